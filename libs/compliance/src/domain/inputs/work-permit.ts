import { CalendarDate } from '@iworkz/contracts';
import * as z from 'zod';

/** Fields of 特定技能 (特定産業分野). The last three were decided on 2026-01-23 and are not open yet. */
export const specifiedSkilledFields = [
  'care',
  'building_cleaning',
  'industrial_products',
  'construction',
  'shipbuilding',
  'car_maintenance',
  'aviation',
  'accommodation',
  'road_transport',
  'railway',
  'agriculture',
  'fishery',
  'food_manufacturing',
  'food_service',
  'forestry',
  'wood_industry',
  'linen_supply',
  'logistics_warehouse',
  'resource_recycling',
] as const;
export type SpecifiedSkilledField = (typeof specifiedSkilledFields)[number];

const known = (what: string) => z.boolean().nullable().default(null).describe(`${what}; null when not known`);

/** What Japanese residence statuses ask of a person and the offer. */
export const CandidateFacts = z.strictObject({
  degree: z
    .enum(['none', 'japanese_vocational', 'junior_college', 'bachelor', 'master', 'doctor'])
    .nullable()
    .default(null)
    .describe('highest; japanese_vocational: diploma of a Japanese vocational school; null when not known'),
  degreeRelated: known('field of study related to the duties'),
  japaneseDegree: known('degree of a Japanese university or graduate school'),
  practiceYears: z.number().min(0).max(60).nullable().default(null).describe('years of practice in the same work'),
  japaneseLevel: z.enum(['none', 'N5', 'N4', 'N3', 'N2', 'N1']).nullable().default(null).describe('JLPT or equal'),
  careWorkerLicence: known('registered as a certified care worker'),
  field: z.enum(specifiedSkilledFields).nullable().default(null).describe('Specified Skilled Worker: field of the job'),
  fieldTest: z
    .enum(['none', 'level_1', 'level_2'])
    .nullable()
    .default(null)
    .describe(
      'Specified Skilled Worker: highest test passed in the field; technical intern training (ii) completed well is level 1',
    ),
  monthsInSpecifiedSkilled1: z
    .int()
    .min(0)
    .max(120)
    .nullable()
    .default(null)
    .describe('months spent as Specified Skilled Worker (i)'),
  supportPlan: known('Specified Skilled Worker (i): support plan made or entrusted'),
  peerPay: z
    .number()
    .positive()
    .max(1e10)
    .nullable()
    .default(null)
    .describe('yen a pay period that Japanese employees get in the same work'),
  hspPoints: z.int().min(0).max(400).nullable().default(null).describe('points for Highly Skilled Professional'),
  groupMonthsAbroad: z
    .int()
    .min(0)
    .max(600)
    .nullable()
    .default(null)
    .describe('Intra-company Transferee: months in the work abroad'),
  otherWeeklyMinutes: z
    .int()
    .min(0)
    .max(10_080)
    .nullable()
    .default(null)
    .describe('activity outside the status: minutes a week with other employers; null when not asked'),
  longVacation: known('Student: the school’s long vacation lasts throughout the work'),
  enrolled: known('Student: still enrolled'),
});
export type CandidateFacts = z.output<typeof CandidateFacts>;

export const permits = [
  'kr_e7_1',
  'kr_e7_2',
  'kr_e7_3',
  'kr_e7_4',
  'kr_e9',
  'kr_d10',
  'kr_f2_7',
  'kr_f4',
  'kr_d2',
  'kr_unlimited',
  'eu_blue_card',
  'uk_share_code',
  'uk_skilled_worker',
  'uk_citizen',
  'us_i9',
  'us_h1b',
  'sg_employment_pass',
  'sg_s_pass',
  'sg_citizen_or_resident',
] as const;

/** A permit to work outside Japan, with what its rules read. */
export const WorkPermit = z.strictObject({
  permit: z.enum(permits),
  annualPay: z
    .number()
    .positive()
    .max(1e12)
    .nullable()
    .default(null)
    .describe('contracted pay a year, currency of the country'),
  age: z.int().min(14).max(100).nullable().default(null),
  financialSector: z.boolean().nullable().default(null).describe('Singapore'),
  renewal: z.boolean().default(false).describe('of a pass already held'),
  compassPoints: z.int().min(0).max(200).nullable().default(null).describe('Singapore, COMPASS'),
  points: z.int().min(0).max(200).nullable().default(null).describe('Korea, F-2-7'),
  simpleLabour: z.boolean().nullable().default(null).describe('Korea: on the list of simple labour'),
  nationalAveragePay: z
    .number()
    .positive()
    .max(1e9)
    .nullable()
    .default(null)
    .describe('EU: gross average a year in the country'),
  offerMonths: z.int().min(0).max(600).nullable().default(null).describe('EU: length of the offer'),
  degree: z.boolean().nullable().default(null).describe('EU: higher education of three years or five years’ practice'),
  checkedOn: CalendarDate.nullable().default(null).describe('day on which the right to work was checked'),
  startsOn: CalendarDate.nullable().default(null).describe('first day of work'),
});
export type WorkPermit = z.output<typeof WorkPermit>;
