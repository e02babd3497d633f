import {
  RankedProfile,
  type CompanyRegistered,
  type DataOf,
  type ProfileUpdated,
  type UserRegistered,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEmployer, asEmployer, hiringWorld, type HiringWorld } from '../testing/hiring-world.js';

let world: HiringWorld;
beforeAll(async () => {
  world = await hiringWorld();
});
afterAll(() => world.end());

const name = { family: '山田', given: '花子' };
const registered = (userId: string, roles: DataOf<typeof UserRegistered>['roles'] = ['candidate']) =>
  world.deliver((ctx, event, tx) => world.learn.onUserRegistered(ctx, event, tx), {
    userId,
    email: 'hanako@example.jp',
    name,
    roles,
    locale: 'ja',
    region: 'jp',
    companyId: null,
  } satisfies DataOf<typeof UserRegistered>);
const updated = (userId: string, version: number, headline: string | null) =>
  world.deliver((ctx, event, tx) => world.learn.onProfileUpdated(ctx, event, tx), {
    userId,
    version,
    updatedAt: '2026-11-20T00:00:00.000Z',
    profile: RankedProfile.parse({ headline }),
  } satisfies DataOf<typeof ProfileUpdated>);
const company = (id: string, companyName: string) =>
  world.deliver((ctx, event, tx) => world.learn.onCompanyRegistered(ctx, event, tx), {
    company: { id, name: companyName, country: 'JP', industry: null, website: null, region: 'jp' },
  } satisfies DataOf<typeof CompanyRegistered>);

describe('what hiring learns of people', () => {
  it('comes out the same in every order, with duplicates: the name and the newest headline', async () => {
    const tellings = ['registered', 1, 2, 3] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...tellings), { maxLength: 6 }), fc.nat(), async (repeats, at) => {
        const userId = newId();
        const order: (typeof tellings)[number][] = [...repeats];
        for (const telling of tellings) order.splice(at % (order.length + 1), 0, telling);
        for (const telling of order)
          await (telling === 'registered' ? registered(userId) : updated(userId, telling, `第${telling}版`));
        expect(await world.db.candidate.findUnique({ where: { userId } })).toEqual({
          userId,
          name,
          headline: '第3版',
          profileVersion: 3,
        });
      }),
      { numRuns: 25 },
    );
  });

  it('comes out whole when the first two tellings arrive at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const userId = newId();
      await Promise.all([registered(userId), updated(userId, 1, '一級建築士')]);
      expect(await world.db.candidate.findUnique({ where: { userId } })).toMatchObject({
        name,
        headline: '一級建築士',
      });
    }
  });

  it('forgets a headline that was taken away', async () => {
    const userId = newId();
    await updated(userId, 1, '看護師');
    await updated(userId, 2, null);
    expect(await world.db.candidate.findUnique({ where: { userId } })).toMatchObject({ headline: null });
  });

  it('holds no employers', async () => {
    const userId = newId();
    await registered(userId, ['employer']);
    expect(await world.db.candidate.findUnique({ where: { userId } })).toBeNull();
  });

  it('stands in the list of applicants, also when it arrives after the application', async () => {
    const employer = anEmployer();
    const { id } = await world.openJob(employer);
    const candidateId = newId();
    await world.apply(id, candidateId);
    const shown = () => world.applications.listApplicants(asEmployer(employer), { params: { jobId: id }, query: {} });
    expect((await shown()).items).toMatchObject([{ name: { family: '—', given: '' }, headline: null }]);
    await registered(candidateId);
    await updated(candidateId, 1, 'フルスタックエンジニア');
    expect((await shown()).items).toMatchObject([{ name, headline: 'フルスタックエンジニア' }]);
  });
});

describe('what hiring learns of companies', () => {
  it('is their latest name, however often it is told', async () => {
    const id = newId();
    await company(id, '株式会社みどり');
    await company(id, '株式会社みどり');
    await company(id, '株式会社みどり技研');
    expect(await world.db.company.findMany({ where: { id } })).toEqual([{ id, name: '株式会社みどり技研' }]);
  });
});
