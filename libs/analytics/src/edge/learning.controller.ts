import { GetRankingQualityRoute, ReportOutcomesRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { RecordOutcomes } from '../use-cases/record-outcomes.use-case.js';
import { ViewRankingQuality } from '../use-cases/view-ranking-quality.use-case.js';

@Controller()
export class LearningController {
  constructor(
    private readonly recordOutcomes: RecordOutcomes,
    private readonly viewRankingQuality: ViewRankingQuality,
  ) {}

  @Handles(ReportOutcomesRoute)
  report(ctx: Ctx, { body }: InputOf<typeof ReportOutcomesRoute>): Promise<ReplyOf<typeof ReportOutcomesRoute>> {
    return this.recordOutcomes.reportedBy(ctx, body.acts);
  }

  @Handles(GetRankingQualityRoute)
  rankingQuality(
    ctx: Ctx,
    { query }: InputOf<typeof GetRankingQualityRoute>,
  ): Promise<ReplyOf<typeof GetRankingQualityRoute>> {
    return this.viewRankingQuality.execute(ctx, query);
  }
}
