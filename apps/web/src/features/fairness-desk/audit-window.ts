import type { AuditWindow } from '@iworkz/contracts';
import { addDays, endOfDayIn, type CalendarDay } from '@iworkz/kernel';
import { displayTimeZone } from '../../i18n/display-time-zone';

const dayAfterBegins = (day: CalendarDay): number => endOfDayIn(displayTimeZone, day).getTime() + 1_000;

/** From the beginning of the first day to the end of the last one, or to now. */
export function windowOf(first: CalendarDay, last: CalendarDay, now = Date.now()): AuditWindow {
  const from = dayAfterBegins(addDays(first, -1));
  const to = Math.min(dayAfterBegins(last), now);
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** A window ends before its `to`. */
export const lastInstantOf = ({ to }: AuditWindow): string => new Date(Date.parse(to) - 1).toISOString();
