import { newId } from '@iworkz/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPublishedJob, anUpdatedProfile, ctxOf, matchingWorld } from '../testing/matching-world.js';

let world: Awaited<ReturnType<typeof matchingWorld>>;
beforeAll(async () => {
  world = await matchingWorld();
});
afterAll(() => world.end());

const known = async (about: object = {}): Promise<string> => {
  const profile = anUpdatedProfile({ about });
  await world.update(profile);
  return profile.userId;
};
/** Of the job: who heard of it on an open page, and who got a notice. */
const told = async (jobId: string) => ({
  pages: (await world.announcedRankings())
    .filter((event) => event.jobId === jobId)
    .flatMap(({ recipients }) => recipients),
  notices: (await world.announced()).filter((event) => event.jobId === jobId),
});
const setThreshold = (userId: string, minTotal: number | null) =>
  world.threshold.set(ctxOf(userId), { body: { minTotal } });

it('tells open pages of every job that enters the best hundred, and gives notice of the good ones alone', async () => {
  const [fitting, other] = [await known(), await known({ skills: [], place: null, level: 'executive' })];
  const job = aPublishedJob();
  await world.publish(job);
  const { pages, notices } = await told(job.jobId);
  const of = (userId: string) => pages.find(({ candidateId }) => candidateId === userId)!;
  expect(of(fitting)).toMatchObject({ rank: 1 });
  expect(of(other)).toMatchObject({ rank: 1 });
  expect(of(other).total).toBeLessThan(60);
  expect(of(fitting).total).toBeGreaterThanOrEqual(60);
  const notified = notices.map(({ candidateId }) => candidateId);
  expect(notified).toContain(fitting);
  expect(notified).not.toContain(other);
});

it('tells nothing of a version that was told before, and tells of a changed one', async () => {
  const userId = await known();
  const job = aPublishedJob();
  await world.publish(job);
  await world.publish(job);
  expect((await told(job.jobId)).pages.filter(({ candidateId }) => candidateId === userId)).toHaveLength(1);
  await world.publish({ ...job, version: 2 });
  const { pages, notices } = await told(job.jobId);
  expect(pages.filter(({ candidateId }) => candidateId === userId)).toHaveLength(2);
  expect(notices.filter(({ candidateId }) => candidateId === userId)).toHaveLength(1);
});

it('gives notice from the threshold on that a candidate has set, and from the usual one when it is taken back', async () => {
  const userId = await known();
  expect(await world.threshold.mine(ctxOf(userId))).toEqual({ minTotal: null, usual: 60 });
  const noticeOf = async () => {
    const job = aPublishedJob();
    await world.publish(job);
    return (await told(job.jobId)).notices.find(({ candidateId }) => candidateId === userId);
  };
  const { total } = (await noticeOf())!;
  await setThreshold(userId, Math.min(100, total + 0.01));
  expect(await world.threshold.mine(ctxOf(userId))).toMatchObject({ minTotal: Math.min(100, total + 0.01) });
  expect(await noticeOf()).toBeUndefined();
  await setThreshold(userId, total);
  // A job of the same score stands behind those before it, still on the first page.
  expect(await noticeOf()).toMatchObject({ total });
  await setThreshold(userId, null);
  expect(await world.threshold.mine(ctxOf(userId))).toEqual({ minTotal: null, usual: 60 });
  expect(await noticeOf()).toMatchObject({ total });
});

it('tells a page of a job that crosses the own threshold behind the hundredth, and nobody else', async () => {
  const own = await matchingWorld();
  try {
    const [asking, silent] = [anUpdatedProfile(), anUpdatedProfile()];
    for (const profile of [asking, silent]) await own.update(profile);
    for (let count = 0; count < 100; count += 1) await own.publish(aPublishedJob());
    const last = aPublishedJob();
    await own.threshold.set(ctxOf(asking.userId), { body: { minTotal: 60 } });
    await own.publish(last);
    const recipients = (await own.announcedRankings())
      .filter(({ jobId }) => jobId === last.jobId)
      .flatMap((event) => event.recipients);
    expect(recipients).toEqual([{ candidateId: asking.userId, rank: 0, total: expect.any(Number) as number }]);
    expect(recipients[0]!.total).toBeGreaterThanOrEqual(60);
  } finally {
    await own.end();
  }
}, 60_000);

it('puts at most fifteen thousand candidates into one event, and each of them into one', async () => {
  const job = aPublishedJob();
  const reached = Array.from({ length: 15_201 }, () => ({ candidateId: newId(), total: 50, rank: 7 }));
  await world.announceRankings(job.jobId, reached, [
    { candidateId: reached[5]!.candidateId, total: 50 },
    { candidateId: newId(), total: 49 },
  ]);
  const events = (await world.announcedRankings()).filter(({ jobId }) => jobId === job.jobId);
  expect(events.map(({ recipients }) => recipients.length)).toEqual([15_000, 202]);
  const ids = events.flatMap(({ recipients }) => recipients.map(({ candidateId }) => candidateId));
  expect(new Set(ids).size).toBe(15_202);
});
