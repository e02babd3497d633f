import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBuckets } from './token-buckets.js';

describe('a token bucket', () => {
  it('never lets more through than a full bucket and what flowed in since', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 50 }), (steps, limit) => {
        let now = 0;
        const buckets = new TokenBuckets(() => now, 10);
        let passed = 0;
        for (const step of steps) {
          now += step;
          if (buckets.take('a', limit, 60_000) === 0) passed += 1;
        }
        return passed <= limit + (now * limit) / 60_000 + 1e-6;
      }),
    );
  });

  it('lets the caller in again after the time it named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (used, limit) => {
        let now = 0;
        const buckets = new TokenBuckets(() => now, 10);
        let wait = 0;
        for (let i = 0; i < used && wait === 0; i += 1) wait = buckets.take('a', limit, 3_600_000);
        now += wait * 1000 + 1;
        expect(wait === 0 || buckets.take('a', limit, 3_600_000) === 0).toBe(true);
      }),
    );
  });

  it('counts each key for itself', () => {
    const buckets = new TokenBuckets(() => 0, 10);
    expect(buckets.take('a', 1, 60_000)).toBe(0);
    expect(buckets.take('a', 1, 60_000)).toBe(60);
    expect(buckets.take('b', 1, 60_000)).toBe(0);
  });
});
