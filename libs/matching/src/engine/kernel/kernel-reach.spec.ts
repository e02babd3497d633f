import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Weights } from '../../domain/match.js';
import { someVersionedWeights } from '../../testing/arbitraries.js';
import { SyntheticMarket } from '../../testing/synthetic-market.js';
import { InMemoryMatchIndex } from '../in-memory-match-index.js';
import { KernelColumns } from './kernel-columns.js';
import type { GivenWeights, MatchIndex } from '../match-index.js';
import { KernelMatchIndex } from './kernel-match-index.js';
import { copyOf } from './testing/copy-of-index.js';

const market = new SyntheticMarket(41);
// Fewer than ids, so that equal ones meet.
const jobs = Array.from({ length: 8 }, () => market.job());
const candidates = Array.from({ length: 6 }, () => market.candidate());
const jobIds = Array.from({ length: 40 }, () => market.id());
/** More than arrive before lists by own weights are made anew. */
const manyJobIds = Array.from({ length: 80 }, () => market.id());
const candidateIds = Array.from({ length: 8 }, () => market.id());
/** So many that not every group of them gets a pass of its own. */
const manyCandidateIds = [...candidateIds, ...Array.from({ length: 32 }, () => market.id())];

const aJob = { at: fc.nat(jobIds.length - 1), of: fc.nat(jobs.length - 1) };
const aCandidate = { at: fc.nat(candidateIds.length - 1), of: fc.nat(candidates.length - 1) };
const manyJobs = fc.array(fc.record(aJob), { maxLength: 40 });
const aStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ putJobs: manyJobs }) },
  { weight: 2, arbitrary: fc.record({ removeJobs: fc.array(aJob.at, { maxLength: 40 }) }) },
  { weight: 3, arbitrary: fc.record({ putCandidate: fc.record(aCandidate) }) },
  { weight: 2, arbitrary: fc.record({ removeCandidate: aCandidate.at }) },
  { weight: 1, arbitrary: fc.record({ prepare: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ restart: fc.constantFrom('caught up', 'at once', 'all weights taken back') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ask: fc.record(aJob),
      maxRank: fc.integer({ min: 1, max: 12 }),
      minTotal: fc.constantFrom(0, 45),
      limit: fc.integer({ min: 1, max: 40 }),
      removed: fc.array(aJob.at, { maxLength: 40 }),
    }),
  },
);

/** Weights of views among few, so that some share them, and back to the default ones. */
const someWeights = fc.sample(someVersionedWeights, { numRuns: 5, seed: 41 });
const someOf = fc.option(fc.constantFrom(...someWeights), { freq: 3, nil: undefined });
const aReweighing = fc.oneof(
  { weight: 2, arbitrary: fc.record({ chosenBy: fc.nat(candidateIds.length - 1), weights: someOf }) },
  { weight: 1, arbitrary: fc.record({ givenTo: fc.subarray(candidateIds), weights: someOf }) },
);

it.each([
  { jobIds, candidateIds, numRuns: 100 },
  { jobIds: manyJobIds, candidateIds: manyCandidateIds, numRuns: 80 },
])(
  'tells whom a job reaches like the formulas do, whoever came, changed, weighed and went before: $numRuns runs',
  async ({ jobIds, candidateIds, numRuns }) => {
    let told = 0;
    let toldByOwn = 0;
    const idOf = (at: number): string => jobIds[(at * 7) % jobIds.length]!;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 512),
        fc.array(fc.oneof({ weight: 2, arbitrary: aStep }, { weight: 1, arbitrary: aReweighing }), {
          maxLength: 25,
        }),
        async (fewRows, steps) => {
          let index = new KernelMatchIndex(new KernelColumns(undefined, fewRows));
          const reference = new InMemoryMatchIndex();
          let both: readonly MatchIndex[] = [index, reference];
          const chosen = new Map<string, Weights | undefined>();
          let given: GivenWeights | undefined;
          candidateIds.forEach((id, at) => {
            const candidate = { id, version: 1, facts: candidates[at % candidates.length]! };
            for (const each of both) each.putCandidate(candidate);
          });
          for (const step of steps) {
            if ('putJobs' in step) {
              for (const [turn, { at, of }] of step.putJobs.entries()) {
                const job = { id: idOf(at + turn), version: 1, publishedAt: 0, facts: jobs[of]! };
                for (const each of both) each.putJob(job);
              }
            } else if ('removeJobs' in step) {
              for (const at of step.removeJobs) for (const each of both) each.removeJob(idOf(at));
            } else if ('putCandidate' in step) {
              const { at, of } = step.putCandidate;
              const candidate = { id: candidateIds[at]!, version: 1, facts: candidates[of]! };
              for (const each of both) each.putCandidate(candidate);
            } else if ('removeCandidate' in step) {
              for (const each of both) each.removeCandidate(candidateIds[step.removeCandidate]!);
            } else if ('chosenBy' in step) {
              const id = candidateIds[step.chosenBy]!;
              chosen.set(id, step.weights);
              for (const each of both) each.putChosenWeights(id, step.weights);
            } else if ('givenTo' in step) {
              const { weights } = step;
              const view = weights && { weights, version: 'weights-1' };
              const some = new Set(step.givenTo);
              given = (id) => (some.has(id) ? view : undefined);
              for (const each of both) each.giveWeights(given);
            } else if ('restart' in step) {
              if (step.restart !== 'at once') while (index.lists.catchUpFor(1_000));
              index = copyOf(index, fewRows);
              both = [index, reference];
              if (step.restart === 'all weights taken back') {
                given = undefined;
                for (const id of chosen.keys()) chosen.set(id, undefined);
              }
              // Which weights are whose is read anew.
              for (const each of both) each.giveWeights(given);
              for (const [id, weights] of chosen) for (const each of both) each.putChosenWeights(id, weights);
            } else if ('prepare' in step) {
              // One piece of work, or all.
              index.lists.prepare(step.prepare, step.prepare % 2 ? 0 : 1_000);
            } else {
              const { ask, removed, ...limits } = step;
              const job = { id: idOf(ask.at), version: 1, publishedAt: 0, facts: jobs[ask.of]! };
              const reached = await index.reach(job, limits);
              expect(reached).toEqual(await reference.reach(job, limits));
              told += reached.length;
              toldByOwn += reached.filter(({ view }) => view).length;
              // What was learnt of a job holds no longer when others have gone.
              for (const at of removed) for (const each of both) each.removeJob(idOf(at));
              expect(await index.reach(job, limits)).toEqual(await reference.reach(job, limits));
              const fitting = { count: limits.limit, floor: limits.minTotal };
              expect(await index.fitting(job.facts, fitting)).toEqual(await reference.fitting(job.facts, fitting));
              for (const each of both) each.putJob(job);
            }
          }
        },
      ),
      { numRuns },
    );
    expect(told).toBeGreaterThan(2 * numRuns);
    expect(toldByOwn).toBeGreaterThan(numRuns / 10);
  },
  120_000,
);

it('tells a candidate who has come since a job of the same content came', async () => {
  const index = new KernelMatchIndex();
  const limits = { maxRank: 5, minTotal: 0, limit: 10 };
  const [first, second] = candidateIds;
  // Of two that fit the same the one with the lower id stands first.
  const ids = jobIds.slice(0, 2).sort();
  const job = (at: number) => ({ id: ids[at]!, version: 1, publishedAt: 0, facts: jobs[0]! });
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

it('tells who is scored alone by their weights of now, asked again and after many jobs that nobody asked about', async () => {
  const index = new KernelMatchIndex();
  const reference = new InMemoryMatchIndex();
  const both = [index, reference];
  const job = (at: number) => ({ id: manyJobIds[at]!, version: 1, publishedAt: 0, facts: jobs[at % jobs.length]! });
  const limits = { maxRank: 100, minTotal: 0, limit: 40 };
  const expectSame = async (at: number): Promise<void> => {
    const reached = await index.reach(job(at), limits);
    expect(reached).toEqual(await reference.reach(job(at), limits));
    expect(reached.filter(({ view }) => view).length).toBeGreaterThan(0);
  };
  const [own, others] = [manyCandidateIds.slice(0, 5), someWeights];
  for (const each of both) {
    manyCandidateIds.forEach((id, at) => each.putCandidate({ id, version: 1, facts: candidates[at % 6]! }));
    own.forEach((id, at) => each.putChosenWeights(id, others[at]));
    for (let at = 0; at < 5; at += 1) each.putJob(job(at));
  }
  await expectSame(79);
  for (const each of both) own.forEach((id, at) => each.putChosenWeights(id, others[(at + 1) % others.length]));
  await expectSame(79);
  for (const each of both) own.forEach((id, at) => each.putCandidate({ id, version: 2, facts: candidates[5 - at]! }));
  await expectSame(79);
  for (const each of both) for (let at = 5; at < 79; at += 1) each.putJob(job(at));
  for (let at = 79; at > 71; at -= 1) await expectSame(at);
});
