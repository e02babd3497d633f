import type { JobContent } from '@iworkz/contracts';
import type { FieldPointer } from '../messages/field-names.js';
import { annualDays, dailyMinutes, isOwnTime } from './working-time.js';

/** Pay over working time, kept as a fraction so that "exactly the minimum" is compared without rounding. */
export interface HourlyPay {
  /** Major units of the currency. */
  readonly amount: number;
  /** Minutes of scheduled work that `amount` pays for. */
  readonly minutes: number;
  /** Hours were taken as 8 a day because the system leaves them to the worker. */
  readonly assumed: boolean;
}

/** Pounds and dollars have binary fractions that miss by an ulp; a millionth of a unit is less than any pay differs by. */
const rounding = 1e-6;
export const isBelow = (pay: HourlyPay, hourly: number) => pay.amount * 60 < hourly * pay.minutes - rounding;

/** For people; rounded down, so that a pay just below the minimum is never shown as equal to it. */
export const perHour = (pay: HourlyPay) => Math.floor((pay.amount * 6000) / pay.minutes) / 100;

/**
 * Hourly equivalent of the posting's lowest base pay (最低賃金法施行規則2条): a daily wage over daily hours, a monthly wage over average
 * monthly hours, a yearly one over yearly hours. Fixed overtime never counts; `pay.min` does not contain it.
 * @returns the field that is missing, when it cannot be told.
 */
export function hourlyPay(job: Pick<JobContent, 'pay' | 'hours' | 'holidays'>): HourlyPay | { missing: FieldPointer } {
  const { pay, hours } = job;
  if (!pay) return { missing: '/pay' };
  if (pay.period === 'hour') return { amount: pay.min, minutes: 60, assumed: false };
  if (!hours) return { missing: '/hours' };
  const scheduled = dailyMinutes(hours);
  if (scheduled === undefined) return { missing: hours.start && hours.end ? '/hours/breakMinutes' : '/hours/start' };
  if (scheduled <= 0) return { missing: '/hours/start' };
  const assumed = isOwnTime(hours) && scheduled > 480;
  const daily = assumed ? 480 : scheduled;
  if (pay.period === 'day') return { amount: pay.min, minutes: daily, assumed };
  const days = annualDays(job);
  if (!days) return { missing: '/hours/daysPerWeek' };
  const yearly = pay.period === 'month' ? pay.min * 12 : pay.min;
  return { amount: yearly, minutes: days * daily, assumed };
}
