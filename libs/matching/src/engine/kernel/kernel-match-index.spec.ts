import {
  careerLevels,
  industries,
  remoteModes,
  subdivisionCodes,
  type JobContent,
  type RankedProfile,
} from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateFacts } from '../../domain/candidate-facts.js';
import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import { jobFacts } from '../../domain/job-facts.js';
import { byTotalThenId, matchOf, type Weights } from '../../domain/match.js';
import { SyntheticMarket } from '../../testing/synthetic-market.js';
import { aJobContent, aProfile, aSkillName, someVersionedWeights } from '../../testing/arbitraries.js';
import { passesFilter } from '../job-filter.js';
import type { JobFilter } from '../match-index.js';
import { KernelColumns } from './kernel-columns.js';
import { KernelMatchIndex } from './kernel-match-index.js';
import { copyOf } from './testing/copy-of-index.js';
import { KernelQueries } from './kernel-queries.js';

/** Far apart and out of order, so that an order of slots is not mistaken for one of ids. */
const uuid = (index: number): string => {
  const mixed = (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `${mixed}-0000-7000-8000-${String(index).padStart(12, '0')}`;
};
const jobIn = (id: string, facts: JobFacts) => ({ id, version: 1, publishedAt: 0, facts });
const candidateIn = (id: string, facts: CandidateFacts) => ({ id, version: 1, facts });

const aFilter: fc.Arbitrary<JobFilter> = fc.record(
  {
    subdivisions: fc.subarray([...subdivisionCodes], { maxLength: 30 }),
    remote: fc.subarray([...remoteModes]),
    industries: fc.subarray([...industries]),
    levels: fc.subarray([...careerLevels]),
    minYearlyPay: fc.integer({ min: 1, max: 1e7 }),
    languagesMet: fc.boolean(),
  },
  { requiredKeys: [] },
);
const years = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom(0.25, 2.5, 1 / 3, 3.4166666, 0.1),
    fc.double({ min: 0, max: 40, noNaN: true }),
  ),
);
const level = fc.integer({ min: 1, max: 5 });
/** More skills, and stranger years, than the usual ones. */
const manyAsked = fc.array(fc.record({ name: aSkillName, level, years, required: fc.boolean() }), { maxLength: 60 });
const manyHeld = fc.array(fc.record({ name: aSkillName, level: fc.option(level), years }), { maxLength: 200 });
const aJob: fc.Arbitrary<JobFacts> = fc
  .tuple(aJobContent, fc.option(manyAsked, { freq: 5 }))
  .map(([job, skills]) => jobFacts((skills ? { ...job, skills } : job) as JobContent));
const aCandidate: fc.Arbitrary<CandidateFacts> = fc
  .tuple(aProfile, fc.option(manyHeld, { freq: 5 }))
  .map(([profile, skills]) => candidateFacts((skills ? { ...profile, skills } : profile) as RankedProfile));

function rankedJobs(
  candidate: CandidateFacts,
  jobs: ReadonlyMap<string, JobFacts>,
  weights?: Weights,
  filter: JobFilter = {},
) {
  return [...jobs]
    .filter(([, job]) => passesFilter(filter, candidate, job))
    .map(([id, job]) => ({ id, total: matchOf(candidate, job, weights).total }))
    .sort(byTotalThenId);
}

function rankedCandidates(job: JobFacts, candidates: ReadonlyMap<string, CandidateFacts>, weights?: Weights) {
  return [...candidates]
    .map(([id, candidate]) => ({ id, total: matchOf(candidate, job, weights).total }))
    .sort(byTotalThenId);
}

type Change<Facts> = { readonly at: number; readonly facts: Facts | null };
/** Puts, replacements and removals among a few ids; a facts of null removes. */
const changesOf = <Facts>(facts: fc.Arbitrary<Facts>, maxLength: number) =>
  fc.array(
    fc.record<Change<Facts>>({
      at: fc.nat(Math.ceil(maxLength / 2)),
      facts: fc.option(facts, { freq: 5 }) as fc.Arbitrary<Facts | null>,
    }),
    { maxLength },
  );

function applied<Facts>(
  changes: readonly Change<Facts>[],
  put: (id: string, facts: Facts) => void,
  remove: (id: string) => void,
) {
  const left = new Map<string, Facts>();
  for (const { at, facts } of changes) {
    const id = uuid(at);
    if (facts === null) {
      left.delete(id);
      remove(id);
    } else {
      left.set(id, facts);
      put(id, facts);
    }
  }
  return left;
}

/** None, three, or as many rows of a place as in production share a class whatever their trade. */
const someFewRows = fc.constantFrom(0, 3, 512);
const indexWith = (fewRows: number) => new KernelMatchIndex(new KernelColumns(undefined, fewRows));

describe('the kernel index', () => {
  it('ranks jobs with the totals and in the order of the formulas, after any changes, by any weights and filter', async () => {
    await fc.assert(
      fc.asyncProperty(
        someFewRows,
        changesOf(aJob, 80),
        fc.array(
          fc.record({
            candidate: aCandidate,
            weights: someVersionedWeights,
            filter: fc.option(aFilter),
            count: fc.integer({ min: 1, max: 30 }),
            offset: fc.nat(5),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        async (fewRows, changes, queries) => {
          const index = indexWith(fewRows);
          const jobs = applied(
            changes,
            (id, facts) => index.putJob(jobIn(id, facts)),
            (id) => index.removeJob(id),
          );
          expect(index.jobCount).toBe(jobs.size);
          for (const { candidate, weights, filter, count, offset } of queries) {
            const query = { count, offset, weights, filter: filter ?? {} };
            const hits = await index.rankJobs(candidate, query);
            expect(hits).toEqual(rankedJobs(candidate, jobs, weights, query.filter).slice(offset, offset + count));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('ranks candidates with the totals and in the order of the formulas, after any changes and by any weights', async () => {
    await fc.assert(
      fc.asyncProperty(
        someFewRows,
        changesOf(aCandidate, 80),
        fc.array(
          fc.record({
            job: aJob,
            weights: someVersionedWeights,
            count: fc.integer({ min: 1, max: 30 }),
            offset: fc.nat(5),
            floor: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        async (fewRows, changes, queries) => {
          const index = indexWith(fewRows);
          const candidates = applied(
            changes,
            (id, facts) => index.putCandidate(candidateIn(id, facts)),
            (id) => index.removeCandidate(id),
          );
          expect(index.candidateCount).toBe(candidates.size);
          for (const { job, weights, count, offset, floor } of queries) {
            const hits = await index.rankCandidates(job, { count, offset, weights, floor });
            const ranked = rankedCandidates(job, candidates, weights).filter(({ total }) => total >= (floor ?? 0));
            expect(hits).toEqual(ranked.slice(offset, offset + count));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('bounds no row below its total: with the total of any row as the floor, that row and all above it are found', () => {
    fc.assert(
      fc.property(
        someFewRows,
        fc.array(aJob, { minLength: 1, maxLength: 20 }),
        fc.array(aCandidate, { minLength: 1, maxLength: 20 }),
        someVersionedWeights,
        (fewRows, jobs, candidates, weights) => {
          const columns = new KernelColumns(undefined, fewRows);
          jobs.forEach((job, at) => columns.putJob(uuid(at), job));
          candidates.forEach((candidate, at) => columns.putCandidate(uuid(at), candidate));
          const queries = new KernelQueries(columns.memory.memory);
          const job = jobs[0]!;
          const candidate = candidates[0]!;
          const ofJobs = jobs.map((each) => matchOf(candidate, each, weights).total);
          for (const floor of ofJobs) {
            const found = queries.searchJobs(candidate, { count: 100, floor, weights });
            expect(found).toHaveLength(ofJobs.filter((total) => total >= floor).length);
          }
          const ofCandidates = candidates.map((each) => matchOf(each, job, weights).total);
          for (const floor of ofCandidates) {
            const found = queries.searchCandidates(job, { count: 100, floor, weights });
            expect(found).toHaveLength(ofCandidates.filter((total) => total >= floor).length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps the order of ids among hundreds of equal rows, for any count', async () => {
    await fc.assert(
      fc.asyncProperty(aJob, aCandidate, fc.integer({ min: 1, max: 1000 }), async (job, candidate, count) => {
        const index = new KernelMatchIndex();
        const ids = Array.from({ length: 700 }, (_, at) => uuid(at));
        for (const id of ids) {
          index.putJob(jobIn(id, job));
          index.putCandidate(candidateIn(id, candidate));
        }
        const { total } = matchOf(candidate, job);
        const expected = ids
          .sort()
          .slice(0, count)
          .map((id) => ({ id, total }));
        expect(await index.rankJobs(candidate, { count })).toEqual(expected);
        expect(await index.rankCandidates(job, { count })).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('tells whom a job reaches like the rankings do, whether the job is in the index or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        someFewRows,
        fc.array(aCandidate, { minLength: 1, maxLength: 8 }),
        changesOf(aJob, 30),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(0, 50, 60),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(4),
        async (fewRows, candidates, changes, maxRank, minTotal, limit, ahead) => {
          const index = indexWith(fewRows);
          candidates.forEach((facts, at) => index.putCandidate(candidateIn(uuid(at), facts)));
          const jobs = new Map<string, JobFacts>();
          for (const [turn, { at, facts }] of changes.entries()) {
            const id = uuid(at);
            // One step at a time, or not at all.
            if (ahead > 0 && turn % ahead === 0) index.lists.prepare(maxRank, 0);
            if (facts === null) {
              jobs.delete(id);
              index.removeJob(id);
              continue;
            }
            const expected = candidates
              .flatMap((candidate, who) => {
                const { total } = matchOf(candidate, facts);
                const better = [...jobs].filter(
                  ([other, job]) =>
                    other !== id && byTotalThenId({ id: other, ...matchOf(candidate, job) }, { id, total }) < 0,
                );
                const rank = 1 + better.length;
                return rank <= maxRank && total >= minTotal ? [{ id: uuid(who), total, rank }] : [];
              })
              .sort(byTotalThenId)
              .slice(0, limit)
              .map(({ id: candidateId, total, rank }) => ({ candidateId, total, rank }));
            expect(await index.reach(jobIn(id, facts), { maxRank, minTotal, limit })).toEqual(expected);
            jobs.set(id, facts);
            index.putJob(jobIn(id, facts));
            expect(await index.reach(jobIn(id, facts), { maxRank, minTotal, limit })).toEqual(expected);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('answers the same from a copy of its memory, and goes on from there', async () => {
    await fc.assert(
      fc.asyncProperty(
        someFewRows,
        changesOf(aJob, 40),
        changesOf(aJob, 40),
        aCandidate,
        async (fewRows, before, after, candidate) => {
          const first = indexWith(fewRows);
          applied(
            before,
            (id, facts) => first.putJob(jobIn(id, facts)),
            (id) => first.removeJob(id),
          );
          const second = copyOf(first, fewRows);
          for (const index of [first, second]) {
            applied(
              after,
              (id, facts) => index.putJob(jobIn(id, facts)),
              (id) => index.removeJob(id),
            );
          }
          const query = { count: 100 };
          expect(await second.rankJobs(candidate, query)).toEqual(await first.rankJobs(candidate, query));
          expect(second.columns.usedBytes).toBe(first.columns.usedBytes);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('finds every one of thousands that share a class, while they come and go and in a copy', async () => {
    const market = new SyntheticMarket(7);
    const job = market.job();
    const candidate = market.candidate();
    let index = new KernelMatchIndex();
    const ids = new Set<string>();
    const put = (from: number, to: number): void => {
      for (let at = from; at < to; at += 1) {
        ids.add(uuid(at));
        index.putJob(jobIn(uuid(at), job));
        index.putCandidate(candidateIn(uuid(at), candidate));
      }
    };
    const remove = (goes: (at: number) => boolean): void => {
      for (let at = 0; at < 5_000; at += 1) {
        if (!goes(at)) continue;
        ids.delete(uuid(at));
        index.removeJob(uuid(at));
        index.removeCandidate(uuid(at));
      }
    };
    const expectAll = async (): Promise<void> => {
      const expected = [...ids].sort();
      const jobs = await index.rankJobs(candidate, { count: 10_000 });
      const candidates = await index.rankCandidates(job, { count: 10_000 });
      expect(jobs.map(({ id }) => id)).toEqual(expected);
      expect(candidates.map(({ id }) => id)).toEqual(expected);
    };
    put(0, 5_000);
    await expectAll();
    // Whole blocks, the last rows of others, and all but one row of others.
    remove((at) => at < 1_000 || at % 128 > 70 || (at > 4_000 && at % 128 !== 3));
    await expectAll();
    index = copyOf(index);
    put(5_000, 9_000);
    await expectAll();
  });

  it('ranks a market of twenty thousand jobs and candidates like the formulas, also after a third of them has changed', async () => {
    const market = new SyntheticMarket(20_261_121);
    const index = new KernelMatchIndex();
    const jobs = new Map<string, JobFacts>();
    const candidates = new Map<string, CandidateFacts>();
    const putJob = (id: string): void => {
      const facts = market.job();
      jobs.set(id, facts);
      index.putJob(jobIn(id, facts));
    };
    const putCandidate = (id: string): void => {
      const facts = market.candidate();
      candidates.set(id, facts);
      index.putCandidate(candidateIn(id, facts));
    };
    const compare = async (): Promise<void> => {
      for (const count of [1, 100, 1000]) {
        const candidate = market.candidate();
        expect(await index.rankJobs(candidate, { count })).toEqual(rankedJobs(candidate, jobs).slice(0, count));
        const job = market.job();
        expect(await index.rankCandidates(job, { count })).toEqual(rankedCandidates(job, candidates).slice(0, count));
      }
    };
    for (let at = 0; at < 20_000; at += 1) {
      putJob(market.id());
      putCandidate(market.id());
    }
    await compare();
    [...jobs.keys()].filter((_, at) => at % 3 === 0).forEach(putJob);
    [...candidates.keys()].filter((_, at) => at % 3 === 0).forEach(putCandidate);
    for (const id of [...jobs.keys()].filter((_, at) => at % 5 === 0)) {
      jobs.delete(id);
      index.removeJob(id);
    }
    await compare();
    expect(index.jobCount).toBe(jobs.size);
  }, 60_000);

  it('refuses an id that is no uuid, and keeps what it had', async () => {
    const index = new KernelMatchIndex();
    const facts = jobFacts(fc.sample(aJobContent, { numRuns: 1, seed: 1 })[0]!);
    index.putJob(jobIn(uuid(1), facts));
    expect(() => index.putJob(jobIn('job-1', facts))).toThrow(TypeError);
    expect(index.jobCount).toBe(1);
  });
});
