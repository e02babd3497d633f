import { RankingChanged, rankingRecipientsPerEvent, type DataOf } from '@iworkz/contracts';
import { inParts, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingDb, MatchingTx } from '../adapters/matching-database.js';
import type { IndexedJob, Reached } from '../engine/match-index.js';
import { NoticeThresholds } from './ports.js';
import { rankingLimits } from './ranking-limits.js';
import { WeighedIndex } from './weighed-index.js';

export type RankingRecipient = DataOf<typeof RankingChanged>['recipients'][number];

/** Tells open pages that a job has come into view. Costs a recipient little: no row, no mail, many in one event. */
@Injectable()
export class AnnounceRankings {
  constructor(
    private readonly thresholds: NoticeThresholds,
    private readonly weighedIndex: WeighedIndex,
  ) {}

  /**
   * Those whose own threshold the job reaches, at whatever rank it stands; looked for among as many as can be told of one job.
   * @param db see `CurrentIndex.upToDate`.
   */
  async whoseThresholdIsCrossed(ctx: Ctx, { facts }: IndexedJob, db: MatchingDb): Promise<readonly RankingRecipient[]> {
    const floor = await this.thresholds.lowest(db);
    if (floor === undefined) return [];
    const index = await this.weighedIndex.upToDate(ctx, db);
    const best = await index.fitting(facts, { count: rankingLimits.limit, floor });
    const own = await this.thresholds.among(
      best.map(({ candidateId }) => candidateId),
      db,
    );
    return best.filter(({ candidateId, total }) => total >= (own.get(candidateId) ?? Infinity));
  }

  async execute(
    { now }: Ctx,
    tx: MatchingTx,
    jobId: string,
    reached: readonly Reached[],
    crossed: readonly RankingRecipient[],
  ): Promise<void> {
    const ranked = new Set(reached.map(({ candidateId }) => candidateId));
    const told: readonly RankingRecipient[] = [
      ...reached,
      ...crossed.filter(({ candidateId }) => !ranked.has(candidateId)),
    ];
    const recipients = told.map(({ candidateId, total, rank }) => ({
      candidateId,
      ...(rank !== undefined && { rank }),
      // Nobody is shown more, and fifteen digits more for each of thousands are a third of the event.
      total: Math.round(total * 100) / 100,
    }));
    for (const part of inParts(recipients, rankingRecipientsPerEvent)) {
      await tx.publish(RankingChanged, { jobId, recipients: part, changedAt: now.toISOString() });
    }
  }
}
