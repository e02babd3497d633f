import { JobMatched } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { MatchRecords, type ComputedMatch, type PublishedJobRecord } from './ports.js';

/** When a candidate is told of a newly published job. */
export const noticeLimits = {
  /** It must enter the first page of their ranking, */
  maxRank: 10,
  /** fit at least this well, since the first page of a bad ranking is no news, */
  minTotal: 60,
  /** and the best this many are told, so that one posting cannot flood the platform. */
  limit: 200,
} as const;

export interface Reaching extends ComputedMatch {
  readonly rank: number;
  readonly record: PublishedJobRecord;
}

@Injectable()
export class AnnounceMatches {
  constructor(private readonly records: MatchRecords) {}

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
