import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  dayAfterMonths,
  dayIn,
  daysBetween,
  endOfDayIn,
  endOfMonth,
  sameDayAfterMonths,
  weekday,
} from './calendar-days.js';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const months = fc.integer({ min: -60, max: 60 });
const zone = fc.constantFrom('Asia/Tokyo', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Los_Angeles');

describe('calendar days', () => {
  it('go forth and back by the same number, a week at a time on the same weekday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(to > from).toBe(days > 0);
        expect(weekday(to) === weekday(from)).toBe(days % 7 === 0);
      }),
    );
    expect(weekday('2026-11-22')).toBe(0);
  });

  it('keep their number in another month, or end it', () => {
    expect(sameDayAfterMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(sameDayAfterMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(sameDayAfterMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(dayAfterMonths('2026-08-31', 6)).toBe('2027-03-01');
    expect(dayAfterMonths('2026-12-15', 1)).toBe('2027-01-15');
    fc.assert(
      fc.property(day, months, (from, count) => {
        const same = sameDayAfterMonths(from, count);
        const after = dayAfterMonths(from, count);
        if (same.slice(8) === from.slice(8)) expect(after).toBe(same);
        else {
          expect(same).toBe(endOfMonth(same));
          expect(after).toBe(addDays(same, 1));
        }
        expect(endOfMonth(from, count).slice(0, 7)).toBe(same.slice(0, 7));
      }),
    );
  });

  it('add a year of age on the birthday, and on 1 March where there is no 29 February', () => {
    expect(ageOn('1990-11-20', '2026-11-19')).toBe(35);
    expect(ageOn('1990-11-20', '2026-11-20')).toBe(36);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20);
  });

  it('end with the last second that is still that day there, also where clocks change', () => {
    expect(endOfDayIn('Asia/Tokyo', '2026-11-21').toISOString()).toBe('2026-11-21T14:59:59.000Z');
    expect(endOfDayIn('Europe/Berlin', '2026-10-25').toISOString()).toBe('2026-10-25T22:59:59.000Z');
    fc.assert(
      fc.property(day, zone, (of, where) => {
        const end = endOfDayIn(where, of);
        expect(dayIn(where, end)).toBe(of);
        expect(dayIn(where, new Date(end.getTime() + 1_000))).toBe(addDays(of, 1));
      }),
      { numRuns: 40 },
    );
  });
});
