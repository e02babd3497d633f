import {
  ApplicationSubmitted,
  ExplainMatchRoute,
  GetMyWeightsRoute,
  JobClosed,
  JobMatched,
  JobPublished,
  ProfileUpdated,
  RankCandidatesRoute,
  RecommendJobsRoute,
  criterionWeights,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { defineService, signServiceToken } from '@iworkz/platform';
import {
  runningService,
  testDatabase,
  type FollowedEvent,
  type ServiceUnderTest,
  type TestDatabase,
} from '@iworkz/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { MatchingContext } from './matching.context.js';
import { aPublishedJob, anUpdatedProfile } from './testing/matching-world.js';

const recommendations = RecommendJobsRoute.path;
const rankings = RankCandidatesRoute.path;
const profile = anUpdatedProfile();
const candidate = { userId: profile.userId, roles: ['candidate'] };
const employer = { userId: newId(), roles: ['employer'], companyId: newId() };

let postgres: TestDatabase;
let service: ServiceUnderTest;
let matched: readonly FollowedEvent<typeof JobMatched>[];

beforeAll(async () => {
  postgres = await testDatabase('matching');
  service = await runningService(defineService({ name: 'matching', modules: [MatchingContext] }), postgres);
  matched = await service.follow(JobMatched);
  await service.publish(ProfileUpdated, profile);
  await vi.waitFor(async () => expect((await recommend()).profileKnown).toBe(true), { timeout: 10_000 });
});
afterAll(async () => {
  await service.close();
  await postgres.drop();
});

async function recommend(query = '') {
  const response = await service.ask(candidate, recommendations + query);
  expect(response.status).toBe(200);
  return RecommendJobsRoute.response.parse(await response.json());
}

async function rank(body: unknown, token?: string): Promise<Response> {
  const authorization = `Bearer ${token ?? (await signServiceToken('backend-api', service.config.serviceTokenKey))}`;
  const headers = { authorization, 'content-type': 'application/json' };
  return fetch(service.url + rankings, { method: 'POST', headers, body: JSON.stringify(body) });
}

it('tells a candidate of a job that suits them, and ranks it until it is closed', async () => {
  const job = aPublishedJob();
  await service.publish(JobPublished, job);
  await vi.waitFor(() => expect(matched).toHaveLength(1), { timeout: 5_000, interval: 10 });
  expect(matched[0]).toMatchObject({
    key: profile.userId,
    data: { candidateId: profile.userId, jobId: job.jobId, jobTitle: 'フロントエンドエンジニア', rank: 1 },
  });
  expect((await recommend()).items.map((item) => item.job.id)).toEqual([job.jobId]);
  const match = await service.ask(candidate, `/api/v1/jobs/${job.jobId}/match`, {
    headers: { 'accept-language': 'ko' },
  });
  expect(await match.json()).toMatchObject({
    jobId: job.jobId,
    criteria: [
      { criterion: 'skills', reasons: [{ text: '‘타입스크립트’: 요구 수준을 충족합니다(상급).' }] },
      {},
      {},
      {},
      {},
    ],
  });

  await service.publish(JobClosed, {
    jobId: job.jobId,
    companyId: job.companyId,
    closedAt: '2026-11-20T02:00:00.000Z',
  });
  await vi.waitFor(async () => expect((await recommend()).items).toEqual([]), { timeout: 5_000 });
});

it('ranks candidates for other services, and for nobody else', async () => {
  const job = aPublishedJob();
  const body = { jobId: job.jobId, candidateIds: [profile.userId] };
  await service.publish(JobPublished, job);
  await vi.waitFor(async () => expect((await rank(body)).status).toBe(200), { timeout: 5_000 });
  expect(await (await rank(body)).json()).toMatchObject({
    items: [{ candidateId: profile.userId }],
    unknownCandidateIds: [],
  });
  expect((await rank(body, await service.token(employer))).status).toBe(403);
  expect((await rank({ ...body, jobId: newId() })).status).toBe(404);
});

it('refuses callers who may not see recommendations, and queries that are out of bounds', async () => {
  expect((await service.ask(undefined, recommendations)).status).toBe(401);
  expect((await service.ask(employer, recommendations)).status).toBe(403);
  const tooMany = await service.ask(candidate, `${recommendations}?limit=101`);
  expect(tooMany.status).toBe(400);
  expect(await tooMany.json()).toMatchObject({ errors: [{ pointer: '/query/limit' }] });
  expect((await service.ask(candidate, '/api/v1/jobs/not-an-id/match')).status).toBe(400);
});

it('explains a match to its candidate and, once there is an application, to the company; to nobody else', async () => {
  const job = aPublishedJob();
  await service.publish(JobPublished, job);
  const match = `/api/v1/jobs/${job.jobId}/match`;
  await vi.waitFor(async () => expect((await service.ask(candidate, match)).status).toBe(200), { timeout: 5_000 });
  const { matchId } = (await (await service.ask(candidate, match)).json()) as { matchId: string };
  const path = ExplainMatchRoute.path.replace('{matchId}', matchId);
  const company = { userId: newId(), roles: ['employer'], companyId: job.companyId };

  const mine = ExplainMatchRoute.response.parse(await (await service.ask(candidate, path)).json());
  expect(mine.match.matchId).toBe(matchId);
  expect(mine.standing?.rank).toBeGreaterThanOrEqual(1);
  for (const caller of [company, employer, { userId: newId(), roles: ['candidate'] }]) {
    expect((await service.ask(caller, path)).status).toBe(404);
  }
  expect((await service.ask(undefined, path)).status).toBe(401);

  await service.publish(ApplicationSubmitted, {
    applicationId: newId(),
    jobId: job.jobId,
    jobTitle: job.content.title,
    companyId: job.companyId,
    companyName: job.companyName,
    candidateId: profile.userId,
    submittedAt: '2026-11-20T02:00:00.000Z',
  });
  await vi.waitFor(async () => expect((await service.ask(company, path)).status).toBe(200), { timeout: 5_000 });
  expect(await (await service.ask(company, path)).json()).toMatchObject({ standing: null });
  expect((await service.ask(employer, path)).status).toBe(404);
});

it('lets nobody replay matches but who may read the audit log', async () => {
  const { items } = await recommend();
  const path = `/api/v1/matching/matches/${items[0]!.match.matchId}/replay`;
  for (const caller of [candidate, employer]) {
    expect((await service.ask(caller, path, { method: 'POST' })).status).toBe(403);
  }
  const replay = await service.ask({ userId: newId(), roles: ['admin'] }, path, { method: 'POST' });
  expect(await replay.json()).toMatchObject({ equal: true, kept: { total: items[0]!.match.total } });
});

it('lets candidates shift the weights of their own view and employers those of their jobs, within bounds', async () => {
  const job = aPublishedJob();
  await service.publish(JobPublished, job);
  const company = { userId: newId(), roles: ['employer'], companyId: job.companyId };
  const ofJob = `/api/v1/matching/jobs/${job.jobId}/weights`;
  await vi.waitFor(async () => expect((await service.ask(company, ofJob)).status).toBe(200), { timeout: 5_000 });
  const put = async (caller: typeof candidate, path: string, change: object) => {
    const body = JSON.stringify({ weights: { ...criterionWeights, ...change } });
    const headers = { 'content-type': 'application/json' };
    const answer = await service.ask(caller, path, { method: 'PUT', headers, body });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const mine = GetMyWeightsRoute.path;
  expect((await put(employer, mine, {})).status).toBe(403);
  expect((await put(candidate, ofJob, {})).status).toBe(403);
  expect((await put(employer, ofJob, {})).status).toBe(404);
  expect(await put(candidate, mine, { skills: 46 })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/body/weights/skills', code: 'too_big' }] },
  });
  expect(await put(candidate, mine, { skills: 31 })).toMatchObject({
    status: 422,
    body: { code: 'matching.weights_sum_wrong', title: '配点の合計は100にしてください（現在の合計：101）。' },
  });
  const shift = { skills: 40, culture: 15 };
  for (const [caller, path] of [
    [candidate, mine],
    [company, ofJob],
  ] as const) {
    expect(await put(caller, path, shift)).toMatchObject({ status: 200, body: { shifted: true, weights: shift } });
    expect(await (await service.ask(caller, path)).json()).toMatchObject({ shifted: true, weights: shift });
    expect(await put(caller, path, {})).toMatchObject({ status: 200, body: { shifted: false } });
  }
});

it('ranks the jobs that a filter lets through, and refuses filters that cannot be meant', async () => {
  const [tokyo, osaka] = ['JP-13', 'JP-27'].map((subdivision) =>
    aPublishedJob({ job: { workplace: { country: 'JP', subdivision, remote: 'hybrid' } } }),
  );
  await service.publish(JobPublished, tokyo!, osaka!);
  const shown = async (query: string): Promise<string[]> =>
    (await recommend(query)).items.map(({ job }) => job.id).filter((id) => [tokyo!.jobId, osaka!.jobId].includes(id));
  await vi.waitFor(async () => expect(await shown('?limit=100')).toHaveLength(2), { timeout: 5_000 });
  expect(await shown('?subdivisions=JP-27,JP-01&levels=mid&languagesMet=true')).toEqual([osaka!.jobId]);
  expect(await shown('?industries=software&remote=hybrid,full&minYearlyPay=8000000&subdivisions=JP-13')).toEqual([
    tokyo!.jobId,
  ]);
  expect(await shown('?minYearlyPay=8000001')).toEqual([]);
  expect(await shown('?offset=980')).toEqual([]);
  for (const query of ['subdivisions=JP-48', 'subdivisions=', 'remote=sometimes', 'minYearlyPay=0', 'offset=1000']) {
    const answer = await service.ask(candidate, `${recommendations}?${query}`);
    expect(answer.status, query).toBe(400);
  }
});

it('shows what its index holds and how long it takes to ask it', async () => {
  await recommend();
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const valueOf = (name: string): number =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(name))
        ?.split(' ')[1],
    );
  expect(valueOf('matching_index_rows{kind="jobs"}')).toBeGreaterThan(0);
  expect(valueOf('matching_index_rows{kind="candidates"}')).toBe(1);
  expect(valueOf('matching_index_revision{kind="jobs"}')).toBeGreaterThan(0);
  expect(valueOf('matching_index_bytes')).toBeGreaterThan(0);
  expect(valueOf('matching_query_seconds_count{direction="jobs"}')).toBeGreaterThan(0);
});
