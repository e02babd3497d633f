import { newId } from '@iworkz/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPublishedJob, anUpdatedProfile, matchingWorld } from './testing/matching-world.js';
import { noticeLimits } from './use-cases/announce-matches.js';

let world: Awaited<ReturnType<typeof matchingWorld>>;
beforeAll(async () => {
  world = await matchingWorld();
});
afterAll(() => world.end());

async function known(about: object = {}): Promise<string> {
  const profile = anUpdatedProfile({ about });
  await world.update(profile);
  return profile.userId;
}
const toldOf = async (jobId: string): Promise<string[]> =>
  (await world.announced()).filter((event) => event.jobId === jobId).map(({ candidateId }) => candidateId);
const law = (candidateId: string, jobId: string, state: 'not_permitted' | 'with_permission') =>
  world.law.marks.set(`${candidateId} ${jobId}`, { state, basis: [] });

it('gives no notice of a job to who is known to lack its language or licence, and does to who has or says nothing', async () => {
  const able = { languages: [{ language: 'ja', level: 'B2' }], certificates: [{ name: '介護福祉士' }] };
  const [silent, foreign, uncertified, fit] = [
    await known(),
    await known({ languages: [{ language: 'en', level: 'native' }] }),
    await known({ ...able, certificates: [{ name: '日商簿記検定2級' }] }),
    await known(able),
  ];
  const job = aPublishedJob({
    job: { languages: [{ language: 'ja', level: 'B1' }], licences: [{ licence: 'care_worker' }] },
  });
  await world.publish(job);
  expect((await toldOf(job.jobId)).sort()).toEqual([silent, fit].sort());
  // It is in their rankings all the same, with the condition beside it.
  for (const person of [foreign, uncertified])
    expect((await world.recommend(person)).items.map((item) => item.job.id)).toContain(job.jobId);
});

it('gives no notice of a job that the law forbids, and does where a permission is needed or the law cannot be asked', async () => {
  const [forbidden, cured, silent] = [await known(), await known(), await known()];
  const [job, later] = [aPublishedJob(), aPublishedJob()];
  for (const { jobId } of [job, later]) {
    law(forbidden, jobId, 'not_permitted');
    law(cured, jobId, 'with_permission');
  }
  await world.publish(job);
  const told = await toldOf(job.jobId);
  expect(told).not.toContain(forbidden);
  expect(told).toEqual(expect.arrayContaining([cured, silent]));

  world.law.away = true;
  await world.publish(later);
  world.law.away = false;
  expect(await toldOf(later.jobId)).toEqual(expect.arrayContaining([forbidden, cured, silent]));
});

it('gives no late notice either, to a profile that arrives after the job', async () => {
  const [first, second] = [aPublishedJob(), aPublishedJob()];
  await world.publish(first);
  await world.publish(second);
  const candidateId = newId();
  law(candidateId, first.jobId, 'not_permitted');
  await world.update({ ...anUpdatedProfile(), userId: candidateId });
  expect(await toldOf(first.jobId)).not.toContain(candidateId);
  expect(await toldOf(second.jobId)).toContain(candidateId);
});

it('fills the number who are told with the next best where the best are ruled out', async () => {
  const busy = await matchingWorld();
  try {
    const job = aPublishedJob();
    const people: string[] = [];
    // The first four fit better than all others.
    for (let index = 0; index < noticeLimits.limit + 4; index++) {
      const profile = anUpdatedProfile({ about: { skills: [{ name: 'TypeScript', level: index < 4 ? 4 : 2 }] } });
      await busy.update(profile);
      people.push(profile.userId);
    }
    const [lawful, ...ruledOut] = people.slice(0, 4) as [string, string, string, string];
    for (const candidateId of ruledOut)
      busy.law.marks.set(`${candidateId} ${job.jobId}`, { state: 'not_permitted', basis: [] });
    await busy.publish(job);
    const told = (await busy.announced()).map(({ candidateId }) => candidateId);
    expect(told).toHaveLength(noticeLimits.limit);
    expect(told).toContain(lawful);
    for (const candidateId of ruledOut) expect(told).not.toContain(candidateId);
  } finally {
    await busy.end();
  }
}, 60_000);
