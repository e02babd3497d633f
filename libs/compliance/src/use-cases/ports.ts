import type { Evaluation, Finding, JobContent, ReviewState } from '@iworkz/contracts';
import type { Ctx, Region } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import type { ComplianceTx } from '../adapters/compliance-database.js';
import type { Judgement } from '../domain/evaluation.js';
import type { Override } from '../domain/overrides.js';
import type { Standing } from '../domain/recheck.js';
import type { ReviewFacts } from '../domain/review.js';
import type { LegalDate } from '../domain/rule.js';

/** A judgement as it was made and kept. */
export type StoredEvaluation = Judgement & {
  readonly id: string;
  /** The job, application or contract it was made for. */
  readonly subjectId: string | null;
  /** Whose it is. */
  readonly companyId: string | null;
  /** Whose status or working conditions were judged, where that was told. */
  readonly personId?: string | undefined;
  readonly evaluatedAt: Date;
};

/** Evaluations, written once and never changed. */
export abstract class Evaluations {
  /** @param tx stored with it; alone unless given. */
  abstract add(ctx: Ctx, evaluations: readonly StoredEvaluation[], tx?: ComplianceTx): Promise<void>;
  abstract find(ctx: Ctx, evaluationId: string): Promise<StoredEvaluation | undefined>;
}

export function toEvaluation(stored: StoredEvaluation): Evaluation {
  const { id, kind, date, ruleBookVersion, allowed, findings, evaluatedAt } = stored;
  return { id, kind, date, ruleBookVersion, allowed, findings, evaluatedAt: evaluatedAt.toISOString() };
}

export interface LivePosting {
  readonly jobId: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly content: JobContent;
  readonly region: Region;
  readonly postedOn: LegalDate | null;
  readonly evaluationId: string | null;
  /** null before it was judged for the first time. */
  readonly standing: Omit<Standing, 'date'> | null;
  readonly checkedOn: LegalDate | null;
  readonly dueOn: LegalDate | null;
}

/** The state of a re-check: how far it is, and what it found. */
export interface RecheckProgress {
  readonly live: number;
  /** Still to be judged by this book for this day. */
  readonly waiting: number;
  readonly forbidden: number;
}

/** Postings that are open, as hiring tells. */
export abstract class LivePostings {
  /** An open posting. */
  abstract find(jobId: string): Promise<LivePosting | undefined>;
  /** Which of these jobs are open. */
  abstract openOf(jobIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The next open postings that were not judged by this book for this day; nobody else gets them until the transaction ends. */
  abstract claim(
    tx: ComplianceTx,
    by: { readonly ruleBookVersion: string; readonly date: LegalDate },
    limit: number,
  ): Promise<LivePosting[]>;
  /** Marks postings as judged; `changed` are those of them whose standing is another than before. */
  abstract checked(
    tx: ComplianceTx,
    by: { readonly ruleBookVersion: string; readonly date: LegalDate },
    jobIds: readonly string[],
    changed: readonly Pick<LivePosting, 'jobId' | 'standing' | 'evaluationId' | 'dueOn'>[],
  ): Promise<void>;
  /** Has a posting judged anew though it was judged today. */
  abstract forget(tx: ComplianceTx, jobId: string): Promise<void>;
  abstract progress(by: { readonly ruleBookVersion: string; readonly date: LegalDate }): Promise<RecheckProgress>;
}

export interface ReviewRecord extends ReviewFacts {
  readonly id: string;
  readonly jobId: string;
  readonly companyName: string;
  readonly jobTitle: string;
  readonly evaluationId: string;
  readonly factHash: string;
  readonly finding: Finding;
  readonly dueOn: LegalDate | null;
  readonly overrideUntil: LegalDate | null;
  readonly note: string | null;
  readonly raisedAt: Date;
}

/** A finding that somebody has to look at. */
export type RaisedFinding = Omit<
  ReviewRecord,
  'id' | 'state' | 'severity' | 'proposedBy' | 'overrideUntil' | 'raisedAt'
>;

export interface ReviewStepRecord {
  readonly state: ReviewState;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
}

/** `today` tells which overrides and due days are over. */
export interface ReviewList extends PageRequest {
  readonly show: 'waiting' | 'overdue' | 'overridden' | 'all';
  readonly today: LegalDate;
}

/** Findings that people act on. */
export abstract class Reviews {
  /** Those in force on the day, by one rule book. */
  abstract overridesOf(
    jobIds: readonly string[],
    by: { readonly ruleBookVersion: string; readonly date: LegalDate },
    tx?: ComplianceTx,
  ): Promise<(Override & { readonly jobId: string; readonly companyId: string })[]>;
  /**
   * Has somebody look at findings. What is waiting, confirmed or retired already stays as it is, but for a note that it had not;
   * what had lapsed, or was let pass until before `today`, is opened again.
   * @returns the reviews of these findings.
   */
  abstract raise(
    ctx: Ctx,
    tx: ComplianceTx,
    raised: readonly RaisedFinding[],
    today: LegalDate,
  ): Promise<ReviewRecord[]>;
  /** What of these jobs the re-check may put away. */
  abstract undecidedOf(tx: ComplianceTx, jobIds: readonly string[]): Promise<ReviewRecord[]>;
  /** Puts reviews away whose finding is not made any more; those that were decided meanwhile stay. */
  abstract lapse(ctx: Ctx, tx: ComplianceTx, reviewIds: readonly string[]): Promise<void>;
  abstract find(reviewId: string): Promise<ReviewRecord | undefined>;
  abstract findForUpdate(tx: ComplianceTx, reviewId: string): Promise<ReviewRecord | undefined>;
  abstract move(
    ctx: Ctx,
    tx: ComplianceTx,
    reviewId: string,
    to: { state: ReviewState; reason: string; proposedBy?: string | null; overrideUntil?: LegalDate | null },
  ): Promise<void>;
  abstract stepsOf(reviewId: string): Promise<ReviewStepRecord[]>;
  /** `limit + 1`, the next due first; those without a day last, in the order they were raised. */
  abstract list(wanted: ReviewList): Promise<ReviewRecord[]>;
  abstract waiting(today: LegalDate): Promise<{ waiting: number; overdue: number }>;
}

/** Has live postings judged anew soon. */
export abstract class RecheckBell {
  abstract ring(): void;
}
