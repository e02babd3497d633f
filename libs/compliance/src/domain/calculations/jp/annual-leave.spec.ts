import { addDays } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { proportionalGrants, fullGrants } from './annual-leave.figures.js';
import { annualLeave } from './annual-leave.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

type Input = Parameters<typeof answerOf<typeof annualLeave.input, typeof annualLeave.output>>[1];
type Schedule = Input['periods'][number]['schedule'];

const fullTime: Schedule = { by: 'week', weeklyDays: 5, weeklyMinutes: 2400 };
const period = (grant: number, schedule: Schedule = fullTime, attendedDays = 100) => ({
  grant,
  schedule,
  workingDays: 100,
  attendedDays,
});
const hired = (periods: Input['periods'], taken: Input['taken'] = [], hiredOn = '2024-04-01'): Input => ({
  hiredOn,
  periods,
  taken,
});
const ask = (input: Input, date: string) => answerOf(annualLeave, input, date);
const days = (input: Input, date: string) => ask(input, date).grants.map((each) => each.days);
const daysOff = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ date: addDays(from, index), halfDays: 2 }));

describe('annual leave', () => {
  it('grants on the day after six months, not the day before', () => {
    expect(ask(hired([period(1)]), '2024-09-30')).toMatchObject({ grants: [], nextGrantOn: '2024-10-01' });
    expect(ask(hired([period(1)]), '2024-10-01')).toMatchObject({
      grants: [{ grant: 1, grantedOn: '2024-10-01', days: 10, table: 'full', lapsesOn: '2026-10-01' }],
      nextGrantOn: '2025-10-01',
      remainingHalfDays: 20,
    });
  });

  it.each([
    ['2024-08-31', '2025-03-01'],
    ['2023-08-31', '2024-03-01'],
    ['2024-08-28', '2025-02-28'],
    ['2024-12-31', '2025-07-01'],
  ])('to those hired on %s on %s', (hiredOn, grantedOn) => {
    expect(ask(hired([period(1)], [], hiredOn), '2025-08-01').grants[0]!.grantedOn).toBe(grantedOn);
  });

  it('grants 10, 11, 12, 14, 16, 18 and 20 days, and 20 ever after', () => {
    const periods = Array.from({ length: 9 }, (_, index) => period(index + 1));
    expect(days(hired(periods, [], '2016-04-01'), '2024-10-01')).toEqual([10, 11, 12, 14, 16, 18, 20, 20, 20]);
  });

  it.each([
    [{ by: 'week', weeklyDays: 4, weeklyMinutes: 1799 }, 'four_days', 7],
    [{ by: 'week', weeklyDays: 4, weeklyMinutes: 1800 }, 'full', 10],
    [{ by: 'week', weeklyDays: 5, weeklyMinutes: 1200 }, 'full', 10],
    [{ by: 'week', weeklyDays: 3, weeklyMinutes: 1440 }, 'three_days', 5],
    [{ by: 'week', weeklyDays: 2, weeklyMinutes: 960 }, 'two_days', 3],
    [{ by: 'week', weeklyDays: 1, weeklyMinutes: 480 }, 'one_day', 1],
    [{ by: 'year', annualDays: 217, weeklyMinutes: 1200 }, 'full', 10],
    [{ by: 'year', annualDays: 216, weeklyMinutes: 1200 }, 'four_days', 7],
    [{ by: 'year', annualDays: 169, weeklyMinutes: 1200 }, 'four_days', 7],
    [{ by: 'year', annualDays: 168, weeklyMinutes: 1200 }, 'three_days', 5],
    [{ by: 'year', annualDays: 121, weeklyMinutes: 1200 }, 'three_days', 5],
    [{ by: 'year', annualDays: 120, weeklyMinutes: 1200 }, 'two_days', 3],
    [{ by: 'year', annualDays: 73, weeklyMinutes: 1200 }, 'two_days', 3],
    [{ by: 'year', annualDays: 72, weeklyMinutes: 1200 }, 'one_day', 1],
    [{ by: 'year', annualDays: 48, weeklyMinutes: 1200 }, 'one_day', 1],
    [{ by: 'year', annualDays: 47, weeklyMinutes: 1200 }, 'none', 0],
  ] as const)('to a schedule of %j by the table %s: %d days', (schedule, table, expected) => {
    expect(ask(hired([period(1, schedule)]), '2024-10-01').grants[0]).toMatchObject({ table, days: expected });
  });

  it('holds to the regulation’s formula in every cell: full days × weekly days ÷ 5.2, fractions dropped', () => {
    for (const { weeklyDays, days: row } of proportionalGrants) {
      expect(row).toEqual(fullGrants.map((full) => Math.floor((full * weeklyDays * 10) / 52)));
    }
  });

  it('grants nothing for attendance below 80 per cent, and lets the tenure go on', () => {
    expect(days(hired([period(1, fullTime, 80), period(2, fullTime, 79), period(3)]), '2026-10-01')).toEqual([
      10, 0, 12,
    ]);
    const [failed] = ask(hired([period(1, fullTime, 79)]), '2024-10-01').grants;
    expect(failed).toMatchObject({ days: 0, reason: 'attendance_below_80_percent' });
  });

  it('lets a grant lapse after two years, and takes leave from the oldest first', () => {
    const input = hired([period(1), period(2)], daysOff('2026-09-21', 4));
    expect(ask(input, '2026-09-30')).toMatchObject({
      remainingHalfDays: (6 + 11) * 2,
      grants: [{ remainingHalfDays: 12, lapsed: false }, { remainingHalfDays: 22 }],
    });
    const later = ask({ ...input, periods: [...input.periods, period(3)] }, '2026-10-01');
    expect(later.grants).toMatchObject([
      { remainingHalfDays: 0, lapsed: true },
      { remainingHalfDays: 22 },
      { remainingHalfDays: 24 },
    ]);
  });

  it.each([
    [4, 2, 'open', '2025-09-30'],
    [4, 2, 'failed', '2025-10-01'],
    [5, 0, 'met', '2025-09-30'],
  ] as const)(
    'with %d days taken in the year misses %d half days: %s on %s',
    (count, missingHalfDays, verdict, date) => {
      const input = hired([period(1), period(2)], daysOff('2025-01-06', count));
      expect(ask(input, date).takingDuty[0]).toMatchObject({
        from: '2024-10-01',
        to: '2025-09-30',
        takenHalfDays: count * 2,
        missingHalfDays,
        verdict,
      });
    },
  );

  it.each([
    ['2024-09-30', 10],
    ['2024-10-01', 8],
    ['2025-09-30', 8],
    ['2025-10-01', 10],
  ])('counts leave on %s for the year from 1 October 2024 or not: %d half days missing', (day, missingHalfDays) => {
    const earlier = hired([period(1), period(2), period(3)], [{ date: day, halfDays: 2 }], '2023-04-01');
    expect(ask(earlier, '2025-12-01').takingDuty[1]).toMatchObject({ from: '2024-10-01', missingHalfDays });
  });

  it('counts half days and days of an older grant for the five, and owes none for nine days granted', () => {
    const halves = Array.from({ length: 10 }, (_, index) => ({ date: addDays('2025-10-06', index), halfDays: 1 }));
    expect(ask(hired([period(1), period(2)], halves), '2026-01-01').takingDuty[1]).toMatchObject({ verdict: 'met' });
    const four: Schedule = { by: 'week', weeklyDays: 4, weeklyMinutes: 1440 };
    const long = hired([period(3, four), period(4, four)], [], '2022-04-01');
    expect(ask(long, '2026-01-01').takingDuty.map(({ grant }) => grant)).toEqual([4]);
  });

  it('owes the five days for grants from 1 April 2019 on', () => {
    expect(ask(hired([period(1)], [], '2018-09-30'), '2019-04-01').takingDuty).toEqual([]);
    expect(ask(hired([period(1)], [], '2018-10-01'), '2019-04-01').takingDuty).toHaveLength(1);
    expect(() => ask(hired([period(1)], [], '2018-09-30'), '2019-03-31')).toThrow(UnknownLaw);
  });

  it('says which grant it cannot reckon, and then gives no balance', () => {
    expect(ask(hired([period(1)]), '2025-10-01')).toMatchObject({
      grants: [{ days: 10 }, { grant: 2, days: null, reason: 'period_missing' }],
      remainingHalfDays: null,
    });
    // What has lapsed need not be listed.
    expect(ask(hired([period(2), period(3)]), '2026-10-01').remainingHalfDays).toBe((11 + 12) * 2);
  });

  it('refuses what is missing or contradicts itself, and names the field', () => {
    const refused = (input: unknown) => refusedFields(annualLeave, input);
    expect(refused(hired([period(1)]))).toEqual([]);
    expect(refused(hired([period(2), period(1)]))).toEqual(['periods/1/grant']);
    expect(refused(hired([period(1, fullTime, 101)]))).toEqual(['periods/0/attendedDays']);
    expect(refused(hired([period(1)], [{ date: '2024-09-30', halfDays: 2 }]))).toEqual(['taken/0/date']);
    expect(refused(hired([period(1)], [{ date: '2024-10-01', halfDays: 2 }]))).toEqual([]);
    expect(refused(hired([period(1)], [{ date: '2026-10-01', halfDays: 2 }]))).toEqual(['taken/0/date']);
    expect(refused(hired([period(1)], daysOff('2025-01-01', 11)))).toEqual(['taken/10/date']);
    expect(refused(hired([period(1)], [...daysOff('2025-01-02', 1), ...daysOff('2025-01-01', 1)]))).toEqual([
      'taken/1/date',
    ]);
    expect(refused({ ...hired([period(1)]), hiredOn: '2024-02-30' })).toEqual(['hiredOn']);
    expect(refused({ hiredOn: '2024-04-01', taken: [] })).toEqual(['periods']);
  });

  it('never grants less for more days or a longer tenure, and never loses or finds a half day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 20 }),
        (weekly, grant, off) => {
          const at = (weeklyDays: number, number: number) =>
            hired([period(number, { by: 'week', weeklyDays, weeklyMinutes: 600 })], [], '2015-04-01');
          const of = (input: Input) => days(input, '2026-01-01')[0]!;
          expect(of(at(weekly + 1, grant))).toBeGreaterThanOrEqual(of(at(weekly, grant)));
          expect(of(at(weekly, grant + 1))).toBeGreaterThanOrEqual(of(at(weekly, grant)));
          const both = hired([period(1), period(2)], daysOff('2025-10-01', off));
          expect(ask(both, '2026-01-01').remainingHalfDays).toBe((10 + 11 - off) * 2);
        },
      ),
      { numRuns: 60 },
    );
  });
});
