import {
  GetJobMatchRoute,
  jobSummaryOf,
  personOf,
  RankCandidatesRoute,
  RecommendJobsRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import type { RankingQuery } from '../engine/match-index.js';
import { RankCandidates } from '../use-cases/rank-candidates.use-case.js';
import { RankJobs } from '../use-cases/rank-jobs.use-case.js';
import { matchReply } from './match-reply.js';

@Controller()
export class MatchingController {
  constructor(
    private readonly rankJobs: RankJobs,
    private readonly rankCandidates: RankCandidates,
  ) {}

  @Handles(RecommendJobsRoute)
  async recommend(
    ctx: Ctx,
    { query }: InputOf<typeof RecommendJobsRoute>,
  ): Promise<ReplyOf<typeof RecommendJobsRoute>> {
    const { items, rankedCount, rankedShare, profileKnown } = await this.rankJobs.best(
      ctx,
      personOf(ctx),
      rankingQuery(query),
    );
    return {
      items: items.map(({ job, match, saved }) => ({
        job: jobSummaryOf({ ...job, publishedAt: job.publishedAt.toISOString() }),
        match: matchReply(ctx.locale, match),
        saved,
      })),
      rankedCount,
      profileKnown,
      ...(rankedShare < 1 ? { partial: true, rankedShare } : {}),
    };
  }

  @Handles(GetJobMatchRoute)
  async match(ctx: Ctx, { params }: InputOf<typeof GetJobMatchRoute>): Promise<ReplyOf<typeof GetJobMatchRoute>> {
    return matchReply(ctx.locale, await this.rankJobs.one(ctx, personOf(ctx), params.jobId));
  }

  @Handles(RankCandidatesRoute)
  async rank(ctx: Ctx, { body }: InputOf<typeof RankCandidatesRoute>): Promise<ReplyOf<typeof RankCandidatesRoute>> {
    const { items, unknownCandidateIds } = await this.rankCandidates.execute(ctx, body);
    return { items: items.map((item) => matchReply(ctx.locale, item)), unknownCandidateIds: [...unknownCandidateIds] };
  }
}

function rankingQuery({
  limit,
  offset,
  languagesMet,
  ...filter
}: InputOf<typeof RecommendJobsRoute>['query']): Omit<RankingQuery, 'weights'> {
  return { count: limit, offset, filter: { ...filter, languagesMet: languagesMet === 'true' } };
}
