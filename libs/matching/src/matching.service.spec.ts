import {
  JobClosed,
  JobMatched,
  JobPublished,
  ProfileUpdated,
  RankCandidatesRoute,
  RecommendJobsRoute,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { EventBus, defineService, signServiceToken } from '@iworkz/platform';
import { runningService, testDatabase, type ServiceUnderTest, type TestDatabase } from '@iworkz/testing';
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
const matched: string[] = [];

beforeAll(async () => {
  postgres = await testDatabase('matching');
  service = await runningService(defineService({ name: 'matching', modules: [MatchingContext] }), postgres);
  await service.app.get(EventBus).subscribe({
    group: 'spec',
    topics: [JobMatched.topic],
    handler: (event) => {
      matched.push(event.envelope);
      return Promise.resolve();
    },
  });
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
  expect(JSON.parse(matched[0]!)).toMatchObject({
    type: 'matching.job.matched',
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
      { criterion: 'skills', reasons: [{ text: '‘타입스크립트’: 요구 수준을 충족합니다(고급).' }] },
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
