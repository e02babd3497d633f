import type { JobContent, WorkPermissionJob } from '@iworkz/contracts';

type Hours = NonNullable<JobContent['hours']>;

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/**
 * Minutes from start to end of a working day, breaks included. 22:00 to 07:00 runs past midnight; equal times are a full day.
 * @returns undefined when either time is not given.
 */
export function boundMinutes(hours: Pick<Hours, 'start' | 'end'> | null): number | undefined {
  if (!hours?.start || !hours.end) return undefined;
  const span = minutesOf(hours.end) - minutesOf(hours.start);
  return span > 0 ? span : span + 24 * 60;
}

/** Scheduled working minutes a day, breaks excluded; undefined when times or break are not given. Not positive when the break fills the day. */
export function dailyMinutes(hours: Hours | null): number | undefined {
  const bound = boundMinutes(hours);
  return bound === undefined || hours?.breakMinutes == null ? undefined : bound - hours.breakMinutes;
}

/**
 * Scheduled working days a year: 365 less the annual holidays where they are stated, else days a week × 52. Both are what labour
 * bureaus accept for the average monthly hours (労基則19条1項4号).
 */
export function annualDays(job: Pick<WorkPermissionJob, 'hours' | 'holidays'>): number | undefined {
  const { daysPerYear } = job.holidays ?? {};
  if (daysPerYear != null) return 365 - daysPerYear;
  const { daysPerWeek } = job.hours ?? {};
  return daysPerWeek == null ? undefined : daysPerWeek * 52;
}

/** Scheduled minutes a week; undefined when hours, break or days are not given. */
export function weeklyMinutes(job: Pick<WorkPermissionJob, 'hours' | 'holidays'>): number | undefined {
  const daily = dailyMinutes(job.hours);
  if (daily === undefined) return undefined;
  const { daysPerWeek } = job.hours ?? {};
  if (daysPerWeek != null) return daily * daysPerWeek;
  const days = annualDays(job);
  return days === undefined ? undefined : (daily * days * 7) / 365;
}

/** Systems in which start and end are a frame or an example, not the hours actually scheduled. */
export const isOwnTime = (hours: Pick<Hours, 'system'>) => hours.system === 'flex' || hours.system === 'discretionary';

/** Hours to two decimals, for people: 481 minutes must not read as 8 hours. */
export const inHours = (minutes: number) => Math.round(minutes / 0.6) / 100;
