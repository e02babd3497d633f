import { SeededRandom } from '@iworkz/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPublishedJob, anUpdatedProfile, ctxOf, matchingWorld } from './testing/matching-world.js';

/** More than are judged together. */
const jobCount = 270;
const seed = 20_261_121;
const { userId, ...profile } = anUpdatedProfile();
let world: Awaited<ReturnType<typeof matchingWorld>>;
let order: string[];

beforeAll(async () => {
  world = await matchingWorld();
  await world.update({ ...profile, userId });
  for (let index = 0; index < jobCount; index++)
    await world.publish(
      aPublishedJob({ job: { pay: { period: 'year', min: 3_000_000 + index * 20_000, max: 9_000_000 } } }),
    );
  order = await shown();
}, 120_000);
afterAll(() => world.end());

async function page(query: { limit: number; offset?: number; workPermitted?: 'true' }): Promise<string[]> {
  return (await world.recommend(userId, query)).items.map(({ job }) => job.id);
}
async function shown(workPermitted?: 'true', limit = 90): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const next = await page({ limit, offset: all.length, ...(workPermitted && { workPermitted }) });
    all.push(...next);
    if (next.length < limit) return all;
  }
}
function forbid(isForbidden: (jobId: string) => boolean): void {
  world.law.marks.clear();
  for (const jobId of order.filter(isForbidden))
    world.law.marks.set(`${userId} ${jobId}`, { state: 'not_permitted', basis: [] });
}

it(`shows the ranking without what the law forbids, page after page, however much that is (seed ${seed})`, async () => {
  expect(new Set(order).size).toBe(jobCount);
  const random = new SeededRandom(seed);
  for (const share of [0, 0.1, 0.5, 0.97, 1]) {
    const drawn = new Set(order.filter(() => random.next() < share));
    forbid((jobId) => drawn.has(jobId));
    const left = order.filter((jobId) => !drawn.has(jobId));
    for (const limit of [7, 100].filter((each) => left.length / each < 15))
      expect(await shown('true', limit), `${share} ${limit}`).toEqual(left);
    expect(await shown(), String(share)).toEqual(order);
  }
}, 60_000);

it('finds what is permitted below all that is not, and what was dismissed stays away', async () => {
  const [last, ...others] = order.slice(-3).reverse() as [string, ...string[]];
  forbid((jobId) => jobId !== last && !others.includes(jobId));
  await world.marking.mark(ctxOf(userId), { params: { jobId: others[0]! }, body: { mark: 'dismissed' } });
  expect(await page({ limit: 20, workPermitted: 'true' })).toEqual([others[1], last]);
});

it('asks of no more jobs than it takes to fill the page', async () => {
  forbid(() => false);
  const before = world.law.asked;
  await page({ limit: 20, workPermitted: 'true' });
  expect(world.law.asked - before).toBeLessThan(jobCount);
});
