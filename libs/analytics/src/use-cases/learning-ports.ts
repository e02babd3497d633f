import type {
  CriterionScores,
  ExperimentMetric,
  ExperimentStatus,
  Experiment as ExperimentModel,
  LearnedWeights,
  OutcomeKind,
  ShownPlace,
  Variant,
  VersionedWeights,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { AnalyticsTx } from '../adapters/analytics-database.js';
import type { RepeatedShowing } from '../domain/position-bias.js';
import type { ShownJob } from '../domain/ranking-quality.js';

/** What came later did not come of having been shown. */
export const attributionDays = 30;
/** Enough for an interval of eta that is narrower than anybody needs. */
export const mostPairs = 200_000;

export interface ShownItem extends ShownPlace {
  readonly jobId: string;
}

export interface Outcome {
  readonly outcomeId: string;
  readonly candidateId: string;
  readonly jobId: string;
  readonly kind: OutcomeKind;
  readonly occurredAt: Date;
  readonly place: ShownPlace | undefined;
}

export interface ShownList {
  readonly candidateId: string;
  readonly modelVersion: string;
  readonly weightsVersion: string | null;
  readonly shownAt: Date;
  readonly jobs: readonly (ShownJob & { readonly jobId: string })[];
}

export interface Hire {
  readonly modelVersion: string | null;
  readonly weightsVersion: string | null;
  readonly appliedAt: Date;
  readonly hiredAt: Date;
}

/** What candidates saw, and what became of it. To be told again changes nothing: what was told first stays. */
export abstract class Outcomes {
  abstract publishedAmong(tx: AnalyticsTx, jobIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** @returns how many were new. */
  abstract addShown(tx: AnalyticsTx, candidateId: string, items: readonly ShownItem[], at: Date): Promise<number>;
  /**
   * Where each job was last shown to the candidate, at most 30 days before `at`; the last place from which it was viewed goes
   * before all others, since what follows came of looking at it.
   */
  abstract lastPlaces(
    tx: AnalyticsTx,
    candidateId: string,
    jobIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, ShownPlace>>;
  /** The place that the application counts for; undefined when there is no application yet, or no place for it. */
  abstract placeOfApplication(tx: AnalyticsTx, candidateId: string, jobId: string): Promise<ShownPlace | undefined>;
  /** @returns those that were new. */
  abstract add(tx: AnalyticsTx, outcomes: readonly Outcome[]): Promise<readonly Outcome[]>;

  /** The lists of each candidate that were shown from `from` to before `to`, with everything that has become of them. */
  abstract listsByCandidate(from: Date, to: Date): AsyncIterable<readonly ShownList[]>;
  /**
   * Lists shown from `from` to before `to`, with another job in them than the one whose outcome is among `kinds`, of the formulas
   * of the newest such list. Where there are more than `most`, everybody's newest one goes before anybody's second newest, and so
   * on up to `perPerson`; within a round it goes by a hash of the person and `to`, so that neither age nor id decides who is
   * heard, the same question gets the same answer, and the next one hears others.
   */
  abstract teachingLists(
    from: Date,
    to: Date,
    kinds: readonly OutcomeKind[],
    limits: { readonly perPerson: number; readonly most: number },
  ): Promise<readonly ShownList[]>;
  /** Jobs that the same candidate viewed and was shown at different places. */
  abstract repeatedShowings(from: Date, to: Date): Promise<readonly RepeatedShowing[]>;
  abstract hires(from: Date, to: Date): Promise<readonly Hire[]>;

  /** @returns how many rows were forgotten. */
  abstract removeBefore(instant: Date): Promise<number>;
}

export interface ExperimentRecord {
  readonly name: string;
  /** Joins the person's id before hashing. */
  readonly salt: string;
  readonly champion: string;
  readonly challenger: string;
  readonly challengerPercent: number;
  readonly metric: ExperimentMetric;
  readonly guardrail: ExperimentMetric;
  readonly windowDays: number;
  readonly falseAlarmPercent: number;
  readonly expectedEffectPoints: number;
  readonly status: ExperimentStatus;
  readonly everyoneGets: Variant | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBecause: ExperimentModel['endedBecause'];
}

export interface ArmCounts {
  readonly candidates: number;
  readonly successes: number;
  /** Candidates with the outcome of the guardrail. */
  readonly guarded: number;
}

export interface ExperimentEnd {
  readonly status: Exclude<ExperimentStatus, 'running'>;
  readonly everyoneGets: Variant;
  readonly endedBecause: 'decision' | 'roll_back' | 'harm';
  readonly at: Date;
}

export abstract class Experiments {
  /** Lets one transaction at a time start an experiment, so that each sees which others run. */
  abstract lock(tx: AnalyticsTx): Promise<void>;
  /** @returns false when the name is taken. */
  abstract add(tx: AnalyticsTx, experiment: ExperimentRecord): Promise<boolean>;
  abstract find(name: string): Promise<ExperimentRecord | undefined>;
  /** Newest first: the newest `limit`, and of the older ones all that still decide what somebody gets. */
  abstract list(limit: number): Promise<readonly ExperimentRecord[]>;
  /** The newest about learned weights that was not rolled back: what it gives holds until another one is decided. */
  abstract decidingWeights(): Promise<ExperimentRecord | undefined>;
  abstract running(): Promise<readonly ExperimentRecord[]>;
  /** @returns false when its status is none of `from`. */
  abstract end(tx: AnalyticsTx, name: string, from: readonly ExperimentStatus[], end: ExperimentEnd): Promise<boolean>;
  /**
   * Candidates who were shown a job while the experiment ran and whose window has closed by `now`, by the variant they were
   * assigned to, whatever they were shown: who is counted must not depend on the variant.
   */
  abstract count(experiment: ExperimentRecord, now: Date): Promise<Readonly<Record<Variant, ArmCounts>>>;
}

export abstract class LearnedWeightsStore {
  abstract add(tx: AnalyticsTx, learned: LearnedWeights, model: Uint8Array): Promise<void>;
  /** Newest first. */
  abstract list(limit: number): Promise<readonly LearnedWeights[]>;
  abstract find(version: string): Promise<{ readonly learned: LearnedWeights; readonly model: Uint8Array } | undefined>;
  /** Of those versions that were learned here. */
  abstract weightsOf(versions: readonly string[]): Promise<ReadonlyMap<string, VersionedWeights>>;
}

/** What `matching` computed of the jobs that were shown. */
export abstract class ScoresOfShown {
  /**
   * Of the pairs that are known there; in no order.
   * @param onAsked told now and then how many pairs have been asked for so far.
   * @throws ServiceUnavailable
   */
  abstract of(
    ctx: Ctx,
    modelVersion: string,
    pairs: readonly { readonly candidateId: string; readonly jobId: string }[],
    onAsked: (count: number) => Promise<void>,
  ): Promise<readonly CriterionScores[]>;
}
