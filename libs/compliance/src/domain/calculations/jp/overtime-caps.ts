import * as z from 'zod';
import { OvertimeRecord, WorkMonth, monthNumber } from '@iworkz/contracts';
import { defineCalculation, inForceOn, type Basis } from '../calculation.js';
import type { Verified } from '../../rule.js';
import { CitedBasis, labourStandardsAct } from '../cited-basis.js';
import { averagedMonths, overtimeCapsByWork, type OvertimeCaps } from './overtime-caps.figures.js';

const capNames = [
  'no_agreement',
  'month_limit',
  'year_limit',
  'special_year',
  'special_months',
  'month_below',
  'average',
] as const;
const Check = z.strictObject({
  cap: z.enum(capNames),
  from: WorkMonth,
  to: WorkMonth,
  unit: z.enum(['minutes', 'months']),
  found: z.int().min(0).describe('sum over the months from..to that are listed'),
  limit: z.int().min(0).describe('for an average: the average times its months, compared as a sum'),
  comparison: z.enum(['at_most', 'below']).describe('whether the limit itself is still lawful'),
  verdict: z
    .enum(['kept', 'exceeded', 'open'])
    .describe('open: within the limit so far, but months between from and to are not listed'),
  basis: CitedBasis,
});
type Check = z.infer<typeof Check>;

const Output = z.strictObject({
  verdict: z.enum(['kept', 'exceeded', 'open']).describe('exceeded when any check is; else open when any check is'),
  checks: z.array(Check),
  monthsOverLimit: z
    .array(WorkMonth)
    .describe('months in which overtime passed the monthly limit, for which only a special clause is good'),
});

type Listed = OvertimeRecord['months'][number] & { readonly number: number };

const overtime = (month: Listed) => month.overtimeMinutes;
const withHolidays = (month: Listed) => month.overtimeMinutes + month.holidayMinutes;
const monthName = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/**
 * 労基法36条: the agreement's limits per month and agreement year, and the caps that hold under every agreement. Sums are compared as
 * whole minutes; an average of n months is kept when their sum is at most n times 80 hours, across agreement years as well.
 * The limits are those of the Act: lower ones that an agreement sets, and the two hours a day of hazardous work, are not judged.
 * Date: of the judgement; the figures are also known for the first month listed, or the list is refused.
 */
export const overtimeCaps = defineCalculation({
  kind: 'overtimeCaps',
  title: 'Caps on overtime and holiday work under a 36 agreement, month by month',
  knownFrom: '2020-04-01',
  input: OvertimeRecord,
  output: Output,
  evaluate: (input, date) => {
    const what = `the cap on overtime (${input.work})`;
    // Throws as well when the list reaches back before the caps.
    inForceOn<OvertimeCaps>(what, overtimeCapsByWork[input.work], `${input.months[0]!.month}-01`);
    const caps = inForceOn<OvertimeCaps>(what, overtimeCapsByWork[input.work], date);
    const months = input.months.map((month) => ({ ...month, number: monthNumber(month.month) }));
    const limit = input.yearlyVariableHours ? caps.limitUnderYearlySystem : caps.limit;
    const over = limit ? months.filter((month) => overtime(month) > limit.month) : [];

    const checks = [
      ...(input.agreement === 'none' ? withoutAgreement(months) : underAgreement(input, caps, months, over)),
      ...underEveryAgreement(input, caps, months),
    ];
    const gravest = (['exceeded', 'open'] as const).find((grave) => checks.some((check) => check.verdict === grave));
    const verdict: Check['verdict'] = gravest ?? 'kept';
    return {
      verdict,
      checks,
      monthsOverLimit: over.map(({ month }) => month),
    };
  },
});

/** 32条・35条: without an agreement in force any overtime and any work on the statutory holiday is unlawful. */
const withoutAgreement = (months: readonly Listed[]): Check[] =>
  months.map((month) =>
    judged(
      'no_agreement',
      [month],
      1,
      withHolidays(month),
      0,
      labourStandardsAct('第32条・第35条・第36条第1項', 'yes'),
    ),
  );

function underAgreement(
  input: OvertimeRecord,
  caps: OvertimeCaps,
  months: readonly Listed[],
  over: readonly Listed[],
): Check[] {
  const limit = input.yearlyVariableHours ? caps.limitUnderYearlySystem : caps.limit;
  if (!limit) return [];
  const special = input.agreement === 'special_clause';
  const years = Map.groupBy(months, ({ number }) => Math.floor((number - (input.yearStartsInMonth - 1)) / 12));
  return [
    ...(special
      ? []
      : months.map((month) => judged('month_limit', [month], 1, overtime(month), limit.month, limitBasis(input)))),
    ...[...years].flatMap(([year, listed]) => {
      const start = year * 12 + input.yearStartsInMonth - 1;
      const ofYear = (...[cap, found, atMost, basis]: [Check['cap'], number, number, Basis]) =>
        judged(cap, listed, expectedMonths(input, start, 12), found, atMost, basis, monthName(start));
      const sum = total(listed, overtime);
      if (!special) return [ofYear('year_limit', sum, limit.year, limitBasis(input))];
      return [
        ...(caps.specialYear === null ? [] : [ofYear('special_year', sum, caps.specialYear, specialBasis(input.work))]),
        ...(caps.specialMonths === null
          ? []
          : [
              ofYear(
                'special_months',
                listed.filter((month) => over.includes(month)).length,
                caps.specialMonths,
                specialBasis(input.work),
              ),
            ]),
      ];
    }),
  ];
}

/** 36条6項2号・3号 hold with and without a special clause; holiday work counts, and no agreement year cuts a window. */
function underEveryAgreement(input: OvertimeRecord, caps: OvertimeCaps, months: readonly Listed[]): Check[] {
  const { monthBelow, average } = caps;
  return months.flatMap((last, index) => [
    ...(monthBelow === null
      ? []
      : [
          judged(
            'month_below',
            [last],
            1,
            withHolidays(last),
            monthBelow,
            labourStandardsAct('第36条第6項第2号', 'yes'),
          ),
        ]),
    ...(average === null
      ? []
      : averagedMonths.flatMap((length) => {
          const start = last.number - length + 1;
          // A window that would begin before the employment does not exist.
          if (input.employedSince !== null && start < monthNumber(input.employedSince)) return [];
          const window = months.slice(Math.max(0, index - length + 1), index + 1);
          return [
            judged(
              'average',
              window,
              length,
              total(window, withHolidays),
              average * length,
              labourStandardsAct('第36条第6項第3号', 'yes'),
              monthName(start),
            ),
          ];
        })),
  ]);
}

/** Of an agreement year, the months that the employment has. */
const expectedMonths = (input: OvertimeRecord, start: number, length: number) =>
  input.employedSince === null ? length : Math.min(length, start + length - monthNumber(input.employedSince));

const total = (months: readonly Listed[], minutes: (month: Listed) => number) =>
  months.reduce((sum, month) => sum + minutes(month), 0);

/**
 * @param expected months that have to be listed before "kept" can be said. An excess is certain before, since no month has fewer
 * than 0 minutes.
 */
function judged(
  cap: Check['cap'],
  listed: readonly Listed[],
  expected: number,
  found: number,
  limit: number,
  basis: Basis,
  from = listed[0]!.month,
): Check {
  const below = cap === 'month_below';
  const exceeded = below ? found >= limit : found > limit;
  const to =
    cap === 'year_limit' || cap === 'special_year' || cap === 'special_months' ? yearEnd(from) : listed.at(-1)!.month;
  return {
    cap,
    from,
    to,
    unit: cap === 'special_months' ? 'months' : 'minutes',
    found,
    limit,
    comparison: below ? 'below' : 'at_most',
    verdict: exceeded ? 'exceeded' : listed.length < expected ? 'open' : 'kept',
    basis,
  };
}
const yearEnd = (from: string) => monthName(monthNumber(from) + 11);

const limitBasis = ({ yearlyVariableHours }: OvertimeRecord) =>
  labourStandardsAct(yearlyVariableHours ? '第36条第3項・第4項(括弧書)' : '第36条第3項・第4項', 'yes');
const specialBasis = (work: OvertimeRecord['work']) => {
  const others: Partial<Record<OvertimeRecord['work'], [string, Verified]>> = {
    driver: ['第140条第1項', 'yes'],
    construction_disaster_recovery: ['第139条第1項・第36条第5項', 'part'],
  };
  return labourStandardsAct(...(others[work] ?? (['第36条第5項', 'yes'] as const)));
};
