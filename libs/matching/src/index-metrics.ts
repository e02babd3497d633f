import { Metrics, type PlatformConfig } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import type { MatchingConfig } from './config.js';
import { HostedMatchIndex } from './engine/hosting/hosted-match-index.js';
import { shardName } from './engine/hosting/job-partitions.js';
import { CurrentIndex } from './use-cases/current-index.js';

/** The index of this process, empty, with its snapshot in the data folder and its queries timed. */
export function openMatchIndex(
  { shard, workers }: MatchingConfig,
  { dataFolder }: PlatformConfig,
  metrics: Metrics,
): HostedMatchIndex {
  const seconds = metrics.histogram({
    name: 'matching_query_seconds',
    help: 'Time of a query of the matching index with its wait: jobs for a candidate, candidates for a job, whom a job reaches',
    labelNames: ['direction'],
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
  });
  return new HostedMatchIndex({
    workers,
    shard: shardName(shard),
    snapshot: join(dataFolder, 'matching', `index-${shard.number}-of-${shard.count}.snapshot`),
    onQuery: (direction, duration) => seconds.observe({ direction }, duration),
  });
}

/** What the index of this process holds, read when the metrics are. */
@Injectable()
export class IndexGauges {
  constructor(metrics: Metrics, index: HostedMatchIndex, currentIndex: CurrentIndex) {
    metrics.gauge({
      name: 'matching_index_rows',
      help: 'Open jobs and candidates that this process holds',
      labelNames: ['kind'],
      collect() {
        this.set({ kind: 'jobs' }, index.jobCount);
        this.set({ kind: 'candidates' }, index.candidateCount);
      },
    });
    metrics.gauge({
      name: 'matching_index_revision',
      help: 'Last change of the tables that the index has taken in',
      labelNames: ['kind'],
      collect() {
        const { jobRevision, candidateRevision } = currentIndex.position;
        this.set({ kind: 'jobs' }, Number(jobRevision));
        this.set({ kind: 'candidates' }, Number(candidateRevision));
      },
    });
    metrics.gauge({
      name: 'matching_index_bytes',
      help: 'Bytes of memory that rows of the index use',
      collect() {
        this.set(index.usedBytes);
      },
    });
  }
}
