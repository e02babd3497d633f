import {
  ApplicationSubmitted,
  ExplainMatchRoute,
  GetJobMatchRoute,
  JobPublished,
  MarkWorkPermissionsRoute,
  ProfileUpdated,
  RankCandidatesRoute,
  RecommendJobsRoute,
  ServiceUnavailable,
  type WorkPermissionMark,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { defineService, signServiceToken } from '@iworkz/platform';
import {
  answering,
  runningService,
  standInService,
  testDatabase,
  type ServiceUnderTest,
  type StandInService,
  type TestCaller,
  type TestDatabase,
} from '@iworkz/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { MatchingContext } from './matching.context.js';
import { aPublishedJob, anUpdatedProfile } from './testing/matching-world.js';

const article = { statute: '出入国管理及び難民認定法', article: '第19条第1項第2号・第73条の2' };
const basis: WorkPermissionMark['basis'] = [
  {
    ruleId: 'IMM-19',
    ...article,
    text: { ja: '報酬を受ける活動はできません。', en: 'No paid work.', ko: '보수 활동 불가' },
  },
];
const company = newId();
/** In the order of their rank: each asks for a little more of TypeScript than the one before. */
const jobs = [1, 2, 3, 4, 5].map((level) =>
  aPublishedJob({ companyId: company, job: { skills: [{ name: 'TypeScript', level }], title: `求人${level}` } }),
);
const ids = jobs.map(({ jobId }) => jobId);
const profile = anUpdatedProfile({ about: { skills: [{ name: 'TypeScript', level: 1 }] } });
const candidate: TestCaller = { userId: profile.userId, roles: ['candidate'] };
const employer: TestCaller = { userId: newId(), roles: ['employer'], companyId: company };

let postgres: TestDatabase;
let compliance: StandInService;
let service: ServiceUnderTest;
let forbidden: readonly string[] = [];
const judges = answering(MarkWorkPermissionsRoute, ({ body }) => ({
  items: body.jobs.map(({ jobId }): WorkPermissionMark => {
    const isForbidden = body.personId === profile.userId && forbidden.includes(jobId);
    return { jobId, ...(isForbidden ? { state: 'not_permitted', basis } : { state: 'permitted', basis: [] }) };
  }),
}));

beforeAll(async () => {
  postgres = await testDatabase('matching');
  compliance = await standInService(judges);
  service = await runningService(defineService({ name: 'matching', modules: [MatchingContext] }), postgres, {
    URL_COMPLIANCE: compliance.url,
  });
  await service.publish(ProfileUpdated, profile);
  await service.publish(JobPublished, ...jobs);
  await vi.waitFor(async () => expect((await recommend()).items).toHaveLength(5), { timeout: 10_000 });
});
beforeEach(() => {
  forbidden = [];
  compliance.answers(judges);
});
afterAll(async () => {
  await service?.close();
  await compliance?.close();
  await postgres?.drop();
});

async function recommend(query = '', locale = 'ja') {
  const headers = { 'accept-language': locale };
  const answer = await service.ask(candidate, RecommendJobsRoute.path + query, { headers });
  expect(answer.status).toBe(200);
  return RecommendJobsRoute.response.parse(await answer.json());
}
const shown = async (query = '') => (await recommend(query)).items.map(({ job }) => job.id);
const scored = async () =>
  (await recommend()).items.map(({ job, match: { total, confidence, criteria, hardConditions } }) => {
    return { id: job.id, total, confidence, criteria, hardConditions };
  });

it('marks jobs beside their matches, with the article, in the reader’s language', async () => {
  forbidden = [ids[0]!];
  const { items, workPermissionUnchecked } = await recommend();
  expect(workPermissionUnchecked).toBeUndefined();
  expect(items[0]!.workPermission).toEqual({
    state: 'not_permitted',
    text: '登録されている在留資格のままでは、この求人の業務に就くことができません。',
    basis: [{ ruleId: 'IMM-19', ...article, text: '報酬を受ける活動はできません。' }],
  });
  expect(items[1]!.workPermission?.state).toBe('permitted');
  const [inKorean] = (await recommend('', 'ko')).items;
  expect(inKorean!.workPermission).toMatchObject({
    text: '등록된 체류자격 그대로는 이 채용의 업무에 종사할 수 없습니다.',
    basis: [{ text: '보수 활동 불가' }],
  });
  const one = await service.ask(candidate, GetJobMatchRoute.path.replace('{jobId}', ids[0]!));
  expect(GetJobMatchRoute.response.parse(await one.json()).workPermission?.state).toBe('not_permitted');
});

it('ranks, scores and explains alike whatever the law permits', async () => {
  const before = await scored();
  forbidden = ids;
  expect(await scored()).toEqual(before);
});

it('asks once for a page, by what the law reads of a posting', async () => {
  const callsBefore = compliance.calls.length;
  await recommend('?limit=3');
  const calls = compliance.calls.slice(callsBefore);
  expect(calls.map(({ route }) => route)).toEqual(['markWorkPermissions']);
  const { personId, jobs: asked } = MarkWorkPermissionsRoute.body.parse((calls[0]!.input as { body: unknown }).body);
  expect(personId).toBe(profile.userId);
  expect(asked.map(({ jobId }) => jobId).sort()).toEqual(ids.slice(0, 3).sort());
  expect(JSON.stringify(calls[0]!.input)).not.toContain(jobs[0]!.content.description);
});

it('leaves jobs out that the law forbids when the candidate wishes it, and fills the pages with others', async () => {
  forbidden = [ids[0]!, ids[2]!];
  expect(await shown()).toEqual(ids);
  expect(await shown('?workPermitted=true&limit=2')).toEqual([ids[1], ids[3]]);
  expect(await shown('?workPermitted=true&limit=2&offset=2')).toEqual([ids[4]]);
  expect(await shown('?workPermitted=false')).toEqual(ids);
  forbidden = ids;
  expect(await shown('?workPermitted=true')).toEqual([]);
});

it('says that nothing was judged when the law cannot be asked or is slow, and leaves nothing out', async () => {
  forbidden = [ids[0]!];
  const away = answering(MarkWorkPermissionsRoute, () => {
    throw ServiceUnavailable({ service: 'backend-api' });
  });
  const slow = answering(MarkWorkPermissionsRoute, async () => {
    await sleep(3_000);
    return { items: [] };
  });
  for (const silence of [away, slow]) {
    compliance.answers(silence);
    for (const query of ['', '?workPermitted=true']) {
      const startedAt = performance.now();
      const reply = await recommend(query);
      expect(performance.now() - startedAt).toBeLessThan(2_500);
      expect(reply.items.map(({ job }) => job.id)).toEqual(ids);
      expect(reply.workPermissionUnchecked).toBe(true);
      for (const { workPermission } of reply.items)
        expect(workPermission).toMatchObject({ state: 'unknown', unknownBecause: 'no_answer', basis: [] });
    }
  }
});

it('tells the candidate alone: no company, no administrator, no ranking of applicants', async () => {
  forbidden = ids;
  const [{ match }] = (await recommend()).items as [Awaited<ReturnType<typeof recommend>>['items'][number]];
  const path = ExplainMatchRoute.path.replace('{matchId}', match.matchId!);
  const explained = async (caller: TestCaller) => {
    const answer = await service.ask(caller, path);
    return { status: answer.status, text: await answer.text() };
  };
  const own = ExplainMatchRoute.response.parse(JSON.parse((await explained(candidate)).text));
  expect(own.workPermission).toMatchObject({ state: 'not_permitted', basis: [article] });
  expect((await explained({ userId: newId(), roles: ['candidate'] })).status).toBe(404);

  const submittedAt = '2026-11-20T02:00:00.000Z';
  const named = { jobTitle: '求人1', companyName: '株式会社サンプル', submittedAt };
  const application = { applicationId: newId(), jobId: match.jobId, companyId: company, candidateId: profile.userId };
  await service.publish(ApplicationSubmitted, { ...application, ...named });
  await vi.waitFor(async () => expect((await explained(employer)).status).toBe(200), { timeout: 5_000 });
  const token = await signServiceToken('backend-api', service.config.serviceTokenKey);
  const ranking = await fetch(service.url + RankCandidatesRoute.path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ jobId: match.jobId, candidateIds: [profile.userId] }),
  });
  const others = [
    await explained(employer),
    await explained({ userId: newId(), roles: ['admin'] }),
    { status: ranking.status, text: await ranking.text() },
  ];
  for (const { status, text } of others) {
    expect(status).toBe(200);
    expect(text).not.toMatch(/workPermission|IMM-|在留資格/);
  }
});
