import type { Role } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { accessTokenAudience, accessTokenIssuer, accessTokenType, signServiceToken } from '@iworkz/platform';
import { SignJWT, importJWK, type JWK } from 'jose';
import type { RunningSystem } from './system.js';

export interface Claims {
  readonly userId?: string;
  readonly companyId?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly type?: string;
  /** Seconds from now; negative for one that has ended. */
  readonly endsIn?: number;
  /** Beyond what every token has. */
  readonly header?: Record<string, unknown>;
}

/** An access token signed by the system's own key, for somebody who may not exist. */
export async function accessToken(system: RunningSystem, roles: readonly Role[], claims: Claims = {}): Promise<string> {
  const key = system.keys.accessTokenKeys[0] as JWK & { kid: string };
  const { companyId = roles.includes('employer') ? newId() : undefined, endsIn = 900 } = claims;
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ roles: [...roles], ...(companyId ? { company: companyId } : {}) })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ: claims.type ?? accessTokenType, ...claims.header })
    .setSubject(claims.userId ?? newId())
    .setIssuer(claims.issuer ?? accessTokenIssuer)
    .setAudience(claims.audience ?? accessTokenAudience)
    .setIssuedAt(now + Math.min(0, endsIn) - 1)
    .setExpirationTime(now + endsIn)
    .sign(await importJWK(key, 'ES256'));
}

/** What one service shows to another. */
export const serviceToken = (system: RunningSystem): Promise<string> =>
  signServiceToken('matching', system.keys.serviceTokenKey);
