import { topicSettings } from '@iworkz/contracts';
import { ConfigurationError, parseEnvironment } from '@iworkz/platform';
import * as z from 'zod';
import type { Shard } from './engine/hosting/job-partitions.js';

const MatchingEnvironment = z.object({
  /** `2/3`: this process holds the jobs of the second of three shares. All processes of a deployment name the same number of them. */
  MATCHING_SHARD: z
    .string()
    .regex(/^[1-9]\d{0,2}\/[1-9]\d{0,2}$/)
    .default('1/1'),
  /** Addresses of the processes by number of their shard, separated by commas; also this process's own. */
  MATCHING_SHARD_URLS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .pipe(z.array(z.url({ protocol: /^https?$/ }))),
  /** Threads that answer queries on the memory of the index; with 0 the thread of everything else does. */
  MATCHING_WORKERS: z.coerce.number().int().min(0).max(64).default(0),
  /** The index is written to disk so often, where it changed, and when the service stops. */
  MATCHING_SNAPSHOT_SECONDS: z.coerce.number().int().min(1).max(86_400).default(300),
});

/** What this context is told from outside. Also the injection token. */
export abstract class MatchingConfig {
  abstract readonly shard: Shard;
  /** By number of the shard, from 1; empty when there is only one. */
  abstract readonly shardUrls: readonly string[];
  abstract readonly workers: number;
  /** Milliseconds between two snapshots. */
  abstract readonly snapshotEvery: number;
}

/** @throws ConfigurationError naming the variables, never their values. */
export function readMatchingConfig(environment: Readonly<Record<string, string | undefined>>): MatchingConfig {
  const parsed = parseEnvironment(MatchingEnvironment, environment);
  const [number = 1, count = 1] = parsed.MATCHING_SHARD.split('/').map(Number);
  const problems = [
    ...(number > count ? ['MATCHING_SHARD: there is no such shard'] : []),
    ...(count > topicSettings('hiring.job').partitions ? ['MATCHING_SHARD: more shards than partitions of jobs'] : []),
    ...(count > 1 && parsed.MATCHING_SHARD_URLS.length !== count
      ? ['MATCHING_SHARD_URLS: must name as many addresses as there are shards']
      : []),
  ];
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    shard: { number, count },
    shardUrls: count > 1 ? parsed.MATCHING_SHARD_URLS.map((url) => url.replace(/\/$/, '')) : [],
    workers: parsed.MATCHING_WORKERS,
    snapshotEvery: parsed.MATCHING_SNAPSHOT_SECONDS * 1_000,
  };
}
