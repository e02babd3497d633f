/** `YYYY-MM-DD`, a day without a time zone; such days compare as strings. */
export type CalendarDay = string;

const dayMillis = 24 * 60 * 60 * 1000;
const dayNumber = (day: CalendarDay) => Date.parse(`${day}T00:00:00Z`) / dayMillis;
const dayOf = (number: number): CalendarDay => new Date(number * dayMillis).toISOString().slice(0, 10);

/** The day it is there at that instant. */
export function dayIn(timeZone: string, instant: Date): CalendarDay {
  // The Swedish locale writes dates as YYYY-MM-DD.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}

/** The last instant of a day there, to the second. */
export function endOfDayIn(timeZone: string, day: CalendarDay): Date {
  // No zone is more than 14 hours ahead or 12 behind; the day ends where the next one begins.
  let low = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000;
  let high = Date.parse(`${day}T00:00:00Z`) + 39 * 3_600_000;
  while (high - low > 1_000) {
    const middle = low + Math.floor((high - low) / 2_000) * 1_000;
    if (dayIn(timeZone, new Date(middle)) > day) high = middle;
    else low = middle;
  }
  return new Date(low);
}

/** Days from one to the other; 0 on the same day, negative when `to` is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number => dayNumber(to) - dayNumber(from);

export const addDays = (day: CalendarDay, days: number): CalendarDay => dayOf(dayNumber(day) + days);

/** 0 is Sunday. */
export const weekday = (day: CalendarDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/**
 * The day after a period of so many months that begins on `day` has run out (民法143条2項): the corresponding day, or the first of the
 * following month where the last month has no such day (31 August + 6 months = 1 March).
 */
export function dayAfterMonths(day: CalendarDay, months: number): CalendarDay {
  const [year, month, number] = partsOf(day);
  const last = Date.UTC(year, month - 1 + months, Math.min(number, daysInMonth(year, month + months) + 1));
  return dayOf(last / dayMillis);
}

/**
 * The same day `months` later, or the last day of that month where it has no such day (Regulation 1182/71, article 3(2)(c)): the last
 * day of a period that begins on the day after `day`.
 */
export function sameDayAfterMonths(day: CalendarDay, months: number): CalendarDay {
  const [year, month, number] = partsOf(day);
  const last = Date.UTC(year, month - 1 + months, Math.min(number, daysInMonth(year, month + months)));
  return dayOf(last / dayMillis);
}

/** The last day of the month that lies `monthsOn` months after the day's own. */
export const endOfMonth = (day: CalendarDay, monthsOn = 0): CalendarDay =>
  addDays(dayAfterMonths(`${day.slice(0, 7)}-01`, monthsOn + 1), -1);

/** Full years lived on the day: a year is added on the birthday, on 1 March for those born on 29 February. */
export function ageOn(bornOn: CalendarDay, day: CalendarDay): number {
  let years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  while (dayAfterMonths(bornOn, years * 12) > day) years -= 1;
  return years;
}

const partsOf = (day: CalendarDay) => day.split('-').map(Number) as [number, number, number];
/** @param month 1 is January; 13 is January of the year after. */
const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
