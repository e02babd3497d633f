import { JobPublished, topicSettings } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { Partitioners } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import { holdsJob, partitionOfJob } from './job-partitions.js';

const { partitions } = topicSettings(JobPublished.topic);
const kafkas = Partitioners.DefaultPartitioner();
const kafkasChoice = (key: string): number =>
  kafkas({
    topic: 'jobs',
    partitionMetadata: Array.from({ length: partitions }, (_, partitionId) => ({
      partitionErrorCode: 0,
      partitionId,
      leader: 0,
      replicas: [],
      isr: [],
    })),
    message: { key, value: '' },
  });

describe('the partition of a job', () => {
  it('is the one that kafkajs puts its events into, whatever the key looks like', () => {
    const key = fc.oneof(fc.uuid(), fc.string({ unit: 'binary', minLength: 1, maxLength: 24 }));
    fc.assert(
      fc.property(key, (id) => {
        expect(partitionOfJob(id)).toBe(kafkasChoice(id));
      }),
    );
  });

  it('is held by exactly one shard, and no shard goes without', () => {
    const jobs = Array.from({ length: 400 }, () => newId());
    for (let count = 1; count <= partitions; count += 1) {
      const shards = Array.from({ length: count }, (_, at) => ({ number: at + 1, count }));
      for (const job of jobs) expect(shards.filter((shard) => holdsJob(shard, job))).toHaveLength(1);
      for (const shard of shards) expect(jobs.some((job) => holdsJob(shard, job))).toBe(true);
    }
  });
});
