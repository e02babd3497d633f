import { CalendarDate, CountryCode } from '@iworkz/contracts';
import * as z from 'zod';

export const questions = [
  'race_or_ethnicity',
  'social_origin',
  'registered_domicile',
  'birthplace',
  'family',
  'marital_status',
  'property',
  'religion',
  'creed_or_politics',
  'union',
  'appearance',
  'health',
  'disability',
  'pregnancy',
  'age',
  'sexual_orientation',
  'salary_history',
] as const;
export type Question = (typeof questions)[number];

/** How a firm chooses people: what it asks, and what machines do. */
export const HiringProcess = z.strictObject({
  country: CountryCode,
  city: z.string().max(120).nullable().default(null),
  asks: z
    .array(z.enum(questions))
    .nullable()
    .default(null)
    .describe('what forms and interviews ask; null: not looked at'),
  essentialAndConsented: z
    .array(z.enum(questions))
    .default([])
    .describe('of these, essential to the work, with purpose shown and consent'),
  payTold: z
    .enum(['in_posting', 'before_interview', 'later'])
    .nullable()
    .default(null)
    .describe('when applicants learn the pay or its range'),
  harassmentMeasures: z
    .strictObject({
      customers: z.boolean().nullable().default(null).describe('measures against harassment of staff by customers'),
      jobSeekers: z.boolean().nullable().default(null).describe('measures against sexual harassment of job seekers'),
    })
    .nullable()
    .default(null)
    .describe('what the employer has provided for; null: not looked at'),
  ai: z
    .strictObject({
      used: z.boolean().describe('software ranks, screens, scores or rejects applicants'),
      infersEmotions: z.boolean().nullable().default(null),
      talksToApplicants: z.boolean().nullable().default(null).describe('applicants converse with a machine'),
      machineTold: z.boolean().nullable().default(null).describe('they are told that it is one'),
      humanOversight: z.boolean().nullable().default(null),
      logsKeptMonths: z.int().min(0).max(600).nullable().default(null),
      applicantsTold: z.boolean().nullable().default(null),
      noticeBusinessDays: z
        .int()
        .min(0)
        .max(365)
        .nullable()
        .default(null)
        .describe('business days between notice and use'),
      explains: z.boolean().nullable().default(null).describe('decisions are explained on request'),
      biasAuditOn: CalendarDate.nullable().default(null).describe('day of the last independent bias audit'),
      auditPublished: z.boolean().nullable().default(null),
    })
    .nullable()
    .default(null),
});
export type HiringProcess = z.output<typeof HiringProcess>;
