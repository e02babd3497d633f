import { RankShardRoute, ReachOfShardRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { MatchingConfig } from '../config.js';
import { shardName } from '../engine/hosting/job-partitions.js';
import { CurrentIndex } from '../use-cases/current-index.js';
import { WeighedIndex } from '../use-cases/weighed-index.js';

/** What this process knows of the jobs it holds, for the other shards. */
@Controller()
export class ShardController {
  constructor(
    private readonly currentIndex: CurrentIndex,
    private readonly weighedIndex: WeighedIndex,
    private readonly config: MatchingConfig,
  ) {}

  @Handles(RankShardRoute)
  async rank(_ctx: Ctx, { body }: InputOf<typeof RankShardRoute>): Promise<ReplyOf<typeof RankShardRoute>> {
    const { candidate, ...query } = body;
    const index = await this.currentIndex.upToDate();
    const hits = await index.rankJobs(candidate, query);
    return { shard: shardName(this.config.shard), jobCount: index.jobCount, items: [...hits] };
  }

  @Handles(ReachOfShardRoute)
  async reach(ctx: Ctx, { body }: InputOf<typeof ReachOfShardRoute>): Promise<ReplyOf<typeof ReachOfShardRoute>> {
    const { job, ...limits } = body;
    const index = await this.weighedIndex.upToDate(ctx);
    const reached = await index.reach(job, limits);
    // Who asks knows the weights.
    const items = reached.map(({ candidateId, total, rank }) => ({ candidateId, total, rank }));
    return { shard: shardName(this.config.shard), items };
  }
}
