import { CalendarDate, JobContent } from '@iworkz/contracts';
import * as z from 'zod';
import { overtimeCapsByWork } from '../calculations/jp/overtime-caps.figures.js';

const works = Object.keys(overtimeCapsByWork) as (keyof typeof overtimeCapsByWork)[];
const Percent = z.number().min(0).max(1000);

/** What an offer or contract settles beyond what a posting says. null: not stated, and then told as not judged. */
export const OfferTerms = z.strictObject({
  birthDate: CalendarDate.nullable().default(null).describe('of the person; the Act protects those under 18'),
  childPermit: z
    .boolean()
    .default(false)
    .describe('the labour standards office permits the work of a child of 13 or over'),
  work: z.enum(works).default('general').describe('line of work; the Act has overtime caps of its own for some'),
  agreement36: z
    .enum(['none', 'limits', 'special_clause'])
    .nullable()
    .default(null)
    .describe('36 agreement filed and in force at the workplace'),
  premiums: z
    .strictObject({ overtime: Percent, overtimeOver60Hours: Percent, statutoryHoliday: Percent, night: Percent })
    .nullable()
    .default(null)
    .describe('premiums promised, in per cent of the hourly wage'),
  paidLeave: z
    .strictObject({
      afterMonths: z.number().min(0).max(24).describe('months of work after which leave is first granted'),
      days: z.number().min(0).max(60).describe('days of the first grant'),
    })
    .nullable()
    .default(null),
  dismissal: z
    .strictObject({
      noticeDays: z.int().min(0).max(365).describe('days of notice that the employer gives'),
      payInLieu: z.boolean().describe('average wage is paid for the days that are missing to 30'),
    })
    .nullable()
    .default(null),
  maternityLeave: z
    .strictObject({
      beforeWeeks: z.number().min(0).max(52).describe('weeks before birth in which she need not work on request'),
      beforeWeeksMultiple: z.number().min(0).max(52).describe('the same for a multiple pregnancy'),
      afterWeeks: z.number().min(0).max(52).describe('weeks after birth in which she does not work'),
    })
    .nullable()
    .default(null),
  deductions: z
    .array(
      z.strictObject({
        what: z.string().min(1).max(200),
        basis: z.enum(['statute', 'written_agreement', 'none']).describe('law, agreement under Art. 24, or neither'),
      }),
    )
    .max(50)
    .nullable()
    .default(null)
    .describe('what is taken off the wage; empty: nothing but tax and social insurance'),
  payment: z
    .strictObject({ timesAMonth: z.number().min(0).max(31), fixedDay: z.boolean() })
    .nullable()
    .default(null)
    .describe('how often wages are paid, and whether on a fixed day'),
  probationPay: z
    .number()
    .positive()
    .max(1e10)
    .nullable()
    .default(null)
    .describe('yen a pay period during probation, by the same period as the pay; null: the same as after it'),
  minimumWagePermit: z
    .boolean()
    .default(false)
    .describe('permit of the labour bureau to pay less than the minimum during probation (Minimum Wage Act, Art. 7)'),
  previousContracts: z
    .array(z.strictObject({ from: CalendarDate, to: CalendarDate.describe('last day') }))
    .max(100)
    .nullable()
    .default(null)
    .describe('fixed-term contracts with the same employer before this one, in order; empty: this is the first'),
  conversionTold: z
    .boolean()
    .nullable()
    .default(null)
    .describe('the notice states the chance to convert to an indefinite contract, and the terms after it'),
  clauses: z.string().max(50_000).default('').describe('text of the contract and the work rules it refers to'),
  posted: JobContent.nullable().default(null).describe('the posting that the person applied for'),
  changesTold: z
    .boolean()
    .default(false)
    .describe('what differs from the posting was shown side by side before the contract'),
  lessThanRegular: z
    .array(z.strictObject({ what: z.string().min(1).max(200), reason: z.string().max(1000).nullable() }))
    .max(50)
    .nullable()
    .default(null)
    .describe(
      'of a part-time or fixed-term contract: where it is worse than for comparable regular employees, and why',
    ),
});
export type OfferTerms = z.output<typeof OfferTerms>;
