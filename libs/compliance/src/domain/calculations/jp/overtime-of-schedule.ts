import * as z from 'zod';

/** Minutes of a day. */
export const Minutes = z.int().min(0).max(1440);

interface GivenDay {
  readonly scheduled: number;
  /** null: not yet. */
  readonly worked: number | null;
}

/** Days that are all worked, or none of them: between the two, a sum would say nothing. */
export function refuseHalfWorked(days: readonly GivenDay[], issues: z.RefinementCtx): void {
  const given = days.filter(({ worked }) => worked !== null).length;
  if (given > 0 && given < days.length)
    issues.addIssue({ code: 'custom', path: ['days'], message: 'worked minutes are given for some days only' });
}

/** @returns null until all days are worked. */
export function workedDays(days: readonly GivenDay[]): readonly WorkedDay[] | null {
  const worked = days.flatMap((day): WorkedDay[] =>
    day.worked === null ? [] : [{ scheduled: day.scheduled, worked: day.worked }],
  );
  return worked.length === days.length ? worked : null;
}

export const ScheduleOvertime = z
  .strictObject({
    byDay: z.int().min(0),
    byWeek: z.int().min(0),
    byPeriod: z.int().min(0),
    total: z.int().min(0),
  })
  .nullable()
  .describe('minutes of overtime, each step without what the one before counted; null until all days are worked');

/** A day of a schedule that may differ from day to day, in minutes. */
export interface WorkedDay {
  readonly scheduled: number;
  readonly worked: number;
}

const dailyMinutes = 480;

/**
 * Overtime under a variable-hours system (昭63.1.1基発1号): by the day, then the week, then the period, each step without what the one
 * before counted.
 * @param weekly minutes a week may have without a longer schedule.
 * @param cap minutes that the whole period may have.
 */
export function overtimeOf(
  days: readonly WorkedDay[],
  weeks: readonly (readonly WorkedDay[])[],
  weekly: number,
  cap: number,
) {
  const ofDay = ({ scheduled, worked }: WorkedDay) => Math.max(0, worked - Math.max(scheduled, dailyMinutes));
  const byDay = days.reduce((sum, day) => sum + ofDay(day), 0);
  const left = (some: readonly WorkedDay[]) => some.reduce((sum, day) => sum + day.worked - ofDay(day), 0);
  const byWeek = weeks.reduce((sum, week) => {
    const scheduled = week.reduce((minutes, day) => minutes + day.scheduled, 0);
    // Days of a week that the period cuts off get their share of the weekly hours.
    const limit = Math.max(scheduled, Math.floor((weekly * week.length) / 7));
    return sum + Math.max(0, left(week) - limit);
  }, 0);
  const byPeriod = Math.max(0, left(days) - byWeek - cap);
  return { byDay, byWeek, byPeriod, total: byDay + byWeek + byPeriod };
}
