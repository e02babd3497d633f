import type { Dated } from '../calculation.js';

const hours = (count: number) => count * 60;

/** Caps on overtime in minutes; a cap that a line of work does not have is null. */
export interface OvertimeCaps {
  /** 36条3項・4項: what an agreement may allow without a special clause, statutory-holiday work not counted. */
  readonly limit: { readonly month: number; readonly year: number } | null;
  /** The same under a one-year variable-hours system of more than three months. */
  readonly limitUnderYearlySystem: { readonly month: number; readonly year: number } | null;
  /** 36条5項: the year under a special clause, statutory-holiday work not counted. */
  readonly specialYear: number | null;
  /** 36条5項: in how many months of a year the special clause may be used. */
  readonly specialMonths: number | null;
  /** 36条5項・6項2号: a month stays BELOW this, statutory-holiday work included. */
  readonly monthBelow: number | null;
  /** 36条6項3号: the average of 2 to 6 months, statutory-holiday work included. */
  readonly average: number | null;
}

const general: OvertimeCaps = {
  limit: { month: hours(45), year: hours(360) },
  limitUnderYearlySystem: { month: hours(42), year: hours(320) },
  specialYear: hours(720),
  specialMonths: 6,
  monthBelow: hours(100),
  average: hours(80),
};

export const averagedMonths = [2, 3, 4, 5, 6] as const;

/**
 * By line of work. The caps hold for every employer since 1 April 2020 (平成30年法律71号附則3条); construction and driving followed
 * on 1 April 2024 (旧139条2項・旧140条2項).
 */
export const overtimeCapsByWork = {
  general: [{ from: '2020-04-01', figure: general }],
  // 139条1項 sets aside the month below 100 hours and the averages; the year and the six months stay.
  construction_disaster_recovery: [{ from: '2024-04-01', figure: { ...general, monthBelow: null, average: null } }],
  // 140条1項: 960 hours a year, and none of the month, the averages and the six months.
  driver: [
    {
      from: '2024-04-01',
      figure: { ...general, specialYear: hours(960), specialMonths: null, monthBelow: null, average: null },
    },
  ],
  // 36条11項
  research_and_development: [
    {
      from: '2020-04-01',
      figure: {
        limit: null,
        limitUnderYearlySystem: null,
        specialYear: null,
        specialMonths: null,
        monthBelow: null,
        average: null,
      },
    },
  ],
  // 141条 leaves the caps of doctors to ordinances that are not known here.
  doctor: [],
} as const satisfies Readonly<Record<string, readonly Dated<OvertimeCaps>[]>>;
