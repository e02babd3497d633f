import type { JobContent, RankedProfile } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateFacts } from '../domain/candidate-facts.js';
import { jobFacts } from '../domain/job-facts.js';
import { byTotalThenId, matchOf } from '../domain/match.js';
import { aJobContent, aProfile } from '../testing/arbitraries.js';
import { InMemoryMatchIndex } from './in-memory-match-index.js';
import type { IndexedJob } from './match-index.js';

const indexed = (content: JobContent, id: string): IndexedJob => ({
  id,
  version: 1,
  publishedAt: 0,
  facts: jobFacts(content),
});
const jobId = (index: number) => `job-${String(index).padStart(4, '0')}`;

function ranking(profile: RankedProfile, jobs: ReadonlyMap<string, JobContent>) {
  return [...jobs]
    .map(([id, job]) => ({ id, total: matchOf(candidateFacts(profile), jobFacts(job)).total }))
    .sort(byTotalThenId);
}

type Change = { readonly put: JobContent; readonly at: number } | { readonly remove: number };
const changes = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ put: aJobContent, at: fc.nat(12) }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.nat(12) }) },
  ),
  { minLength: 1, maxLength: 40 },
) as fc.Arbitrary<Change[]>;

describe('the in-memory index', () => {
  it('ranks like the formulas after any sequence of changes, and tells who a job reaches like the rankings do', () => {
    fc.assert(
      fc.property(
        changes,
        fc.array(aProfile, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (steps, profiles, maxRank) => {
          const index = new InMemoryMatchIndex();
          const jobs = new Map<string, JobContent>();
          profiles.forEach((profile, at) =>
            index.putCandidate({ id: `c${at}`, version: 1, facts: candidateFacts(profile) }),
          );
          for (const step of steps) {
            if ('remove' in step) {
              jobs.delete(jobId(step.remove));
              index.removeJob(jobId(step.remove));
              continue;
            }
            const id = jobId(step.at);
            jobs.set(id, step.put);
            const reached = index.reach(indexed(step.put, id), { maxRank, minTotal: 50, limit: 100 });
            const expected = profiles
              .flatMap((profile, at) => {
                const order = ranking(profile, jobs);
                const rank = 1 + order.findIndex((entry) => entry.id === id);
                const { total } = order[rank - 1]!;
                return rank <= maxRank && total >= 50 ? [{ candidateId: `c${at}`, total, rank }] : [];
              })
              .sort((a, b) => b.total - a.total || (a.candidateId < b.candidateId ? -1 : 1));
            expect(reached).toEqual(expected);
            index.putJob(indexed(step.put, id));
          }
          expect(index.jobCount).toBe(jobs.size);
          for (const profile of profiles) {
            const hits = index.rankJobs(candidateFacts(profile), 5, 1);
            expect(hits.map(({ job, match }) => ({ id: job.id, total: match.total }))).toEqual(
              ranking(profile, jobs).slice(1, 6),
            );
          }
        },
      ),
    );
  });

  it('ranks 400 jobs for one candidate in less than 10 ms of processor time', () => {
    const index = new InMemoryMatchIndex();
    fc.sample(aJobContent, { numRuns: 400, seed: 7 }).forEach((job, at) => index.putJob(indexed(job, jobId(at))));
    const profiles = fc.sample(aProfile, { numRuns: 60, seed: 8 }).map(candidateFacts);
    // Of this thread alone: the clock on the wall also counts what other programs do meanwhile.
    const before = process.threadCpuUsage();
    for (const profile of profiles) expect(index.rankJobs(profile, 20)).toHaveLength(20);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000 / profiles.length).toBeLessThan(10);
  });
});
