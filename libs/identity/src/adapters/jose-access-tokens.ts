import type { Account } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { accessTokenAudience, accessTokenIssuer, accessTokenType, type AccessTokenClaims } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { SignJWT, importJWK } from 'jose';
import type * as z from 'zod';
import { IdentityConfig } from '../config.js';
import { AccessTokens } from '../use-cases/ports.js';

/** Seconds. What was granted cannot be taken back sooner. */
const life = 15 * 60;

@Injectable()
export class JoseAccessTokens extends AccessTokens {
  readonly publicKeys: readonly Readonly<Record<string, unknown>>[];
  private readonly signer: { readonly kid: string; readonly key: ReturnType<typeof importJWK> };

  constructor(config: IdentityConfig) {
    super();
    const [first] = config.signingKeys;
    if (!first) throw new Error('no signing key');
    this.signer = { kid: first.kid, key: importJWK(first, 'ES256') };
    // Named one by one: what is not listed, above all `d`, is not published.
    this.publicKeys = config.signingKeys.map(({ kty, crv, x, y, kid }) => ({
      kty,
      crv,
      x,
      y,
      kid,
      use: 'sig',
      alg: 'ES256',
    }));
  }

  async sign(account: Account, now: Date): Promise<{ token: string; expiresIn: number }> {
    const claims: Omit<z.input<typeof AccessTokenClaims>, 'sub'> = {
      roles: account.roles,
      company: account.companyId ?? undefined,
    };
    const issuedAt = Math.floor(now.getTime() / 1000);
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: accessTokenType, kid: this.signer.kid })
      .setJti(newId())
      .setSubject(account.id)
      .setIssuer(accessTokenIssuer)
      .setAudience(accessTokenAudience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + life)
      .sign(await this.signer.key);
    return { token, expiresIn: life };
  }
}
