import { SeededRandom } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf } from './hire-time.js';

describe('the median', () => {
  it('lies within its interval, which lies within the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 300 }), (values) => {
        const { value, low, high } = medianOf(values);
        if (low === null || high === null) {
          expect(values.length).toBeLessThan(6);
          return;
        }
        expect(values.length).toBeGreaterThanOrEqual(6);
        expect(low).toBeLessThanOrEqual(value!);
        expect(high).toBeGreaterThanOrEqual(value!);
        expect(Math.min(...values)).toBeLessThanOrEqual(low);
        expect(Math.max(...values)).toBeGreaterThanOrEqual(high);
      }),
    );
  });

  it('has the interval of the tables: the 2nd and 9th of ten values, the 6th and 15th of twenty', () => {
    const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
    expect(medianOf(upTo(10))).toEqual({ value: 5.5, low: 2, high: 9 });
    expect(medianOf(upTo(20))).toEqual({ value: 10.5, low: 6, high: 15 });
    expect(medianOf([])).toEqual({ value: null, low: null, high: null });
  });

  it('is enclosed by its interval in at least 95 of 100 samples of a skewed distribution', () => {
    const random = new SeededRandom(11);
    let enclosed = 0;
    for (let sample = 0; sample < 2_000; sample += 1) {
      const { low, high } = medianOf(Array.from({ length: 40 }, () => -Math.log(1 - random.next())));
      if (low! <= Math.LN2 && Math.LN2 <= high!) enclosed += 1;
    }
    expect(enclosed).toBeGreaterThanOrEqual(1_880);
  });
});
