import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateFacts } from '../../domain/candidate-facts.js';
import { jobFacts } from '../../domain/job-facts.js';
import { aJobContent, aProfile } from '../../testing/arbitraries.js';
import { InMemoryMatchIndex } from '../in-memory-match-index.js';
import type { IndexedJob, Reached } from '../match-index.js';
import { mergeHits, mergeReaches } from './merge-shards.js';

const aJob: fc.Arbitrary<IndexedJob> = fc
  .record({ id: fc.uuid(), content: aJobContent })
  .map(({ id, content }) => ({ id, version: 1, publishedAt: 0, facts: jobFacts(content) }));
const aCandidate = fc
  .record({ id: fc.uuid(), profile: aProfile })
  .map(({ id, profile }) => ({ id, version: 1, facts: candidateFacts(profile) }));

/** One index of all jobs, and three of a share each. */
function world(
  jobs: readonly (IndexedJob & { readonly shard: number })[],
  candidates: readonly Parameters<InMemoryMatchIndex['putCandidate']>[0][],
) {
  const whole = new InMemoryMatchIndex();
  const shards = [0, 1, 2].map(() => new InMemoryMatchIndex());
  for (const index of [whole, ...shards]) candidates.forEach((candidate) => index.putCandidate(candidate));
  for (const job of jobs) {
    whole.putJob(job);
    shards[job.shard]!.putJob(job);
  }
  return { whole, shards };
}

const jobsOfShards = fc.uniqueArray(
  fc.tuple(aJob, fc.nat(2)).map(([job, shard]) => ({ ...job, shard })),
  { maxLength: 25, selector: ({ id }) => id },
);
const someCandidates = fc.uniqueArray(aCandidate, { minLength: 1, maxLength: 12, selector: ({ id }) => id });

describe('what shards answer, merged', () => {
  it('ranks like one index of all jobs, on any page', async () => {
    await fc.assert(
      fc.asyncProperty(
        jobsOfShards,
        aCandidate,
        fc.nat(10),
        fc.integer({ min: 1, max: 10 }),
        async (jobs, { facts }, offset, count) => {
          const { whole, shards } = world(jobs, []);
          const lists = await Promise.all(shards.map((shard) => shard.rankJobs(facts, { count: offset + count })));
          expect(mergeHits(lists, offset, count)).toEqual(await whole.rankJobs(facts, { offset, count }));
        },
      ),
    );
  });

  it('says whom a job reaches like one index of all jobs does, however early the lists were cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        jobsOfShards,
        someCandidates,
        aJob,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 6 }),
        async (jobs, candidates, fresh, maxRank, limit) => {
          const { whole, shards } = world(jobs, candidates);
          const limits = { maxRank, minTotal: 40, limit };
          const expected = await whole.reach(fresh, limits);
          let merged: readonly Reached[] | undefined;
          for (let asked = 1; asked <= 16 && !merged; asked *= 2) {
            const lists = await Promise.all(shards.map((shard) => shard.reach(fresh, { ...limits, limit: asked })));
            merged = mergeReaches(lists, asked, limits);
            // Lists that were cut may decide less, but what they decide is right.
            if (merged) expect(merged).toEqual(expected);
          }
          expect(merged).toBeDefined();
        },
      ),
    );
  });
});
