import type { Currency } from '@iworkz/kernel';
import type { payPeriods } from './work.js';

/**
 * Yen for one unit of each currency. Round planning rates of this product, set on 2026-11-01, not market quotes: they only
 * make pay in different currencies comparable, and must not move a ranking from one day to the next.
 */
export const yenPer: Readonly<Record<Currency, number>> = {
  JPY: 1,
  KRW: 0.105,
  USD: 150,
  EUR: 165,
  GBP: 195,
  SGD: 113,
};

/** 40 hours in 52 weeks: what an hourly wage is taken to be worth a year when the posting does not say its hours. */
export const fullTimeHoursAYear = 2080;
/** 5 days in 52 weeks. */
export const fullTimeDaysAYear = 260;

export interface PayRate {
  readonly period: (typeof payPeriods)[number];
  readonly currency: Currency;
  /** Months of pay a year beyond twelve; counts for monthly pay only. */
  readonly bonusMonths?: number | null;
}

/** What `amount` in that period and currency comes to in yen a year, before tax. */
export function yearlyYen(amount: number, { period, currency, bonusMonths }: PayRate): number {
  const times = { hour: fullTimeHoursAYear, day: fullTimeDaysAYear, month: 12 + (bonusMonths ?? 0), year: 1 }[period];
  return Math.round(amount * times * yenPer[currency]);
}
