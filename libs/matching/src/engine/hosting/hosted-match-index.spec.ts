// Loaded here as well: the compiler that the threads read our sources with crashes when the last one that has it ends.
import '@swc/core';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { candidateFacts } from '../../domain/candidate-facts.js';
import { jobFacts } from '../../domain/job-facts.js';
import { byTotalThenId, matchOf } from '../../domain/match.js';
import { aJobContent, aProfile } from '../../testing/arbitraries.js';
import { SyntheticMarket } from '../../testing/synthetic-market.js';
import { InMemoryMatchIndex } from '../in-memory-match-index.js';
import { KernelQueries } from '../kernel/kernel-queries.js';
import type { IndexedJob, MatchIndex } from '../match-index.js';
import { HostedMatchIndex, type HostOptions } from './hosted-match-index.js';
import type { IndexPosition } from './index-snapshots.js';
import { QueryWorkers } from './query-workers.js';
import { SnapshotUnusable, readSnapshot, writeSnapshot } from './snapshot-file.js';

/** Threads read our sources, as this spec does. */
const execArgv = [
  '--conditions=source',
  '--import',
  new URL('../../../../database/src/testing/from-sources.mjs', import.meta.url).href,
];
const uuid = (at: number) => `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
const seed = 20261121;
const contents = fc.sample(aJobContent, { numRuns: 240, seed });
const people = fc.sample(aProfile, { numRuns: 24, seed }).map(candidateFacts);
const job = (at: number, content = contents[at % contents.length]!): IndexedJob => ({
  id: uuid(at),
  version: 1,
  publishedAt: 0,
  facts: jobFacts(content),
});
const position: IndexPosition = {
  database: 'iworkz 2026-11-21',
  jobRevision: 240n,
  candidateRevision: 24n,
  newestPublication: 1_795_000_000_000,
};

const open: HostedMatchIndex[] = [];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iworkz-index-'));
});
afterEach(() => Promise.all(open.splice(0).map((index) => index.close())));
afterAll(() => rm(folder, { recursive: true, force: true }));

function host(options: Partial<HostOptions> = {}): HostedMatchIndex {
  const index = new HostedMatchIndex({ workers: 0, shard: '1/1', execArgv, ...options });
  open.push(index);
  return index;
}

async function fill(...indexes: readonly MatchIndex[]): Promise<void> {
  for (const index of indexes)
    await index.change(() => {
      contents.forEach((_, at) => index.putJob(job(at)));
      people.forEach((facts, at) => index.putCandidate({ id: uuid(at), version: 1, facts }));
    });
}

async function expectSame(index: MatchIndex, reference: MatchIndex): Promise<void> {
  expect([index.jobCount, index.candidateCount]).toEqual([reference.jobCount, reference.candidateCount]);
  for (const person of people.slice(0, 6))
    expect(await index.rankJobs(person, { count: 30 })).toEqual(await reference.rankJobs(person, { count: 30 }));
  const wanted = job(9_999, contents[3]!);
  expect(await index.rankCandidates(wanted.facts, { count: 9 })).toEqual(
    await reference.rankCandidates(wanted.facts, { count: 9 }),
  );
  await expectSameReach(index, reference);
}

async function expectSameReach(index: MatchIndex, reference: MatchIndex): Promise<void> {
  const wanted = job(9_999, contents[3]!);
  const limits = { maxRank: 5, minTotal: 0, limit: 100 };
  expect(await index.reach(wanted, limits)).toEqual(await reference.reach(wanted, limits));
}

it('tells whom a job reaches and fits by the weights of each as the reference does, which change within change() only', async () => {
  const [index, reference] = [host({ workers: 1 }), new InMemoryMatchIndex()];
  await fill(index, reference);
  const weights = { skills: 45, culture: 12.5, geography: 20, salary: 15, career: 7.5 };
  expect(() => index.putChosenWeights(uuid(1), weights)).toThrow();
  expect(() => index.giveWeights(() => undefined)).toThrow();
  const expectSameNews = async (): Promise<void> => {
    await expectSameReach(index, reference);
    const { facts } = job(9_999, contents[3]!);
    const fitted = await index.fitting(facts, { count: 10, floor: 40 });
    expect(fitted).toEqual(await reference.fitting(facts, { count: 10, floor: 40 }));
    expect(fitted.length).toBeGreaterThan(0);
  };
  await expectSameNews();
  for (const each of [index, reference])
    await each.change(() => {
      for (const at of [1, 2, 5]) each.putChosenWeights(uuid(at), weights);
    });
  await expectSameNews();
  const given = { weights: { ...weights, skills: 40, culture: 17.5 }, version: 'weights-1' };
  for (const each of [index, reference])
    await each.change(() => each.giveWeights((id) => (id < uuid(10) ? given : undefined)));
  await expectSameNews();
});

describe('an index with threads', () => {
  it('answers as the reference does, many queries at once', async () => {
    const [index, reference] = [host({ workers: 2 }), new InMemoryMatchIndex()];
    await fill(index, reference);
    await Promise.all(
      people.flatMap((person) => [
        index.rankJobs(person, { count: 7, offset: 3 }).then(async (hits) => {
          expect(hits).toEqual(await reference.rankJobs(person, { count: 7, offset: 3 }));
        }),
        index.rankCandidates(job(1).facts, { count: 5 }).then(async (hits) => {
          expect(hits).toEqual(await reference.rankCandidates(job(1).facts, { count: 5 }));
        }),
      ]),
    );
    await expectSame(index, reference);
  });

  it.each([0, 2])(
    'shows every change whole or not at all while rows change as fast as they can, and at once to who asks after it (%i threads)',
    async (workers) => {
      const index = host({ workers });
      await fill(index);
      // Two worlds: in the odd one every job has another's content.
      const worlds = [0, 1].map((shift) =>
        contents.map((_, at) => job(at, contents[(at + 97 * shift) % contents.length])),
      );
      const rankings = people.map((person) =>
        worlds.map((jobs) =>
          jobs
            .map(({ id, facts }) => ({ id, total: matchOf(person, facts).total }))
            .sort(byTotalThenId)
            .slice(0, 40),
        ),
      );
      let current = 0;
      let isOver = false;
      let changes = 0;
      const writing = (async () => {
        while (!isOver) {
          const next = 1 - current;
          await index.change(() => {
            worlds[next]!.forEach((each, at) => {
              // Some go away and come back, so that rows are freed and used again.
              if (at % 3 === 0) index.removeJob(each.id);
              index.putJob(each);
            });
            current = next;
          });
          changes += 1;
          if (changes % 10 === 0) {
            // Nobody else writes, so whoever asks now must see the world of now.
            const [person, expected] = [people[changes % people.length]!, rankings[changes % people.length]!];
            expect(await index.rankJobs(person, { count: 40 })).toEqual(expected[current]);
          }
        }
      })();
      const seen = new Set<number>();
      const ask = async (from: number): Promise<void> => {
        for (let round = 0; round < 60; round += 1) {
          const at = (from + round) % people.length;
          const hits = await index.rankJobs(people[at]!, { count: 40 });
          const world = rankings[at]!.findIndex((expected) => JSON.stringify(expected) === JSON.stringify(hits));
          expect(world).toBeGreaterThanOrEqual(0);
          seen.add(world);
        }
      };
      await Promise.all([ask(0), ask(5), ask(11), ask(17)]).finally(() => (isOver = true));
      await writing;
      expect(changes).toBeGreaterThan(10);
      expect([...seen].sort()).toEqual([0, 1]);
    },
    30_000,
  );

  it('says what failed and goes on, also after a thread has ended', async () => {
    const index = host({ workers: 1 });
    await fill(index);
    await expect(index.rankJobs({} as (typeof people)[0], { count: 3 })).rejects.toThrow(TypeError);
    expect(await index.rankJobs(people[0]!, { count: 3 })).toHaveLength(3);

    const workers = new QueryWorkers(
      new WebAssembly.Memory({ initial: 1, maximum: 65_536, shared: true }),
      1,
      execArgv,
    );
    const asked = workers.ask({ candidate: people[0]!, count: 1 });
    await workers.close();
    await expect(asked).rejects.toThrow('ended');
    expect(await workers.ask({ candidate: people[0]!, count: 1 })).toEqual([]);
    await workers.close();
  });

  it('takes changes within change() only', () => {
    expect(() => host().putJob(job(1))).toThrow('within change()');
  });
});

describe('a snapshot', () => {
  const ours = () => Promise.resolve(true);
  const path = (name: string) => join(folder, `${name}.snapshot`);

  async function aSnapshot(name: string): Promise<string> {
    const index = host({ snapshot: path(name) });
    await fill(index);
    await index.save(() => position);
    return path(name);
  }

  it('brings the index back, with what it had read, and goes on changing like one that never stopped', async () => {
    const snapshot = await aSnapshot('round-trip');
    const index = host({ snapshot, workers: 1 });
    expect(await index.restore(ours)).toEqual(position);
    const reference = new InMemoryMatchIndex();
    await fill(reference);
    await expectSame(index, reference);
    for (const each of [index, reference])
      await each.change(() => {
        for (let at = 0; at < 400; at += 1) {
          if (at % 2) each.putJob(job(at, contents[(at * 7) % contents.length]));
          else each.removeJob(uuid(at));
          if (at % 5 === 0) each.removeCandidate(uuid(at));
        }
      });
    await expectSame(index, reference);
    await index.save(() => ({ ...position, jobRevision: 700n }));
    const again = host({ snapshot });
    expect(await again.restore(ours)).toMatchObject({ jobRevision: 700n });
    await expectSame(again, reference);
  });

  it('is of one moment, also when rows change while it is written', async () => {
    const index = host({ snapshot: path('moment') });
    await fill(index);
    let changes = 0n;
    let isOver = false;
    const writing = (async () => {
      while (!isOver) {
        await index.change(() => {
          changes += 1n;
          const even = changes % 2n === 0n;
          contents.forEach((_, at) => (even ? index.putJob(job(at)) : index.removeJob(uuid(at))));
        });
        // Files and timers have their turn as well.
        await setImmediate();
      }
    })();
    for (let round = 0; round < 5; round += 1) {
      await index.save(() => ({ ...position, jobRevision: changes }));
      const restored = host({ snapshot: path('moment') });
      const { jobRevision } = (await restored.restore(ours))!;
      expect(restored.jobCount).toBe(jobRevision % 2n === 0n ? contents.length : 0);
    }
    isOver = true;
    await writing;
  });

  it('is not used when a single byte of it is another, or any part of it is missing', async () => {
    const snapshot = await aSnapshot('damaged');
    const whole = await readFile(snapshot);
    const damaged = path('damaged-copy');
    const restore = () => host({ snapshot: damaged }).restore(ours);
    const anywhere = fc.oneof(
      fc.nat(whole.length - 1),
      fc.nat(400),
      fc.nat(40).map((at) => whole.length - 1 - at),
    );
    await fc.assert(
      fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at]! ^= change;
        await writeFile(damaged, bytes);
        await expect(restore()).rejects.toBeInstanceOf(SnapshotUnusable);
        await writeFile(damaged, whole.subarray(0, at));
        await expect(restore()).rejects.toBeInstanceOf(SnapshotUnusable);
      }),
      { numRuns: 60 },
    );
    await writeFile(damaged, Buffer.concat([whole, Buffer.from([0])]));
    await expect(restore()).rejects.toBeInstanceOf(SnapshotUnusable);
    await writeFile(damaged, whole);
    expect(await restore()).toEqual(position);
  });

  it('is not used for another model, layout, shard or database', async () => {
    const snapshot = await aSnapshot('foreign');
    const { header, memory } = (await readSnapshot(snapshot, () => true))!;
    const other = path('foreign-copy');
    for (const change of [
      { modelVersion: 'reference-0' },
      { shard: '1/3' },
      { descriptor: { ...header.descriptor, layout: header.descriptor.layout + 1 } },
    ]) {
      await writeSnapshot(other, { ...header, ...change }, new Uint8Array(memory.buffer));
      await expect(host({ snapshot: other }).restore(ours)).rejects.toBeInstanceOf(SnapshotUnusable);
    }
    const index = host({ snapshot });
    await expect(index.restore(() => Promise.resolve(false))).rejects.toBeInstanceOf(SnapshotUnusable);
    expect(index.jobCount).toBe(0);
    await fill(index);
    expect(index.jobCount).toBe(contents.length);
    expect(await host({ snapshot: path('none') }).restore(ours)).toBeUndefined();
  });
});

describe('what questions of reach need', () => {
  it('is made ready by itself, while jobs come and go, so that the first question searches nothing more', async () => {
    const searches = vi.spyOn(KernelQueries.prototype, 'searchJobs');
    const [index, reference] = [host(), new InMemoryMatchIndex()];
    await fill(index, reference);
    index.prepareReach(5);
    const other = job(5_000, contents[11]!);
    for (const each of [index, reference]) await each.change(() => each.putJob(other));
    await expect.poll(() => searches.mock.calls.length).toBe(people.length);
    await expectSameReach(index, reference);
    expect(searches).toHaveBeenCalledTimes(people.length);
    searches.mockRestore();
  });

  it('outlives a restart, of all whose rows the snapshot has and of no job that went', async () => {
    const snapshot = join(folder, 'lists.snapshot');
    const searches = vi.spyOn(KernelQueries.prototype, 'searchJobs');
    const [before, reference] = [host({ snapshot }), new InMemoryMatchIndex()];
    await fill(before, reference);
    await expectSameReach(before, reference);
    const [came, went, late] = [job(5_000, contents[11]!), job(3), job(5_001, contents[3]!)];
    // It is not in the lists yet when the snapshot begins.
    for (const each of [before, reference])
      await each.change(() => {
        each.putJob(came);
        each.removeJob(went.id);
      });
    searches.mockClear();
    await before.save(() => position);
    expect(searches.mock.calls.length).toBeLessThan(people.length / 2);

    const index = host({ snapshot });
    await index.restore(() => Promise.resolve(true));
    for (const each of [index, reference])
      await each.change(() => {
        each.putJob(late);
        each.putCandidate({ id: uuid(3), version: 2, facts: people[4]! });
      });
    searches.mockClear();
    await expectSameReach(index, reference);
    // The one who changed, and who were not made ready when the snapshot began.
    expect(searches.mock.calls.length).toBeLessThan(people.length / 2);
    await expectSame(index, reference);
    searches.mockRestore();
  });

  it('holds up no change until all of it is made', async () => {
    const [index, reference] = [host(), new InMemoryMatchIndex()];
    await fill(index, reference);
    const market = new SyntheticMarket(seed);
    const crowd = Array.from({ length: 1_000 }, () => ({ id: market.id(), version: 1, facts: market.candidate() }));
    for (const each of [index, reference])
      await each.change(() => crowd.forEach((candidate) => each.putCandidate(candidate)));
    const [wanted, other] = [job(5_001, contents[7]!), job(5_002, contents[11]!)];
    const limits = { maxRank: 100, minTotal: 0, limit: 2_000 };
    const order: string[] = [];
    // A list takes as long as in a market of ten thousand jobs.
    const search = KernelQueries.prototype.searchJobs;
    const searches = vi.spyOn(KernelQueries.prototype, 'searchJobs').mockImplementation(function (
      this: KernelQueries,
      ...wish
    ) {
      const ends = performance.now() + 0.2;
      while (performance.now() < ends);
      return search.apply(this, wish);
    });
    const reached = index.reach(wanted, limits).finally(() => order.push('reach'));
    await setImmediate();
    await index.change(() => index.putJob(other)).finally(() => order.push('change'));
    await reference.change(() => reference.putJob(other));
    // What came meanwhile counts too.
    expect(await reached).toEqual(await reference.reach(wanted, limits));
    expect(order).toEqual(['change', 'reach']);
    searches.mockRestore();
  });

  it('is not made ready any more once the index is closed', async () => {
    const index = host();
    await fill(index);
    const searches = vi.spyOn(KernelQueries.prototype, 'searchJobs');
    index.prepareReach(5);
    await index.close();
    const done = searches.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(searches).toHaveBeenCalledTimes(done);
    searches.mockRestore();
  });
});
