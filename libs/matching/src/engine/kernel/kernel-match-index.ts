import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import {
  MatchIndex,
  type IndexedCandidate,
  type IndexedJob,
  type RankedHit,
  type RankingQuery,
  type Reached,
  type ReachLimits,
} from '../match-index.js';
import { KernelColumns } from './kernel-columns.js';
import { KernelQueries } from './kernel-queries.js';
import { KernelReach } from './kernel-reach.js';

/** The index in one thread: columns in a WebAssembly memory, ranked by the kernel, with the totals of `matchOf` to the last bit. */
export class KernelMatchIndex extends MatchIndex {
  private readonly queries: KernelQueries;
  private readonly reached: KernelReach;

  constructor(readonly columns = new KernelColumns()) {
    super();
    this.queries = new KernelQueries(columns.memory.memory);
    this.reached = new KernelReach(columns, this.queries);
  }

  get jobCount(): number {
    return this.columns.jobCount;
  }

  get candidateCount(): number {
    return this.columns.candidateCount;
  }

  putJob({ id, facts }: IndexedJob): void {
    this.columns.putJob(id, facts);
  }

  removeJob(jobId: string): void {
    this.columns.removeJob(jobId);
  }

  putCandidate({ id, facts }: IndexedCandidate): void {
    this.columns.putCandidate(id, facts);
    this.reached.forget(id);
  }

  removeCandidate(candidateId: string): void {
    this.columns.removeCandidate(candidateId);
    this.reached.forget(candidateId);
  }

  async rankJobs(candidate: CandidateFacts, query: RankingQuery): Promise<readonly RankedHit[]> {
    return this.queries.rankJobs(candidate, query);
  }

  async rankCandidates(job: JobFacts, query: RankingQuery): Promise<readonly RankedHit[]> {
    return this.queries.rankCandidates(job, query);
  }

  reach(job: IndexedJob, limits: ReachLimits): Promise<readonly Reached[]> {
    return this.reached.of(job.id, job.facts, limits);
  }
}
