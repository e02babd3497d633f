import { dayAfterMonths, daysBetween } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';
import { yearlyVariableHours } from './yearly-variable-hours.js';

type Day = { scheduled: number; worked?: number | null; busy?: boolean };
const from = '2026-04-01';
const of = (days: readonly Day[], more: object = {}, first = from) =>
  answerOf(yearlyVariableHours, { from: first, days: [...days], ...more }, first);
const check = (cap: string, days: readonly Day[], more: object = {}, first = from) =>
  of(days, more, first).checks.find((each) => each.cap === cap);
const yearFrom = (first: string) => daysBetween(first, dayAfterMonths(first, 12));

/** Weeks of so many working days of so many minutes, cut to the length. */
const weekly = (length: number, worked = 5, scheduled = 480): Day[] =>
  Array.from({ length }, (_, place) => ({ scheduled: place % 7 < worked ? scheduled : 0 }));
/** Whole weeks have these minutes on six days; the others are off. */
const withWeeks = (length: number, long: readonly number[], minutes: number): Day[] =>
  weekly(length, 5, 360).map((day, place) =>
    long.includes(Math.floor(place / 7)) ? { scheduled: place % 7 < 6 ? minutes : 0 } : day,
  );

describe('the yearly variable-hours system', () => {
  it('is kept by five days of eight hours but for the day that a year is longer than 52 weeks', () => {
    const year = weekly(365);
    expect(of(year)).toMatchObject({ verdict: 'exceeded' });
    expect(check('average', year)).toMatchObject({ found: 125_280, limit: 125_142, verdict: 'exceeded', on: from });
    expect(of([...year.slice(0, 364), { scheduled: 0 }])).toMatchObject({ verdict: 'kept' });
  });

  it('averages 40 hours a week, to the minute', () => {
    const days = weekly(91, 5, 480);
    expect(check('average', days)).toMatchObject({ found: 31_200, limit: 31_200, verdict: 'kept' });
    expect(check('average', [{ scheduled: 481 }, ...days.slice(1)])).toMatchObject({ verdict: 'exceeded' });
  });

  it.each([
    ['day', 600, 601],
    ['week', 520, 521],
  ])('has a longest %s', (cap, kept, exceeded) => {
    const days = (minutes: number) =>
      cap === 'day' ? [{ scheduled: 0 }, { scheduled: minutes }, ...weekly(180, 4)] : withWeeks(182, [2], minutes);
    expect(check(cap, days(kept))).toMatchObject({ verdict: 'kept', on: null });
    const on = cap === 'day' ? '2026-04-02' : '2026-04-15';
    expect(check(cap, days(exceeded))).toMatchObject({ verdict: 'exceeded', on });
  });

  it('has at most three weeks of more than 48 hours in a row', () => {
    expect(check('long_weeks_in_a_row', withWeeks(182, [1, 2, 3], 481))).toMatchObject({ found: 3, verdict: 'kept' });
    expect(check('long_weeks_in_a_row', withWeeks(182, [1, 2, 3, 4], 480))).toMatchObject({ found: 0 });
    // The first three months hold the weeks 0 to 12.
    expect(check('long_weeks_in_a_row', withWeeks(182, [11, 12, 13, 14], 481))).toMatchObject({
      found: 4,
      verdict: 'exceeded',
      on: '2026-06-17',
    });
  });

  it('has at most three such weeks that begin in any three months of the period', () => {
    const cap = 'long_weeks_in_three_months';
    expect(check(cap, withWeeks(182, [0, 2, 4, 13, 15, 17], 481))).toMatchObject({ found: 3, verdict: 'kept' });
    expect(check(cap, withWeeks(182, [0, 2, 4, 12, 15, 17], 481))).toMatchObject({
      found: 4,
      verdict: 'exceeded',
      on: '2026-06-24',
    });
  });

  it('knows neither long weeks nor days of work of a period of three months', () => {
    const caps = (length: number) => of(weekly(length)).checks.map(({ cap }) => cap);
    expect(caps(91)).toEqual(['average', 'day', 'week', 'consecutive_days', 'busy_weeks_without_rest']);
    expect(caps(92)).toContain('days');
  });

  it.each([
    [from, 365, 280],
    ['2023-10-01', 366, 280],
    // 280 × 214 ÷ 365 = 164.16
    [from, 214, 164],
  ])('from %s has of %d days %d of work', (first, length, limit) => {
    const workdays = (count: number) =>
      Array.from({ length }, (_, place) => ({ scheduled: place < count ? 60 : 0, busy: true }));
    expect(check('days', workdays(limit), {}, first)).toMatchObject({ limit, verdict: 'kept', on: null });
    expect(check('days', workdays(limit + 1), {}, first)).toMatchObject({ limit, verdict: 'exceeded' });
  });

  it('has a day less than before where its days become longer than nine hours', () => {
    const previous = { daysPerYear: 260, longestDay: 540, longestWeek: 2880 };
    const longest = (scheduled: number) => [{ scheduled }, ...weekly(364, 4)];
    expect(check('days', longest(540), { previous })).toMatchObject({ limit: 280, basis: { verified: 'yes' } });
    expect(check('days', longest(541), { previous })).toMatchObject({ limit: 259, basis: { verified: 'part' } });
    expect(check('days', longest(541))).toMatchObject({ limit: 280 });
  });

  it('has six days of work in a row, and in a busy period a day off a week', () => {
    const run = (count: number, busy: boolean) => [
      { scheduled: 0 },
      ...Array.from({ length: count }, () => ({ scheduled: 300, busy })),
      ...Array.from({ length: 40 }, () => ({ scheduled: 0 })),
    ];
    expect(check('consecutive_days', run(6, false))).toMatchObject({ found: 6, verdict: 'kept' });
    expect(check('consecutive_days', run(7, false))).toMatchObject({ verdict: 'exceeded', on: '2026-04-02' });
    // A day off at the beginning of one week and at the end of the next leaves twelve days between.
    expect(of(run(12, true)).verdict).toBe('kept');
    expect(check('busy_weeks_without_rest', run(13, true))).toMatchObject({ verdict: 'exceeded', on: '2026-04-08' });
  });

  it('counts overtime by the day, the week and the period, and none of a kept calendar worked as planned', () => {
    const planned = weekly(364).map(({ scheduled }) => ({ scheduled, worked: scheduled }));
    expect(of(planned).overtime).toEqual({ byDay: 0, byWeek: 0, byPeriod: 0, total: 0 });
    const [first, ...rest] = planned;
    expect(of([{ ...first!, worked: 540 }, ...rest]).overtime).toEqual({
      byDay: 60,
      byWeek: 0,
      byPeriod: 0,
      total: 60,
    });
    expect(of(weekly(364)).overtime).toBeNull();
  });

  it('finds what a count by hand finds in any calendar', () => {
    const day = fc.record({ scheduled: fc.constantFrom(0, 300, 480, 600, 660), busy: fc.boolean() });
    fc.assert(
      fc.property(fc.array(day, { minLength: 32, maxLength: 365 }), (days) => {
        const { checks } = of(days);
        const found = Object.fromEntries(checks.map((each) => [each.cap, each.found]));
        const text = days.map(({ scheduled, busy }) => (scheduled === 0 || busy ? ' ' : 'w')).join('');
        expect(found['consecutive_days']).toBe(Math.max(...text.split(' ').map(({ length }) => length)));
        if (found['days'] !== undefined)
          expect(found['days']).toBe(days.length - days.filter(({ scheduled }) => scheduled === 0).length);
        for (const { found: count, limit, verdict, on } of checks) {
          expect(verdict).toBe(count > limit ? 'exceeded' : 'kept');
          expect(on === null).toBe(verdict === 'kept');
        }
      }),
    );
  });

  it('refuse a period of a month, of more than a year, and days worked in part', () => {
    const refused = (days: readonly Day[], first = from) => refusedFields(yearlyVariableHours, { from: first, days });
    expect(refused(weekly(30))).toEqual(['days']);
    expect(refused(weekly(31))).toEqual([]);
    expect(refused(weekly(366))).toEqual(['days']);
    expect(refused(weekly(yearFrom('2023-10-01')), '2023-10-01')).toEqual([]);
    expect(refused([{ scheduled: 1, worked: 1 }, ...weekly(40)])).toEqual(['days']);
    expect(() => of(weekly(100), {}, '2019-03-31')).toThrow(UnknownLaw);
  });
});
