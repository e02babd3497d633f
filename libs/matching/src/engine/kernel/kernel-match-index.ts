import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import type { Weights } from '../../domain/match.js';
import {
  MatchIndex,
  type CandidatesQuery,
  type Fitted,
  type FittingQuery,
  type GivenWeights,
  type IndexedCandidate,
  type IndexedJob,
  type RankedHit,
  type RankingQuery,
  type Reached,
  type ReachLimits,
} from '../match-index.js';
import { Views } from '../views.js';
import { KernelColumns } from './kernel-columns.js';
import { KernelQueries } from './kernel-queries.js';
import { KernelReach, patiently } from './kernel-reach.js';
import type { KeptLists } from './kept-lists.js';

/** The index in one thread: columns in a WebAssembly memory, ranked by the kernel, with the totals of `matchOf` to the last bit. */
export class KernelMatchIndex extends MatchIndex {
  private readonly queries: KernelQueries;
  /** Of the best jobs of each candidate. */
  readonly lists: KernelReach;
  private readonly views = new Views();

  constructor(
    readonly columns = new KernelColumns(),
    kept?: KeptLists,
  ) {
    super();
    this.queries = new KernelQueries(columns.memory.memory);
    this.lists = new KernelReach(columns, this.queries, this.views, kept);
  }

  get jobCount(): number {
    return this.columns.jobCount;
  }

  get candidateCount(): number {
    return this.columns.candidateCount;
  }

  putJob({ id, facts }: IndexedJob): void {
    const { slot, before } = this.columns.putJob(id, facts);
    if (before !== undefined) this.lists.jobWent(before);
    this.lists.jobCame(slot, facts);
  }

  removeJob(jobId: string): void {
    const slot = this.columns.removeJob(jobId);
    if (slot !== undefined) this.lists.jobWent(slot);
  }

  putCandidate({ id, facts }: IndexedCandidate): void {
    const { slot, before } = this.columns.putCandidate(id, facts);
    if (before !== undefined) this.lists.candidateWent(before);
    this.lists.candidateCame(slot);
  }

  removeCandidate(candidateId: string): void {
    const slot = this.columns.removeCandidate(candidateId);
    if (slot !== undefined) this.lists.candidateWent(slot);
  }

  putChosenWeights(candidateId: string, weights: Weights | undefined): void {
    this.views.choose(candidateId, weights);
    this.lists.candidateReweighed(candidateId);
  }

  giveWeights(given: GivenWeights | undefined): void {
    this.views.give(given);
    this.lists.allReweighed();
  }

  async rankJobs(candidate: CandidateFacts, query: RankingQuery): Promise<readonly RankedHit[]> {
    return this.queries.rankJobs(candidate, query);
  }

  async rankCandidates(job: JobFacts, query: CandidatesQuery): Promise<readonly RankedHit[]> {
    return this.queries.rankCandidates(job, query);
  }

  reach(job: IndexedJob, limits: ReachLimits): Promise<readonly Reached[]> {
    return patiently(() => this.tryReach(job, limits));
  }

  /** See `KernelReach.of`. */
  tryReach(job: IndexedJob, limits: ReachLimits): readonly Reached[] | undefined {
    return this.lists.of(job.id, job.facts, limits);
  }

  fitting(job: JobFacts, query: FittingQuery): Promise<readonly Fitted[]> {
    return patiently(() => this.tryFitting(job, query));
  }

  /** See `KernelReach.fitting`. */
  tryFitting(job: JobFacts, query: FittingQuery): readonly Fitted[] | undefined {
    return this.lists.fitting(job, query);
  }
}
