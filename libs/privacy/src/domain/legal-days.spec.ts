import { addDays, regions } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay, legalDay } from './legal-days.js';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const region = fc.constantFrom(...regions);

describe('legal days', () => {
  it('end with the last second that is still that day there, also where clocks change', () => {
    expect(endOfDay('2026-11-21', 'jp').toISOString()).toBe('2026-11-21T14:59:59.000Z');
    expect(endOfDay('2026-10-25', 'eu').toISOString()).toBe('2026-10-25T22:59:59.000Z');
    expect(endOfDay('2026-11-21', 'us').toISOString()).toBe('2026-11-22T07:59:59.000Z');
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
