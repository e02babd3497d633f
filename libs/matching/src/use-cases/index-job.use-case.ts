import type { DataOf, JobClosed, JobPublished } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { matchOf } from '../domain/match.js';
import { AllShards } from './all-shards.js';
import { AnnounceMatches, type Reaching } from './announce-matches.js';
import { AnnounceRankings } from './announce-rankings.js';
import { candidateOf, jobOf } from './facts-of-records.js';
import { RankingRecords, isPublished, type PublishedJobRecord } from './ports.js';
import { rankingLimits } from './ranking-limits.js';

@Injectable()
export class IndexJob {
  constructor(
    private readonly records: RankingRecords,
    private readonly allShards: AllShards,
    private readonly announceMatches: AnnounceMatches,
    private readonly announceRankings: AnnounceRankings,
  ) {}

  /** Takes a published job into the ranking and tells the candidates it reaches. An older or repeated version is nothing. */
  async published(ctx: Ctx, data: DataOf<typeof JobPublished>, tx: MatchingTx): Promise<void> {
    await this.records.lock(tx);
    const known = await this.records.findJob(data.jobId, tx.db);
    if (isPublished(known) && known.version >= data.version) return;

    const { jobId, version, companyId, companyName, content } = data;
    const publishedAt = new Date(data.publishedAt);
    const closedAt = known?.closedAt ?? null;
    // The closing may have overtaken the publishing; a closing from before it is of an earlier opening.
    const open = !closedAt || publishedAt > closedAt;
    const record: PublishedJobRecord = { jobId, version, companyId, companyName, content, publishedAt, closedAt, open };
    if (!open) return this.records.saveJob(tx, record);

    const job = { ...jobOf(record), publishedAt: publishedAt.getTime() };
    // Before it is saved: the index reads through this transaction, which may yet be rolled back.
    const reached = await this.allShards.reach(ctx, job, rankingLimits, tx.db);
    const crossed = await this.announceRankings.whoseThresholdIsCrossed(job, tx.db);
    await this.records.saveJob(tx, record);
    await this.announceRankings.execute(ctx, tx, jobId, reached, crossed);
    const worthNotice = await this.announceMatches.worthNotice(reached, tx.db);
    const candidates = await this.records.findCandidates(
      worthNotice.map(({ candidateId }) => candidateId),
      tx.db,
    );
    const reaching = worthNotice.flatMap(({ candidateId, rank }): Reaching[] => {
      const known = candidates.get(candidateId);
      if (!known) return [];
      const candidate = candidateOf(known);
      return [{ candidate, job, match: matchOf(candidate.facts, job.facts), rank, record }];
    });
    await this.announceMatches.execute(ctx, tx, reaching);
  }

  /** Takes a job out of the ranking; remembered also when its publishing has not arrived yet. */
  async closed(data: DataOf<typeof JobClosed>, tx: MatchingTx): Promise<void> {
    await this.records.lock(tx);
    const known = await this.records.findJob(data.jobId, tx.db);
    const closedAt = new Date(data.closedAt);
    if (known?.closedAt && known.closedAt >= closedAt) return;
    const open = known?.publishedAt ? known.publishedAt > closedAt : false;
    const { jobId, companyId } = data;
    const unpublished = { jobId, companyId, version: 0, companyName: null, content: null, publishedAt: null };
    await this.records.saveJob(tx, { ...(known ?? unpublished), closedAt, open });
  }
}
