import { currencies } from '@iworkz/kernel';
import * as z from 'zod';
import {
  CalendarDate,
  ClockTime,
  Id,
  Instant,
  LocaleSchema,
  SubdivisionCode,
  CountryCode,
  text,
} from '../common/primitives.js';
import { LicenceIdSchema } from '../vocabulary/licences.js';
import { dutyCategories } from '../vocabulary/residence-statuses.js';
import {
  CareerLevel,
  Industry,
  LanguageCode,
  RemoteMode,
  SkillLevel,
  SkillName,
  checkSubdivision,
  languageLevels,
  payPeriods,
} from '../vocabulary/work.js';
import { WorkStyleAnswers } from '../vocabulary/work-style.js';

const optional = <S extends z.ZodType>(schema: S) => schema.nullable().default(null);

export const RequiredSkill = z.object({
  name: SkillName,
  level: SkillLevel.default(3),
  years: optional(z.number().min(0).max(40)),
  required: z.boolean().default(true),
});
export const RequiredLanguage = z.object({
  language: LanguageCode,
  level: z.enum(languageLevels),
  required: z.boolean().default(true),
});
/** A licence without which the work may not be done, or (not required) that is welcome. */
export const RequiredLicence = z.object({
  licence: LicenceIdSchema,
  required: z.boolean().default(true),
});

/** 固定残業代 (みなし残業): pay for overtime that is promised in advance. */
export const FixedOvertime = z.object({
  /** Monthly amount, same currency as the pay. */
  amount: z.number().positive(),
  hours: z.number().positive().max(200),
  /** Overtime beyond those hours is paid on top. */
  excessPaid: z.boolean(),
});

export const Pay = z.object({
  period: z.enum(payPeriods),
  currency: z.enum(currencies).default('JPY'),
  /** Major units. Base pay WITHOUT fixed overtime and allowances. */
  min: z.number().positive().max(1e10),
  max: z.number().positive().max(1e10),
  fixedOvertime: optional(FixedOvertime),
  /** Months of pay a year, e.g. 2 for a summer and a winter bonus of one month each. */
  bonusMonths: optional(z.number().min(0).max(24)),
  raise: optional(text(500)),
  /** 締日 and 支払日, as the posting says it. */
  paymentTerms: optional(text(300)),
});

export const WorkingHours = z.object({
  system: z
    .enum(['standard', 'flex', 'monthly_variable', 'yearly_variable', 'discretionary', 'shift'])
    .default('standard'),
  start: optional(ClockTime),
  end: optional(ClockTime),
  breakMinutes: optional(z.int().min(0).max(600)),
  daysPerWeek: optional(z.number().min(0.5).max(7)),
  /** Overtime beyond scheduled hours: whether there is any, and the monthly average. */
  overtime: optional(z.object({ expected: z.boolean(), monthlyHours: z.number().min(0).max(300) })),
});

export const Holidays = z.object({
  description: text(500),
  /** 年間休日. */
  daysPerYear: optional(z.int().min(0).max(366)),
  weeklyRestDays: optional(z.number().min(0).max(7)),
});

export const Contract = z.object({
  term: z.enum(['indefinite', 'fixed']),
  employment: z.enum(['full_time', 'part_time', 'contract', 'dispatch', 'outsourced']).default('full_time'),
  /** Months; for a fixed term. */
  termMonths: optional(z.int().min(1).max(120)),
  renewal: optional(z.object({ possible: z.boolean(), criteria: optional(text(1000)), cap: optional(text(300)) })),
  /** 試用期間. `months: 0` says there is none. */
  probation: optional(z.object({ months: z.number().min(0).max(24), terms: optional(text(500)) })),
});

export const Workplace = z.object({
  country: CountryCode.default('JP'),
  /** Required by Japanese rules where `country` is JP. */
  subdivision: optional(SubdivisionCode),
  city: optional(text(120)),
  address: optional(text(300)),
  remote: RemoteMode.default('none'),
  /** 変更の範囲 of the workplace (2024-04-01). */
  scopeOfChange: optional(text(500)),
});

export const Duties = z.object({
  description: text(4000),
  /** 変更の範囲 of the duties (2024-04-01). */
  scopeOfChange: optional(text(500)),
  /** What immigration law would call this work. */
  category: optional(z.enum(dutyCategories)),
});

/** Where whoever recruits can be found and asked, as every advert has to show (職業安定法 5条の4). Of the business, never of a private person. */
export const Recruiter = z.object({
  /** 所在地, down to building, floor and room. */
  address: optional(text(300)),
  /** 連絡先: a telephone number, an e-mail address or the link of the recruiter's own form. */
  contact: optional(text(300)),
});

/** An age limit and the legal exception that allows it (労働施策総合推進法施行規則 1条の3). */
export const AgeLimit = z.object({
  min: optional(z.int().min(0).max(100)),
  max: optional(z.int().min(0).max(100)),
  exception: optional(z.enum(['1', '2', '3i', '3ro', '3ha', '3ni'])),
  reason: optional(text(500)),
});

/**
 * What an employer writes. Structure is checked here; whether the law is content is checked by `compliance` at publishing, so that
 * a missing legal item is a finding with its article, not a type error.
 */
export const JobContent = z
  .object({
    title: text(150),
    description: text(10000),
    language: LocaleSchema.default('ja'),
    industry: Industry.default('other'),
    level: optional(CareerLevel),
    recruiter: optional(Recruiter),
    duties: optional(Duties),
    workplace: optional(Workplace),
    contract: optional(Contract),
    pay: optional(Pay),
    hours: optional(WorkingHours),
    holidays: optional(Holidays),
    /** 加入保険. */
    socialInsurance: z
      .array(z.enum(['health', 'pension', 'employment', 'workers_accident']))
      .max(4)
      .default([]),
    /** 受動喫煙防止措置. */
    smoking: optional(z.enum(['no_smoking', 'smoking_room', 'outdoor_only', 'smoking_allowed'])),
    ageLimit: optional(AgeLimit),
    skills: z.array(RequiredSkill).max(60).default([]),
    languages: z.array(RequiredLanguage).max(10).default([]),
    licences: z.array(RequiredLicence).max(10).default([]),
    workStyle: WorkStyleAnswers.default(WorkStyleAnswers.parse({})),
    /** What the job offers to grow into. */
    growth: z
      .array(z.enum(['management', 'specialist', 'training', 'overseas', 'new_business']))
      .max(5)
      .default([]),
    startsOn: optional(CalendarDate),
    closesOn: optional(CalendarDate),
  })
  .superRefine((job, check) => {
    if (job.workplace) checkSubdivision(job.workplace, check, ['workplace', 'subdivision']);
    if (job.pay && job.pay.max < job.pay.min)
      check.addIssue({ code: 'custom', path: ['pay', 'max'], params: { code: 'max_below_min' } });
  })
  .meta({ id: 'JobContent' });
export type JobContent = z.output<typeof JobContent>;

export const jobStatuses = ['draft', 'open', 'closed'] as const;

export const Job = z
  .object({
    id: Id,
    companyId: Id,
    companyName: z.string(),
    status: z.enum(jobStatuses),
    content: JobContent,
    version: z.int(),
    createdAt: Instant,
    publishedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
  })
  .meta({ id: 'Job' });
export type Job = z.output<typeof Job>;

/** A job in a list. */
export const JobSummary = z
  .object({
    id: Id,
    companyId: Id,
    companyName: z.string(),
    title: z.string(),
    language: LocaleSchema,
    industry: Industry,
    level: CareerLevel.nullable(),
    workplace: z
      .object({
        country: CountryCode,
        subdivision: SubdivisionCode.nullable(),
        city: z.string().nullable(),
        remote: RemoteMode,
      })
      .nullable(),
    pay: Pay.pick({ period: true, currency: true, min: true, max: true }).nullable(),
    skills: z.array(z.string()),
    publishedAt: Instant,
  })
  .meta({ id: 'JobSummary' });
export type JobSummary = z.output<typeof JobSummary>;

/** What a list shows of a published job. */
export function jobSummaryOf(job: {
  readonly jobId: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly publishedAt: string;
  readonly content: JobContent;
}): JobSummary {
  const { jobId, companyId, companyName, publishedAt, content } = job;
  const { title, language, industry, level, workplace, pay } = content;
  return {
    id: jobId,
    companyId,
    companyName,
    title,
    language,
    industry,
    level,
    workplace: workplace && {
      country: workplace.country,
      subdivision: workplace.subdivision,
      city: workplace.city,
      remote: workplace.remote,
    },
    pay: pay && { period: pay.period, currency: pay.currency, min: pay.min, max: pay.max },
    skills: content.skills.map(({ name }) => name),
    publishedAt,
  };
}

export const applicationStatuses = [
  'received',
  'screening',
  'interview',
  'offer',
  'hired',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** Whether the job was offered and the offer still stands. */
export const hasOffer = ({ status }: { readonly status: ApplicationStatus }): boolean =>
  status === 'offer' || status === 'hired';

export const ApplicationStep = z.object({
  status: z.enum(applicationStatuses),
  at: Instant,
  note: z.string().nullable(),
});

/** An application as its candidate sees it. */
export const Application = z
  .object({
    id: Id,
    jobId: Id,
    jobTitle: z.string(),
    companyName: z.string(),
    status: z.enum(applicationStatuses),
    message: z.string().nullable(),
    submittedAt: Instant,
    /** Without the employer's notes. */
    history: z.array(ApplicationStep),
  })
  .meta({ id: 'Application' });
export type Application = z.output<typeof Application>;
