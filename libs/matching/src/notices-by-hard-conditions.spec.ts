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

it('gives no late notice either, to a profile that arrives after the job', async () => {
  const [first, second] = [aPublishedJob({ job: { languages: [{ language: 'ja', level: 'B1' }] } }), aPublishedJob()];
  await world.publish(first);
  await world.publish(second);
  const late = await known({ languages: [{ language: 'en', level: 'native' }] });
  expect(await toldOf(first.jobId)).not.toContain(late);
  expect(await toldOf(second.jobId)).toContain(late);
});

it('gives notice of a job that a residence status does not permit, since a status can be changed for it', async () => {
  const student = await known();
  const job = aPublishedJob();
  world.law.marks.set(`${student} ${job.jobId}`, { state: 'not_permitted', basis: [] });
  await world.publish(job);
  expect(await toldOf(job.jobId)).toContain(student);
});

it('fills the number who are told with the next best where the best are ruled out', async () => {
  const busy = await matchingWorld();
  try {
    const job = aPublishedJob({ job: { languages: [{ language: 'ja', level: 'B1' }] } });
    const people: string[] = [];
    // The first four fit better than all others.
    for (let index = 0; index < noticeLimits.limit + 4; index++) {
      const languages = index > 0 && index < 4 ? [{ language: 'en', level: 'native' }] : [];
      const skills = [{ name: 'TypeScript', level: index < 4 ? 4 : 2 }];
      const profile = anUpdatedProfile({ about: { skills, languages } });
      await busy.update(profile);
      people.push(profile.userId);
    }
    const [fit, ...ruledOut] = people.slice(0, 4) as [string, string, string, string];
    await busy.publish(job);
    const told = (await busy.announced()).map(({ candidateId }) => candidateId);
    expect(told).toHaveLength(noticeLimits.limit);
    expect(told).toContain(fit);
    for (const candidateId of ruledOut) expect(told).not.toContain(candidateId);
  } finally {
    await busy.end();
  }
}, 60_000);
