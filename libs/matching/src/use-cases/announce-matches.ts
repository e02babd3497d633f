import { JobMatched, usualNoticeThreshold } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingDb, MatchingTx } from '../adapters/matching-database.js';
import type { Reached } from '../engine/match-index.js';
import { MatchRecords, NoticeThresholds, type ComputedMatch, type PublishedJobRecord } from './ports.js';

/** When a candidate is told of a newly published job. */
export const noticeLimits = {
  /** It must enter the first page of their ranking, */
  maxRank: 10,
  /** fit at least this well unless they set a threshold of their own, since the first page of a bad ranking is no news, */
  minTotal: usualNoticeThreshold,
  /** and the best this many are told, so that one posting cannot flood the platform. */
  limit: 200,
} as const;

export interface Reaching extends ComputedMatch {
  readonly rank: number;
  readonly record: PublishedJobRecord;
}

@Injectable()
export class AnnounceMatches {
  constructor(
    private readonly records: MatchRecords,
    private readonly thresholds: NoticeThresholds,
  ) {}

  /** Of those whom a job reaches, best first, the ones to whom it is worth a notice. */
  async worthNotice<Each extends Reached>(reached: readonly Each[], db: MatchingDb): Promise<readonly Each[]> {
    const near = reached.filter(({ rank }) => rank <= noticeLimits.maxRank);
    if (near.length === 0) return [];
    const own = await this.thresholds.among(
      near.map(({ candidateId }) => candidateId),
      db,
    );
    return near
      .filter(({ candidateId, total }) => total >= (own.get(candidateId) ?? noticeLimits.minTotal))
      .slice(0, noticeLimits.limit);
  }

  /** Raises JobMatched for each pair that was not told before, and keeps the matches behind it. */
  async execute(ctx: Ctx, tx: MatchingTx, reaching: readonly Reaching[]): Promise<void> {
    const byPair = new Map(reaching.map((entry) => [`${entry.candidate.id} ${entry.job.id}`, entry]));
    const notices = reaching.map(({ candidate, job, match, rank }) => ({
      candidateId: candidate.id,
      jobId: job.id,
      jobVersion: job.version,
      total: match.total,
      rank,
    }));
    const added = await this.records.addNotices(tx, notices, ctx.now);
    if (added.length === 0) return;
    const told = added.map(({ candidateId, jobId }) => byPair.get(`${candidateId} ${jobId}`)!);
    await this.records.keep(told, ctx.now, tx.db);
    for (const { candidate, job, match, rank, record } of told) {
      await tx.publish(JobMatched, {
        candidateId: candidate.id,
        jobId: job.id,
        jobTitle: record.content.title,
        companyName: record.companyName,
        total: match.total,
        rank,
        matchedAt: ctx.now.toISOString(),
      });
    }
  }
}
