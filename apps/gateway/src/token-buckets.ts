import { LRUCache } from 'lru-cache';

interface Bucket {
  tokens: number;
  filledAt: number;
}

/**
 * Token buckets in this process's memory: a burst of `limit`, then `limit` per window, evenly. Each gateway counts for
 * itself, so behind n gateways the limit is up to n times as high. Buckets of those not seen for longest are forgotten
 * first, which gives them a full bucket again.
 */
export class TokenBuckets {
  private readonly buckets: LRUCache<string, Bucket>;

  /** @param now milliseconds of a clock that never goes back. @param max buckets that are remembered. */
  constructor(
    private readonly now: () => number = () => performance.now(),
    max = 100_000,
  ) {
    this.buckets = new LRUCache({ max });
  }

  /**
   * Takes one token.
   * @param windowMs the time in which an empty bucket fills up.
   * @returns 0 when there was one, otherwise the whole seconds until there is.
   */
  take(key: string, limit: number, windowMs: number): number {
    const now = this.now();
    const bucket = this.buckets.get(key) ?? { tokens: limit, filledAt: now };
    const perMs = limit / windowMs;
    bucket.tokens = Math.min(limit, bucket.tokens + (now - bucket.filledAt) * perMs);
    bucket.filledAt = now;
    const wait = bucket.tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - bucket.tokens) / perMs / 1000));
    if (wait === 0) bucket.tokens -= 1;
    this.buckets.set(key, bucket);
    return wait;
  }
}
