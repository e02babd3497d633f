import { CalendarDate } from '@iworkz/contracts';
import * as z from 'zod';
import { Yen } from '../calculations/jp/yen.js';
import { Accuracy, answer, ClientTerms, day, Gifts } from './intermediary-conduct.js';

export const placementItems = ['scope', 'fees', 'complaints', 'personal_data', 'refunds'] as const;

/** 有料職業紹介事業: how a placement firm does its business. */
export const PlacementBusiness = z
  .strictObject({
    licence: z
      .strictObject({
        held: z.boolean(),
        number: z.string().trim().max(40).nullable().default(null),
        from: day('first day of the present term'),
        to: day('last day of the present term'),
        renewed: z.boolean().default(false).describe('the present term follows another'),
        numberShown: answer('the number stands where postings are offered'),
      })
      .nullable()
      .default(null)
      .describe('of the Minister of Health, Labour and Welfare; null: not looked at'),
    fees: z
      .strictObject({
        basis: z
          .enum(['filed_table', 'capped'])
          .describe('by the firm’s own table, filed with the Minister, or by the caps of the ordinance'),
        tableFiled: answer('filed_table: the table was filed with the Minister'),
        taxExempt: z.boolean().default(false).describe('exempt from consumption tax'),
        receptionYen: Yen.nullable().default(null).describe('capped: for receiving one posting'),
        placementPercent: z
          .number()
          .min(0)
          .max(100)
          .nullable()
          .default(null)
          .describe('capped: of what the person is paid in up to six months'),
        placementBase: z
          .enum(['pay_of_six_months', 'base_pay_of_indefinite'])
          .default('pay_of_six_months')
          .describe('capped: what the percentage is of'),
        fromJobSeekers: answer('job seekers pay anything'),
        jobSeekerOccupation: z
          .enum(['entertainer', 'model', 'manager', 'scientist', 'skilled', 'other'])
          .nullable()
          .default(null),
        jobSeekerYearlyPay: Yen.nullable().default(null).describe('pay of a year in the job found'),
      })
      .nullable()
      .default(null),
    told: z
      .array(z.enum(placementItems))
      .nullable()
      .default(null)
      .describe(
        'what recruiters and job seekers are told on paper or by file when they turn to the firm; null: not looked at',
      ),
    refundSystem: answer('part of the fee is paid back when the person leaves early'),
    disclosure: z
      .strictObject({
        results: answer('placements, early leavers, fees and refunds stand on the Ministry’s site'),
        regularPlacements: z
          .int()
          .min(0)
          .max(10_000_000)
          .nullable()
          .default(null)
          .describe('placements of four months or more in the last business year'),
        averageFeeRates: answer('the average fee rate of each of the five most placed occupations stands there'),
      })
      .nullable()
      .default(null),
    clientTerms: ClientTerms,
    gifts: Gifts,
    approaches: z
      .array(
        z.strictObject({
          placedOn: CalendarDate.describe('first day in the job that the firm found'),
          indefinite: z.boolean().describe('a contract without a term'),
          approachedOn: CalendarDate.describe('day on which the firm suggested another job'),
        }),
      )
      .max(1000)
      .nullable()
      .default(null)
      .describe('suggestions to people whom the firm placed; null: not looked at'),
    accuracy: Accuracy,
  })
  .superRefine(({ licence, approaches }, issues) => {
    const refuse = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
    if (licence?.from && licence.to && licence.to < licence.from) refuse(['licence', 'to'], 'before from');
    approaches?.forEach(({ placedOn, approachedOn }, place) => {
      if (approachedOn < placedOn) refuse(['approaches', place, 'approachedOn'], 'before placedOn');
    });
  });
export type PlacementBusiness = z.output<typeof PlacementBusiness>;
