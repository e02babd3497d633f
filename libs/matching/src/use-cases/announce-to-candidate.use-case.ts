import type { CandidateIndexed, DataOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { matchOf } from '../domain/match.js';
import { AllShards } from './all-shards.js';
import { AnnounceMatches, isNotRuledOut, noticeLimits, type Reaching } from './announce-matches.js';
import { CandidateWeights } from './candidate-weights.js';
import { candidateOf, jobOf } from './facts-of-records.js';
import { RankingRecords } from './ports.js';

@Injectable()
export class AnnounceToCandidate {
  constructor(
    private readonly records: RankingRecords,
    private readonly allShards: AllShards,
    private readonly announceMatches: AnnounceMatches,
    private readonly candidateWeights: CandidateWeights,
  ) {}

  /**
   * A job that was published after the profile was written, but arrived here before it, found no such candidate; its
   * notice is made up for now. Older jobs are no news.
   * @throws EngineAway while a shard is away; the event comes again.
   */
  async execute(ctx: Ctx, { candidateId, version }: DataOf<typeof CandidateIndexed>, tx: MatchingTx): Promise<void> {
    const known = await this.records.findCandidate(candidateId, tx.db);
    if (known?.version !== version) return;
    const { updatedAt } = known;
    const candidate = candidateOf(known);
    const view = await this.candidateWeights.of(ctx, candidateId, tx.db);
    const query = { count: noticeLimits.maxRank, weights: view.weights };
    const best = await this.allShards.bestSince(ctx, candidate.facts, query, updatedAt, tx.db);
    if (best.length === 0) return;
    const records = await this.records.findJobs(
      best.map(({ id }) => id),
      tx.db,
    );
    const reached = best.map(({ id, total }, at) => ({ candidateId, jobId: id, total, rank: at + 1 }));
    const worthNotice = new Set((await this.announceMatches.worthNotice(reached, tx.db)).map(({ jobId }) => jobId));
    const reaching = best.flatMap(({ id }, at): Reaching[] => {
      const posting = records.get(id);
      if (!posting || !worthNotice.has(id) || posting.publishedAt < updatedAt) return [];
      const job = jobOf(posting);
      const match = matchOf(candidate.facts, job.facts, view.weights);
      return [{ candidate, job, match, weightsVersion: view.version, rank: at + 1, record: posting }];
    });
    await this.announceMatches.execute(ctx, tx, reaching.filter(isNotRuledOut));
  }
}
