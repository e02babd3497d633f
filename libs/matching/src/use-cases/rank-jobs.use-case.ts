import { NotFound, rankLimit, type JobMark } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { byTotalThenId, matchOf } from '../domain/match.js';
import type { RankingQuery } from '../engine/match-index.js';
import { AllShards, type WholeRanking } from './all-shards.js';
import { CandidateWeights } from './candidate-weights.js';
import { candidateOf, jobOf } from './facts-of-records.js';
import { JobMarks } from './job-marks.js';
import {
  MatchRecords,
  RankingRecords,
  isPublished,
  type ComputedMatch,
  type KeptMatch,
  type PublishedJobRecord,
} from './ports.js';

export interface Recommendations {
  readonly items: readonly { readonly job: PublishedJobRecord; readonly match: KeptMatch; readonly saved: boolean }[];
  readonly rankedCount: number;
  /** Of the open jobs, 0 to 1; less than 1 while a part of them cannot be ranked. */
  readonly rankedShare: number;
  readonly profileKnown: boolean;
}

@Injectable()
export class RankJobs {
  constructor(
    private readonly allShards: AllShards,
    private readonly rankingRecords: RankingRecords,
    private readonly matchRecords: MatchRecords,
    private readonly candidateWeights: CandidateWeights,
    private readonly jobMarks: JobMarks,
  ) {}

  /**
   * The open jobs that the filter lets through and the candidate has not dismissed, ranked by the weights of their view; of them
   * `count` from `offset` on, up to the thousandth of all.
   */
  async best(ctx: Ctx, candidateId: string, page: Omit<RankingQuery, 'weights'>): Promise<Recommendations> {
    const candidate = await this.candidate(candidateId);
    if (!candidate) return { items: [], rankedCount: 0, rankedShare: 1, profileKnown: false };
    const [{ weights, version }, marks] = await Promise.all([
      this.candidateWeights.of(ctx, candidateId),
      this.jobMarks.ofOpenJobs(candidateId),
    ]);
    const { hits, jobCount, rankedShare } = await this.ranked(ctx, candidate, { ...page, weights }, marks);
    const records = await this.rankingRecords.findJobs(hits.map(({ id }) => id));
    const ranked = hits
      .flatMap(({ id }) => {
        const record = records.get(id);
        // A job may have been closed or changed since it was ranked: what is shown is what the record says now.
        if (!record?.open) return [];
        const job = jobOf(record);
        const match = { candidate, job, match: matchOf(candidate.facts, job.facts, weights), weightsVersion: version };
        return [{ id, total: match.match.total, record, match }];
      })
      .sort(byTotalThenId);
    const kept = await this.matchRecords.keep(
      ranked.map(({ match }) => match),
      ctx.now,
    );
    const items = kept.map((match, index) => {
      const { id, record } = ranked[index]!;
      return { job: record, match, saved: marks.get(id) === 'saved' };
    });
    return { items, rankedCount: jobCount, rankedShare, profileKnown: true };
  }

  /** @throws NotFound when the job has never been published, or the candidate has no profile here yet. */
  async one(ctx: Ctx, candidateId: string, jobId: string): Promise<KeptMatch> {
    const record = await this.rankingRecords.findJob(jobId);
    if (!isPublished(record)) throw NotFound({ resource: 'job', id: jobId });
    const candidate = await this.candidate(candidateId);
    if (!candidate) throw NotFound({ resource: 'profile', id: candidateId });
    const job = jobOf(record);
    const { weights, version } = await this.candidateWeights.of(ctx, candidateId);
    const match = matchOf(candidate.facts, job.facts, weights);
    const [kept] = await this.matchRecords.keep([{ candidate, job, match, weightsVersion: version }], ctx.now);
    return kept!;
  }

  /** The index knows of no marks, so as many jobs more are ranked as were dismissed, and those are taken out. */
  private async ranked(
    ctx: Ctx,
    { facts }: ComputedMatch['candidate'],
    query: RankingQuery,
    marks: ReadonlyMap<string, JobMark>,
  ): Promise<WholeRanking> {
    const dismissed = [...marks.values()].filter((mark) => mark === 'dismissed').length;
    if (dismissed === 0) return this.allShards.rankJobs(ctx, facts, query);
    const { count, offset = 0 } = query;
    const wide = { ...query, offset: 0, count: Math.min(rankLimit, offset + count + dismissed) };
    const { hits, ...ranking } = await this.allShards.rankJobs(ctx, facts, wide);
    const wanted = hits.filter(({ id }) => marks.get(id) !== 'dismissed');
    return { ...ranking, hits: wanted.slice(offset, offset + count) };
  }

  private async candidate(candidateId: string): Promise<ComputedMatch['candidate'] | undefined> {
    const record = await this.rankingRecords.findCandidate(candidateId);
    return record && candidateOf(record);
  }
}
