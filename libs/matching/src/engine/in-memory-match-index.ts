import type { CandidateFacts, JobFacts } from '../domain/facts.js';
import { byTotalThenId, matchOf } from '../domain/match.js';
import {
  MatchIndex,
  type BestJob,
  type IndexedCandidate,
  type IndexedJob,
  type RankedCandidateHit,
  type RankedJobHit,
  type Reached,
  type ReachLimits,
} from './match-index.js';

interface Standing {
  readonly id: string;
  readonly total: number;
}

/** Maps and the reference formulas: right for thousands of jobs, and what a faster engine is compared with. */
export class InMemoryMatchIndex extends MatchIndex {
  private readonly jobs = new Map<string, IndexedJob>();
  private readonly candidates = new Map<string, IndexedCandidate>();
  /**
   * The best jobs of each candidate, so that a new job costs one formula a candidate instead of one for each pair.
   * Absent when it must be computed anew: the profile changed, or a job on it went away.
   */
  private readonly standings = new Map<string, { readonly depth: number; readonly best: readonly Standing[] }>();

  get jobCount(): number {
    return this.jobs.size;
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
    this.candidates.set(candidate.id, candidate);
    this.standings.delete(candidate.id);
  }

  job(jobId: string): IndexedJob | undefined {
    return this.jobs.get(jobId);
  }

  candidate(candidateId: string): IndexedCandidate | undefined {
    return this.candidates.get(candidateId);
  }

  rankJobs(candidate: CandidateFacts, count: number, offset = 0): readonly RankedJobHit[] {
    const hits = [...this.jobs.values()].map((job) => {
      const match = matchOf(candidate, job.facts);
      return { id: job.id, total: match.total, job, match };
    });
    return hits
      .sort(byTotalThenId)
      .slice(offset, offset + count)
      .map(({ job, match }) => ({ job, match }));
  }

  rankCandidates(job: JobFacts, candidateIds: readonly string[]): readonly RankedCandidateHit[] {
    const hits = [...new Set(candidateIds)].flatMap((id) => {
      const candidate = this.candidates.get(id);
      if (!candidate) return [];
      const match = matchOf(candidate.facts, job);
      return { id, total: match.total, candidate, match };
    });
    return hits.sort(byTotalThenId).map(({ candidate, match }) => ({ candidate, match }));
  }

  bestJobs(candidate: CandidateFacts, count: number): readonly BestJob[] {
    return this.best(candidate, count).map(({ id, total }, index) => ({ jobId: id, total, rank: index + 1 }));
  }

  reach(job: IndexedJob, { maxRank, minTotal, limit }: ReachLimits): readonly Reached[] {
    const reached: (Reached & Standing)[] = [];
    for (const candidate of this.candidates.values()) {
      const { total } = matchOf(candidate.facts, job.facts);
      if (total < minTotal) continue;
      const standing = { id: job.id, total };
      // One more than `maxRank`, since the job may be in the index already and must not compete with itself.
      const others = this.standingsOf(candidate, maxRank + 1).filter(({ id }) => id !== job.id);
      const rank = 1 + others.filter((other) => byTotalThenId(other, standing) < 0).length;
      if (rank <= maxRank) reached.push({ candidateId: candidate.id, id: candidate.id, total, rank });
    }
    return reached
      .sort(byTotalThenId)
      .slice(0, limit)
      .map(({ candidateId, total, rank }) => ({ candidateId, total, rank }));
  }

  private standingsOf(candidate: IndexedCandidate, depth: number): readonly Standing[] {
    const kept = this.standings.get(candidate.id);
    if (kept && kept.depth >= depth) return kept.best;
    const best = this.best(candidate.facts, depth);
    this.standings.set(candidate.id, { depth, best });
    return best;
  }

  private best(candidate: CandidateFacts, count: number): readonly Standing[] {
    const all = [...this.jobs.values()].map((job) => ({ id: job.id, total: matchOf(candidate, job.facts).total }));
    return all.sort(byTotalThenId).slice(0, count);
  }
}
