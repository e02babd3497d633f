import type {
  ApplicationStatus,
  Evaluation,
  FileBody,
  IssuedNotice,
  Job,
  JobContent,
  Match,
  NoticeDocument,
  NoticeRequest,
  PersonNameModel,
  WorkAuthorization,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import type { HiringTx } from '../adapters/hiring-database.js';

export interface NewJob {
  readonly id: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly content: JobContent;
  readonly requestKey: string;
  readonly createdAt: Date;
}

/** Jobs as employers write them. `tx` methods change state; the others read what is committed. */
export abstract class Jobs {
  abstract find(jobId: string): Promise<Job | undefined>;
  /** Locks the job against closing, but not against other applicants. */
  abstract findForShare(tx: HiringTx, jobId: string): Promise<Job | undefined>;
  abstract findForUpdate(tx: HiringTx, jobId: string): Promise<Job | undefined>;
  /** The job of that request key: the new one, or the one an earlier delivery of the same request made. */
  abstract addOnce(tx: HiringTx, job: NewJob): Promise<Job>;
  abstract save(tx: HiringTx, job: Job & { evaluationId?: string }): Promise<void>;
  /** `limit + 1` rows, newest first. */
  abstract ofCompany(
    companyId: string,
    status: Job['status'] | undefined,
    page: PageRequest,
  ): Promise<(Job & { applicantCount: number })[]>;
}

export interface NewApplication {
  readonly id: string;
  readonly jobId: string;
  readonly candidateId: string;
  readonly message: string | null;
  readonly submittedAt: Date;
}

/** An application with what both sides may see of it. */
export interface ApplicationRecord {
  readonly id: string;
  readonly jobId: string;
  readonly jobTitle: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly candidateId: string;
  readonly candidateName: PersonNameModel | null;
  readonly candidateHeadline: string | null;
  readonly status: ApplicationStatus;
  readonly message: string | null;
  readonly submittedAt: Date;
  readonly steps: readonly { status: ApplicationStatus; at: Date; note: string | null }[];
}

export abstract class Applications {
  /** undefined when it was added; the earlier application when this candidate had applied already. */
  abstract addUnlessPresent(
    tx: HiringTx,
    application: NewApplication,
    actor: string,
  ): Promise<{ id: string } | undefined>;
  abstract find(applicationId: string): Promise<ApplicationRecord | undefined>;
  abstract findForUpdate(tx: HiringTx, applicationId: string): Promise<ApplicationRecord | undefined>;
  abstract move(
    tx: HiringTx,
    applicationId: string,
    step: { to: ApplicationStatus; at: Date; actor: string; note: string | null },
  ): Promise<void>;
  /** `limit + 1` rows, newest first. */
  abstract ofCandidate(candidateId: string, page: PageRequest): Promise<ApplicationRecord[]>;
  /** In order of arrival. */
  abstract ofJob(jobId: string): Promise<ApplicationRecord[]>;
}

/** Companies as identity told of them. */
export abstract class Companies {
  /** @throws NotFound when no such company exists. */
  abstract nameOf(ctx: Ctx, companyId: string): Promise<string>;
}

/** The judgement of `compliance`. */
export abstract class LawCheck {
  /** @throws ServiceUnavailable: without a judgement nothing is published. */
  abstract posting(
    ctx: Ctx,
    posting: { jobId: string; companyId: string; companyName: string; job: JobContent },
  ): Promise<Evaluation>;
  abstract workPermission(
    ctx: Ctx,
    check: { applicationId: string; personId: string; authorization: WorkAuthorization | null; job: JobContent },
  ): Promise<Evaluation>;
}

/** Notices of working conditions that were issued with offers. */
export abstract class IssuedNotices {
  abstract add(tx: HiringTx, notice: IssuedNotice): Promise<void>;
  abstract newestOf(tx: HiringTx, applicationId: string): Promise<IssuedNotice | undefined>;
  /** Newest first. */
  abstract of(applicationId: string): Promise<IssuedNotice[]>;
}

/** `compliance`, which knows what a notice must say and sets it on paper. */
export abstract class NoticeMaker {
  /** @throws NoticeRefused, LawUnknown, ServiceUnavailable */
  abstract make(
    ctx: Ctx,
    offer: { applicationId: string; personId: string; companyId: string; notice: NoticeRequest },
  ): Promise<NoticeDocument>;
  /** As a PDF. @throws ServiceUnavailable */
  abstract print(ctx: Ctx, issued: IssuedNotice): Promise<FileBody>;
}

/** What `profiles` holds on permission to work; read only when an offer is to be made. */
export abstract class WorkAuthorizations {
  abstract of(ctx: Ctx, candidateId: string): Promise<WorkAuthorization | null>;
}

/** The order that `fairness` gives a shortlist. */
export abstract class ShortlistOrder {
  /** The same matches, as they are to be shown; as they came while no mitigation is on or fairness is not available. */
  abstract order(
    ctx: Ctx,
    jobId: string,
    matches: readonly Match[],
  ): Promise<{ readonly matches: readonly Match[]; readonly reordered: boolean }>;
}

/** Who objected to automated decisions, as `privacy` knows. */
export abstract class Objections {
  /** Those of these people who object; undefined when that cannot be found out now. */
  abstract among(ctx: Ctx, personIds: readonly string[]): Promise<ReadonlySet<string> | undefined>;
}

/** The judgement of `matching`. */
export abstract class Ranking {
  /** Matches, best first, of those candidates that are known; undefined when ranking is not available. */
  abstract rank(ctx: Ctx, jobId: string, candidateIds: readonly string[]): Promise<Match[] | undefined>;
}
