import {
  ListWorkAuthorizationsRoute,
  MarkWorkPermissionsRoute,
  ServiceUnavailable,
  WorkPermissionJob,
  workPermissionsAtOnce,
  type WorkAuthorization,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { defineService, signServiceToken } from '@iworkz/platform';
import {
  aLawfulPosting,
  answering,
  runningService,
  standInService,
  testDatabase,
  type ServiceUnderTest,
  type StandInService,
  type TestDatabase,
} from '@iworkz/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ComplianceUnitOfWork } from './adapters/compliance-database.js';
import { ComplianceContext } from './compliance.context.js';

let database: TestDatabase;
let profiles: StandInService;
let service: ServiceUnderTest;
const stated = new Map<string, WorkAuthorization>();
const says = answering(ListWorkAuthorizationsRoute, ({ body }) => ({
  items: body.userIds.flatMap((userId) => {
    const authorization = stated.get(userId);
    return authorization ? [{ userId, authorization }] : [];
  }),
}));

beforeAll(async () => {
  database = await testDatabase('compliance');
  profiles = await standInService(says);
  service = await runningService(defineService({ name: 'compliance', modules: [ComplianceContext] }), database, {
    URL_BACKEND_API: profiles.url,
  });
});
afterAll(async () => {
  await service?.close();
  await profiles?.close();
  await database?.drop();
});

function aPersonStating(status: WorkAuthorization['status']): string {
  const personId = newId();
  stated.set(personId, { status, expiresOn: '2099-03-31', outsideActivityPermission: false, degreeField: null });
  return personId;
}
const aJob = (category: 'engineering' | 'food_service') => {
  const job = aLawfulPosting({ duties: { description: '業務', category } });
  return { jobId: newId(), job: WorkPermissionJob.parse(job) };
};
async function mark(body: object, token?: string) {
  const authorization = `Bearer ${token ?? (await signServiceToken('matching', service.config.serviceTokenKey))}`;
  return fetch(service.url + MarkWorkPermissionsRoute.path, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
const marksOf = async (body: object) => MarkWorkPermissionsRoute.response.parse(await (await mark(body)).json()).items;

it('marks every job by what the person stated, asks profiles once, and keeps nothing', async () => {
  const [specialist, visitor, silent] = [
    aPersonStating('engineer_humanities_international'),
    aPersonStating('temporary_visitor'),
    newId(),
  ];
  const [engineering, kitchen] = [aJob('engineering'), aJob('food_service')];
  const callsBefore = profiles.calls.length;
  const jobs = [engineering, kitchen];
  const statesOf = (items: Awaited<ReturnType<typeof marksOf>>) => items.map(({ jobId, state }) => [jobId, state]);
  expect(statesOf(await marksOf({ personId: specialist, jobs }))).toEqual([
    [engineering.jobId, 'permitted'],
    [kitchen.jobId, 'with_permission'],
  ]);
  expect(profiles.calls.slice(callsBefore).map(({ route }) => route)).toEqual(['listWorkAuthorizations']);
  const ofVisitor = await marksOf({ personId: visitor, jobs });
  expect(statesOf(ofVisitor)).toEqual(jobs.map(({ jobId }) => [jobId, 'not_permitted']));
  expect(ofVisitor[0]!.basis).toMatchObject([{ ruleId: 'IMM-19', article: '第19条第1項第2号・第73条の2' }]);
  const ofSilent = await marksOf({ personId: silent, jobs });
  expect(statesOf(ofSilent)).toEqual(jobs.map(({ jobId }) => [jobId, 'unknown']));
  expect(ofSilent[0]).toMatchObject({ unknownBecause: 'no_status', basis: [] });
  const db = service.app.get(ComplianceUnitOfWork).db;
  expect(await db.evaluation.count()).toBe(0);
});

it('answers services alone: neither the person, nor an employer, nor an administrator', async () => {
  const body = { personId: aPersonStating('student'), jobs: [aJob('engineering')] };
  for (const roles of [['candidate'], ['employer'], ['admin'], ['super_admin']]) {
    const companyId = newId();
    const token = await service.token({ userId: body.personId, roles, companyId });
    expect((await mark(body, token)).status, roles[0]).toBe(403);
  }
  expect((await mark(body, 'nonsense')).status).toBe(401);
});

it('refuses more jobs than it judges at once', async () => {
  const { job } = aJob('engineering');
  const jobs = Array.from({ length: workPermissionsAtOnce + 1 }, () => ({ jobId: newId(), job }));
  const answer = await mark({ personId: newId(), jobs });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/body/jobs' }] });
  expect((await mark({ personId: newId(), jobs: jobs.slice(1) })).status).toBe(200);
});

it('does not take profiles that cannot be asked for people who stated nothing', async () => {
  profiles.answers(
    answering(ListWorkAuthorizationsRoute, () => {
      throw ServiceUnavailable({ service: 'backend-api' });
    }),
  );
  const answer = await mark({ personId: aPersonStating('student'), jobs: [aJob('engineering')] });
  profiles.answers(says);
  expect(answer.status).toBe(503);
});
