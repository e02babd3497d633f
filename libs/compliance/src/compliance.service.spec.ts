import { JobPublished, PersonalDataExport, noticeItems } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { JobQueue, defineService, signServiceToken } from '@iworkz/platform';
import { aLawfulPosting, anUnlawfulPosting, runningService, testDatabase, type TestCaller } from '@iworkz/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComplianceContext } from './compliance.context.js';
import { readPdf } from './documents/testing/read-pdf.js';
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
  'placement-business': { input: { licence: { held: false } }, field: 'refundSystem' },
  'job-aggregation': { input: { byRequest: false, gifts: [{ for: 'applying' }] }, field: 'overviewReports' },
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

describe('a notice of working conditions for an offer', () => {
  const offer = () => ({ applicationId: newId(), personId: newId(), companyId: newId() });
  const request = (wage: string | null) => ({
    ...{ issuedOn: '2026-11-20', language: 'en', translation: {} },
    employer: { name: companyName, address: '東京都港区芝公園4-2-8', signatory: '代表取締役 髙橋 一郎' },
    worker: { name: '西 葵' },
    content: {
      contract: { term: 'indefinite', partTime: false },
      items: {
        ...Object.fromEntries(noticeItems.map((item) => [item, `「${item}」の内容`])),
        wage,
      },
      workplaceHas: Object.fromEntries(schemes.map((scheme) => [scheme, true])),
      delivery: { by: 'paper', wished: false, printable: false },
    },
  });
  const schemes = [
    ...['shifts', 'retirementPay', 'bonus', 'borneByWorker', 'safety'],
    ...['training', 'accident', 'sanctions', 'absence'],
  ];
  const kept = async (personId: string) => {
    const { body } = await send('service', 'GET', `personal-data/compliance/${personId}`);
    const { records } = PersonalDataExport.parse(body);
    return records.filter(({ what }) => what === 'evaluation').map(({ fields }) => fields);
  };

  it('is made for the service that knows whose offer it is, and its judgement is kept as that person’s', async () => {
    const about = offer();
    const made = await post('service', 'compliance/offer-notices', { ...about, notice: request('月給400,000円') });
    expect(made).toMatchObject({ status: 200, body: { issuedOn: '2026-11-20', findings: [] } });
    expect(await kept(about.personId)).toMatchObject([
      { kind: 'notice', allowed: true, subjectId: about.applicationId, companyId: about.companyId },
    ]);
    const direct = await post(anEmployer(), 'compliance/offer-notices', { ...about, notice: request('月給400,000円') });
    expect(direct.status).toBe(403);
  });

  it('is refused with what is missing, and that is kept too', async () => {
    const about = offer();
    expect(await post('service', 'compliance/offer-notices', { ...about, notice: request(null) })).toMatchObject({
      status: 422,
      body: { code: 'compliance.notice_refused', params: { findings: [{ ruleId: 'LSA-15', field: '/items/wage' }] } },
    });
    expect(await kept(about.personId)).toMatchObject([{ kind: 'notice', allowed: false }]);
  });

  it('is printed again as it was made: the same file, whenever it is asked for', async () => {
    const { body: notice } = await post('service', 'compliance/offer-notices', {
      ...{ ...offer(), notice: request('月給400,000円') },
    });
    const print = async () => {
      const response = await fetch(`${service.url}/api/v1/compliance/offer-notices/file`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await signServiceToken('backend-api', service.config.serviceTokenKey)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ notice, madeAt: '2026-11-20T03:00:00.000Z' }),
      });
      expect(response.headers.get('content-type')).toBe('application/pdf');
      return new Uint8Array(await response.arrayBuffer());
    };
    const [first, second] = [await print(), await print()];
    expect(first).toEqual(second);
    expect((await readPdf(first)).map(({ text }) => text).join('')).toContain('月給400,000円');
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
