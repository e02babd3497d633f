import { ExplainMatchRoute, ReplayMatchRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx, Locale } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { ofCriteria } from '../domain/weights.js';
import { writeChange } from '../messages/write-reason.js';
import { ExplainMatch, type RankedCounterfactual } from '../use-cases/explain-match.use-case.js';
import { ReplayMatch } from '../use-cases/replay-match.use-case.js';
import { matchReply } from './match-reply.js';
import { workPermissionReply } from './work-permission-reply.js';

@Controller()
export class KeptMatchesController {
  constructor(
    private readonly explainMatch: ExplainMatch,
    private readonly replayMatch: ReplayMatch,
  ) {}

  @Handles(ExplainMatchRoute)
  async explain(ctx: Ctx, { params }: InputOf<typeof ExplainMatchRoute>): Promise<ReplyOf<typeof ExplainMatchRoute>> {
    const { match, model, standing, permission, reader } = await this.explainMatch.execute(ctx, params.matchId);
    return {
      match: matchReply(ctx.locale, match, reader, model),
      baseline: model.baselineTotal(match.match.weights),
      standing: standing && {
        rank: standing.rank,
        rankedCount: standing.rankedCount,
        partial: standing.partial,
        counterfactuals: standing.counterfactuals.map((change) => changeReply(ctx.locale, change)),
      },
      ...(permission ? { workPermission: workPermissionReply(ctx.locale, permission.mark) } : {}),
    };
  }

  @Handles(ReplayMatchRoute)
  async replay(_ctx: Ctx, { params }: InputOf<typeof ReplayMatchRoute>): Promise<ReplyOf<typeof ReplayMatchRoute>> {
    const { record, replayed, equal } = await this.replayMatch.execute(params.matchId);
    const { candidate, job, modelVersion, weights, computedAt, total, confidence } = record;
    return {
      matchId: record.id,
      modelVersion,
      weights: ofCriteria(weights),
      ...(weights.parts ? { parts: weights.parts } : {}),
      profileVersion: candidate.version,
      jobVersion: job.version,
      computedAt: computedAt.toISOString(),
      kept: { total, confidence },
      replayed: { ...replayed },
      equal,
    };
  }
}

function changeReply(locale: Locale, change: RankedCounterfactual) {
  const { code, params, total, gain, atMost, rank, meetsCondition } = change;
  const text = writeChange(locale, change);
  return { code, params: { ...params }, text, total, gain, atMost, rank, meetsCondition };
}
