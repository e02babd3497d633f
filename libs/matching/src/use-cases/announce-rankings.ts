import { RankingChanged, rankingRecipientsPerEvent, type DataOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingDb, MatchingTx } from '../adapters/matching-database.js';
import type { IndexedJob, Reached } from '../engine/match-index.js';
import { CurrentIndex } from './current-index.js';
import { NoticeThresholds } from './ports.js';
import { rankingLimits } from './ranking-limits.js';

export type RankingRecipient = DataOf<typeof RankingChanged>['recipients'][number];

/** Tells open pages that a job has come into view. Costs a recipient little: no row, no mail, many in one event. */
@Injectable()
export class AnnounceRankings {
  constructor(
    private readonly thresholds: NoticeThresholds,
    private readonly currentIndex: CurrentIndex,
  ) {}

  /**
   * Those whose own threshold the job reaches, at whatever rank it stands; looked for among as many as can be told of one job.
   * @param db see `CurrentIndex.upToDate`.
   */
  async whoseThresholdIsCrossed({ facts }: IndexedJob, db: MatchingDb): Promise<readonly RankingRecipient[]> {
    const floor = await this.thresholds.lowest(db);
    if (floor === undefined) return [];
    const index = await this.currentIndex.upToDate(db);
    const best = await index.rankCandidates(facts, { count: rankingLimits.limit, floor });
    const own = await this.thresholds.among(
      best.map(({ id }) => id),
      db,
    );
    return best
      .filter(({ id, total }) => total >= (own.get(id) ?? Infinity))
      .map(({ id, total }) => ({ candidateId: id, total }));
  }

  async execute(
    { now }: Ctx,
    tx: MatchingTx,
    jobId: string,
    reached: readonly Reached[],
    crossed: readonly RankingRecipient[],
  ): Promise<void> {
    const ranked = new Set(reached.map(({ candidateId }) => candidateId));
    const recipients = [...reached, ...crossed.filter(({ candidateId }) => !ranked.has(candidateId))].map(
      (recipient) => ({
        ...recipient,
        // Nobody is shown more, and fifteen digits more for each of thousands are a third of the event.
        total: Math.round(recipient.total * 100) / 100,
      }),
    );
    for (let start = 0; start < recipients.length; start += rankingRecipientsPerEvent) {
      const part = recipients.slice(start, start + rankingRecipientsPerEvent);
      await tx.publish(RankingChanged, { jobId, recipients: part, changedAt: now.toISOString() });
    }
  }
}
