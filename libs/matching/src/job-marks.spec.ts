import { newId } from '@iworkz/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPublishedJob, anUpdatedProfile, ctxOf, matchingWorld } from './testing/matching-world.js';

let world: Awaited<ReturnType<typeof matchingWorld>>;
const jobs = Array.from({ length: 8 }, () => aPublishedJob());
const ids = jobs.map(({ jobId }) => jobId);

beforeAll(async () => {
  world = await matchingWorld();
  for (const job of jobs) await world.publish(job);
});
afterAll(() => world.end());

async function aCandidate(): Promise<string> {
  const profile = anUpdatedProfile();
  await world.update(profile);
  return profile.userId;
}
const mark = (userId: string, jobId: string, as: 'saved' | 'dismissed') =>
  world.marking.mark(ctxOf(userId), { params: { jobId }, body: { mark: as } });
const shown = async (userId: string, page: { limit?: number; offset?: number } = {}) =>
  (await world.recommend(userId, page)).items.map(({ job }) => job.id);
const listed = async (userId: string, as: 'saved' | 'dismissed', limit = 20) => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { mark: as, limit, ...(cursor ? { cursor } : {}) };
    const page = await world.marking.list(ctxOf(userId), { query });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items.map(({ job }) => job.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
};

describe('a job that a candidate dismissed', () => {
  it('leaves their ranking on whatever page it stood, and nobody else’s, until they take it back', async () => {
    const [candidate, other] = [await aCandidate(), await aCandidate()];
    const before = await shown(candidate);
    expect(before).toHaveLength(ids.length);
    for (const at of [1, 6]) await mark(candidate, before[at]!, 'dismissed');
    const wanted = before.filter((_, at) => at !== 1 && at !== 6);
    expect(await shown(candidate)).toEqual(wanted);
    const pages = [
      await shown(candidate, { limit: 4 }),
      await shown(candidate, { limit: 4, offset: 4 }),
      await shown(candidate, { limit: 4, offset: 8 }),
    ];
    expect(pages).toEqual([wanted.slice(0, 4), wanted.slice(4), []]);
    expect(await shown(other)).toEqual(before);

    expect(await listed(candidate, 'dismissed')).toEqual([before[6], before[1]]);
    await world.marking.unmark(ctxOf(candidate), { params: { jobId: before[1]! } });
    expect(await shown(candidate)).toEqual(before.filter((_, at) => at !== 6));
  });
});

describe('a job that a candidate saved', () => {
  it('stays in the ranking, where it is said to be saved, and is listed newest first, page by page', async () => {
    const candidate = await aCandidate();
    for (const jobId of ids.slice(0, 5)) await mark(candidate, jobId, 'saved');
    // Said again, it keeps its place.
    await mark(candidate, ids[0]!, 'saved');
    expect(await listed(candidate, 'saved', 2)).toEqual(ids.slice(0, 5).reverse());
    const { items } = await world.recommend(candidate);
    expect(items).toHaveLength(ids.length);
    for (const { job, saved } of items) expect(saved, job.id).toBe(ids.indexOf(job.id) < 5);
  });

  it('is saved or dismissed, never both', async () => {
    const candidate = await aCandidate();
    const [jobId] = ids as [string];
    const markOf = async () => (await world.marking.mine(ctxOf(candidate), { params: { jobId } })).mark;
    expect(await markOf()).toBeNull();
    await mark(candidate, jobId, 'saved');
    await mark(candidate, jobId, 'dismissed');
    expect(await markOf()).toBe('dismissed');
    expect(await listed(candidate, 'saved')).toEqual([]);
    for (let twice = 0; twice < 2; twice += 1) await world.marking.unmark(ctxOf(candidate), { params: { jobId } });
    expect(await markOf()).toBeNull();
  });

  it('is still listed when it has closed, and said to be closed', async () => {
    const candidate = await aCandidate();
    const job = aPublishedJob();
    await world.publish(job);
    await mark(candidate, job.jobId, 'saved');
    await world.close(job.jobId);
    const { items } = await world.marking.list(ctxOf(candidate), { query: { mark: 'saved', limit: 20 } });
    expect(items).toMatchObject([{ job: { id: job.jobId, title: job.content.title }, open: false, mark: 'saved' }]);
  });
});

it('lets nobody see or change what another person marked', async () => {
  const [candidate, other] = [await aCandidate(), await aCandidate()];
  const [jobId] = ids as [string];
  await mark(candidate, jobId, 'saved');
  expect(await listed(other, 'saved')).toEqual([]);
  expect((await world.marking.mine(ctxOf(other), { params: { jobId } })).mark).toBeNull();
  await world.marking.unmark(ctxOf(other), { params: { jobId } });
  expect(await listed(candidate, 'saved')).toEqual([jobId]);
});

it('refuses to mark a job that was never published', async () => {
  await expect(mark(await aCandidate(), newId(), 'saved')).rejects.toMatchObject({ code: 'resource.not_found' });
});
