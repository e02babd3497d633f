import * as z from 'zod';
import { CalendarDate, Id, Instant, LocalizedTextSchema } from '../common/primitives.js';
import { Contract, Duties, Holidays, JobContent, Pay, WorkingHours, Workplace } from '../hiring/models.js';
import { WorkAuthorization } from '../profiles/models.js';

/** BLOCK: illegal. WARN: likely illegal or missing. REVIEW: a person decides. INFO: good to know. */
export const severities = ['BLOCK', 'WARN', 'REVIEW', 'INFO'] as const;
export const jurisdictions = ['JP', 'KR', 'EU', 'UK', 'US', 'SG'] as const;

export const Finding = z
  .object({
    ruleId: z.string(),
    jurisdiction: z.enum(jurisdictions),
    /** e.g. `最低賃金法`. */
    statute: z.string(),
    /** e.g. `第4条`. */
    article: z.string(),
    severity: z.enum(severities),
    /** RFC 6901 pointer into what was checked, e.g. `/pay/min`. */
    field: z.string(),
    /** What was found and what the law wants, filled into the text. */
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    /** The finding in every language. */
    text: LocalizedTextSchema,
    /** How to repair it, in every language. */
    repair: LocalizedTextSchema,
    /** Characters of a free-text field that offend, from..to. */
    span: z.object({ from: z.int(), to: z.int() }).optional(),
    /** People let it pass, by which review and until when (the last day). It does not forbid the act then. */
    overridden: z.object({ reviewId: Id, until: CalendarDate }).optional(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.output<typeof Finding>;

export const evaluationKinds = [
  'posting',
  'work_permission',
  'offer',
  'notice',
  'dispatch',
  'hiring_process',
  'placement_business',
  'job_aggregation',
] as const;

export const Evaluation = z
  .object({
    id: Id,
    kind: z.enum(evaluationKinds),
    /** The day the law is taken as of. */
    date: CalendarDate,
    ruleBookVersion: z.string(),
    /** BLOCK findings forbid the act, unless they are overridden. */
    allowed: z.boolean(),
    findings: z.array(Finding),
    evaluatedAt: Instant,
  })
  .meta({ id: 'Evaluation' });
export type Evaluation = z.output<typeof Evaluation>;

export const PostingCheck = z.object({
  date: CalendarDate.optional(),
  jobId: Id.optional(),
  job: JobContent,
  /** 屋号 or name the posting shows; a mandatory item. */
  companyName: z.string().min(1),
});

/** The same judgement made again. */
export const Replay = z
  .object({
    /** The book of today. */
    ruleBookVersion: z.string(),
    /** false: the law as it was held then is not there any more, so a difference says nothing. */
    sameRuleBook: z.boolean(),
    sameFindings: z.boolean(),
    findings: z.array(Finding),
  })
  .meta({ id: 'Replay' });
export type Replay = z.output<typeof Replay>;

export const WorkPermissionCheck = z.object({
  date: CalendarDate.optional(),
  applicationId: Id.optional(),
  /** Whose status it is: the judgement goes when the person is erased. */
  personId: Id.optional(),
  authorization: WorkAuthorization.nullable(),
  job: JobContent,
});

export const RuleDescription = z
  .object({
    id: z.string(),
    jurisdiction: z.enum(jurisdictions),
    statute: z.string(),
    article: z.string(),
    severity: z.enum(severities),
    validFrom: CalendarDate.nullable(),
    validTo: CalendarDate.nullable(),
    /** `yes` only when the figure was seen in a source; a rule that is not verified never blocks. */
    verified: z.enum(['yes', 'part', 'no']),
    source: z.string(),
    title: LocalizedTextSchema,
  })
  .meta({ id: 'RuleDescription' });
export type RuleDescription = z.output<typeof RuleDescription>;

/** What permission to work is judged from: nothing of a posting but what immigration law reads. */
export const WorkPermissionJob = z.object({
  workplace: Workplace.pick({ country: true }).nullable(),
  duties: Duties.pick({ category: true }).nullable(),
  contract: Contract.pick({ employment: true }).nullable(),
  pay: Pay.pick({ min: true }).nullable(),
  hours: WorkingHours.nullable(),
  holidays: Holidays.pick({ daysPerYear: true }).nullable(),
});
export type WorkPermissionJob = z.output<typeof WorkPermissionJob>;

/**
 * permitted: the status allows the work. with_permission: another permission or a change of the status has to be granted first.
 * not_permitted: the status forbids the work as it is posted.
 */
export const workPermissionStates = ['permitted', 'with_permission', 'not_permitted', 'unknown'] as const;
export type WorkPermissionState = (typeof workPermissionStates)[number];

/** Whether a person may do a job, by the law of its workplace. It is not kept and decides nothing. */
export const WorkPermissionMark = z
  .object({
    jobId: Id,
    state: z.enum(workPermissionStates),
    /** no_status: the person stated none, as citizens have none to state. not_judged: the law or the facts do not tell. */
    unknownBecause: z.enum(['no_status', 'not_judged']).optional(),
    /** The rules that say so; the gravest first. */
    basis: z.array(
      z.object({ ruleId: z.string(), statute: z.string(), article: z.string(), text: LocalizedTextSchema }),
    ),
  })
  .meta({ id: 'WorkPermissionMark' });
export type WorkPermissionMark = z.output<typeof WorkPermissionMark>;
