import type { CandidateFacts, JobFacts } from '../domain/facts.js';
import type { MatchResult } from '../domain/match.js';

export interface IndexedJob {
  readonly id: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly facts: JobFacts;
}

export interface IndexedCandidate {
  readonly id: string;
  readonly version: number;
  readonly facts: CandidateFacts;
}

export interface RankedJobHit {
  readonly job: IndexedJob;
  readonly match: MatchResult;
}

export interface RankedCandidateHit {
  readonly candidate: IndexedCandidate;
  readonly match: MatchResult;
}

export interface BestJob {
  readonly jobId: string;
  readonly total: number;
  /** From 1. */
  readonly rank: number;
}

export interface Reached {
  readonly candidateId: string;
  readonly total: number;
  /** Of the job among the candidate's jobs, from 1. */
  readonly rank: number;
}

export interface ReachLimits {
  /** The job must stand at this rank or better. */
  readonly maxRank: number;
  readonly minTotal: number;
  /** Keep the best this many. */
  readonly limit: number;
}

/**
 * Ranks open jobs for a candidate and candidates for a job, exactly: whatever does it must give the totals of `matchOf`
 * and the order of `byTotalThenId`. Holds only what it was given; where that comes from is `CurrentIndex`'s concern.
 */
export abstract class MatchIndex {
  abstract readonly jobCount: number;
  abstract putJob(job: IndexedJob): void;
  abstract removeJob(jobId: string): void;
  abstract putCandidate(candidate: IndexedCandidate): void;
  abstract job(jobId: string): IndexedJob | undefined;
  abstract candidate(candidateId: string): IndexedCandidate | undefined;
  /** The best `count` jobs from `offset` on, with their reasons. */
  abstract rankJobs(candidate: CandidateFacts, count: number, offset?: number): readonly RankedJobHit[];
  /** Those of `candidateIds` that are known, best first. */
  abstract rankCandidates(job: JobFacts, candidateIds: readonly string[]): readonly RankedCandidateHit[];
  /** The best `count` jobs, without reasons. */
  abstract bestJobs(candidate: CandidateFacts, count: number): readonly BestJob[];
  /** The candidates for whom the job, which need not be in the index, enters their best jobs; best first. */
  abstract reach(job: IndexedJob, limits: ReachLimits): readonly Reached[];
}
