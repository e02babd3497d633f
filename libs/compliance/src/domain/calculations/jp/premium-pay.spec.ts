import { addDays } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { premiumPay } from './premium-pay.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

type Input = Parameters<typeof answerOf<typeof premiumPay.input, typeof premiumPay.output>>[1];
type Day = Input['days'][number];

const h = (hours: number) => Math.round(hours * 60);
/** A shift of so many minutes of work from 09:00, or from the minute given. */
const day = (date: string, minutes: number, overrides: Partial<Day> = {}, from = h(9)): Day => ({
  date,
  statutoryHoliday: false,
  scheduledMinutes: h(8),
  worked: minutes === 0 ? [] : [{ from, to: from + minutes }],
  ...overrides,
});
const holiday = { statutoryHoliday: true, scheduledMinutes: 0 };
const off = { scheduledMinutes: 0 };
// June 2026 begins on a Monday; 1,500 yen an hour.
const june = (days: Day[], overrides: Partial<Input> = {}): Input => ({
  wage: { period: 'hour', yen: 1500 },
  period: { from: '2026-06-01', to: '2026-06-30' },
  weekStartsOn: 0,
  weeklyHours: 40,
  roundHourly: false,
  roundMonthTotals: false,
  days,
  ...overrides,
});
const pay = (input: Input, date = '2026-06-30') => answerOf(premiumPay, input, date);
const lines = (input: Input) =>
  pay(input).lines.map(({ line, minutes, percent, yen }) => [line, minutes, percent, yen]);

describe('premium pay', () => {
  it.each([
    [h(8), []],
    [h(8) + 1, [['overtime', 1, 125, 31]]], // 1,500 × 1.25 ÷ 60 = 31.25
    [h(10), [['overtime', 120, 125, 3750]]],
  ])('pays for a day of %d minutes', (minutes, expected) => {
    expect(lines(june([day('2026-06-01', minutes)]))).toEqual(expected);
  });

  it('pays overtime of a week beyond 40 hours, once, where no day was too long', () => {
    const days = [1, 2, 3, 4, 5].map((each) => day(`2026-06-0${each}`, h(8)));
    expect(lines(june([...days, day('2026-06-06', 0, off)]))).toEqual([]);
    expect(lines(june([...days, day('2026-06-06', 60, off)]))).toEqual([['overtime', 60, 125, 1875]]);
    // An hour too long on Monday is overtime of that day and does not fill the week as well.
    const longMonday = [day('2026-06-01', h(9)), ...days.slice(1), day('2026-06-06', 60, off)];
    expect(lines(june(longMonday))).toEqual([['overtime', 120, 125, 3750]]);
    expect(lines(june([...days, day('2026-06-06', h(5), off)], { weeklyHours: 44 }))).toEqual([
      ['within_statutory', h(4), 100, 6000],
      ['overtime', 60, 125, 1875],
    ]);
  });

  it('fills the first week with days before the month, and pays nothing for them', () => {
    const may = ['2026-06-28', '2026-06-29', '2026-06-30'].map((date) => day(date, h(9)));
    const july = ['2026-07-01', '2026-07-02', '2026-07-03'].map((date) => day(date, h(8)));
    const input = june([...may, ...july], { period: { from: '2026-07-01', to: '2026-07-31' } });
    expect(lines(input)).toEqual([['overtime', h(8), 25, 3000]]);
  });

  it('pays 100 % for work beyond the schedule that stays within the statutory hours', () => {
    expect(lines(june([day('2026-06-01', h(8), { scheduledMinutes: h(7) })]))).toEqual([
      ['within_statutory', 60, 100, 1500],
    ]);
  });

  it('pays only the premium where the wage already pays for the hour', () => {
    const days = [1, 2, 3, 4, 5].map((each) => day(`2026-06-0${each}`, h(8), { scheduledMinutes: h(7) }));
    expect(lines(june([...days, day('2026-06-06', h(5), { scheduledMinutes: h(5) })]))).toEqual([
      ['within_statutory', h(5), 100, 7500],
      ['overtime', h(5), 25, 1875],
    ]);
  });

  it.each([
    ['21:59 to 22:00', h(22) - 1, h(22), 0],
    ['22:00 to 22:01', h(22), h(22) + 1, 1],
    ['04:59 to 05:00', h(29) - 1, h(29), 1],
    ['05:00 to 05:01', h(29), h(29) + 1, 0],
    ['00:00 to 05:01 of its own day', 0, h(5) + 1, h(5)],
  ])('takes %s for the night it is', (_, from, to, night) => {
    const days = [day('2026-06-01', 1, { worked: [{ from, to }] }), day('2026-06-02', 0, off)];
    expect(pay(june(days)).combinations.reduce((sum, each) => sum + (each.night ? each.minutes : 0), 0)).toBe(night);
  });

  it('adds the premiums up: overtime and night 50, beyond 60 hours and night 75, holiday and night 60', () => {
    const percents = (input: Input) =>
      pay(input).combinations.map(({ premiumPercent, totalPercent, minutes }) => [
        premiumPercent,
        totalPercent,
        minutes,
      ]);
    expect(percents(june([day('2026-06-01', h(10), {}, h(13))]))).toEqual([
      [0, 0, h(8)],
      [25, 125, 60],
      [50, 150, 60],
    ]);
    expect(percents(june([day('2026-06-07', h(9), holiday, h(14))]))).toEqual([
      [35, 135, h(8)],
      [60, 160, 60],
    ]);
    const long = Array.from({ length: 16 }, (_, index) => day(addDays('2026-06-01', index), h(12), off, h(10)));
    expect(percents(june(long))).toContainEqual([50, 150, expect.any(Number)]);
    const intoNight = long.with(15, day('2026-06-16', h(14), off, h(9)));
    expect(percents(june(intoNight))).toContainEqual([75, 175, 60]);
  });

  it('keeps the holiday premium at 35 % beyond 8 hours, and the holiday out of the 60 hours', () => {
    expect(lines(june([day('2026-06-07', h(12), holiday)]))).toEqual([['statutory_holiday', h(12), 135, 24300]]);
    // 20 days with 3 hours of overtime make 60 hours.
    const weekdays = Array.from({ length: 30 }, (_, index) => addDays('2026-06-01', index))
      .filter((date) => ![0, 6].includes(new Date(date).getUTCDay()))
      .slice(0, 20);
    const sixty = weekdays.map((date) => day(date, h(11)));
    const withHoliday = [...sixty, day('2026-06-28', h(10), holiday)];
    expect(lines(june(withHoliday))).toEqual([
      ['overtime', h(60), 125, 112500],
      ['statutory_holiday', h(10), 135, 20250],
    ]);
    expect(lines(june([...withHoliday, day('2026-06-29', h(8) + 1)]))).toEqual([
      ['overtime', h(60), 125, 112500],
      ['overtime_over_60_hours', 1, 150, 38], // 37.5 is rounded up
      ['statutory_holiday', h(10), 135, 20250],
    ]);
  });

  it('changes from overtime to holiday work, and back, at midnight', () => {
    const intoHoliday = [day('2026-06-06', h(10), {}, h(16)), day('2026-06-07', 0, holiday)];
    expect(lines(june(intoHoliday))).toEqual([
      ['statutory_holiday', 120, 135, 4050],
      ['night', h(4), 25, 1500],
    ]);
    const outOfHoliday = [day('2026-06-07', h(10), holiday, h(16)), day('2026-06-08', 0)];
    expect(lines(june(outOfHoliday))).toEqual([
      ['within_statutory', 120, 100, 3000],
      ['statutory_holiday', h(8), 135, 16200],
      ['night', h(4), 25, 1500],
    ]);
  });

  it('divides a monthly wage by the average month, leaving out what the regulation leaves out', () => {
    const wage = {
      period: 'month' as const,
      annualScheduledMinutes: h(1920),
      items: [
        { item: 'base_pay' as const, yen: 300_000 },
        { item: 'counted_allowance' as const, yen: 20_000 },
        { item: 'fixed_overtime' as const, yen: 60_000 },
        { item: 'family_allowance' as const, yen: 15_000 },
        { item: 'commuting_allowance' as const, yen: 10_000 },
        { item: 'housing_allowance_by_cost' as const, yen: 25_000 },
      ],
    };
    const { hourlyWage, totalYen } = pay(june([day('2026-06-01', h(9))], { wage }));
    expect(hourlyWage).toMatchObject({ yen: '2000.00', countedYen: 320_000 });
    expect(hourlyWage.items.map(({ counted }) => counted)).toEqual([true, true, false, false, false, false]);
    expect(totalYen).toBe(2500);
    const byDay = june([day('2026-06-01', h(9))], {
      wage: { period: 'day', yen: 12_000, dailyScheduledMinutes: h(8) },
    });
    expect(pay(byDay).totalYen).toBe(1875);
  });

  it('rounds the hourly wage and the hourly premium to a yen only where the employer does so', () => {
    const wage = {
      period: 'month' as const,
      annualScheduledMinutes: h(1950),
      items: [{ item: 'base_pay' as const, yen: 250_000 }],
    };
    // 250,000 × 12 ÷ 1,950 = 1,538.46; × 1.25 = 1,923.08 or 1,538 × 1.25 = 1,922.5 → 1,923; ten hours
    const days = [day('2026-06-01', h(13)), day('2026-06-02', h(13))];
    expect(pay(june(days, { wage })).totalYen).toBe(19_231);
    expect(pay(june(days, { wage, roundHourly: true })).totalYen).toBe(19_230);
  });

  it.each([
    [29, []],
    [30, [['overtime', 60, 125, 1875]]],
    [89, [['overtime', 60, 125, 1875]]],
    [90, [['overtime', 120, 125, 3750]]],
  ])('rounds a month’s %d minutes of overtime to hours where that was chosen', (minutes, expected) => {
    expect(lines(june([day('2026-06-01', h(8) + minutes)], { roundMonthTotals: true }))).toEqual(expected);
  });

  it('marks what no source was seen for: the week of 44 hours, and the holiday that ends at midnight', () => {
    const unseen = (input: Input) =>
      pay(input).hoursBasis.flatMap(({ article, verified }) => (verified === 'no' ? [article] : []));
    expect(unseen(june([day('2026-06-01', h(9))]))).toEqual([]);
    expect(unseen(june([day('2026-06-01', h(9))], { weeklyHours: 44 }))).toEqual(['第25条の2']);
    expect(unseen(june([day('2026-06-07', h(9), holiday)]))).toEqual(['法定休日']);
  });

  it('knows the rates from April 2023 on, when they became the same for every employer', () => {
    const period = (from: string, to: string) => june([day(from, h(9))], { period: { from, to } });
    expect(() => pay(period('2023-03-31', '2023-04-29'), '2023-04-29')).toThrow();
    expect(() => pay(period('2023-03-01', '2023-03-31'), '2023-03-31')).toThrow(UnknownLaw);
    expect(pay(period('2023-04-01', '2023-04-30'), '2023-04-30').totalYen).toBe(1875);
  });

  it('refuses what is missing or contradicts itself, and names the field', () => {
    const good = june([day('2026-06-01', h(8)), day('2026-06-02', h(8))]);
    expect(refusedFields(premiumPay, good)).toEqual([]);
    const refused = (days: Day[], overrides: Partial<Input> = {}) => refusedFields(premiumPay, june(days, overrides));
    expect(refused(good.days, { period: { from: '2026-06-01', to: '2026-06-29' } })).toEqual(['period/to']);
    expect(refused([...good.days].reverse())).toContain('days/1/date');
    expect(refused([day('2026-05-30', h(8))])).toEqual(['days/0/date']);
    expect(refused([day('2026-05-31', h(8))])).toEqual([]);
    expect(refused([day('2026-07-02', h(8))])).toEqual(['days/0/date']);
    expect(refused([day('2026-06-07', h(8), { statutoryHoliday: true })])).toEqual(['days/0/scheduledMinutes']);
    expect(refused([day('2026-06-01', h(8), {}, h(20))])).toEqual(['days/0/worked/0/to']);
    expect(refused([day('2026-06-01', h(8), { worked: [{ from: 600, to: 600 }] })])).toEqual(['days/0/worked/0/to']);
    expect(refused([day('2026-06-01', h(20)), day('2026-06-02', h(8), {}, h(4))])).toEqual(['days/1/worked/0/from']);
    expect(refusedFields(premiumPay, { ...good, wage: { period: 'hour' } })).toEqual(['wage/yen']);
    const wage = {
      period: 'month' as const,
      annualScheduledMinutes: 1,
      items: [{ item: 'family_allowance' as const, yen: 1 }],
    };
    expect(refused(good.days, { wage })).toEqual(['wage/items']);
  });

  it('accounts for every minute once, pays what its combinations say to within half a yen a line, and more work never pays less', () => {
    const shifts = fc.array(fc.integer({ min: 0, max: h(14) }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(shifts, fc.nat(), (minutes, at) => {
        const record = (worked: readonly number[]) =>
          june(
            worked.map((each, index) => {
              const date = addDays('2026-06-01', index);
              return day(date, each, index % 7 === 6 ? holiday : {});
            }),
          );
        const { combinations, lines: paid, totalYen } = pay(record(minutes));
        expect(combinations.reduce((sum, each) => sum + each.minutes, 0)).toBe(minutes.reduce((a, b) => a + b, 0));
        const exact = combinations.reduce((sum, each) => sum + (each.minutes * each.totalPercent * 1500) / 6000, 0);
        expect(Math.abs(totalYen - exact)).toBeLessThanOrEqual(0.5 * paid.length + 1e-6);
        const index = at % minutes.length;
        const more = pay(record(minutes.with(index, Math.min(h(15), minutes[index]! + 60))));
        expect(more.totalYen).toBeGreaterThanOrEqual(totalYen);
      }),
      { numRuns: 40 },
    );
  });
});
