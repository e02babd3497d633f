import { regions } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, endOfDay, legalDay } from './legal-days.js';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const region = fc.constantFrom(...regions);

describe('legal days', () => {
  it('go forth and back by the same number', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('keep their number in a later month, or end with the month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 36 }), (from, months) => {
        const to = addMonths(from, months);
        expect(daysBetween(from, to)).toBeGreaterThanOrEqual(months * 28);
        expect(daysBetween(from, to)).toBeLessThanOrEqual(months * 31);
        expect(to.slice(8) === from.slice(8) || addDays(to, 1).endsWith('-01')).toBe(true);
      }),
    );
  });

  it('end with the last second that is still that day there, also where clocks change', () => {
    expect(endOfDay('2026-11-21', 'jp').toISOString()).toBe('2026-11-21T14:59:59.000Z');
    expect(endOfDay('2026-10-25', 'eu').toISOString()).toBe('2026-10-25T22:59:59.000Z');
    fc.assert(
      fc.property(day, region, (of, where) => {
        const end = endOfDay(of, where);
        expect(legalDay(end, where)).toBe(of);
        expect(legalDay(new Date(end.getTime() + 1_000), where)).toBe(addDays(of, 1));
      }),
      { numRuns: 40 },
    );
  });
});
