const day = 24 * 60 * 60_000;

/** Milliseconds. A session that is not continued for this long has to be opened anew. */
export const refreshTokenLife = 7 * day;
/**
 * Milliseconds in which a token that has just been used may come again: two tabs of one browser, or a retry after an
 * answer that was lost on the way. They get the successor that exists already, so nothing is forked.
 */
export const retryLeeway = 10_000;

export interface RefreshTokenState {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly familyRevokedAt: Date | null;
}

/** `rotate`: first use. `repeat`: answer with the same successor again. `reused`: a copy is in other hands. */
export type RefreshDecision = 'rotate' | 'repeat' | 'reused' | 'invalid';

export function decideRefresh(token: RefreshTokenState, now: Date): RefreshDecision {
  if (token.familyRevokedAt) return 'invalid';
  if (token.usedAt) return now.getTime() - token.usedAt.getTime() <= retryLeeway ? 'repeat' : 'reused';
  return token.expiresAt > now ? 'rotate' : 'invalid';
}
