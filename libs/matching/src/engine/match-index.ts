import type { CandidateFacts, CareerLevel, Industry, JobFacts, RemoteMode } from '../domain/facts.js';
import type { Weights } from '../domain/match.js';

export interface IndexedJob {
  /** A uuid in lower case. */
  readonly id: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly facts: JobFacts;
}

export interface IndexedCandidate {
  /** A uuid in lower case. */
  readonly id: string;
  readonly version: number;
  readonly facts: CandidateFacts;
}

/** Which jobs are ranked at all. What is left out does not narrow; an empty list lets nothing through. */
export interface JobFilter {
  /** Of the workplace, whatever share of the work is done from home. */
  readonly subdivisions?: readonly string[];
  readonly remote?: readonly RemoteMode[];
  readonly industries?: readonly Industry[];
  readonly levels?: readonly CareerLevel[];
  /** Yen a year that the upper end of the offered band must reach. */
  readonly minYearlyPay?: number;
  /** No language that the posting requires is known to be missing. */
  readonly languagesMet?: boolean;
}

export interface RankingQuery {
  readonly count: number;
  readonly offset?: number;
  /** Hundredths that add up to 100, and weights within the criteria; the defaults unless given. */
  readonly weights?: Weights;
  readonly filter?: JobFilter;
}

/** A ranking of candidates has no filter. */
export interface CandidatesQuery extends Omit<RankingQuery, 'filter'> {
  /** Lower totals are left out. */
  readonly floor?: number;
}

/** By which weights jobs are ranked for a candidate. */
export interface ViewWeights {
  readonly weights: Weights;
  /** Of learned weights; null for the defaults and for weights that the candidate chose. */
  readonly version: string | null;
}

/** The weights that are given to those who chose none; undefined: the default ones. The same for a candidate whenever it is asked. */
export type GivenWeights = (candidateId: string) => ViewWeights | undefined;

export interface RankedHit {
  readonly id: string;
  /** `matchOf(...).total`, to the last bit. */
  readonly total: number;
}

export interface Reached {
  readonly candidateId: string;
  readonly total: number;
  /** Of the job in the candidate's ranking, from 1. */
  readonly rank: number;
  /** By which both were told, where those are not the default ones. */
  readonly view?: ViewWeights;
}

export interface FittingQuery {
  readonly count: number;
  /** Lower totals are left out. */
  readonly floor: number;
}

/** A candidate whom a job fits, by the weights of their view. */
export type Fitted = Omit<Reached, 'rank'>;

export interface ReachLimits {
  /** The job must stand at this rank or better. */
  readonly maxRank: number;
  readonly minTotal: number;
  /** Keep the best this many. */
  readonly limit: number;
}

/**
 * Ranks open jobs for a candidate and candidates for a job, exactly: whatever does it must give the totals of `matchOf`
 * and the order of `byTotalThenId`. Holds what the formulas need and hands none of it out: facts are read from the
 * records of the hits that are shown. Where its rows come from is `CurrentIndex`'s concern.
 *
 * Changes take effect at once for whoever asks afterwards; a query that already runs sees each row before or after a
 * change, never half of it.
 */
export abstract class MatchIndex {
  abstract readonly jobCount: number;
  abstract readonly candidateCount: number;
  /**
   * Changes are made in here and nowhere else: an index that is read by other threads lets `work` wait until it is alone.
   * @param work only puts and removes.
   */
  change(work: () => void): Promise<void> {
    work();
    return Promise.resolve();
  }
  abstract putJob(job: IndexedJob): void;
  abstract removeJob(jobId: string): void;
  abstract putCandidate(candidate: IndexedCandidate): void;
  abstract removeCandidate(candidateId: string): void;
  /**
   * By which weights `reach` and `fitting` tell totals and ranks to a candidate who chose some, in the index or not.
   * @param weights undefined takes the choice back.
   */
  abstract putChosenWeights(candidateId: string, weights: Weights | undefined): void;
  /** In place of those that were given before. */
  abstract giveWeights(given: GivenWeights | undefined): void;
  /** The best `count` jobs from `offset` on. */
  abstract rankJobs(candidate: CandidateFacts, query: RankingQuery): Promise<readonly RankedHit[]>;
  /** The best `count` candidates from `offset` on. */
  abstract rankCandidates(job: JobFacts, query: CandidatesQuery): Promise<readonly RankedHit[]>;
  /**
   * Begins to make ready what questions of `reach` down to this rank need, where an index needs anything. Goes on by itself, and steps back
   * for whoever asks or changes something.
   */
  prepareReach(_maxRank: number): void {
    // Nothing to make ready unless an index says otherwise.
  }
  /**
   * The candidates for whom the job, which need not be in the index, enters their best jobs, each by the weights of their view;
   * best first. A job that is in the index does not compete with itself.
   */
  abstract reach(job: IndexedJob, limits: ReachLimits): Promise<readonly Reached[]>;
  /** The best `count` candidates with at least the total `floor`, each by the weights of their view, at whatever rank. */
  abstract fitting(job: JobFacts, query: FittingQuery): Promise<readonly Fitted[]>;
}
