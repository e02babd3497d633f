import { RankingChanged, rankingRecipientsPerEvent } from '@iworkz/contracts';
import { inParts, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingDb, MatchingTx } from '../adapters/matching-database.js';
import type { IndexedJob, Reached } from '../engine/match-index.js';
import { NoticeThresholds } from './ports.js';
import { rankingLimits } from './ranking-limits.js';
import { WeighedIndex } from './weighed-index.js';

/** Whom a job is news to. */
export interface RankingRecipient {
  readonly candidateId: string;
  readonly total: number;
  /** Absent behind the hundredth. */
  readonly rank?: number;
}

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
    for (const part of inParts(told, rankingRecipientsPerEvent)) {
      await tx.publish(RankingChanged, {
        jobId,
        candidateIds: part.map(({ candidateId }) => candidateId),
        ranks: part.map(({ rank = 0 }) => rank),
        // Nobody is shown more, and fifteen digits more for each of thousands are a third of the event.
        totals: part.map(({ total }) => Math.round(total * 100) / 100),
        changedAt: now.toISOString(),
      });
    }
  }
}
