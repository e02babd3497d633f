import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastWish, payStep, payStepEnd, wishCode, wishPeriods } from './pay-steps.js';

const yen = fc.double({ min: 0, max: 1e12, noNaN: true });

it('puts the pay of a job into a step that ends above it, whose predecessor does not', () => {
  fc.assert(
    fc.property(yen, (high) => {
      const step = payStep({ high });
      expect(step).toBeGreaterThanOrEqual(1);
      expect(step).toBeLessThanOrEqual(15);
      expect(payStepEnd(step)).toBeGreaterThan(high);
      if (step > 1) expect(payStepEnd(step - 1)).toBeLessThanOrEqual(high);
    }),
  );
});

it('gives a wish a code that no lesser wish has, of four per cent at most where it tells wishes apart', () => {
  fc.assert(
    fc.property(yen, fc.constantFrom(...wishPeriods), (wish, period) => {
      const code = wishCode(wish, period);
      expect(code).toBeGreaterThanOrEqual(1);
      expect(code).toBeLessThanOrEqual(255);
      // A logarithm may be off by its last bit, which is far less than the kernel's slack.
      expect(leastWish(code, period)).toBeLessThanOrEqual(wish * (1 + 1e-12));
      if (code > 1 && code < 255) expect(leastWish(code + 1, period) / wish).toBeLessThanOrEqual(1.045);
    }),
  );
});

it.each([0, -1, NaN, Infinity])('bounds a wish of %f, which nobody should have', (wish) => {
  for (const period of wishPeriods) {
    const code = wishCode(wish, period);
    if (wish === Infinity) expect(code).toBe(255);
    else expect(leastWish(code, period)).toBe(0);
  }
});
