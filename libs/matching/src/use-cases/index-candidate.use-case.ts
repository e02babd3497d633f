import type { DataOf, ProfileUpdated } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { candidateFacts } from '../domain/candidate-facts.js';
import { matchOf } from '../domain/match.js';
import { AnnounceMatches, noticeLimits, type Reaching } from './announce-matches.js';
import { CurrentIndex } from './current-index.js';
import { RankingRecords } from './ports.js';

@Injectable()
export class IndexCandidate {
  constructor(
    private readonly records: RankingRecords,
    private readonly currentIndex: CurrentIndex,
    private readonly announceMatches: AnnounceMatches,
  ) {}

  /**
   * Takes a profile into the ranking. A job that was published after the profile was written, but arrived here before
   * it, found no such candidate; its notice is made up for now. Older jobs are no news.
   */
  async execute(ctx: Ctx, data: DataOf<typeof ProfileUpdated>, tx: MatchingTx): Promise<void> {
    const { userId, version, profile } = data;
    await this.records.lock(tx);
    const known = await this.records.findCandidateVersion(tx, userId);
    if (known !== undefined && known >= version) return;
    const index = await this.currentIndex.upToDate(tx.db);

    const updatedAt = new Date(data.updatedAt);
    await this.records.saveCandidate(tx, { userId, version, profile, updatedAt });

    const candidate = { id: userId, version, facts: candidateFacts(profile) };
    const newer = index.bestJobs(candidate.facts, noticeLimits.maxRank).filter(({ jobId, total }) => {
      const job = index.job(jobId);
      return total >= noticeLimits.minTotal && job !== undefined && job.publishedAt >= updatedAt.getTime();
    });
    if (newer.length === 0) return;
    const records = await this.records.findJobs(
      newer.map(({ jobId }) => jobId),
      tx.db,
    );
    const reaching = newer.flatMap(({ jobId, rank }): Reaching[] => {
      const record = records.get(jobId);
      const job = index.job(jobId);
      return record && job ? [{ candidate, job, match: matchOf(candidate.facts, job.facts), rank, record }] : [];
    });
    await this.announceMatches.execute(ctx, tx, reaching);
  }
}
