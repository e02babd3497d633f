import { NotFound, criterionWeights } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { byTotalThenId, matchOf, type Weights } from '../domain/match.js';
import type { RankingQuery } from '../engine/match-index.js';
import { AllShards } from './all-shards.js';
import { candidateOf, jobOf } from './facts-of-records.js';
import {
  MatchRecords,
  RankingRecords,
  ShiftedWeights,
  isPublished,
  type ComputedMatch,
  type KeptMatch,
  type PublishedJobRecord,
} from './ports.js';

export interface Recommendations {
  readonly items: readonly { readonly job: PublishedJobRecord; readonly match: KeptMatch }[];
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
    private readonly shiftedWeights: ShiftedWeights,
  ) {}

  /** The open jobs that the filter lets through, ranked for the candidate by their own weights; of them `count` from `offset` on. */
  async best(ctx: Ctx, candidateId: string, page: Omit<RankingQuery, 'weights'>): Promise<Recommendations> {
    const candidate = await this.candidate(candidateId);
    if (!candidate) return { items: [], rankedCount: 0, rankedShare: 1, profileKnown: false };
    const query = { ...page, weights: await this.weightsOf(candidateId) };
    const { hits, jobCount, rankedShare } = await this.allShards.rankJobs(ctx, candidate.facts, query);
    const records = await this.rankingRecords.findJobs(hits.map(({ id }) => id));
    const ranked = hits
      .flatMap(({ id }) => {
        const record = records.get(id);
        // A job may have been closed or changed since it was ranked: what is shown is what the record says now.
        if (!record?.open) return [];
        const job = jobOf(record);
        const match = { candidate, job, match: matchOf(candidate.facts, job.facts, query.weights) };
        return [{ id, total: match.match.total, record, match }];
      })
      .sort(byTotalThenId);
    const kept = await this.matchRecords.keep(
      ranked.map(({ match }) => match),
      ctx.now,
    );
    const items = kept.map((match, index) => ({ job: ranked[index]!.record, match }));
    return { items, rankedCount: jobCount, rankedShare, profileKnown: true };
  }

  /** @throws NotFound when the job has never been published, or the candidate has no profile here yet. */
  async one(ctx: Ctx, candidateId: string, jobId: string): Promise<KeptMatch> {
    const record = await this.rankingRecords.findJob(jobId);
    if (!isPublished(record)) throw NotFound({ resource: 'job', id: jobId });
    const candidate = await this.candidate(candidateId);
    if (!candidate) throw NotFound({ resource: 'profile', id: candidateId });
    const job = jobOf(record);
    const match = matchOf(candidate.facts, job.facts, await this.weightsOf(candidateId));
    const [kept] = await this.matchRecords.keep([{ candidate, job, match }], ctx.now);
    return kept!;
  }

  private async weightsOf(candidateId: string): Promise<Weights> {
    return (await this.shiftedWeights.find({ kind: 'candidate', id: candidateId })) ?? criterionWeights;
  }

  private async candidate(candidateId: string): Promise<ComputedMatch['candidate'] | undefined> {
    const record = await this.rankingRecords.findCandidate(candidateId);
    return record && candidateOf(record);
  }
}
