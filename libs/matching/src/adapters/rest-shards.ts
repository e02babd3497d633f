import { RankShardRoute, ReachOfShardRoute } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { MatchingConfig } from '../config.js';
import type { CandidateFacts } from '../domain/facts.js';
import { shardName } from '../engine/hosting/job-partitions.js';
import type { IndexedJob, RankedHit, RankingQuery, Reached, ReachLimits } from '../engine/match-index.js';
import { OtherShards, type OtherShard } from '../use-cases/ports.js';

/** Longer than any ranking takes, and short enough for a person who waits for the others' part. Milliseconds. */
const rankingDeadlineMs = 2_000;
/** Nobody waits for an announcement, but it holds the turn of all others. Milliseconds. */
const reachDeadlineMs = 10_000;

/** The other processes of this service, by REST. */
@Injectable()
export class RestShards extends OtherShards {
  readonly shards: readonly OtherShard[];

  constructor(config: MatchingConfig, client: ServiceClient) {
    super();
    const { shard, shardUrls } = config;
    this.shards = shardUrls.flatMap((url, at) => {
      const number = at + 1;
      return number === shard.number ? [] : [new RestShard(shardName({ ...shard, number }), url, client)];
    });
  }
}

class RestShard implements OtherShard {
  constructor(
    readonly name: string,
    private readonly url: string,
    private readonly client: ServiceClient,
  ) {}

  async rankJobs(
    ctx: Ctx,
    candidate: CandidateFacts,
    { count, weights, filter }: RankingQuery,
  ): Promise<{ readonly hits: readonly RankedHit[]; readonly jobCount: number }> {
    const request = { body: { candidate, count, weights, filter } };
    const options = { at: this.url, deadlineMs: rankingDeadlineMs };
    const { shard, items, jobCount } = await this.client.call(ctx, RankShardRoute, request, options);
    this.verify(shard);
    return { hits: items, jobCount };
  }

  async reach(ctx: Ctx, job: IndexedJob, limits: ReachLimits): Promise<readonly Reached[]> {
    const request = { body: { job, ...limits } };
    const options = { at: this.url, deadlineMs: reachDeadlineMs };
    const { shard, items } = await this.client.call(ctx, ReachOfShardRoute, request, options);
    this.verify(shard);
    return items;
  }

  private verify(shard: string): void {
    if (shard !== this.name) throw new Error(`${this.url} is shard ${shard}, not ${this.name}`);
  }
}
