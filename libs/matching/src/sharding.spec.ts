import { rankLimit } from '@iworkz/contracts';
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
/** How many questions shards answer before they are away; without a number, all. */
let answersLeft: Map<number, number>;

beforeEach(async () => {
  postgres = await testDatabase('matching');
  away = new Set();
  answersLeft = new Map();
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
  const index = async (ctx: Ctx) => {
    const left = answersLeft.get(number);
    if (left !== undefined) answersLeft.set(number, left - 1);
    if (away.has(number) || left === 0) throw new Error('no answer');
    return processes[number - 1]!.weighedIndex.upToDate(ctx);
  };
  return {
    name: `${number}/${count}`,
    rankJobs: async (ctx, candidate, query) => {
      // What its route takes.
      expect(query.count).toBeLessThanOrEqual(rankLimit);
      const current = await index(ctx);
      return { hits: await current.rankJobs(candidate, query), jobCount: current.jobCount };
    },
    reach: async (ctx, job, limits) => (await index(ctx)).reach(job, limits),
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
    { limit: 100, offset: 985 },
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

  const best = aPublishedJob({ jobId: jobsOfEachShard(1)[0]!.jobId });
  away.add(3);
  await expect(processes[0]!.publish(best)).rejects.toThrow(EngineAway);
  const meanwhile = await processes[0]!.recommend(profile.userId, { limit: 100 });
  expect(meanwhile.items.map(({ job }) => job.id)).toContain(best.jobId);
  expect((await processes[0]!.announced()).map(({ jobId }) => jobId)).not.toContain(best.jobId);
  away.clear();
  await processes[0]!.publish(best);
  await processes[1]!.publish(best);
  const told = (await processes[0]!.announced()).filter(({ jobId }) => jobId === best.jobId);
  const { items } = await processes[0]!.recommend(profile.userId, { limit: 100 });
  const at = items.findIndex(({ job }) => job.id === best.jobId);
  expect(told).toMatchObject([{ candidateId: profile.userId, total: items[at]!.match.total, rank: 1 + at }]);
});

it('counts ranks over all shards by the weights that a candidate chose in another process', async () => {
  const profile = anUpdatedProfile();
  await processes[0]!.update(profile);
  const weights = { skills: 15, culture: 25, geography: 30, salary: 22.5, career: 7.5 };
  for (const [at, job] of jobsOfEachShard(2).entries()) await processes[at % 3]!.publish(job);
  await processes[1]!.weighting.shiftMine(ctxOf(profile.userId), { body: { weights } });
  for (const [at, job] of jobsOfEachShard(1).entries()) {
    await processes[at]!.publish(job);
    const [told] = (await processes[0]!.announcedRankings()).filter(({ jobId }) => jobId === job.jobId);
    const { items } = await processes[2]!.recommend(profile.userId);
    const shownAt = items.findIndex((item) => item.job.id === job.jobId);
    const { total, criteria } = items[shownAt]!.match;
    expect(criteria.map(({ weight }) => weight)).toEqual(Object.values(weights));
    const shown = Math.round(total * 100) / 100;
    expect(told!.recipients).toEqual([{ candidateId: profile.userId, total: shown, rank: 1 + shownAt }]);
  }
});

it('takes in a profile while a shard is away, and tells it afterwards of a job that was published behind it', async () => {
  const old = aPublishedJob({ publishedAt: '2026-11-19T00:00:00.000Z' });
  await processes[0]!.publish(old);
  away.add(2);
  const profile = anUpdatedProfile();
  await processes[0]!.update(profile);
  expect((await processes[0]!.recommend(profile.userId)).profileKnown).toBe(true);
  const early = anUpdatedProfile({ updatedAt: '2026-11-18T00:00:00.000Z' });
  await expect(processes[0]!.update(early)).rejects.toThrow(EngineAway);
  expect((await processes[0]!.recommend(early.userId)).profileKnown).toBe(true);
  expect(await processes[0]!.announced()).toEqual([]);
  away.clear();
  await processes[0]!.update(early);
  expect((await processes[0]!.announced()).map(({ candidateId }) => candidateId)).toEqual([early.userId]);
});

it('explains a match whose shard is away with the rank among the jobs that are there, and says that it is partial', async () => {
  const profile = anUpdatedProfile();
  await processes[0]!.update(profile);
  for (const job of jobsOfEachShard(3)) await processes[0]!.publish(job);
  const { items } = await processes[0]!.recommend(profile.userId);
  const isAway = (jobId: string) => holdsJob({ number: 2, count }, jobId);
  away.add(2);
  for (const { job, match } of items) {
    const before = items.slice(
      0,
      items.findIndex((other) => other.job.id === job.id),
    );
    const { standing } = await processes[0]!.explain(ctxOf(profile.userId), match.matchId!);
    const rank = 1 + before.filter((other) => !isAway(other.job.id)).length;
    expect(standing).toMatchObject({ rank, partial: true });
    expect(standing!.rankedCount).toBeGreaterThanOrEqual(rank);
    for (const change of standing!.counterfactuals) expect(change.rank).toBeLessThanOrEqual(standing!.rankedCount);
  }
});

it('says that advice is partial when a shard was lost between the rank and what would move it', async () => {
  const profile = anUpdatedProfile();
  await processes[0]!.update(profile);
  const [first] = jobsOfEachShard(1);
  const asking = { ...first!.content, skills: [{ name: 'AWS', level: 3, years: null, required: true }] };
  await processes[0]!.publish({ ...first!, content: asking });
  const { matchId } = await processes[0]!.match(profile.userId, first!.jobId);
  const whole = (await processes[0]!.explain(ctxOf(profile.userId), matchId!)).standing!;
  expect([whole.partial, whole.counterfactuals.length > 0]).toEqual([false, true]);
  answersLeft.set(3, 1);
  expect((await processes[0]!.explain(ctxOf(profile.userId), matchId!)).standing!.partial).toBe(true);
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
