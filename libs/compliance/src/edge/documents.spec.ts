import {
  aLawfulPosting,
  runningService,
  testDatabase,
  type ServiceUnderTest,
  type TestDatabase,
} from '@iworkz/testing';
import { newId } from '@iworkz/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComplianceContext } from '../compliance.context.js';
import { readPdf, unspaced } from '../documents/testing/read-pdf.js';

const employer = { userId: newId(), roles: ['employer'], companyId: newId() };
const candidate = { userId: newId(), roles: ['candidate'] };
const admin = { userId: newId(), roles: ['admin'] };

let database: TestDatabase;
let running: ServiceUnderTest;

beforeAll(async () => {
  database = await testDatabase('compliance');
  running = await runningService({ name: 'compliance', modules: [ComplianceContext] }, database);
});
afterAll(async () => {
  await running?.close();
  await database?.drop();
});

const post = (path: string, body: unknown, caller = employer as typeof candidate) =>
  running.ask(caller, `/api/v1/compliance/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** What an offer settles beyond the posting. */
const settled = {
  leave: '年次有給休暇 6か月継続勤務した場合10日',
  leaving: '自己都合退職は30日以上前に届け出ること。解雇の事由は就業規則第50条による。',
};
const noSchemes = Object.fromEntries(
  ['shifts', 'retirementPay', 'borneByWorker', 'safety', 'training', 'accident', 'sanctions', 'absence'].map(
    (scheme) => [scheme, false],
  ),
);

describe('the notice of working conditions of an offer', () => {
  const pay = { ...aLawfulPosting().pay!, min: 320_000, max: 320_000 };
  const job = aLawfulPosting({ pay });

  it('is drafted from the job, completed by the employer, and handed over as a PDF', async () => {
    const draft = (await (await post('notice-drafts', { job, language: 'ko' })).json()) as {
      content: { items: Record<string, string | null>; workplaceHas: object };
      translation: Record<string, string | null>;
    };
    expect(draft.content.items['wage']).toContain('月給 320,000円');
    expect(draft.translation['wage']).toContain('월급 320,000엔');
    expect(draft.content.items['leaving']).toBeNull();

    const request = {
      issuedOn: '2026-11-21',
      language: 'ko',
      employer: { name: '株式会社みどり技研', address: '東京都港区芝公園4-2-8', signatory: '代表取締役 髙橋 一郎' },
      worker: { name: '김 민준' },
      content: {
        ...draft.content,
        items: { ...draft.content.items, ...settled },
        workplaceHas: { ...draft.content.workplaceHas, ...noSchemes },
        delivery: { by: 'email', wished: true, printable: true },
      },
      translation: draft.translation,
    };
    const response = await post('notices/file', request);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('労働条件通知書_2026-11-21.pdf')}`,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = unspaced(
      (await readPdf(new Uint8Array(await response.arrayBuffer()))).map((each) => each.text).join(''),
    );
    for (const part of ['근로조건통지서', '김민준', '月給320,000円', '월급320,000엔', unspaced(settled.leaving)])
      expect(text).toContain(part);
    const data = (await (await post('notices', request)).json()) as { title: { other: string } };
    expect(data.title.other).toBe('근로조건통지서');
  });

  it('is refused, as data and as a PDF, with what the law misses', async () => {
    const draft = (await (await post('notice-drafts', { job, language: 'en' })).json()) as { content: object };
    const request = {
      issuedOn: '2026-11-21',
      language: 'en',
      employer: { name: '株式会社みどり技研', address: '東京都', signatory: '代表取締役' },
      worker: { name: 'A' },
      content: draft.content,
    };
    for (const path of ['notices', 'notices/file']) {
      const response = await post(path, request);
      const problem = (await response.json()) as {
        code: string;
        params: { findings: { field: string; severity: string }[] };
      };
      expect([response.status, problem.code]).toEqual([422, 'compliance.notice_refused']);
      const blocked = problem.params.findings.filter(({ severity }) => severity === 'BLOCK').map(({ field }) => field);
      expect(blocked.sort()).toEqual(['/items/leave', '/items/leaving']);
    }
  });

  it('says nothing of a wage that is still a range, and names fields that are not accepted', async () => {
    const range = aLawfulPosting({ pay: { ...pay, max: 400_000 } });
    const draft = (await (await post('notice-drafts', { job: range, language: 'vi' })).json()) as {
      content: { items: Record<string, string | null> };
    };
    expect(draft.content.items['wage']).toBeNull();
    const refused = (await (await post('notices', { language: 'fr' })).json()) as { errors: { pointer: string }[] };
    expect(refused.errors.map(({ pointer }) => pointer)).toContain('/body/language');
  });

  it('is not for people without the permission', async () => {
    for (const path of ['notice-drafts', 'notices', 'notices/file', 'reports', 'reports/file?format=pdf'])
      expect((await post(path, {}, candidate)).status).toBe(403);
    for (const caller of [candidate, employer])
      for (const path of ['', '/file'])
        expect(
          (
            await running.ask(
              caller,
              `/api/v1/compliance/reports/evaluations${path}?from=2026-11-01&to=2026-11-30&format=pdf`,
            )
          ).status,
        ).toBe(403);
  });
});

describe('a report', () => {
  const overtime = (overtimeMinutes: number) => ({
    kind: 'overtime',
    date: '2026-11-21',
    input: {
      establishment: '東京本社',
      agreement: null,
      workers: [
        {
          name: '=山田',
          record: {
            work: 'general',
            agreement: 'limits',
            yearlyVariableHours: false,
            yearStartsInMonth: 4,
            employedSince: '2026-10',
            months: [{ month: '2026-10', overtimeMinutes, holidayMinutes: 0 }],
          },
        },
      ],
    },
  });

  it('comes as data, CSV or PDF', async () => {
    const data = (await (await post('reports', overtime(46 * 60))).json()) as { rows: Record<string, unknown>[] };
    expect(data.rows[0]).toMatchObject({ name: '=山田', verdict: { ja: '超過' } });
    const csv = await post('reports/file?format=csv&language=en', overtime(46 * 60));
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await csv.text()).toContain(`\r\n"'=山田",Exceeded,2026-10,46:00`);
    const pdf = await post('reports/file?format=pdf', overtime(46 * 60));
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 8)
        .toString('latin1'),
    ).toBe('%PDF-1.7');
  });

  it('points to what contradicts itself, and to what is not there', async () => {
    const refused = await post('reports', overtime(-1));
    expect(await refused.json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/body/input/workers/0/record/months/0/overtimeMinutes' }],
    });
    expect((await post('reports', { kind: 'overtime', date: '2026-11-21', input: {} })).status).toBe(400);
    expect((await post('reports', { kind: 'evaluations', date: '2026-11-21', input: {} })).status).toBe(400);
  });

  it('on evaluations is for admins', async () => {
    const path = '/api/v1/compliance/reports/evaluations';
    const data = await running.ask(admin, `${path}?from=2026-11-01&to=2026-11-30`);
    expect(await data.json()).toMatchObject({ kind: 'evaluations', filing: { dueOn: null, basis: null } });
    const file = await running.ask(admin, `${path}/file?from=2026-11-01&to=2026-11-30&format=csv`);
    expect(await file.text()).toMatch(/^規則,法令,条項/);
    expect((await running.ask(admin, `${path}?from=2026-11-01`)).status).toBe(400);
  });
});
