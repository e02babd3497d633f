import {
  GetJobMatchRoute,
  jobSummaryOf,
  personOf,
  rankLimit,
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
import { workPermissionReply } from './work-permission-reply.js';

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
    const { workPermitted, ...page } = query;
    const { items, rankedCount, rankedShare, profileKnown, permissionsKnown } = await this.rankJobs.best(
      ctx,
      personOf(ctx),
      { ...rankingQuery(page), workPermitted: workPermitted === 'true' },
    );
    return {
      items: items.map(({ job, match, saved, permission }) => ({
        job: jobSummaryOf({ ...job, publishedAt: job.publishedAt.toISOString() }),
        match: matchReply(ctx.locale, match, 'candidate'),
        saved,
        workPermission: workPermissionReply(ctx.locale, permission),
      })),
      rankedCount,
      profileKnown,
      ...(rankedShare < 1 ? { partial: true, rankedShare } : {}),
      ...(permissionsKnown ? {} : { workPermissionUnchecked: true }),
    };
  }

  @Handles(GetJobMatchRoute)
  async match(ctx: Ctx, { params }: InputOf<typeof GetJobMatchRoute>): Promise<ReplyOf<typeof GetJobMatchRoute>> {
    const { match, permission } = await this.rankJobs.one(ctx, personOf(ctx), params.jobId);
    return {
      ...matchReply(ctx.locale, match, 'candidate'),
      workPermission: workPermissionReply(ctx.locale, permission),
    };
  }

  @Handles(RankCandidatesRoute)
  async rank(ctx: Ctx, { body }: InputOf<typeof RankCandidatesRoute>): Promise<ReplyOf<typeof RankCandidatesRoute>> {
    const { items, unknownCandidateIds } = await this.rankCandidates.execute(ctx, body);
    return {
      items: items.map((item) => matchReply(ctx.locale, item, 'employer')),
      unknownCandidateIds: [...unknownCandidateIds],
    };
  }
}

function rankingQuery({
  limit,
  offset,
  languagesMet,
  ...filter
}: Omit<InputOf<typeof RecommendJobsRoute>['query'], 'workPermitted'>): Omit<RankingQuery, 'weights'> {
  return {
    count: Math.min(limit, rankLimit - offset),
    offset,
    filter: { ...filter, languagesMet: languagesMet === 'true' },
  };
}
