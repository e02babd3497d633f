import type { CandidateFacts, JobFacts } from '../domain/facts.js';
import { byTotalThenId, matchOf } from '../domain/match.js';
import { passesFilter } from './job-filter.js';
import {
  MatchIndex,
  type CandidatesQuery,
  type IndexedCandidate,
  type IndexedJob,
  type RankedHit,
  type RankingQuery,
  type Reached,
  type ReachLimits,
} from './match-index.js';

/** Maps and the reference formulas: what a faster engine is compared with. */
export class InMemoryMatchIndex extends MatchIndex {
  private readonly jobs = new Map<string, IndexedJob>();
  private readonly candidates = new Map<string, IndexedCandidate>();
  /**
   * The best jobs of each candidate, so that a new job costs one formula a candidate instead of one for each pair.
   * Absent when it must be computed anew: the profile changed, or a job on it went away.
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
      const standing = { id: job.id, total: matchOf(candidate.facts, job.facts).total };
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
      const { total } = matchOf(candidate.facts, job.facts);
      if (total < minTotal) continue;
      // One more than `maxRank`, since the job may be in the index already and must not compete with itself.
      const others = this.standingsOf(candidate, maxRank + 1).filter(({ id }) => id !== job.id);
      const rank = 1 + others.filter((other) => other.total >= total).length;
      if (rank <= maxRank) reached.push({ id: candidate.id, total, rank });
    }
    const best = reached.sort(byTotalThenId).slice(0, limit);
    return Promise.resolve(best.map(({ id, total, rank }) => ({ candidateId: id, total, rank })));
  }

  private standingsOf(candidate: IndexedCandidate, depth: number): readonly RankedHit[] {
    const kept = this.standings.get(candidate.id);
    if (kept && kept.depth >= depth) return kept.best;
    const best = this.bestJobs(candidate.facts, { count: depth });
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
