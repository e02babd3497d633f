import { newId, type Ctx } from '@iworkz/kernel';
import { EngineAway } from '@iworkz/platform';
import { testDatabase, type TestDatabase } from '@iworkz/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdsJob } from './engine/hosting/job-partitions.js';
import { aPublishedJob, anUpdatedProfile, ctxOf, matchingProcess } from './testing/matching-world.js';
import type { OtherShard } from './use-cases/ports.js';

const count = 3;
type Process = ReturnType<typeof matchingProcess>;

let postgres: TestDatabase;
let processes: Process[];
/** Numbers of the shards that do not answer. */
let away: Set<number>;

beforeEach(async () => {
  postgres = await testDatabase('matching');
  away = new Set();
  processes = [1, 2, 3].map((number) =>
    matchingProcess(postgres, {
      shard: { number, count },
      others: { shards: [1, 2, 3].filter((other) => other !== number).map(asShard) },
    }),
  );
});
afterEach(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  await postgres.drop();
});

function asShard(number: number): OtherShard {
  const index = async () => {
    if (away.has(number)) throw new Error('no answer');
    return processes[number - 1]!.currentIndex.upToDate();
  };
  return {
    name: `${number}/${count}`,
    rankJobs: async (_ctx, candidate, query) => {
      const current = await index();
      return { hits: await current.rankJobs(candidate, query), jobCount: current.jobCount };
    },
    reach: async (_ctx, job, limits) => (await index()).reach(job, limits),
  };
}

/** As many jobs as asked for of each shard, all different. */
function jobsOfEachShard(ofEach: number) {
  return [1, 2, 3].flatMap((number) =>
    Array.from({ length: ofEach }, (_, at) => {
      let jobId = newId();
      while (!holdsJob({ number, count }, jobId)) jobId = newId();
      return aPublishedJob({ jobId, job: { pay: { period: 'year', min: 4_000_000 + at * 500_000, max: 9_000_000 } } });
    }),
  );
}

it('answers the same from every process as one that holds all jobs, page by page', async () => {
  const profile = anUpdatedProfile();
  await processes[0]!.update(profile);
  for (const [at, job] of jobsOfEachShard(4).entries()) await processes[at % 3]!.publish(job);
  const whole = matchingProcess(postgres);
  processes.push(whole);
  for (const page of [
    { limit: 20, offset: 0 },
    { limit: 3, offset: 4 },
  ]) {
    const { items, ...expected } = await whole.recommend(profile.userId, page);
    for (const process of processes) {
      const answer = await process.recommend(profile.userId, page);
      expect(answer).toMatchObject(expected);
      expect(answer.partial).toBeUndefined();
      expect(answer.items.map(({ match }) => [match.jobId, match.total])).toEqual(
        items.map(({ match }) => [match.jobId, match.total]),
      );
    }
  }
});

it('says that a ranking is partial, and how partial, while a shard is away, and is whole again when it is back', async () => {
  const profile = anUpdatedProfile();
  await processes[0]!.update(profile);
  for (const job of jobsOfEachShard(2)) await processes[0]!.publish(job);
  expect(await processes[0]!.recommend(profile.userId)).toMatchObject({ rankedCount: 6 });

  away.add(2);
  const partial = await processes[0]!.recommend(profile.userId);
  expect(partial).toMatchObject({ partial: true, rankedCount: 4 });
  expect(partial.rankedShare).toBeCloseTo(4 / 6);
  expect(partial.items.filter(({ job }) => holdsJob({ number: 2, count }, job.id))).toEqual([]);
  // Which has never heard from it.
  expect((await processes[2]!.recommend(profile.userId)).rankedShare).toBeCloseTo(2 / 3);

  away.clear();
  const whole = await processes[0]!.recommend(profile.userId);
  expect(whole.partial).toBeUndefined();
  expect(whole.rankedCount).toBe(6);
});

it('counts ranks over all shards when it tells of a job, tells nobody while a shard is away, and each once afterwards', async () => {
  const profile = anUpdatedProfile();
  await processes[0]!.update(profile);
  // Ten that fit better than the one of shard 1 will, none of them in its shard.
  const better = jobsOfEachShard(5).filter(({ jobId }) => !holdsJob({ number: 1, count }, jobId));
  for (const job of better) await processes[1]!.publish(job);
  const [first] = jobsOfEachShard(1);
  const worse = {
    ...first!,
    content: { ...first!.content, skills: [{ name: 'TypeScript', level: 5, years: null, required: true }] },
  };
  await processes[0]!.publish(worse);
  expect((await processes[0]!.announced()).map(({ jobId }) => jobId)).not.toContain(worse.jobId);

  const best = aPublishedJob();
  away.add(3);
  await expect(processes[0]!.publish(best)).rejects.toThrow(EngineAway);
  expect(await processes[0]!.db.rankedJob.findUnique({ where: { jobId: best.jobId } })).toBeNull();
  away.clear();
  await processes[0]!.publish(best);
  await processes[1]!.publish(best);
  const told = (await processes[0]!.announced()).filter(({ jobId }) => jobId === best.jobId);
  const { items } = await processes[0]!.recommend(profile.userId, { limit: 100 });
  const { total } = items.find(({ job }) => job.id === best.jobId)!.match;
  const before = items.filter(({ job, match }) => job.id !== best.jobId && match.total >= total).length;
  expect(told).toMatchObject([{ candidateId: profile.userId, total, rank: 1 + before }]);
});

it('takes in a profile while a shard is away, unless a job was published after it that may have to be told of', async () => {
  const old = aPublishedJob({ publishedAt: '2026-11-19T00:00:00.000Z' });
  await processes[0]!.publish(old);
  away.add(2);
  const profile = anUpdatedProfile();
  await processes[0]!.update(profile);
  expect((await processes[0]!.recommend(profile.userId)).profileKnown).toBe(true);
  const early = anUpdatedProfile({ updatedAt: '2026-11-18T00:00:00.000Z' });
  await expect(processes[0]!.update(early)).rejects.toThrow(EngineAway);
  away.clear();
  await processes[0]!.update(early);
  expect((await processes[0]!.announced()).map(({ candidateId }) => candidateId)).toEqual([early.userId]);
});

it('lets a person’s ranking through while it waits for nobody: what another process consumed is seen at once', async () => {
  const profile = anUpdatedProfile();
  await processes[2]!.update(profile);
  const ctx: Partial<Ctx> = ctxOf(profile.userId);
  for (const job of jobsOfEachShard(1)) {
    await processes[1]!.publish(job);
    const { items } = await processes[0]!.recommend(profile.userId, ctx);
    expect(items.map(({ job: shown }) => shown.id)).toContain(job.jobId);
    await processes[0]!.close(job.jobId);
    expect((await processes[2]!.recommend(profile.userId)).items).toEqual([]);
  }
});
