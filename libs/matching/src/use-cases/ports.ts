import type { JobContent, RankedProfile } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { ContextClient } from '@iworkz/platform';
import type { MatchingDb, MatchingTx } from '../adapters/matching-database.js';
import type { CandidateFacts, JobFacts } from '../domain/facts.js';
import type { MatchResult, Weights } from '../domain/match.js';
import type { IndexedJob, RankedHit, RankingQuery, Reached, ReachLimits } from '../engine/match-index.js';

export interface JobRecord {
  readonly jobId: string;
  readonly version: number;
  readonly companyId: string;
  /** null, like the content, while only the closing of the job is known. */
  readonly companyName: string | null;
  /** Also null when it is `unreadable`. */
  readonly content: JobContent | null;
  readonly publishedAt: Date | null;
  readonly closedAt: Date | null;
  readonly open: boolean;
  /** There is a content, of another release: this one cannot read it. One such row must not keep all others from being ranked. */
  readonly unreadable?: true;
}

export type PublishedJobRecord = JobRecord & {
  readonly companyName: string;
  readonly content: JobContent;
  readonly publishedAt: Date;
};

export function isPublished(job: JobRecord | undefined): job is PublishedJobRecord {
  return job !== undefined && job.content !== null && job.companyName !== null && job.publishedAt !== null;
}

export interface CandidateRecord {
  readonly userId: string;
  readonly version: number;
  readonly profile: RankedProfile;
  readonly updatedAt: Date;
}

/** A person who was erased, or whose profile this release cannot read: every process that reads it drops them from its index. */
export interface ForgottenCandidate {
  readonly userId: string;
  readonly profile: null;
  readonly unreadable?: true;
}

export type Revised<T> = T & { readonly revision: bigint };

export interface JobChanges {
  readonly jobs: readonly Revised<JobRecord>[];
  /** Of the last job looked at, wanted or not; undefined when there was none. */
  readonly lastRevision: bigint | undefined;
  /** When the newest of all these jobs, wanted or not, was published; undefined when none was. */
  readonly newestPublication: Date | undefined;
  /** There may be more. */
  readonly isFull: boolean;
}

/** Jobs and profiles as events brought them. */
export abstract class RankingRecords {
  /**
   * Lets one transaction at a time change jobs and profiles, across all processes. A job and a profile that arrive
   * together would otherwise each be ranked without the other, and nobody would be told. It also makes revisions commit
   * in the order of their numbers, which reading on from the last one relies on.
   */
  abstract lock(tx: MatchingTx): Promise<void>;
  /** Names the database, so that rows of another one are not taken for its. */
  abstract database(): Promise<string>;
  abstract lastRevisions(): Promise<{ readonly jobs: bigint; readonly candidates: bigint }>;
  abstract findJob(jobId: string, db?: MatchingDb): Promise<JobRecord | undefined>;
  abstract findJobs(jobIds: readonly string[], db?: MatchingDb): Promise<ReadonlyMap<string, PublishedJobRecord>>;
  abstract findCandidate(userId: string, db?: MatchingDb): Promise<CandidateRecord | undefined>;
  abstract findCandidates(userIds: readonly string[], db?: MatchingDb): Promise<ReadonlyMap<string, CandidateRecord>>;
  abstract findCandidateVersion(tx: MatchingTx, userId: string): Promise<number | undefined>;
  /** Needs the lock. */
  abstract saveJob(tx: MatchingTx, job: JobRecord): Promise<void>;
  /** Needs the lock. */
  abstract saveCandidate(tx: MatchingTx, candidate: CandidateRecord): Promise<void>;
  /**
   * Takes the person out of the ranking. The row stays without content, under a new revision: by that every process hears
   * of it, also one that is down now. Takes the lock.
   * @returns whether there was anything to take out.
   */
  abstract forgetCandidate(db: ContextClient, userId: string): Promise<boolean>;
  /**
   * The next `limit` jobs changed after that revision, in order; of them those that are wanted.
   * @param isWanted told by the id, so that what another process holds costs no reading of its content.
   */
  abstract jobsAfter(
    revision: bigint,
    limit: number,
    isWanted: (jobId: string) => boolean,
    db?: MatchingDb,
  ): Promise<JobChanges>;
  abstract candidatesAfter(
    revision: bigint,
    limit: number,
    db?: MatchingDb,
  ): Promise<readonly Revised<CandidateRecord | ForgottenCandidate>[]>;
}

/** A match with everything it was computed from. */
export interface ComputedMatch {
  readonly candidate: { readonly id: string; readonly version: number; readonly facts: CandidateFacts };
  readonly job: { readonly id: string; readonly version: number; readonly facts: JobFacts };
  readonly match: MatchResult;
  /** Of the learned weights that an experiment gave; null for defaults and for weights that somebody chose. */
  readonly weightsVersion?: string | null;
}

export type KeptMatch = ComputedMatch & { readonly id: string; readonly computedAt: Date };

/** A match as it was kept, with its inputs. */
export interface MatchRecord extends Pick<ComputedMatch, 'candidate' | 'job'> {
  readonly id: string;
  readonly modelVersion: string;
  readonly weights: Weights;
  readonly weightsVersion: string | null;
  readonly total: number;
  readonly confidence: number;
  readonly computedAt: Date;
}

export interface Notice {
  readonly candidateId: string;
  readonly jobId: string;
  readonly jobVersion: number;
  readonly total: number;
  readonly rank: number;
}

export interface Showing {
  readonly at: Date;
  readonly to: 'candidate' | 'company';
}

/** What was decided: the matches that were shown or acted on, and who was told. */
export abstract class MatchRecords {
  /**
   * Keeps each match once per pair of versions, model and weights, and of a match that is shown again when and to whom.
   * @returns them in their order, as they are kept.
   */
  abstract keep(matches: readonly ComputedMatch[], showing: Showing, db?: MatchingDb): Promise<readonly KeptMatch[]>;
  abstract find(matchId: string): Promise<MatchRecord | undefined>;
  /** @returns those that nobody had been told before. */
  abstract addNotices(tx: MatchingTx, notices: readonly Notice[], at: Date): Promise<readonly Notice[]>;
}

/** Whose view is weighted otherwise: a candidate's of jobs, or an employer's of the applicants of a job. */
export interface WeightsSubject {
  readonly kind: 'candidate' | 'job';
  readonly id: string;
}

/** The weights of a candidate's own view, as they were changed last. */
export interface ChosenWeights {
  readonly candidateId: string;
  /** undefined: the candidate went back to the defaults. */
  readonly weights: Weights | undefined;
  readonly revision: bigint;
}

export abstract class ShiftedWeights {
  /** @returns undefined where the defaults hold. */
  abstract find(subject: WeightsSubject, db?: MatchingDb): Promise<Weights | undefined>;
  abstract save(ctx: Ctx, subject: WeightsSubject, weights: Weights): Promise<void>;
  abstract remove(ctx: Ctx, subject: WeightsSubject): Promise<void>;
  /** The next `limit` of candidates that were changed after that revision, in order. Who was erased is not among them. */
  abstract ofCandidatesAfter(revision: bigint, limit: number, db?: MatchingDb): Promise<readonly ChosenWeights[]>;
}

/** From which total on somebody wants to be told of new jobs. */
export abstract class NoticeThresholds {
  /** @returns undefined where the usual one holds. */
  abstract find(candidateId: string): Promise<number | undefined>;
  /** Of those that have one of their own. */
  abstract among(candidateIds: readonly string[], db?: MatchingDb): Promise<ReadonlyMap<string, number>>;
  /** The lowest that anybody has; undefined where nobody has one of their own. */
  abstract lowest(db?: MatchingDb): Promise<number | undefined>;
  /** @param minTotal undefined takes the usual one. */
  abstract set(candidateId: string, minTotal: number | undefined, at: Date): Promise<void>;
}

export abstract class Applicants {
  abstract add(tx: MatchingTx, jobId: string, candidateId: string, appliedAt: Date): Promise<void>;
  abstract has(jobId: string, candidateId: string): Promise<boolean>;
}

/** The jobs that another process holds. */
export interface OtherShard {
  /** `2/3`. */
  readonly name: string;
  rankJobs(
    ctx: Ctx,
    candidate: CandidateFacts,
    query: RankingQuery,
  ): Promise<{ readonly hits: readonly RankedHit[]; readonly jobCount: number }>;
  reach(ctx: Ctx, job: IndexedJob, limits: ReachLimits): Promise<readonly Reached[]>;
}

/** All other processes that hold jobs; none where one holds them all. Any error of theirs means that they are away. */
export abstract class OtherShards {
  abstract readonly shards: readonly OtherShard[];
}
