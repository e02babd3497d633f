import { NotFound } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { jobFacts } from '../domain/job-facts.js';
import { matchOf } from '../domain/match.js';
import { CurrentIndex } from './current-index.js';
import { MatchRecords, RankingRecords, isPublished, type ComputedMatch, type PublishedJobRecord } from './ports.js';

export interface Recommendations {
  readonly items: readonly { readonly job: PublishedJobRecord; readonly match: ComputedMatch }[];
  readonly rankedCount: number;
  readonly profileKnown: boolean;
}

@Injectable()
export class RankJobs {
  constructor(
    private readonly currentIndex: CurrentIndex,
    private readonly rankingRecords: RankingRecords,
    private readonly matchRecords: MatchRecords,
  ) {}

  /** All open jobs ranked for the candidate; of them `limit` from `offset` on. */
  async best(ctx: Ctx, candidateId: string, page: { limit: number; offset: number }): Promise<Recommendations> {
    const index = await this.currentIndex.upToDate();
    const candidate = index.candidate(candidateId);
    if (!candidate) return { items: [], rankedCount: 0, profileKnown: false };
    const rankedCount = index.jobCount;
    const hits = index.rankJobs(candidate.facts, page.limit, page.offset);
    const records = await this.rankingRecords.findJobs(hits.map(({ job }) => job.id));
    const items = hits.flatMap(({ job, match }) => {
      const record = records.get(job.id);
      return record ? [{ job: record, match: { candidate, job, match } }] : [];
    });
    await this.matchRecords.keep(
      items.map(({ match }) => match),
      ctx.now,
    );
    return { items, rankedCount, profileKnown: true };
  }

  /** @throws NotFound when the job has never been published, or the candidate has no profile here yet. */
  async one(ctx: Ctx, candidateId: string, jobId: string): Promise<ComputedMatch> {
    const record = await this.rankingRecords.findJob(jobId);
    if (!isPublished(record)) throw NotFound({ resource: 'job', id: jobId });
    const candidate = (await this.currentIndex.upToDate()).candidate(candidateId);
    if (!candidate) throw NotFound({ resource: 'profile', id: candidateId });
    const job = { id: jobId, version: record.version, facts: jobFacts(record.content) };
    const computed = { candidate, job, match: matchOf(candidate.facts, job.facts) };
    await this.matchRecords.keep([computed], ctx.now);
    return computed;
  }
}
