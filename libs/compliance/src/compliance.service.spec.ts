import { JobPublished } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { JobQueue, defineService, signServiceToken } from '@iworkz/platform';
import { aLawfulPosting, anUnlawfulPosting, runningService, testDatabase, type TestCaller } from '@iworkz/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComplianceContext } from './compliance.context.js';
import { recheckJob } from './edge/recheck-jobs.js';
import { ruleBook } from './rule-book.js';

type Body = Record<string, unknown>;
const companyName = '株式会社みどり技研';
const anAdmin = (): TestCaller => ({ userId: newId(), roles: ['admin'] });
const anEmployer = (companyId = newId()): TestCaller => ({ userId: newId(), roles: ['employer'], companyId });

let database: Awaited<ReturnType<typeof testDatabase>>;
let service: Awaited<ReturnType<typeof runningService>>;
beforeAll(async () => {
  database = await testDatabase('compliance');
  service = await runningService(defineService({ name: 'compliance', modules: [ComplianceContext] }), database);
});
afterAll(async () => {
  await service?.close();
  await database?.drop();
});

async function send(caller: TestCaller | 'service', method: string, path: string, body?: unknown) {
  const token =
    caller === 'service'
      ? await signServiceToken('backend-api', service.config.serviceTokenKey)
      : await service.token(caller);
  const response = await fetch(`${service.url}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': 'ja' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Body };
}
const post = (caller: TestCaller | 'service', path: string, body: unknown) => send(caller, 'POST', path, body);

/** An input of each kind that has something to be found, and a word of its schema. */
const kinds = {
  offer: { input: { job: anUnlawfulPosting(), companyName, terms: {} }, field: 'agreement36' },
  'work-permission': {
    input: {
      authorization: { status: 'temporary_visitor', expiresOn: '2027-01-31' },
      job: aLawfulPosting(),
    },
    field: 'outsideActivityPermission',
  },
  notice: {
    input: {
      contract: { term: 'fixed', partTime: true },
      items: {},
      delivery: { by: 'oral', wished: false, printable: false },
    },
    field: 'workplaceHas',
  },
  dispatch: {
    input: {
      ...{ work: 'security', from: '2026-12-01', to: '2027-05-31', contractDays: 182, listedDayWork: false },
      ...{ worker: { indefinite: false }, client: {} },
    },
    field: 'listedDayWork',
  },
  'hiring-process': { input: { country: 'JP', asks: ['family'] }, field: 'essentialAndConsented' },
} as const;
const names = Object.keys(kinds) as (keyof typeof kinds)[];
const dated = (kind: keyof typeof kinds) => ({ input: kinds[kind].input, date: '2026-11-20' });

describe('the checks of each kind', () => {
  it('are listed with the schema of what they judge', async () => {
    const { status, body } = await send(anEmployer(), 'GET', 'compliance/checks');
    expect(status).toBe(200);
    const items = body['items'] as { kind: string; input: { type: string } }[];
    expect(items.map(({ kind }) => kind)).toEqual(names);
    for (const { kind, input } of items)
      expect(JSON.stringify(input)).toContain(`"${kinds[kind as keyof typeof kinds].field}"`);
  });

  it.each(names)('%s: is stored and replays to the same findings', async (kind) => {
    const { status, body } = await post(anEmployer(), `compliance/checks/${kind}`, dated(kind));
    expect({ status, errors: body['errors'] }).toEqual({ status: 201, errors: undefined });
    const findings = body['findings'] as unknown[];
    expect(findings.length).toBeGreaterThan(0);
    const kept = await send(anAdmin(), 'GET', `compliance/evaluations/${String(body['id'])}`);
    expect(kept.body).toEqual({
      ...body,
      replay: { ruleBookVersion: ruleBook.version, sameRuleBook: true, sameFindings: true, findings },
    });
  });

  it('say which field is wrong, which law is not known, and whose is not', async () => {
    const wrong = await post(anEmployer(), 'compliance/checks/hiring-process', {
      input: { country: 'JP', asks: ['?'] },
    });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ pointer: '/body/input/asks/0' }] } });
    const { input } = kinds['hiring-process'];
    const early = await post(anEmployer(), 'compliance/checks/hiring-process', { input, date: '2001-01-01' });
    expect(early).toMatchObject({ status: 422, body: { code: 'compliance.law_unknown' } });
    const abroad = await post(anEmployer(), 'compliance/checks/hiring-process', { input: { ...input, country: 'BR' } });
    expect(abroad).toMatchObject({ status: 422, body: { code: 'compliance.unknown_jurisdiction' } });
  });

  it('go in a batch, where one that cannot be judged stops no other', async () => {
    const one = { kind: 'hiring-process', ...dated('hiring-process') };
    const { status, body } = await post(anEmployer(), 'compliance/check-batches', {
      items: [
        { id: 'a', ...one },
        { id: 'b', ...one, input: { country: 'JP', asks: ['?'] } },
        { id: 'c', ...one, date: '2001-01-01' },
      ],
    });
    expect(status).toBe(200);
    expect(body['items']).toMatchObject([
      { id: 'a', evaluation: { kind: 'hiring_process' }, problem: null },
      {
        id: 'b',
        evaluation: null,
        problem: { code: 'request.invalid', params: { errors: [{ pointer: '/body/items/1/input/asks/0' }] } },
      },
      { id: 'c', evaluation: null, problem: { code: 'compliance.law_unknown' } },
    ]);
    const many = await post(anEmployer(), 'compliance/check-batches', {
      items: Array.from({ length: 51 }, (_, at) => ({ id: String(at), ...one })),
    });
    expect(many.status).toBe(400);
  });
});

it('an unlawful posting is let pass by two admins, each of whose steps is in the audit log', async () => {
  const employer = anEmployer();
  const jobId = newId();
  const check = () =>
    post('service', 'compliance/posting-checks', {
      ...{ jobId, companyId: employer.companyId, companyName },
      job: aLawfulPosting({ title: '営業マン' }),
    });
  const { body: refused } = await check();
  expect(refused['allowed']).toBe(false);
  const asked = await post(employer, 'compliance/reviews', { evaluationId: refused['id'], note: '社内の呼称です。' });
  expect(asked.status).toBe(201);
  const [first, second] = [anAdmin(), anAdmin()];
  const path = (id: unknown, step: string) => `admin/compliance/reviews/${String(id)}/${step}`;
  const reason = { reason: '性別を限定しない旨の記載が別にあることを確認した。' };
  for (const { id } of asked.body['items'] as { id: string }[]) {
    expect((await post(first, path(id, 'override'), { ...reason, days: 30 })).body['state']).toBe('proposed');
    expect((await post(first, path(id, 'approval'), reason)).body['code']).toBe('compliance.second_person_needed');
    expect((await post(employer, path(id, 'approval'), reason)).status).toBe(403);
    expect((await post(second, path(id, 'approval'), reason)).body['state']).toBe('overridden');
  }
  expect((await check()).body['allowed']).toBe(true);
  const log = await send(anAdmin(), 'GET', 'services/compliance/audit-entries?limit=100');
  const entries = log.body['items'] as { action: string; outcome: string; actor: string; reason: string | null }[];
  expect(entries.map(({ action, outcome, actor, reason }) => ({ action, outcome, actor, reason }))).toEqual(
    expect.arrayContaining([
      { action: 'compliance.override_finding', outcome: 'allowed', actor: `user:${first.userId}`, reason: null },
      {
        action: 'compliance.approve_override',
        outcome: 'refused',
        actor: `user:${first.userId}`,
        reason: 'compliance.second_person_needed',
      },
      { action: 'compliance.approve_override', outcome: 'allowed', actor: `user:${second.userId}`, reason: null },
    ]),
  );
});

it('live postings are judged by a job, which the metrics tell of', async () => {
  const employer = anEmployer();
  const jobId = newId();
  const job = anUnlawfulPosting();
  const { body } = await post('service', 'compliance/posting-checks', {
    jobId,
    companyId: employer.companyId,
    companyName,
    job,
  });
  await service.publish(JobPublished, {
    ...{ jobId, companyId: employer.companyId!, companyName, version: 1, publishedAt: new Date().toISOString() },
    ...{ evaluationId: String(body['id']), content: job },
  });
  const standing = () => send(employer, 'GET', `compliance/postings/${jobId}/standing`);
  await expect
    .poll(async () => {
      await service.app.get(JobQueue).enqueue({ name: recheckJob, payload: {}, key: recheckJob });
      return (await standing()).status;
    })
    .toBe(200);
  expect((await standing()).body).toMatchObject({ jobId, allowed: false });
  expect((await send(anEmployer(), 'GET', `compliance/postings/${jobId}/standing`)).status).toBe(404);
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  expect(metrics).toMatch(/compliance_live_postings\{[^}]*state="forbidden"[^}]*\} 1/);
  expect(metrics).toMatch(/compliance_live_postings\{[^}]*state="waiting"[^}]*\} 0/);
});
