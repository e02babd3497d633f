import { accessTokenAudience, accessTokenIssuer, accessTokenType } from '@iworkz/platform';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';

/**
 * Whose token a request carries, for counting only: what the person may do, the services decide. The signature is
 * checked all the same, because otherwise anybody could use up somebody else's allowance.
 */
export class SignedInUser {
  private readonly keys: ReturnType<typeof createRemoteJWKSet>;
  private readonly known = new LRUCache<string, { userId: string; expiresAt: number }>({ max: 50_000 });

  constructor(jwksUrl: string) {
    this.keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 3_000, cooldownDuration: 10_000 });
  }

  /** The user's id; undefined without a token, and with one that is not good or cannot be checked now. */
  async of(authorization: string | undefined): Promise<string | undefined> {
    const token = /^bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token || token.length > 8_192) return undefined;
    const digest = createHash('sha256').update(token).digest('base64url');
    const known = this.known.get(digest);
    if (known && known.expiresAt > Date.now()) return known.userId;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ['ES256'],
        issuer: accessTokenIssuer,
        audience: accessTokenAudience,
        typ: accessTokenType,
        requiredClaims: ['sub', 'exp'],
      });
      this.known.set(digest, { userId: payload.sub!, expiresAt: payload.exp! * 1000 });
      return payload.sub;
    } catch {
      return undefined;
    }
  }
}
