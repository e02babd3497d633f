import type { JobContent, RankedProfile } from '@iworkz/contracts';
import type { MatchingDb, MatchingTx } from '../adapters/matching-database.js';
import type { CandidateFacts, JobFacts } from '../domain/facts.js';
import type { MatchResult } from '../domain/match.js';

export interface JobRecord {
  readonly jobId: string;
  readonly version: number;
  readonly companyId: string;
  /** null, like the content, while only the closing of the job is known. */
  readonly companyName: string | null;
  readonly content: JobContent | null;
  readonly publishedAt: Date | null;
  readonly closedAt: Date | null;
  readonly open: boolean;
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

type Revised<T> = T & { readonly revision: bigint };

/** Jobs and profiles as events brought them. */
export abstract class RankingRecords {
  /**
   * Lets one transaction at a time change jobs and profiles, across all processes. A job and a profile that arrive
   * together would otherwise each be ranked without the other, and nobody would be told. It also makes revisions commit
   * in the order of their numbers, which reading on from the last one relies on.
   */
  abstract lock(tx: MatchingTx): Promise<void>;
  abstract findJob(jobId: string, db?: MatchingDb): Promise<JobRecord | undefined>;
  abstract findJobs(jobIds: readonly string[], db?: MatchingDb): Promise<ReadonlyMap<string, PublishedJobRecord>>;
  abstract findCandidateVersion(tx: MatchingTx, userId: string): Promise<number | undefined>;
  /** Needs the lock. */
  abstract saveJob(tx: MatchingTx, job: JobRecord): Promise<void>;
  /** Needs the lock. */
  abstract saveCandidate(tx: MatchingTx, candidate: CandidateRecord): Promise<void>;
  /** At most `limit` jobs changed after that revision, in order. */
  abstract jobsAfter(revision: bigint, limit: number, db?: MatchingDb): Promise<readonly Revised<JobRecord>[]>;
  abstract candidatesAfter(
    revision: bigint,
    limit: number,
    db?: MatchingDb,
  ): Promise<readonly Revised<CandidateRecord>[]>;
}

/** A match with everything it was computed from. */
export interface ComputedMatch {
  readonly candidate: { readonly id: string; readonly version: number; readonly facts: CandidateFacts };
  readonly job: { readonly id: string; readonly version: number; readonly facts: JobFacts };
  readonly match: MatchResult;
}

export interface Notice {
  readonly candidateId: string;
  readonly jobId: string;
  readonly jobVersion: number;
  readonly total: number;
  readonly rank: number;
}

/** What was decided: the matches that were shown or acted on, and who was told. */
export abstract class MatchRecords {
  /** Keeps each match once per pair of versions and model. */
  abstract keep(matches: readonly ComputedMatch[], at: Date, db?: MatchingDb): Promise<void>;
  /** @returns those that nobody had been told before. */
  abstract addNotices(tx: MatchingTx, notices: readonly Notice[], at: Date): Promise<readonly Notice[]>;
}
