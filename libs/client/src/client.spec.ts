import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AlreadyApplied,
  GetJobMatchRoute,
  GetMyAccountRoute,
  ImportResumeRoute,
  JobFeedRoute,
  LogoutRoute,
  SearchJobsRoute,
  SubmitApplicationRoute,
  defineRoute,
  type FileBody,
  type Session,
} from '@iworkz/contracts';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { ClientUnreachable, MemorySession, Refusal, createClient, type AccessTokens } from './index.js';

interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}
type Answer = (response: ServerResponse, seen: Seen) => void;

const jobId = '0198c0de-0000-7000-8000-000000000001';
const applicationId = '0198c0de-0000-7000-8000-000000000002';

let server: Server;
let baseUrl: string;
let seen: Seen[];
let answer: Answer;

const json = (response: ServerResponse, status: number, body: unknown, type = 'application/json') => {
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
};
const problem = (response: ServerResponse, status: number, code: string, more: object = {}) =>
  json(
    response,
    status,
    { type: `https://iworkz.example/problems/${code}`, title: `title of ${code}`, status, code, ...more },
    'application/problem+json',
  );

beforeEach(async () => {
  seen = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    const entry = { method, url, headers, body: Buffer.concat(chunks) };
    seen.push(entry);
    answer(response, entry);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe('a call', () => {
  it('puts path, query, language and body where the route says', async () => {
    answer = (response) =>
      json(response, 200, { items: [], total: 0, facets: { subdivision: [], remote: [], industry: [] } });
    const client = createClient({ baseUrl, locale: 'ko' });

    const found = await client.call(SearchJobsRoute, {
      query: { q: '東京 C++', subdivision: 'JP-13', remote: undefined },
    });

    expect(found.total).toBe(0);
    expectTypeOf(found.items).items.toHaveProperty('job');
    expect(seen[0]).toMatchObject({ method: 'GET' });
    expect(seen[0]!.headers['accept-language']).toBe('ko');
    expect(new URL(seen[0]!.url, baseUrl).searchParams.get('q')).toBe('東京 C++');
    expect(new URL(seen[0]!.url, baseUrl).searchParams.has('remote')).toBe(false);
  });

  it('hands over a file with its name and media type', async () => {
    const bytes = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00]);
    answer = (response) =>
      response
        .writeHead(200, {
          'content-type': 'application/pdf',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('通知書.pdf')}`,
        })
        .end(bytes);
    const route = defineRoute({
      id: 'download',
      service: 'compliance',
      method: 'GET',
      path: '/files',
      summary: 'A file',
      access: 'public',
      responseFileTypes: ['application/pdf', 'text/csv; charset=utf-8'],
    });

    const file = await createClient({ baseUrl }).call(route);

    expectTypeOf(file).toEqualTypeOf<FileBody>();
    expect(file).toEqual({ mediaType: 'application/pdf', fileName: '通知書.pdf', bytes });
    expect(seen[0]!.headers.accept).toBe('application/pdf, text/csv; charset=utf-8');
  });

  it('outlives its page where it is told to, and only there', async () => {
    const inits: RequestInit[] = [];
    const client = createClient({
      baseUrl,
      fetch: (_url, init) => {
        inits.push(init);
        return Promise.resolve(new Response(null, { status: 204 }));
      },
    });
    const request = { body: { refreshToken: 'r'.repeat(20) } };
    await client.call(LogoutRoute, request, { keepalive: true });
    await client.call(LogoutRoute, request);
    expect(inits.map(({ keepalive }) => keepalive)).toEqual([true, undefined]);
  });

  it('sends the idempotency key and a JSON body', async () => {
    answer = (response) => json(response, 201, { id: applicationId });
    await createClient({ baseUrl }).call(SubmitApplicationRoute, { body: { jobId }, idempotencyKey: 'once' });
    expect(seen[0]!.headers).toMatchObject({ 'idempotency-key': 'once', 'content-type': 'application/json' });
    expect(JSON.parse(seen[0]!.body.toString())).toEqual({ jobId });
  });

  it('keeps a parameter from leaving its place in the path', async () => {
    answer = (response) => problem(response, 404, 'request.route_not_found', { params: { path: '/' } });
    const call = createClient({ baseUrl }).call(GetJobMatchRoute, { params: { jobId: '../../x?y' } });
    await expect(call).rejects.toBeInstanceOf(Refusal);
    expect(seen[0]!.url).toBe('/api/v1/jobs/..%2F..%2Fx%3Fy/match');
  });

  it('sends a file raw, with its media type and a Japanese file name', async () => {
    answer = (response) => json(response, 201, { id: applicationId });
    const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]);
    await createClient({ baseUrl }).call(ImportResumeRoute, {
      body: { mediaType: 'application/pdf', fileName: '職務経歴書.pdf', bytes },
    });
    expect(seen[0]!.headers['content-type']).toBe('application/pdf');
    expect(decodeURIComponent(String(seen[0]!.headers['x-file-name']))).toBe('職務経歴書.pdf');
    expect(new Uint8Array(seen[0]!.body)).toEqual(bytes);
  });

  it('gives text where the route answers text, and nothing where it answers nothing', async () => {
    const client = createClient({ baseUrl });
    answer = (response) => response.writeHead(200, { 'content-type': 'application/xml' }).end('<jobs/>');
    expect(await client.call(JobFeedRoute)).toBe('<jobs/>');
    answer = (response) => response.writeHead(204).end();
    expect(await client.call(LogoutRoute, { body: { refreshToken: 'r'.repeat(20) } })).toBeUndefined();
  });
});

describe('a refusal', () => {
  it('is the declared error, with its params, its text and its fields', async () => {
    const errors = [{ pointer: '/body/message', code: 'too_big', detail: '長すぎます' }];
    answer = (response) => problem(response, 409, 'hiring.already_applied', { params: { applicationId }, errors });
    const error = await createClient({ baseUrl })
      .call(SubmitApplicationRoute, { body: { jobId }, idempotencyKey: 'once' })
      .catch((thrown: unknown) => thrown);

    expect(AlreadyApplied.is(error) && error.params.applicationId).toBe(applicationId);
    expect(error).toMatchObject({
      kind: 'conflict',
      status: 409,
      title: 'title of hiring.already_applied',
      fields: errors,
    });
  });

  it('of a code that is not known here keeps its status', async () => {
    answer = (response) => problem(response, 451, 'future.refusal');
    await expect(createClient({ baseUrl }).call(GetMyAccountRoute)).rejects.toMatchObject({
      code: 'future.refusal',
      status: 451,
      kind: 'invalid',
    });
  });
});

describe('a server that cannot be asked', () => {
  const reasonOf = (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      (error: unknown) => (error instanceof ClientUnreachable ? error.reason : error),
    );

  it('is told apart: no connection, no answer in time, an answer that is none of ours', async () => {
    answer = (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    expect(await reasonOf(createClient({ baseUrl }).call(GetMyAccountRoute))).toBe('unintelligible');
    answer = (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"half":');
    expect(await reasonOf(createClient({ baseUrl }).call(GetMyAccountRoute))).toBe('unintelligible');
    answer = () => undefined;
    expect(await reasonOf(createClient({ baseUrl, timeoutMs: 50 }).call(GetMyAccountRoute))).toBe('timeout');
    answer = (response) => response.destroy();
    expect(await reasonOf(createClient({ baseUrl }).call(GetMyAccountRoute))).toBe('network');
  });

  it('is not blamed for what the caller gave up', async () => {
    answer = () => undefined;
    const giveUp = new AbortController();
    const call = createClient({ baseUrl }).call(GetMyAccountRoute, undefined, { signal: giveUp.signal });
    giveUp.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('an expired access token', () => {
  const account = { id: jobId } as Session['account'];
  const bearer = ({ headers }: Seen) => headers.authorization;
  const onlyFresh: Answer = (response, request) =>
    bearer(request) === 'Bearer fresh' ? json(response, 200, account) : problem(response, 401, 'auth.token_expired');

  it('is renewed once for any number of calls, which then succeed', async () => {
    answer = onlyFresh;
    let renewals = 0;
    const session = new MemorySession(async () => {
      renewals += 1;
      await new Promise((later) => setTimeout(later, 20));
      return { accessToken: 'fresh', refreshToken: 'second', expiresIn: 900, account };
    });
    session.start({ accessToken: 'stale', refreshToken: 'first', expiresIn: 900, account });
    const client = createClient({ baseUrl, session });

    const answers = await Promise.all(Array.from({ length: 10 }, () => client.call(GetMyAccountRoute)));

    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, () => jobId));
    expect(renewals).toBe(1);
    expect(session.refreshToken).toBe('second');
  });

  it('is not renewed a second time for the same call', async () => {
    answer = (response) => problem(response, 401, 'auth.token_expired');
    let renewals = 0;
    const session: AccessTokens = { current: () => 'stale', renew: async () => `token ${++renewals}` };
    await expect(createClient({ baseUrl, session }).call(GetMyAccountRoute)).rejects.toMatchObject({
      code: 'auth.token_expired',
    });
    expect(renewals).toBe(1);
    expect(seen).toHaveLength(2);
  });

  it('stays refused when the session has ended', async () => {
    answer = onlyFresh;
    const session: AccessTokens = { current: () => 'stale', renew: async () => undefined };
    await expect(createClient({ baseUrl, session }).call(GetMyAccountRoute)).rejects.toMatchObject({
      code: 'auth.token_expired',
    });
    expect(seen).toHaveLength(1);
  });

  it('leaves other refusals alone', async () => {
    answer = (response) => problem(response, 401, 'auth.sign_in_required');
    const session: AccessTokens = {
      current: () => 'forged',
      renew: () => Promise.reject(new Error('not to be called')),
    };
    await expect(createClient({ baseUrl, session }).call(GetMyAccountRoute)).rejects.toMatchObject({
      code: 'auth.sign_in_required',
    });
  });
});
