import {
  CalendarDate,
  Finding,
  JobContent,
  UnknownJurisdiction,
  WorkAuthorization,
  jurisdictions,
} from '@iworkz/contracts';
import { regions } from '@iworkz/kernel';
import * as z from 'zod';
import { defineCalculation, UnknownCountry, type Calculation } from '../calculations/calculation.js';
import { refuseBefore } from '../calculations/jp/known-law.js';
import { judge } from '../evaluation.js';
import { DispatchAssignment } from '../inputs/dispatch-assignment.js';
import { HiringProcess } from '../inputs/hiring-process.js';
import { JobAggregation } from '../inputs/job-aggregation.js';
import { legalStatuses } from '../inputs/legal-statuses.js';
import { NoticeContent } from '../inputs/notice-content.js';
import { OfferTerms } from '../inputs/offer-terms.js';
import { PlacementBusiness } from '../inputs/placement-business.js';
import { PostingOrigin } from '../inputs/posting-origin.js';
import { CandidateFacts, WorkPermit } from '../inputs/work-permit.js';
import { jurisdictionOf, jurisdictionOfCountry } from '../jurisdiction.js';
import type { CheckInputs, CheckKind, JobCheckKind, Jurisdiction, LegalDate } from '../rule.js';
import type { RuleBook } from '../rule-book.js';
import { dispatchLimits, Limits } from '../rules/jp/dispatch-limits.js';
import { FittingStatus, fittingStatuses } from '../rules/jp/fitting-statuses.js';

const Verdict = z.strictObject({
  jurisdiction: z.enum(jurisdictions),
  ruleBookVersion: z.string(),
  allowed: z.boolean().describe('no finding forbids the act; findings to review remain for a person'),
  findings: z.array(Finding).describe('gravest first; field: pointer into the input, or into `job` for its own fields'),
});
type Verdict = z.input<typeof Verdict>;

const companyName = z.string().min(1).max(200).describe('as the posting shows it');
const publishedIn = z
  .enum(regions)
  .default('jp')
  .describe('decides the law only where the job names no workplace, so that the missing workplace is told');
const job = JobContent.describe('money in major units a pay period; hours of overtime a month; minutes of break a day');

/** The checks by rules, as kinds beside the calculations. */
export function ruleChecks(book: RuleBook): readonly Calculation[] {
  const posting = defineCalculation({
    kind: 'posting',
    title: 'A job posting against every rule of its workplace on the day it is open',
    knownFrom: '2022-10-01',
    input: z.strictObject({
      ...{ job, companyName, publishedIn },
      postedOn: CalendarDate.nullable().default(null).describe('first day it was public; null: not public yet'),
      origin: PostingOrigin.nullable().default(null).describe('null: the recruiter posted it here'),
    }),
    output: Verdict,
    evaluate: ({ publishedIn: region, ...input }, date): Verdict => {
      refuseBefore('2022-10-01', 'the law on postings', date);
      return judgedJob(book, 'posting', input, region, date);
    },
  });
  const offer = defineCalculation({
    kind: 'offer',
    title: 'The conditions of an offer or employment contract',
    knownFrom: '2023-04-01',
    input: z.strictObject({ job, companyName, terms: OfferTerms.prefault({}), publishedIn }),
    output: Verdict,
    evaluate: ({ publishedIn: region, ...input }, date): Verdict => {
      refuseBefore('2023-04-01', 'the law on offers', date);
      return judgedJob(book, 'offer', input, region, date);
    },
  });
  const workPermission = defineCalculation({
    kind: 'workPermission',
    title: 'Whether a person may do the work, which status it needs, and what is missing',
    knownFrom: '2024-04-01',
    input: z.strictObject({
      authorization: WorkAuthorization.extend({ status: z.enum(legalStatuses) }).nullable(),
      job,
      candidate: CandidateFacts.nullable().default(null),
      permit: WorkPermit.nullable().default(null).describe('where the workplace is outside Japan'),
      publishedIn,
    }),
    output: Verdict.extend({
      statuses: z
        .array(FittingStatus)
        .describe(
          'Japan: statuses of the Immigration Act in which the duties could lie, those with least missing first',
        ),
    }),
    evaluate: ({ publishedIn: region, ...input }, date) => {
      refuseBefore('2024-04-01', 'the law on permission to work', date);
      const verdict = judgedJob(book, 'work_permission', input, region, date);
      const statuses = verdict.jurisdiction === 'JP' ? fittingStatuses(input.job, input.candidate, date) : [];
      return { ...verdict, statuses };
    },
  });
  const notice = judgedInJapan(book, 'notice', {
    kind: 'notice',
    title: 'The items and delivery of a Japanese notice of working conditions',
    knownFrom: '2020-04-01',
    law: 'the law on notices',
    input: NoticeContent,
  });
  const dispatch = defineCalculation({
    kind: 'dispatch',
    title: 'A Japanese dispatch assignment: work, terms, limits and pay method',
    knownFrom: '2020-04-01',
    input: DispatchAssignment,
    output: Verdict.extend({ limits: Limits }),
    evaluate: (input, date) => {
      refuseBefore('2020-04-01', 'the law on dispatch', date);
      return { ...verdictOf(book, 'JP', book.evaluate('dispatch', 'JP', input, date)), limits: dispatchLimits(input) };
    },
  });
  const hiringProcess = defineCalculation({
    kind: 'hiringProcess',
    title: 'What may be asked of applicants, when pay is told, and the duties of software that chooses people',
    knownFrom: '2024-04-01',
    input: HiringProcess,
    output: Verdict,
    evaluate: (input, date): Verdict => {
      refuseBefore('2024-04-01', 'the law on hiring', date);
      const jurisdiction = known(() => jurisdictionOfCountry(input.country), ['country']);
      return verdictOf(book, jurisdiction, book.evaluate('hiring_process', jurisdiction, input, date));
    },
  });
  const placementBusiness = judgedInJapan(book, 'placement_business', {
    kind: 'placementBusiness',
    title: 'How a Japanese placement firm does its business: licence, fees, what it tells and publishes',
    knownFrom: '2022-10-01',
    law: 'the law on placement',
    input: PlacementBusiness,
  });
  const jobAggregation = judgedInJapan(book, 'job_aggregation', {
    kind: 'jobAggregation',
    title: 'How a Japanese job board or aggregator of postings does its business',
    knownFrom: '2022-10-01',
    law: 'the law on job boards',
    input: JobAggregation,
  });
  const checks = [posting, offer, workPermission, notice, dispatch, hiringProcess, placementBusiness, jobAggregation];
  return checks as readonly Calculation[];
}

/** A check of what is Japanese by its form. @param law what is not known of earlier days */
function judgedInJapan<Kind extends Exclude<CheckKind, JobCheckKind>>(
  book: RuleBook,
  kind: Kind,
  {
    law,
    ...check
  }: Readonly<{
    kind: string;
    title: string;
    knownFrom: LegalDate;
    law: string;
    input: z.ZodType<CheckInputs[Kind]>;
  }>,
): Calculation {
  return defineCalculation({
    ...check,
    output: Verdict,
    evaluate: (input, date): Verdict => {
      refuseBefore(check.knownFrom, law, date);
      return verdictOf(book, 'JP', book.evaluate(kind, 'JP', input, date));
    },
  }) as Calculation;
}

function judgedJob<Kind extends JobCheckKind>(
  book: RuleBook,
  kind: Kind,
  input: CheckInputs[Kind],
  region: (typeof regions)[number],
  date: LegalDate,
): Verdict {
  return known(() => {
    const { findings } = judge(book, { kind, input, date, region });
    return verdictOf(book, jurisdictionOf(input.job, region), findings);
  }, ['job', 'workplace', 'country']);
}

const verdictOf = (book: RuleBook, jurisdiction: Jurisdiction, findings: Finding[]): Verdict => ({
  jurisdiction,
  ruleBookVersion: book.version,
  allowed: findings.every(({ severity }) => severity !== 'BLOCK'),
  findings,
});

/** @throws UnknownCountry that names the field, where the law of the country is not in the book. */
function known<Result>(of: () => Result, path: readonly string[]): Result {
  try {
    return of();
  } catch (error) {
    if (UnknownJurisdiction.is(error)) throw new UnknownCountry(error.params.country, path);
    throw error;
  }
}
