import type { LegalDate } from '../../rule.js';

const dayMillis = 24 * 60 * 60 * 1000;
const dayNumber = (date: LegalDate) => Date.parse(`${date}T00:00:00Z`) / dayMillis;
const dateOf = (number: number): LegalDate => new Date(number * dayMillis).toISOString().slice(0, 10);

/** Days from one date to the other; 0 on the same day. */
export const daysBetween = (from: LegalDate, to: LegalDate) => dayNumber(to) - dayNumber(from);

export const addDays = (date: LegalDate, days: number): LegalDate => dateOf(dayNumber(date) + days);

/** 0 is Sunday. */
export const weekday = (date: LegalDate) => new Date(`${date}T00:00:00Z`).getUTCDay();

/**
 * The day after a period of so many months that begins on `date` has run out (民法143条2項): the corresponding day, or the first
 * of the following month where the last month has no such day (31 August + 6 months = 1 March).
 */
export function dayAfterMonths(date: LegalDate, months: number): LegalDate {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const daysInLast = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const last = Date.UTC(year, month - 1 + months, day <= daysInLast ? day : daysInLast + 1);
  return dateOf(last / dayMillis);
}

/** The last day of the month that lies `monthsOn` months after the date's own. */
export const endOfMonth = (date: LegalDate, monthsOn = 0): LegalDate =>
  addDays(dayAfterMonths(`${date.slice(0, 7)}-01`, monthsOn + 1), -1);

/** Full years lived on the day: a year is added on the birthday, on 1 March for those born on 29 February. */
export function ageOn(bornOn: LegalDate, date: LegalDate): number {
  let years = Number(date.slice(0, 4)) - Number(bornOn.slice(0, 4));
  while (dayAfterMonths(bornOn, years * 12) > date) years -= 1;
  return years;
}

/** The same day `months` later, or the last day of that month when it has no such day. */
export function sameDayAfterMonths(date: LegalDate, months: number): LegalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
