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
  /** no hard condition of the posting may be known to be missed, which is looked at for the best this many, */
  lookedAt: 1_000,
  /** and the best this many of the rest are told, so that one posting cannot flood the platform. */
  limit: 200,
} as const;

export interface Reaching extends ComputedMatch {
  readonly rank: number;
  readonly record: PublishedJobRecord;
}

/**
 * Not known to lack a language or a licence that the job requires. What immigration law forbids is no reason: a status can be
 * changed for a job, and is when students are hired.
 */
export const isNotRuledOut = ({ match }: Reaching): boolean => match.hardConditions.every(({ met }) => met !== false);

@Injectable()
export class AnnounceMatches {
  constructor(
    private readonly records: MatchRecords,
    private readonly thresholds: NoticeThresholds,
  ) {}

  /** Of those whom a job reaches, best first, the ones whom it fits well enough for a notice. */
  async worthNotice<Each extends Reached>(reached: readonly Each[], db: MatchingDb): Promise<readonly Each[]> {
    const near = reached.filter(({ rank }) => rank <= noticeLimits.maxRank);
    if (near.length === 0) return [];
    const own = await this.thresholds.among(
      near.map(({ candidateId }) => candidateId),
      db,
    );
    return near.filter(({ candidateId, total }) => total >= (own.get(candidateId) ?? noticeLimits.minTotal));
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
    await this.records.keep(told, { at: ctx.now, to: 'candidate' }, tx.db);
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
