import * as z from 'zod';
import { PrefectureCode } from '@iworkz/contracts';
import { isBelow, perHour } from '../../hourly-pay.js';
import { minimumWages, tableEndsBefore } from '../../rules/jp/minimum-wages.js';
import { defineCalculation } from '../calculation.js';
import { citing, CitedBasis } from '../cited-basis.js';
import { settledOn } from '../settled-law.js';
import { Yen } from './yen.js';

const Input = z
  .strictObject({
    prefecture: PrefectureCode.describe('JIS X 0401 code of the workplace, 1 to 47'),
    period: z.enum(['hour', 'day', 'month']).describe('what the pay is reckoned by'),
    pay: Yen.describe('yen a period'),
    excluded: Yen.default(0).describe(
      'yen of it that do not count: overtime (fixed overtime too), night and holiday premiums, bonuses, ad hoc payments, and ' +
        'allowances for perfect attendance, commuting and family',
    ),
    minutesPerDay: z
      .int()
      .min(1)
      .max(24 * 60)
      .nullable()
      .default(null)
      .describe('scheduled working minutes a day, breaks excluded; needed unless pay is by the hour'),
    daysPerYear: z
      .int()
      .min(1)
      .max(366)
      .nullable()
      .default(null)
      .describe('scheduled working days a year; needed for pay by the month'),
  })
  .superRefine(({ period, pay, excluded, minutesPerDay, daysPerYear }, issues) => {
    const refuse = (field: string, message: string) => issues.addIssue({ code: 'custom', path: [field], message });
    if (excluded > pay) refuse('excluded', 'more than the pay it is part of');
    if (period !== 'hour' && minutesPerDay === null) refuse('minutesPerDay', 'needed unless pay is by the hour');
    if (period === 'month' && daysPerYear === null) refuse('daysPerYear', 'needed for pay by the month');
  });

const Output = z.strictObject({
  verdict: z.enum(['met', 'below']).describe('exactly the minimum is met; compared as fractions, without rounding'),
  hourly: z.number().min(0).describe('yen an hour that count, cut to two decimals'),
  minimum: Yen.describe('yen an hour in the prefecture on the day'),
  inForceSince: z.iso.date(),
  leastPay: Yen.describe('yen a period, excluded parts apart, that would meet the minimum'),
  basis: CitedBasis,
});

/**
 * 最低賃金法4条: pay by the hour against the rate of the workplace's prefecture; a month's pay over the average scheduled hours of
 * a month in the year (則2条1項).
 * Date: the day of the work.
 */
export const minimumWage = defineCalculation({
  kind: 'minimumWage',
  title: 'Hourly equivalent of pay against the prefecture’s minimum wage',
  knownFrom: '2024-10-01',
  input: Input,
  output: Output,
  evaluate: ({ prefecture, period, pay, excluded, minutesPerDay, daysPerYear }, date): z.input<typeof Output> => {
    const rate = settledOn(
      'the minimum wage of the prefecture',
      minimumWages[prefecture]!.map((figure) => ({ from: figure.from, figure })),
      tableEndsBefore,
      date,
    );
    // A year of monthly pay over a year of minutes keeps the fraction whole.
    const periods = period === 'month' ? 12 : 1;
    const daily = minutesPerDay ?? 0;
    const minutes = { hour: 60, day: daily, month: daily * (daysPerYear ?? 0) }[period];
    const counted = { amount: (pay - excluded) * periods, minutes, assumed: false };
    return {
      verdict: isBelow(counted, rate.yen) ? 'below' : 'met',
      hourly: perHour(counted),
      minimum: rate.yen,
      inForceSince: rate.from,
      leastPay: Math.ceil((rate.yen * minutes) / (60 * periods)),
      basis: citing('最低賃金法')('第4条第1項、施行規則第2条', rate.dateUnconfirmed ? 'part' : 'yes', '地域別最低賃金'),
    };
  },
});
