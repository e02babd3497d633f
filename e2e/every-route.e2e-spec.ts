import { permissionsOf, roles, routes, type Permission, type Role, type RouteSpec } from '@iworkz/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadValues, changed, pointerTo } from './testing/bad-values.js';
import { Database } from './testing/database.js';
import { drained } from './testing/metrics.js';
import { refusalIn, send, sendLarge, type Request } from './testing/requests.js';
import { sharedSystem } from './testing/system.js';
import { accessToken, serviceToken } from './testing/tokens.js';

const system = sharedSystem();
const database = new Database(system);
/** A refusal is cheap. Much more than the slowest seen on a busy machine with two cores (0.4 s), far less than a hang. */
const refusalLimitMs = 4_000;
const tenMegabytes = 10 * 1024 * 1024;

beforeAll(() => drained(system));
afterAll(() => database.close());

const isPermission = (access: RouteSpec['access']): access is Permission =>
  !['public', 'authenticated', 'service'].includes(access);
const mayCall = (role: Role, { access }: RouteSpec): boolean =>
  access === 'public' || access === 'authenticated' || (isPermission(access) && permissionsOf[role].includes(access));

/** Routes between services are not in the gateway; the rest is tried through the one public door. */
const doorOf = (route: RouteSpec): string =>
  route.access === 'service' ? system.serviceUrls[route.service] : system.url;

/** A token of somebody who may call the route. A new person for each route, as each has a limit of calls an hour. */
async function tokenFor(route: RouteSpec): Promise<string | undefined> {
  if (route.access === 'public') return undefined;
  if (route.access === 'service') return serviceToken(system);
  return accessToken(system, [roles.find((role) => mayCall(role, route)) ?? 'candidate']);
}

describe('every route refuses who may not call it', () => {
  /** Nobody can be refused here, because everybody may call. This list may only become shorter. */
  const withoutDenial = [
    'answerUtterance',
    // Whoever was erased has no account, and those they show their certificate to need none.
    'checkErasureCertificate',
    'getCompany',
    'getIssuerDocument',
    'getJob',
    'getJobFeed',
    'getJobPostingMarkup',
    'getJsonWebKeySet',
    'getStatusList',
    'listModels',
    'listRules',
    'login',
    'logout',
    'refreshSession',
    'register',
    'searchJobs',
    // By the signed link in a mail, whose reader need not sign in to get no more of them.
    'stopMails',
    'viewErasureCertificate',
  ];

  it('except exactly those that are open to everybody', () => {
    const open = routes.filter((route) => route.access === 'public').map((route) => route.id);
    expect(open.sort()).toEqual(withoutDenial);
  });

  const guarded = routes.filter((route) => route.access !== 'public');
  const refused: string[] = [];

  it.each(guarded)('$method $path ($access)', async (route) => {
    const door = doorOf(route);
    for (const language of ['ja', 'en'] as const) {
      const unnamed = await send(door, route, { language });
      expect(unnamed.status).toBe(401);
      expect(refusalIn(unnamed, language).code).toBe('auth.sign_in_required');
    }
    for (const role of roles.filter((each) => !mayCall(each, route))) {
      const token = await accessToken(system, [role]);
      const requestId = crypto.randomUUID();
      const answer = await send(door, route, { token, headers: { 'x-request-id': requestId } });
      expect(answer.status, `as ${role}`).toBe(403);
      expect(refusalIn(answer).code).toBe('auth.not_permitted');
      refused.push(requestId);
    }
    if (route.access === 'service') {
      const token = await serviceToken(system);
      const outside = await send(system.url, route, { token });
      expect(outside.status, 'at the gateway').toBe(404);
      expect(refusalIn(outside).code).toBe('request.route_not_found');
    } else {
      // A service has no person's rights: it calls people's routes only with that person's own token.
      const asService = await send(system.serviceUrls[route.service], route, { token: await serviceToken(system) });
      expect(asService.status, 'as a service').toBe(403);
    }
  });

  it('and writes each refusal to the audit log', async () => {
    const entries = await Promise.all(
      (await database.contexts()).map((context) =>
        database.rows<{ request_id: string }>(
          `SELECT request_id FROM ${context}.audit_entry WHERE outcome = 'refused' AND request_id = ANY ($1)`,
          [refused],
        ),
      ),
    );
    const audited = entries.flat().map((entry) => entry.request_id);
    expect(refused.length).toBeGreaterThan(100);
    expect(refused.filter((id) => !audited.includes(id))).toEqual([]);
  });
});

describe('every route answers bad input with a problem that names it, and writes nothing', () => {
  /** Alternating, so that each refusal is read in both languages without being asked for twice. */
  let turn = 0;

  async function mustRefuse(
    route: RouteSpec,
    request: Request,
    expected: { what: string; status?: number[]; code?: string; pointer?: string; field?: string },
  ): Promise<void> {
    const language = (turn += 1) % 2 === 0 ? 'ja' : 'en';
    const answer = await send(doorOf(route), route, { ...request, language });
    const label = `${route.id}: ${expected.what}`;
    expect(answer.milliseconds, label).toBeLessThan(refusalLimitMs);
    expect(answer.status, `${label}\n${answer.text.slice(0, 500)}`).toBeLessThan(500);
    const problem = refusalIn(answer, language);
    if (expected.status) expect(expected.status, label).toContain(answer.status);
    if (expected.code) expect(problem.code, label).toBe(expected.code);
    if (!expected.pointer) return;
    expect(
      problem.errors?.map((error) => error.pointer),
      label,
    ).toContain(expected.pointer);
    const blamed = problem.errors?.find((error) => error.pointer === expected.pointer);
    if (expected.field) expect(blamed?.code, label).toBe(expected.field);
    expect(blamed?.detail).not.toBe('');
  }

  const queryOf = (values: unknown): string => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(values as Record<string, unknown>)) query.set(name, String(value));
    return query.toString();
  };

  const requiredQuery = (route: RouteSpec): string => {
    if (!route.query) return '';
    const query = new BadValues(route.query);
    const sample = query.sample() as Record<string, unknown>;
    const needed = query.fields().filter(({ required }) => required);
    return queryOf(Object.fromEntries(needed.map(({ name }) => [name, sample[name]])));
  };

  it.each(routes)('$method $path', async (route) => {
    const token = await tokenFor(route);
    const before = await database.rowCounts();
    const query = requiredQuery(route);
    const params = route.params ? new BadValues(route.params) : undefined;
    const goodBody = route.body ? new BadValues(route.body).sample() : undefined;
    const json = (value: unknown): string => JSON.stringify(value);
    const body = goodBody === undefined ? undefined : json(goodBody);
    if (route.body) expect(route.body.safeParse(goodBody).error?.issues, 'the sample fits').toBeUndefined();

    for (const { what, value, pointer, code } of params?.all({ asText: true }) ?? []) {
      const given = value as Record<string, string>;
      if (Object.keys(given).length < params!.fields().length || 'noSuchField' in given) continue; // no such address
      await mustRefuse(
        route,
        { token, params: given, query, body },
        { what: `params: ${what}`, code: 'request.invalid', pointer: `/params${pointer}`, field: code },
      );
    }
    for (const id of ['__proto__', "' OR 1=1 --", '..', '%00', 'é', 'constructor'])
      for (const { name } of params?.fields() ?? [])
        await mustRefuse(
          route,
          { token, params: { [name]: id }, query, body },
          { what: `id ${id}`, status: [400, 404, 401, 403] },
        );

    if (route.query) {
      const values = new BadValues(route.query);
      for (const { what, value, pointer, code } of values.all({ asText: true }))
        await mustRefuse(
          route,
          { token, query: queryOf(value) },
          { what: `query: ${what}`, code: 'request.invalid', pointer: `/query${pointer}`, field: code },
        );
      for (const { name } of values.fields())
        await mustRefuse(
          route,
          { token, query: `${query}&${name}=1&${name}=2` },
          { what: `${name} twice`, code: 'request.invalid', pointer: `/query/${name}` },
        );
      await mustRefuse(
        route,
        { token, query: `${query}&__proto__[x]=1` },
        { what: '__proto__', code: 'request.invalid' },
      );
      if (values.fields().some(({ name }) => name === 'cursor'))
        for (const cursor of ['x', 'bm90IGFuIGlk', 'eyJoaXJpbmciOiIxIE9SIDEifQ', 'W10'])
          await mustRefuse(
            route,
            { token, query: `${query}&cursor=${cursor}` },
            { what: `cursor ${cursor}`, code: 'request.invalid_cursor', status: [400] },
          );
    }

    if (route.body) {
      for (const { what, value, pointer, code } of new BadValues(route.body).all())
        await mustRefuse(
          route,
          { token, query, body: json(value) },
          { what: `body${pointer}: ${what}`, code: 'request.invalid', pointer: `/body${pointer}`, field: code },
        );
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      const broken = [
        '{',
        '{"a":',
        'undefined',
        "{'a':1}",
        '{"a":1}x',
        '\u0000',
        deep.slice(0, 100_000),
        deep,
        `{"a":${deep}}`,
      ];
      for (const text of broken)
        await mustRefuse(
          route,
          { token, query, body: text },
          { what: `broken: ${text.slice(0, 20)}`, code: 'request.malformed_json' },
        );
      for (const text of ['null', '[]', '"text"', '7'])
        await mustRefuse(
          route,
          { token, query, body: text },
          { what: `no object: ${text.slice(0, 20)}`, code: 'request.invalid', pointer: '/body' },
        );
      await mustRefuse(
        route,
        { token, query },
        { what: 'no body', code: 'request.invalid', pointer: '/body', field: 'required' },
      );
      for (const key of ['__proto__', 'constructor'])
        for (const text of [`{"${key}":{"prototype":{"polluted":1}}}`, `{"a":{"${key}":{"prototype":{"polluted":1}}}}`])
          await mustRefuse(route, { token, query, body: text }, { what: text, status: [400] });
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
      ])
        await mustRefuse(
          route,
          { token, query, body, headers: { 'content-type': type } },
          { what: type, code: 'request.unsupported_media_type' },
        );
    }
    if (route.fileTypes) {
      await mustRefuse(
        route,
        { token, body: 'x', headers: { 'content-type': 'image/png' } },
        { what: 'image/png', code: 'request.unsupported_media_type' },
      );
      const files: [string, string][] = [
        ['application/pdf', 'not a PDF'],
        ['application/pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog'],
        ['application/json', '{"basics":'],
        ['application/json', '7'],
        ['application/json', '{"__proto__":{"polluted":1}}'],
        ['application/json', '['.repeat(200_000)],
        ['application/json', `{"basics":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
      ];
      for (const [type, file] of files)
        await mustRefuse(
          route,
          { token, body: file, headers: { 'content-type': type } },
          { what: `${type} ${file.slice(0, 20)}`, status: [400, 422] },
        );
    }
    if (route.idempotent) {
      for (const key of ['', 'short', 'with spaces in it', 'x'.repeat(200), '../../etc/passwd'])
        await mustRefuse(
          route,
          { token, body, headers: { 'idempotency-key': key } },
          { what: `key ${key.slice(0, 20)}`, code: 'request.idempotency_key_missing' },
        );
    }
    if (route.method !== 'GET') {
      for (const door of new Set([doorOf(route), system.serviceUrls[route.service]])) {
        const answer = await sendLarge(door, route, { token }, tenMegabytes);
        expect(refusalIn(answer).code).toBe('request.body_too_large');
        expect(answer.milliseconds).toBeLessThan(refusalLimitMs);
      }
    }

    expect(await database.rowCounts(), 'nothing was written').toEqual(before);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  /** Half of a pair of UTF-16 units, and the character that PostgreSQL cannot store. */
  const unstorable = ['\ud83d', 'a\u0000b'];
  const written = routes.filter((route) => route.body);

  it.each(written)('$method $path takes no text that cannot be stored', async (route) => {
    const token = await tokenFor(route);
    const before = await database.rowCounts();
    const values = new BadValues(route.body!);
    for (const path of values.texts())
      for (const text of unstorable) {
        const body = JSON.stringify(changed(values.sample(), path, (value) => `${String(value)} ${text}`));
        const what = `${pointerTo(path)} ${JSON.stringify(text)}`;
        await mustRefuse(route, { token, body }, { what, pointer: `/body${pointerTo(path)}`, field: 'wrong_format' });
      }
    expect(await database.rowCounts(), 'nothing was written').toEqual(before);
  });

  it('in many ways: the declarations are not read past', () => {
    expect(turn).toBeGreaterThan(3_000);
    console.log(`${turn} bad requests were refused`);
  });
});
