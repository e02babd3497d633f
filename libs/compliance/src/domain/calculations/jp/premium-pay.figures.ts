import type { Dated } from '../calculation.js';

/** Per cent on top of the ordinary hourly wage, and the minutes at which they set in. */
export interface PremiumRates {
  readonly dailyMinutes: number;
  readonly overtime: number;
  readonly overtimeOver60Hours: number;
  /** Minutes of overtime a month beyond which the higher premium is due. */
  readonly higherBeyondMinutes: number;
  readonly statutoryHoliday: number;
  readonly night: number;
  /** Minutes of the day: night work is from here ... */
  readonly nightFrom: number;
  /** ... to here on the next day. */
  readonly nightTo: number;
}

/** 労基法37条1項・4項、割増賃金令 (平成6年政令5号). Since 1 April 2023 every employer pays 50 % beyond 60 hours; before, small ones did not. */
export const premiumRates: readonly Dated<PremiumRates>[] = [
  {
    from: '2023-04-01',
    figure: {
      dailyMinutes: 8 * 60,
      overtime: 25,
      overtimeOver60Hours: 50,
      higherBeyondMinutes: 60 * 60,
      statutoryHoliday: 35,
      night: 25,
      nightFrom: 22 * 60,
      nightTo: 5 * 60,
    },
  },
];

/** 労基則21条 and 労基法37条5項: what is left out of the wage that premiums are reckoned from. Everything else counts. */
export const excludedWageItems = [
  'family_allowance',
  'commuting_allowance',
  'separation_allowance',
  'child_education_allowance',
  'housing_allowance_by_cost',
  'ad_hoc_pay',
  'pay_for_over_one_month',
] as const;
