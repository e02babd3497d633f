import type { DataOf, JobIndexed } from '@iworkz/contracts';
import { inParts, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { matchOf } from '../domain/match.js';
import type { Reached } from '../engine/match-index.js';
import { AllShards } from './all-shards.js';
import { AnnounceMatches, isNotRuledOut, noticeLimits, type Reaching } from './announce-matches.js';
import { AnnounceRankings } from './announce-rankings.js';
import { candidateOf, jobOf } from './facts-of-records.js';
import { RankingRecords, isPublished, type PublishedJobRecord } from './ports.js';
import { rankingLimits } from './ranking-limits.js';

@Injectable()
export class AnnounceJob {
  constructor(
    private readonly records: RankingRecords,
    private readonly allShards: AllShards,
    private readonly announceMatches: AnnounceMatches,
    private readonly announceRankings: AnnounceRankings,
  ) {}

  /**
   * Tells the candidates whom a job reaches that has been taken into the ranking, with the total and the rank that their own
   * lists show. Of a version that is no longer the last one, or of a job that was closed meanwhile, nothing is told.
   *
   * Nothing is locked: a candidate whose profile is saved while this runs is told by `AnnounceToCandidate`, which comes
   * behind that and finds the job, and of a pair that both find only one gives notice.
   * @throws EngineAway while a shard is away; the event comes again.
   */
  async execute(ctx: Ctx, { jobId, version }: DataOf<typeof JobIndexed>, tx: MatchingTx): Promise<void> {
    const record = await this.records.findJob(jobId, tx.db);
    if (!isPublished(record) || !record.open || record.version !== version) return;
    const job = { ...jobOf(record), publishedAt: record.publishedAt.getTime() };
    const reached = await this.allShards.reach(ctx, job, rankingLimits, tx.db);
    const crossed = await this.announceRankings.whoseThresholdIsCrossed(ctx, job, tx.db);
    await this.announceRankings.execute(ctx, tx, jobId, reached, crossed);
    const worthNotice = await this.announceMatches.worthNotice(reached, tx.db);
    const lookedAt = worthNotice.slice(0, noticeLimits.lookedAt);
    const told: Reaching[] = [];
    for (const part of inParts(lookedAt, noticeLimits.limit)) {
      if (told.length >= noticeLimits.limit) break;
      told.push(...(await this.reaching(part, record, tx)).filter(isNotRuledOut));
    }
    await this.announceMatches.execute(ctx, tx, told.slice(0, noticeLimits.limit));
  }

  private async reaching(
    reached: readonly Reached[],
    record: PublishedJobRecord,
    tx: MatchingTx,
  ): Promise<readonly Reaching[]> {
    const job = jobOf(record);
    const candidates = await this.records.findCandidates(
      reached.map(({ candidateId }) => candidateId),
      tx.db,
    );
    return reached.flatMap(({ candidateId, rank, view }): Reaching[] => {
      const known = candidates.get(candidateId);
      if (!known) return [];
      const candidate = candidateOf(known);
      const match = matchOf(candidate.facts, job.facts, view?.weights);
      return [{ candidate, job, match, weightsVersion: view?.version ?? null, rank, record }];
    });
  }
}
