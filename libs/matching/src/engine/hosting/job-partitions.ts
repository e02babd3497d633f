import { JobPublished, topicSettings } from '@iworkz/contracts';

/** One of `count` shares of the jobs, from 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

export const shardName = ({ number, count }: Shard): string => `${number}/${count}`;

/**
 * The partition of the topic of jobs that the events of a job lie in: what Kafka's clients compute from the key, murmur2
 * modulo the declared number of partitions. So every process knows where a job belongs without asking anybody, whether
 * there is a Kafka or not.
 */
export function partitionOfJob(jobId: string): number {
  return (murmur2(Buffer.from(jobId)) & 0x7fffffff) % topicSettings(JobPublished.topic).partitions;
}

/** Partitions are dealt to the shards in turn. */
export function holdsJob(shard: Shard, jobId: string): boolean {
  return shard.count === 1 || partitionOfJob(jobId) % shard.count === shard.number - 1;
}

/** Austin Appleby's MurmurHash2 of 32 bits with the seed of org.apache.kafka.common.utils.Utils. */
function murmur2(data: Buffer): number {
  const mix = 0x5bd1e995;
  const whole = data.length & ~3;
  let hash = 0x9747b28c ^ data.length;
  for (let at = 0; at < whole; at += 4) {
    const part = Math.imul(data.readInt32LE(at), mix);
    hash = Math.imul(hash, mix) ^ Math.imul(part ^ (part >>> 24), mix);
  }
  if (whole < data.length) {
    for (let at = data.length - 1; at >= whole; at -= 1) hash ^= data[at]! << (8 * (at - whole));
    hash = Math.imul(hash, mix);
  }
  hash = Math.imul(hash ^ (hash >>> 13), mix);
  return hash ^ (hash >>> 15);
}
