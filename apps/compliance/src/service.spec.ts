import { signServiceToken } from '@iworkz/platform';
import {
  aLawfulPosting,
  anUnlawfulPosting,
  runningService,
  testDatabase,
  type ServiceUnderTest,
  type TestDatabase,
} from '@iworkz/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { service } from './service.js';

const admin = { userId: '01900000-0000-7000-8000-000000000001', roles: ['admin'] };
const employer = { userId: '01900000-0000-7000-8000-000000000002', roles: ['employer'] };
const companyName = '株式会社みどり技研';

let database: TestDatabase;
let running: ServiceUnderTest;

beforeAll(async () => {
  database = await testDatabase('compliance');
  running = await runningService(service, database);
});

afterAll(async () => {
  await running?.close();
  await database?.drop();
});

async function post(
  path: string,
  body: unknown,
  token: string,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${running.url}/api/v1/compliance/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const asService = () => signServiceToken('backend-api', running.config.serviceTokenKey);

it('judges a posting for another service, and shows the judgement to an admin as it was', async () => {
  const { status, body } = await post('posting-checks', { job: anUnlawfulPosting(), companyName }, await asService());
  expect(status).toBe(201);
  expect(body).toMatchObject({ kind: 'posting', allowed: false });
  const kept = await running.ask(admin, `/api/v1/compliance/evaluations/${String(body['id'])}`);
  expect(await kept.json()).toEqual({ ...body, replay: expect.objectContaining({ sameFindings: true }) });
});

it('lets nobody but services store judgements', async () => {
  const { status } = await post(
    'posting-checks',
    { job: aLawfulPosting(), companyName },
    await running.token(employer),
  );
  expect(status).toBe(403);
});

it('previews for employers, and refuses a country whose law it does not know', async () => {
  const token = await running.token(employer);
  expect(await post('posting-previews', { job: aLawfulPosting(), companyName }, token)).toMatchObject({
    status: 200,
    body: { allowed: true },
  });
  const abroad = { job: aLawfulPosting({ workplace: { country: 'BR' } }), companyName };
  expect(await post('posting-previews', abroad, token)).toMatchObject({
    status: 422,
    body: { code: 'compliance.unknown_jurisdiction' },
  });
});

it('judges permission to work', async () => {
  const check = { authorization: { status: 'temporary_visitor' }, job: aLawfulPosting() };
  expect(await post('work-permission-checks', check, await asService())).toMatchObject({
    status: 201,
    body: { allowed: false },
  });
});

it('lists the rules of a day to anybody', async () => {
  const response = await running.ask(undefined, '/api/v1/compliance/rules?date=2026-11-20');
  const { items } = (await response.json()) as { items: { id: string }[] };
  expect(response.status).toBe(200);
  expect(items.map(({ id }) => id)).toContain('MW-4');
});
