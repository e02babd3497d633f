import type { CandidateFacts, JobFacts } from '../domain/facts.js';
import { byTotalThenId, matchOf, type Weights } from '../domain/match.js';
import { passesFilter } from './job-filter.js';
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
} from './match-index.js';
import { Views } from './views.js';

/** Maps and the reference formulas: what a faster engine is compared with. */
export class InMemoryMatchIndex extends MatchIndex {
  private readonly jobs = new Map<string, IndexedJob>();
  private readonly candidates = new Map<string, IndexedCandidate>();
  private readonly views = new Views();
  /**
   * The best jobs of each candidate, so that a new job costs one formula a candidate instead of one for each pair.
   * Absent when it must be computed anew: the profile or its weights changed, or a job on it went away.
   */
  private readonly standings = new Map<string, { readonly depth: number; readonly best: readonly RankedHit[] }>();

  get jobCount(): number {
    return this.jobs.size;
  }

  get candidateCount(): number {
    return this.candidates.size;
  }

  putJob(job: IndexedJob): void {
    this.removeJob(job.id);
    this.jobs.set(job.id, job);
    for (const [candidateId, { depth, best }] of this.standings) {
      const candidate = this.candidates.get(candidateId);
      if (!candidate) continue;
      const standing = { id: job.id, total: this.totalFor(candidate, job.facts) };
      const last = best.at(-1);
      if (best.length >= depth && last && byTotalThenId(standing, last) > 0) continue;
      this.standings.set(candidateId, { depth, best: [...best, standing].sort(byTotalThenId).slice(0, depth) });
    }
  }

  removeJob(jobId: string): void {
    if (!this.jobs.delete(jobId)) return;
    for (const [candidateId, { best }] of this.standings) {
      if (best.some(({ id }) => id === jobId)) this.standings.delete(candidateId);
    }
  }

  putCandidate(candidate: IndexedCandidate): void {
    this.removeCandidate(candidate.id);
    this.candidates.set(candidate.id, candidate);
  }

  removeCandidate(candidateId: string): void {
    this.candidates.delete(candidateId);
    this.standings.delete(candidateId);
  }

  putChosenWeights(candidateId: string, weights: Weights | undefined): void {
    this.views.choose(candidateId, weights);
    this.standings.delete(candidateId);
  }

  giveWeights(given: GivenWeights | undefined): void {
    this.views.give(given);
    this.standings.clear();
  }

  rankJobs(candidate: CandidateFacts, query: RankingQuery): Promise<readonly RankedHit[]> {
    return Promise.resolve(this.bestJobs(candidate, query));
  }

  rankCandidates(
    job: JobFacts,
    { count, offset = 0, weights, floor = 0 }: CandidatesQuery,
  ): Promise<readonly RankedHit[]> {
    const hits = [...this.candidates.values()]
      .map(({ id, facts }) => ({ id, total: matchOf(facts, job, weights).total }))
      .filter(({ total }) => total >= floor);
    return Promise.resolve(hits.sort(byTotalThenId).slice(offset, offset + count));
  }

  reach(job: IndexedJob, { maxRank, minTotal, limit }: ReachLimits): Promise<readonly Reached[]> {
    const reached: (RankedHit & { readonly rank: number })[] = [];
    for (const candidate of this.candidates.values()) {
      const total = this.totalFor(candidate, job.facts);
      if (total < minTotal) continue;
      // One more than `maxRank`, since the job may be in the index already and must not compete with itself.
      const others = this.standingsOf(candidate, maxRank + 1).filter(({ id }) => id !== job.id);
      const rank = 1 + others.filter((other) => byTotalThenId(other, { id: job.id, total }) < 0).length;
      if (rank <= maxRank) reached.push({ id: candidate.id, total, rank });
    }
    const best = reached.sort(byTotalThenId).slice(0, limit);
    return Promise.resolve(best.map(({ id, total, rank }) => ({ ...this.told(id, total), rank })));
  }

  fitting(job: JobFacts, { count, floor }: FittingQuery): Promise<readonly Fitted[]> {
    const hits = [...this.candidates.values()]
      .map((candidate) => ({ id: candidate.id, total: this.totalFor(candidate, job) }))
      .filter(({ total }) => total >= floor);
    const best = hits.sort(byTotalThenId).slice(0, count);
    return Promise.resolve(best.map(({ id, total }) => this.told(id, total)));
  }

  private told(candidateId: string, total: number): Fitted {
    const view = this.views.of(candidateId);
    return { candidateId, total, ...(view && { view }) };
  }

  private totalFor({ id, facts }: IndexedCandidate, job: JobFacts): number {
    return matchOf(facts, job, this.views.of(id)?.weights).total;
  }

  private standingsOf(candidate: IndexedCandidate, depth: number): readonly RankedHit[] {
    const kept = this.standings.get(candidate.id);
    if (kept && kept.depth >= depth) return kept.best;
    const best = this.bestJobs(candidate.facts, { count: depth, weights: this.views.of(candidate.id)?.weights });
    this.standings.set(candidate.id, { depth, best });
    return best;
  }

  private bestJobs(
    candidate: CandidateFacts,
    { count, offset = 0, weights, filter = {} }: RankingQuery,
  ): readonly RankedHit[] {
    const hits = [...this.jobs.values()]
      .filter(({ facts }) => passesFilter(filter, candidate, facts))
      .map(({ id, facts }) => ({ id, total: matchOf(candidate, facts, weights).total }));
    return hits.sort(byTotalThenId).slice(offset, offset + count);
  }
}
