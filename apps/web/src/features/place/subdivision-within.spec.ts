import { Place, subdivisionCodes } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOrNull } from '../../ui/form-values';
import { subdivisionWithin } from './subdivision-within';

describe('a change of country', () => {
  it.each([
    ['KR', 'JP-13', ''],
    ['JP', 'KR-11', ''],
    ['US', 'KR-11', ''],
    ['', 'JP-13', ''],
    ['KR', 'KR-11', 'KR-11'],
    ['KR', '', ''],
    ['XX', 'XX-1', ''],
  ])('to "%s" makes of "%s" the choice "%s"', (country, chosen, kept) =>
    expect(subdivisionWithin(country, chosen)).toBe(kept),
  );

  it('never leaves a place that would be refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('JP', 'KR', 'US', 'VN'),
        fc.constantFrom('', ...subdivisionCodes),
        (country, chosen) => {
          const place = { country, subdivision: textOrNull(subdivisionWithin(country, chosen)) };
          expect(Place.safeParse(place).success).toBe(true);
        },
      ),
    );
  });
});
