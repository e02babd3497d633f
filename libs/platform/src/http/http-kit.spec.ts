import { NotPermitted, problemTypeBase } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import {
  runningService,
  testDatabase,
  type ServiceUnderTest,
  type TestCaller,
  type TestDatabase,
} from '@iworkz/testing';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signServiceToken } from '../auth/service-token.js';
import { defineContext } from '../context/index.js';
import { Log } from '../telemetry/log.js';
import { probe, ProbeController } from './testing/probe.controller.js';

const candidate: TestCaller = { userId: newId(), roles: ['candidate'] };
const employer: TestCaller = { userId: newId(), roles: ['employer'] };

let database: TestDatabase;
let service: ServiceUnderTest;
let admin: pg.Client;
let folder: string;
const start = (file = 'service.log'): Promise<ServiceUnderTest> =>
  runningService(
    { name: 'search', modules: [defineContext({ name: 'search', controllers: [ProbeController] })] },
    database,
    { IWORKZ_LOG_LEVEL: 'info', IWORKZ_LOG_FILE: join(folder, file) },
  );

beforeAll(async () => {
  database = await testDatabase('search');
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  folder = await mkdtemp(join(tmpdir(), 'iworkz-http-'));
  service = await start();
});
beforeEach(() => {
  Object.assign(probe, { orders: 0, version: 1, hold: Promise.resolve(), seen: [] });
});
afterAll(async () => {
  await service.close();
  await admin.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(service.url + path, { headers });
/** The parts of a problem that a program reads. */
const refusal = async (response: Response): Promise<object> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const { status, code, errors } = (await response.json()) as Record<string, unknown>;
  expect(status).toBe(response.status);
  const pointers = (errors as { pointer: string; code: string }[] | undefined)?.map((e) => `${e.pointer} ${e.code}`);
  return pointers ? { status, code, errors: pointers.sort() } : { status, code };
};
const person = newId();
const order = async (
  body: unknown,
  { caller = candidate, key = newId(), path = `/probe/people/${person}/orders`, headers = {} } = {} as {
    caller?: TestCaller;
    key?: string;
    path?: string;
    headers?: Record<string, string>;
  },
): Promise<Response> =>
  service.ask(caller, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const held = (): (() => void) => {
  let release = (): void => undefined;
  probe.hold = new Promise((resolve) => (release = resolve));
  return () => release();
};

describe('who may call', () => {
  it('lets everybody call a public route, and recognises those who say who they are', async () => {
    expect(await (await get('/probe/open')).json()).toMatchObject({ actor: 'anonymous' });
    expect(await (await service.ask(candidate, '/probe/open')).json()).toMatchObject({ actor: 'user' });
  });

  it('asks for a sign-in where one is needed, and says how', async () => {
    const response = await get('/probe/signed-in');
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await refusal(response)).toEqual({ status: 401, code: 'auth.sign_in_required' });
    expect((await service.ask(candidate, '/probe/signed-in')).status).toBe(200);
  });

  it('refuses expired, forged and misused tokens, also on public routes', async () => {
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const expired = await get('/probe/open', bearer(await service.token(candidate, -10)));
    expect(await refusal(expired)).toEqual({ status: 401, code: 'auth.token_expired' });
    const good = await service.token(candidate);
    const [header, claims, signature] = good.split('.') as [string, string, string];
    const raised = Buffer.from(claims, 'base64url').toString().replace('candidate', 'super_admin');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt', kid: 'test' })).toString('base64url');
    for (const token of [
      await service.forgedToken(candidate),
      `${header}.${Buffer.from(raised).toString('base64url')}.${signature}`,
      `${unsigned}.${claims}.`,
      'nonsense',
      '',
    ]) {
      // Twice: what was refused once must not be remembered as good.
      for (let i = 0; i < 2; i += 1)
        expect(await refusal(await get('/probe/open', bearer(token)))).toEqual({
          status: 401,
          code: 'auth.sign_in_required',
        });
    }
    expect((await get('/probe/open', bearer(good))).status).toBe(200);
  });

  it('lets in by permission, not by being signed in', async () => {
    expect((await service.ask(employer, '/probe/employers')).status).toBe(200);
    expect(await refusal(await service.ask(candidate, '/probe/employers'))).toEqual({
      status: 403,
      code: NotPermitted.code,
    });
  });

  it('keeps people and services apart', async () => {
    const token = await signServiceToken('matching', service.config.serviceTokenKey);
    const authorization = `Bearer ${token}`;
    expect(await (await get('/probe/services', { authorization })).json()).toEqual({ actor: 'service' });
    expect((await get('/probe/signed-in', { authorization })).status).toBe(403);
    expect((await service.ask(employer, '/probe/services')).status).toBe(403);
    const stranger = await signServiceToken('matching', 'x'.repeat(40));
    expect((await get('/probe/services', { authorization: `Bearer ${stranger}` })).status).toBe(401);
  });

  it('forgets a token when it ends, however often it was used before', async () => {
    const token = await service.token(candidate, 1);
    const headers = { authorization: `Bearer ${token}` };
    expect((await get('/probe/signed-in', headers)).status).toBe(200);
    await vi.waitFor(async () => expect((await get('/probe/signed-in', headers)).status).toBe(401), {
      timeout: 4_000,
      interval: 200,
    });
  });
});

describe('what may be said', () => {
  it('gives the handler what the schema made of the request', async () => {
    const response = await order({ title: 'two' }, { path: `/probe/people/${person}/orders?dry=true` });
    expect(response.status).toBe(201);
    expect(probe.seen).toEqual([
      {
        params: { personId: person },
        query: { dry: true },
        body: { title: 'two', lines: [] },
        idempotencyKey: expect.any(String) as string,
      },
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['a missing field', {}, ['/body/title required']],
    ['a wrong type', { title: 5 }, ['/body/title wrong_type']],
    ['too short', { title: 'x' }, ['/body/title too_short']],
    ['too long', { title: 'x'.repeat(21) }, ['/body/title too_long']],
    ['a wrong format', { title: 'ok', email: 'nobody' }, ['/body/email wrong_format']],
    ['an unknown field', { title: 'ok', tilte: 1 }, ['/body/tilte unknown_field']],
    [
      'an unknown field deep inside',
      { title: 'ok', lines: [{ count: 1, kind: 'a', 'a/b~c': 1 }] },
      ['/body/lines/0/a~1b~0c unknown_field'],
    ],
    [
      'several at once, deep inside',
      {
        title: 'ok',
        lines: [
          { count: 0, kind: 'a' },
          { count: 1.5, kind: 'z' },
        ],
      },
      ['/body/lines/0/count too_small', '/body/lines/1/count wrong_type', '/body/lines/1/kind not_allowed'],
    ],
    [
      'too many',
      { title: 'ok', lines: Array.from({ length: 4 }, () => ({ count: 1, kind: 'a' })) },
      ['/body/lines too_long'],
    ],
    ['no object', [], ['/body wrong_type']],
  ])('names every field that is wrong: %s', async (_name, body, errors) => {
    expect(await refusal(await order(body))).toEqual({ status: 400, code: 'request.invalid', errors });
    expect(probe.orders).toBe(0);
  });

  it('checks path and query as it checks the body', async () => {
    const path = '/probe/people/not-an-id/orders?dry=perhaps';
    expect(await refusal(await order({ title: 'ok' }, { path }))).toMatchObject({
      errors: ['/params/personId wrong_format', '/query/dry not_allowed'],
    });
    const misspelt = await order({ title: 'ok' }, { path: `/probe/people/${person}/orders?dyr=1` });
    expect(await refusal(misspelt)).toMatchObject({ errors: ['/query/dyr unknown_field'] });
  });

  it.each(['{', '{"title":"ok"', 'title=ok', '{"title":"ok","title":}', '\u0000'])(
    'refuses broken JSON: %j',
    async (body) => {
      expect(await refusal(await order(body))).toEqual({ status: 400, code: 'request.malformed_json' });
    },
  );

  it.each([
    '{"title":"ok","__proto__":{"admin":true}}',
    '{"title":"ok","lines":[{"constructor":{"prototype":{"a":1}}}]}',
  ])('refuses JSON that reaches for prototypes: %j', async (body) => {
    expect(await refusal(await order(body))).toEqual({ status: 400, code: 'request.malformed_json' });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('refuses a body beyond the limit of its route, told or not told beforehand', async () => {
    expect(await refusal(await order({ title: 'x'.repeat(2_000) }))).toEqual({
      status: 413,
      code: 'request.body_too_large',
    });
    const chunks = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new TextEncoder().encode('x'.repeat(500)));
        if ((sent += 500) > 5_000) controller.close();
      },
    });
    let sent = 0;
    const response = await service.ask(candidate, `/probe/people/${person}/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
      body: chunks,
      duplex: 'half',
    } as RequestInit);
    expect(await refusal(response)).toEqual({ status: 413, code: 'request.body_too_large' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuses the media type %j',
    async (type) => {
      expect(await refusal(await order({ title: 'ok' }, { headers: { 'content-type': type } }))).toEqual({
        status: 415,
        code: 'request.unsupported_media_type',
      });
    },
  );

  it('takes files as bytes, with no more of their name than its last part', async () => {
    const file = (type: string) =>
      fetch(`${service.url}/probe/file`, {
        method: 'POST',
        headers: { 'content-type': type, 'x-file-name': encodeURIComponent('C:\\Users\\taro\\履歴書.txt') },
        body: 'あ',
      });
    expect(await (await file('text/plain; charset=utf-8')).json()).toEqual({ bytes: 3, name: '履歴書.txt' });
    expect((await file('image/png')).status).toBe(415);
  });
});

describe('what is answered', () => {
  it('sends nothing that the route does not declare', async () => {
    expect(await (await order({ title: 'ok' })).json()).toEqual({ number: 1 });
  });

  it('answers a page in its own media type', async () => {
    const response = await get('/probe/page');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<p>あ</p>');
  });

  it('sends a file byte for byte, as an attachment with its name, and no file of another type', async () => {
    const response = await get('/probe/download?as=application/pdf');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('通知書 ')}%28${encodeURIComponent('控え')}%29%271.pdf`,
    );
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0x25, 0x50, 0x44, 0x46, 0xff, 0x00]);
    const etag = response.headers.get('etag')!;
    expect((await get('/probe/download?as=application/pdf', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/probe/download?as=image/png')).status).toBe(500);
  });

  it('answers 304 to who has the current version, and the new one to who has an old one', async () => {
    const first = await get('/probe/document');
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    expect(await first.json()).toEqual({ version: 1 });
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const same = await get('/probe/document', { 'if-none-match': known });
      expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
    }
    probe.version = 2;
    const changed = await get('/probe/document', { 'if-none-match': etag });
    expect([changed.status, await changed.json()]).toEqual([200, { version: 2 }]);
  });

  it('lets no cache keep what was for one person', async () => {
    expect((await service.ask(candidate, '/probe/signed-in')).headers.get('cache-control')).toBe('no-store');
    expect((await get('/probe/signed-in')).headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['ja', 'ja'],
    ['ko-KR,ko;q=0.9,en;q=0.5', 'ko'],
    ['fr, en;q=0.8', 'en'],
    ['en;q=0.1, ja;q=0.9', 'ja'],
  ])('tells problems in the language that %j prefers', async (accepted, language) => {
    const response = await get('/probe/signed-in', { 'accept-language': accepted });
    expect(response.headers.get('content-language')).toBe(language);
    const script = { ja: /[ぁ-ん]/, ko: /[가-힣]/, en: /^[\x20-\x7e]+$/ }[language]!;
    expect(((await response.json()) as { title: string }).title).toMatch(script);
  });

  it('tells a problem whole: type, title, place, request', async () => {
    const response = await get('/nowhere?token=secret', { 'x-request-id': 'request-0001' });
    expect(await response.json()).toEqual({
      type: `${problemTypeBase}request.route_not_found`,
      title: expect.any(String) as string,
      status: 404,
      code: 'request.route_not_found',
      instance: '/nowhere',
      requestId: 'request-0001',
      params: { path: '/nowhere' },
    });
  });

  it('tells nothing of a defect but that there was one', async () => {
    const response = await get('/probe/failing');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/hunter2|taro|Error|\.ts/);
    expect(JSON.parse(text)).toMatchObject({ code: 'service.internal', instance: '/probe/failing' });
  });

  it('takes over harmless ids of requests and makes new ones for others', async () => {
    const response = await get('/probe/open', { 'x-request-id': 'request-0002', 'x-correlation-id': 'correlation-1' });
    expect(response.headers.get('x-request-id')).toBe('request-0002');
    expect(await response.json()).toMatchObject({ correlationId: 'correlation-1' });
    const strange = await get('/probe/open', { 'x-request-id': 'a"}{b' });
    expect(strange.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await strange.json()).toMatchObject({ correlationId: strange.headers.get('x-request-id') });
  });
});

describe('the same request again', () => {
  it('needs a key', async () => {
    for (const key of ['', 'short', 'with space in it'])
      expect(await refusal(await order({ title: 'ok' }, { key }))).toEqual({
        status: 400,
        code: 'request.idempotency_key_missing',
      });
  });

  it('gets the first answer and has no second effect', async () => {
    const key = newId();
    const first = await order({ title: 'ok' }, { key });
    const again = await order({ title: 'ok' }, { key });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(probe.orders).toBe(1);
  });

  it('is another request when another person uses the key', async () => {
    const key = newId();
    await order({ title: 'ok' }, { key });
    expect(await (await order({ title: 'ok' }, { key, caller: employer })).json()).toEqual({ number: 2 });
  });

  it('is refused when its content is another', async () => {
    const key = newId();
    await order({ title: 'ok' }, { key });
    for (const changed of [
      order({ title: 'other' }, { key }),
      order({ title: 'ok' }, { key, path: `/probe/people/${newId()}/orders` }),
    ])
      expect(await refusal(await changed)).toEqual({ status: 422, code: 'request.idempotency_key_reused' });
    expect(probe.orders).toBe(1);
  });

  it('is put off while the first is being handled', async () => {
    const key = newId();
    const release = held();
    const first = order({ title: 'ok' }, { key });
    await vi.waitFor(() => expect(probe.orders).toBe(1), 10_000);
    expect(await refusal(await order({ title: 'ok' }, { key }))).toEqual({ status: 409, code: 'request.in_progress' });
    release();
    expect((await first).status).toBe(201);
    expect((await order({ title: 'ok' }, { key })).headers.get('idempotent-replayed')).toBe('true');
  });

  it('may be tried again with the same key after it failed', async () => {
    const key = newId();
    probe.hold = Promise.reject(new Error('passing trouble'));
    probe.hold.catch(() => undefined);
    expect((await order({ title: 'ok' }, { key })).status).toBe(500);
    probe.hold = Promise.resolve();
    expect((await order({ title: 'ok' }, { key })).status).toBe(201);
  });

  it('is handled anew when the process that began it died long enough ago', async () => {
    const key = newId();
    // What a process leaves behind that is killed between beginning and answering.
    await order({ title: 'ok' }, { key });
    const asLeftBehind = `UPDATE search.idempotent_request SET status = NULL, response = NULL, locked_until = now() + $1::interval WHERE key = $2`;
    await admin.query(asLeftBehind, ['30 s', key]);
    expect((await order({ title: 'ok' }, { key })).status).toBe(409);
    await admin.query(asLeftBehind, ['-1 s', key]);
    expect(await (await order({ title: 'ok' }, { key })).json()).toEqual({ number: 2 });
  });
});

describe('what is written down', () => {
  const entries = async (): Promise<object[]> =>
    (
      await admin.query<object>(
        'SELECT actor, action, outcome, subject, reason FROM search.audit_entry ORDER BY seq DESC',
      )
    ).rows;

  it('writes audited calls into the audit log, done and refused', async () => {
    await order({ title: 'ok' });
    await order({ title: 5 });
    const [refused, allowed] = await entries();
    const said = { actor: `user:${candidate.userId}`, action: 'search.order', subject: `personId=${person}` };
    expect(allowed).toEqual({ ...said, outcome: 'allowed', reason: null });
    expect(refused).toEqual({ ...said, outcome: 'refused', reason: 'request.invalid' });
  });

  it('writes down who was kept out of other routes, and not those who merely have to sign in', async () => {
    const before = (await entries()).length;
    await get('/probe/signed-in');
    await service.ask(candidate, '/probe/signed-in');
    expect(await entries()).toHaveLength(before);
    await service.ask(candidate, '/probe/employers');
    await get('/probe/signed-in', { authorization: 'Bearer forged' });
    expect((await entries()).slice(0, 2)).toMatchObject([
      { actor: 'anonymous', action: 'access.probeSignedIn', outcome: 'refused', reason: 'auth.sign_in_required' },
      {
        actor: `user:${candidate.userId}`,
        action: 'access.probeEmployers',
        outcome: 'refused',
        reason: 'auth.not_permitted',
      },
    ]);
  });

  it('counts requests by route, never by address, and tells the depth of its jobs', async () => {
    await order({ title: 'ok' }, { path: `/probe/people/${newId()}/orders` });
    await get(`/unknown/${newId()}`);
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/http_requests_total\{route="probeOrder",method="POST",status="201"\} \d+/);
    expect(text).toMatch(/http_requests_total\{route="other",method="GET",status="404"\} \d+/);
    expect(text).toMatch(/http_request_duration_seconds_count\{route="probeOrder",method="POST"\} \d+/);
    expect(text).toMatch(/# TYPE job_queue_depth gauge/);
    expect(text).not.toMatch(/unknown|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('writes one line for each request, with its ids and without its content', async () => {
    const marker = `marker${newId().replaceAll('-', '')}`;
    const email = `${marker}@example.com`;
    await order(
      { title: marker.slice(0, 20), email },
      { headers: { 'x-request-id': 'request-0003', 'x-correlation-id': 'correlation-3' } },
    );
    await order({ title: 5, email: marker });
    await get(`/probe/open?name=${marker}`, { authorization: `Bearer ${marker}`, cookie: marker });
    const log = service.app.get(Log);
    const people = { name: marker, email, phone: marker, password: marker, accessToken: marker, refreshToken: marker };
    log.info(
      { ...people, profile: people, event: { data: { ...people, given: marker, familyKana: marker } } },
      'people',
    );
    let text = '';
    await vi.waitFor(async () => {
      text = await readFile(join(folder, 'service.log'), 'utf8');
      expect(text).toContain('"msg":"people"');
    }, 5_000);
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find(({ requestId }) => requestId === 'request-0003')).toMatchObject({
      service: 'search',
      level: 'info',
      route: 'probeOrder',
      method: 'POST',
      status: 201,
      correlationId: 'correlation-3',
      actor: `user:${candidate.userId}`,
      msg: 'request',
    });
    expect(text).not.toContain(marker);
  });
});

describe('a service that is told to stop', () => {
  const closing: ServiceUnderTest[] = [];
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((each) => each.close()));
  });

  it('is not ready any more, finishes the request in hand, and then is gone', async () => {
    const stopping = await start('stopping.log');
    closing.push(stopping);
    expect((await fetch(`${stopping.url}/ready`)).status).toBe(200);
    const release = held();
    const slow = fetch(`${stopping.url}/probe/slow`);
    await expect.poll(async () => (await fetch(`${stopping.url}/health`)).status).toBe(200);
    const closed = stopping.close();
    const stillOpen = await fetch(`${stopping.url}/ready`).then(
      ({ status }) => status,
      () => 'refused',
    );
    expect([503, 'refused']).toContain(stillOpen);
    setTimeout(release, 300);
    const answer = await slow;
    expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
    await closed;
    await expect(fetch(`${stopping.url}/health`)).rejects.toThrow();
    // The server notices with a delay; what stays are the connections of the service that all other cases use.
    const ofJobs = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'iworkz_jobs'`;
    await vi.waitFor(async () => expect((await admin.query(ofJobs)).rows.length).toBeLessThanOrEqual(3), 3_000);
  });
});
