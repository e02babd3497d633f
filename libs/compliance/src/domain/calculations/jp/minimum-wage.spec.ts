import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimumWage } from './minimum-wage.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

type Input = Parameters<typeof answerOf<typeof minimumWage.input, typeof minimumWage.output>>[1];
const hour = { prefecture: 13, period: 'hour' as const, pay: 1_280 };
const month = { prefecture: 13, period: 'month' as const, pay: 250_000, minutesPerDay: 480, daysPerYear: 240 };
const answer = (input: Input, date = '2026-11-20') => answerOf(minimumWage, input, date);

describe('minimum wage by the hour', () => {
  it.each([
    ['2024-10-01', 13, 1_162, 'below', 1_163],
    ['2024-10-01', 13, 1_163, 'met', 1_163],
    ['2025-10-02', 13, 1_163, 'met', 1_163],
    ['2025-10-03', 13, 1_163, 'below', 1_226],
    ['2026-09-30', 13, 1_226, 'met', 1_226],
    ['2026-10-01', 13, 1_279, 'below', 1_280],
    ['2026-10-01', 13, 1_280, 'met', 1_280],
    // 沖縄 rises later
    ['2026-12-01', 47, 1_023, 'met', 1_023],
    ['2026-12-02', 47, 1_085, 'below', 1_086],
  ])('on %s in prefecture %d, %d yen is %s the minimum of %d', (date, prefecture, pay, verdict, minimum) => {
    expect(answer({ ...hour, prefecture, pay }, date)).toMatchObject({ verdict, minimum, leastPay: minimum });
  });

  it('says where the day of a rate is only planned', () => {
    expect(answer({ ...hour, prefecture: 45 }, '2026-10-23').basis.verified).toBe('yes');
    expect(answer({ ...hour, prefecture: 45 }, '2026-10-24').basis.verified).toBe('part');
  });

  it('refuses days of which the rate is not known', () => {
    expect(() => answer(hour, '2024-09-30')).toThrow(/not known/);
    expect(() => answer(hour, '2027-09-30')).not.toThrow();
    expect(() => answer(hour, '2027-10-01')).toThrow(/not known/);
  });
});

describe('minimum wage by the day and month', () => {
  it.each([
    // 1,280 × 8 = 10,240; 1,280 × 7.75 = 9,920
    [480, 10_239, 'below', 1_279.87, 10_240],
    [480, 10_240, 'met', 1_280, 10_240],
    [465, 9_919, 'below', 1_279.87, 9_920],
    [465, 9_920, 'met', 1_280, 9_920],
  ])('%d minutes a day for %d yen is %s: %d an hour', (minutesPerDay, pay, verdict, hourly, leastPay) => {
    expect(answer({ prefecture: 13, period: 'day', pay, minutesPerDay })).toMatchObject({ verdict, hourly, leastPay });
  });

  it.each([
    // 240 days × 8 hours / 12 = 160 hours; 1,280 × 160 = 204,800. 245 days: 163.33 hours, 209,066.67
    [240, 204_799, 0, 'below'],
    [240, 204_800, 0, 'met'],
    [240, 234_800, 30_000, 'met'],
    [240, 234_800, 30_001, 'below'],
    [245, 209_066, 0, 'below'],
    [245, 209_067, 0, 'met'],
  ])('%d days a year for %d yen a month, of which %d do not count, is %s', (daysPerYear, pay, excluded, verdict) => {
    expect(answer({ ...month, daysPerYear, pay, excluded }).verdict).toBe(verdict);
  });

  it('names the least pay that passes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 47 }),
        fc.constantFrom<('hour' | 'day' | 'month')[]>('hour', 'day', 'month'),
        fc.integer({ min: 60, max: 600 }),
        fc.integer({ min: 100, max: 300 }),
        (prefecture, period, minutesPerDay, daysPerYear) => {
          const input = { prefecture, period, minutesPerDay, daysPerYear };
          const { leastPay } = answer({ ...input, pay: 0 });
          expect(answer({ ...input, pay: leastPay }).verdict).toBe('met');
          expect(answer({ ...input, pay: leastPay - 1 }).verdict).toBe('below');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('input to the minimum wage', () => {
  it.each([
    [{ ...month, daysPerYear: null }, ['daysPerYear']],
    [{ ...month, minutesPerDay: null }, ['minutesPerDay']],
    [{ prefecture: 13, period: 'day', pay: 9_000 }, ['minutesPerDay']],
    [{ ...hour, excluded: 1_281 }, ['excluded']],
    [{ ...hour, prefecture: 48 }, ['prefecture']],
    [{ ...hour, period: 'year' }, ['period']],
    [{ ...hour, pay: undefined }, ['pay']],
  ])('refuses %j and names the field', (input, fields) => {
    expect(refusedFields(minimumWage, input)).toEqual(fields);
  });
});
