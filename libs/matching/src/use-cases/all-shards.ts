import type { Ctx } from '@iworkz/kernel';
import { EngineAway, Log } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { MatchingDb } from '../adapters/matching-database.js';
import type { CandidateFacts } from '../domain/facts.js';
import { mergeHits, mergeReaches } from '../engine/hosting/merge-shards.js';
import type { IndexedJob, RankedHit, RankingQuery, Reached, ReachLimits } from '../engine/match-index.js';
import { CurrentIndex } from './current-index.js';
import { OtherShards, type OtherShard } from './ports.js';
import { WeighedIndex } from './weighed-index.js';

export interface WholeRanking {
  readonly hits: readonly RankedHit[];
  /** Open jobs that were ranked. */
  readonly jobCount: number;
  /** Of all open jobs, 0 to 1; less than 1 while a shard is away. */
  readonly rankedShare: number;
}

/** The jobs of this process and of all others as one index. */
@Injectable()
export class AllShards {
  /** How many jobs a shard had when it last answered. */
  private readonly jobCounts = new Map<string, number>();
  private readonly away = new Set<string>();

  constructor(
    private readonly currentIndex: CurrentIndex,
    private readonly weighedIndex: WeighedIndex,
    private readonly others: OtherShards,
    private readonly log: Log,
  ) {}

  /**
   * A shard that does not answer is left out and said.
   * @param db see `CurrentIndex.upToDate`.
   */
  async rankJobs(ctx: Ctx, candidate: CandidateFacts, query: RankingQuery, db?: MatchingDb): Promise<WholeRanking> {
    const { shards } = this.others;
    if (shards.length === 0) {
      const index = await this.currentIndex.upToDate(db);
      return { hits: await index.rankJobs(candidate, query), jobCount: index.jobCount, rankedShare: 1 };
    }
    const { count, offset = 0 } = query;
    const begin = { ...query, offset: 0, count: offset + count };
    // Asked first, so that they work while this process does.
    const asked = Promise.all(shards.map((shard) => this.ask(shard, () => shard.rankJobs(ctx, candidate, begin))));
    const index = await this.currentIndex.upToDate(db);
    const own = { hits: await index.rankJobs(candidate, begin), jobCount: index.jobCount };
    const answers = await asked;
    shards.forEach(({ name }, at) => {
      const answer = answers[at];
      if (answer) this.jobCounts.set(name, answer.jobCount);
    });
    const rankings = [own, ...answers.filter((answer) => answer !== undefined)];
    const jobCount = rankings.reduce((sum, ranking) => sum + ranking.jobCount, 0);
    const missing = shards.filter((_, at) => !answers[at]).map(({ name }) => name);
    return {
      hits: mergeHits(
        rankings.map(({ hits }) => hits),
        offset,
        count,
      ),
      jobCount,
      rankedShare: this.shareOf(jobCount, rankings.length, missing),
    };
  }

  /**
   * The best jobs when one of them may have been published at `since` or later; else none, without asking anybody.
   * @throws EngineAway when a shard does not answer.
   */
  async bestSince(
    ctx: Ctx,
    candidate: CandidateFacts,
    query: Pick<RankingQuery, 'count' | 'weights'>,
    since: Date,
    db?: MatchingDb,
  ): Promise<readonly RankedHit[]> {
    await this.currentIndex.upToDate(db);
    if (this.currentIndex.position.newestPublication < since.getTime()) return [];
    const { hits, rankedShare } = await this.rankJobs(ctx, candidate, query, db);
    if (rankedShare < 1) throw new EngineAway('a shard of the ranking');
    return hits;
  }

  /** @throws EngineAway when a shard does not answer: who would be told is then unknown. */
  async reach(ctx: Ctx, job: IndexedJob, limits: ReachLimits, db?: MatchingDb): Promise<readonly Reached[]> {
    const { shards } = this.others;
    const index = await this.weighedIndex.upToDate(ctx, db);
    if (shards.length === 0) return index.reach(job, limits);
    for (let asked = limits.limit * 2; ; asked *= 4) {
      const wider = { ...limits, limit: asked };
      const [own, ...answers] = await Promise.all([
        index.reach(job, wider),
        ...shards.map((shard) => this.ask(shard, () => shard.reach(ctx, job, wider))),
      ]);
      const known = answers.filter((answer) => answer !== undefined);
      if (known.length < shards.length) throw new EngineAway('a shard of the ranking');
      const reached = mergeReaches([own!, ...known], asked, limits);
      if (reached) return reached;
    }
  }

  private async ask<T>({ name }: OtherShard, question: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await question();
      if (this.away.delete(name)) this.log.info({ shard: name }, 'a shard of the ranking is back');
      return answer;
    } catch (error) {
      if (!this.away.has(name)) this.log.warn({ shard: name, err: error }, 'a shard of the ranking does not answer');
      this.away.add(name);
      return undefined;
    }
  }

  /** A shard that has never answered is taken to be as large as those that do. */
  private shareOf(ranked: number, answering: number, missing: readonly string[]): number {
    if (missing.length === 0) return 1;
    const all = missing.reduce((sum, name) => sum + (this.jobCounts.get(name) ?? ranked / answering), ranked);
    // At least something is missing, however few jobs there are.
    return all > ranked ? ranked / all : answering / (answering + missing.length);
  }
}
