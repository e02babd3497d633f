import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SyntheticMarket } from '../../testing/synthetic-market.js';
import { InMemoryMatchIndex } from '../in-memory-match-index.js';
import { KernelMatchIndex } from './kernel-match-index.js';

const market = new SyntheticMarket(41);
// Fewer than ids, so that equal ones meet.
const jobs = Array.from({ length: 8 }, () => market.job());
const candidates = Array.from({ length: 6 }, () => market.candidate());
const jobIds = Array.from({ length: 40 }, () => market.id());
const candidateIds = Array.from({ length: 8 }, () => market.id());

const aJob = { at: fc.nat(jobIds.length - 1), of: fc.nat(jobs.length - 1) };
const aCandidate = { at: fc.nat(candidateIds.length - 1), of: fc.nat(candidates.length - 1) };
const manyJobs = fc.array(fc.record(aJob), { maxLength: 40, size: 'max' });
const aStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ putJobs: manyJobs }) },
  { weight: 2, arbitrary: fc.record({ removeJobs: fc.array(aJob.at, { maxLength: 40, size: 'max' }) }) },
  { weight: 3, arbitrary: fc.record({ putCandidate: fc.record(aCandidate) }) },
  { weight: 2, arbitrary: fc.record({ removeCandidate: aCandidate.at }) },
  { weight: 1, arbitrary: fc.record({ prepare: fc.integer({ min: 1, max: 12 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ask: fc.record(aJob),
      maxRank: fc.integer({ min: 1, max: 12 }),
      minTotal: fc.constantFrom(0, 45),
      limit: fc.integer({ min: 1, max: 8 }),
      removed: fc.array(aJob.at, { maxLength: 40, size: 'max' }),
    }),
  },
);

it('tells whom a job reaches like the formulas do, whoever came, changed and went before', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 25, size: 'max' }), async (steps) => {
      const index = new KernelMatchIndex();
      const reference = new InMemoryMatchIndex();
      const both = [index, reference];
      candidateIds.forEach((id, at) => {
        const candidate = { id, version: 1, facts: candidates[at % candidates.length]! };
        for (const each of both) each.putCandidate(candidate);
      });
      for (const step of steps) {
        if ('putJobs' in step) {
          for (const { at, of } of step.putJobs) {
            const job = { id: jobIds[at]!, version: 1, publishedAt: 0, facts: jobs[of]! };
            for (const each of both) each.putJob(job);
          }
        } else if ('removeJobs' in step) {
          for (const at of step.removeJobs) for (const each of both) each.removeJob(jobIds[at]!);
        } else if ('putCandidate' in step) {
          const { at, of } = step.putCandidate;
          const candidate = { id: candidateIds[at]!, version: 1, facts: candidates[of]! };
          for (const each of both) each.putCandidate(candidate);
        } else if ('removeCandidate' in step) {
          for (const each of both) each.removeCandidate(candidateIds[step.removeCandidate]!);
        } else if ('prepare' in step) {
          // One piece of work, or all.
          index.prepareReachFor(step.prepare, step.prepare % 2 ? 0 : 1_000);
        } else {
          const { ask, removed, ...limits } = step;
          const job = { id: jobIds[ask.at]!, version: 1, publishedAt: 0, facts: jobs[ask.of]! };
          const reached = await index.reach(job, limits);
          expect(reached).toEqual(await reference.reach(job, limits));
          told += reached.length;
          // What was learnt of a job holds no longer when others have gone.
          for (const at of removed) for (const each of both) each.removeJob(jobIds[at]!);
          expect(await index.reach(job, limits)).toEqual(await reference.reach(job, limits));
          for (const each of both) each.putJob(job);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(200);
}, 60_000);

it('tells a candidate who has come since a job of the same content came', async () => {
  const index = new KernelMatchIndex();
  const limits = { maxRank: 5, minTotal: 0, limit: 10 };
  const [first, second] = candidateIds;
  const job = (at: number) => ({ id: jobIds[at]!, version: 1, publishedAt: 0, facts: jobs[0]! });
  index.putCandidate({ id: first!, version: 1, facts: candidates[0]! });
  expect(await index.reach(job(0), limits)).toMatchObject([{ candidateId: first, rank: 1 }]);
  index.putJob(job(0));
  index.putCandidate({ id: second!, version: 1, facts: candidates[1]! });
  const reached = await index.reach(job(1), limits);
  expect(new Map(reached.map(({ candidateId, rank }) => [candidateId, rank]))).toEqual(
    new Map([
      [first, 2],
      [second, 2],
    ]),
  );
});
