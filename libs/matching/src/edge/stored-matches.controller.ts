import { ListCriterionScoresRoute, ListStoredMatchesRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { ScoreKeptMatches } from '../use-cases/criterion-scores.js';
import { StoredMatches } from '../use-cases/stored-matches.js';

/** Ids and totals for the bias audit, scores for learning weights. Nothing comes back from it: no route of matching takes what the audit knows. */
@Controller()
export class StoredMatchesController {
  constructor(
    private readonly storedMatches: StoredMatches,
    private readonly scoreKeptMatches: ScoreKeptMatches,
  ) {}

  @Handles(ListStoredMatchesRoute)
  async list(
    _ctx: Ctx,
    { query }: InputOf<typeof ListStoredMatchesRoute>,
  ): Promise<ReplyOf<typeof ListStoredMatchesRoute>> {
    const { from, to, cursor, limit } = query;
    const window = { from: new Date(from), to: new Date(to) };
    const rows = await this.storedMatches.within(window, { after: readIdCursor(cursor), limit });
    return pageOfRows(rows, limit, (row) => ({ ...row, computedAt: row.computedAt.toISOString() }));
  }

  @Handles(ListCriterionScoresRoute)
  async scores(
    _ctx: Ctx,
    { body }: InputOf<typeof ListCriterionScoresRoute>,
  ): Promise<ReplyOf<typeof ListCriterionScoresRoute>> {
    return { items: await this.scoreKeptMatches.execute(body.pairs, body.modelVersion) };
  }
}
