import { Problem, type RouteSpec } from '@iworkz/contracts';
import { request as httpRequest } from 'node:http';
import { expect } from 'vitest';

export interface Request {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly language?: 'ja' | 'en';
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly milliseconds: number;
}

const anyId = '01890a5d-ac96-774b-bcce-b302099a8057';

const otherThanIds: Readonly<Record<string, string>> = { listId: '1', kind: 'notice' };

/** The address of a route, with what fits wherever nothing is given. */
export function pathOf(route: RouteSpec, params: Readonly<Record<string, string>> = {}, query = ''): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? otherThanIds[name] ?? anyId),
  );
  return query ? `${path}?${query}` : path;
}

function headersOf(route: RouteSpec, { token, language = 'ja', headers = {}, body }: Request): Record<string, string> {
  return {
    'accept-language': language,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(route.idempotent ? { 'idempotency-key': `key-${crypto.randomUUID()}` } : {}),
    ...(body === undefined ? {} : { 'content-type': route.fileTypes?.[0] ?? 'application/json' }),
    ...headers,
  };
}

/** Calls a route as it is: nothing of the request is checked on our side. */
export async function send(baseUrl: string, route: RouteSpec, request: Request = {}): Promise<Answer> {
  const startedAt = performance.now();
  const response = await fetch(baseUrl + pathOf(route, request.params, request.query), {
    method: route.method,
    headers: headersOf(route, request),
    body: request.body,
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, milliseconds: performance.now() - startedAt };
}

/** For bodies that are refused before they have been sent whole: fetch may report the broken pipe instead of the answer. */
export function sendLarge(baseUrl: string, route: RouteSpec, request: Request, bytes: number): Promise<Answer> {
  const startedAt = performance.now();
  const url = new URL(baseUrl + pathOf(route, request.params, request.query));
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, {
      method: route.method,
      headers: { ...headersOf(route, { ...request, body: '' }), 'content-length': String(bytes) },
    });
    let answered = false;
    outgoing.setTimeout(30_000, () => outgoing.destroy(new Error('no answer')));
    outgoing.on('error', (error) => void (answered || reject(error)));
    outgoing.on('response', (response) => {
      answered = true;
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      const done = (): void => {
        outgoing.destroy();
        const headers = new Headers({ 'content-type': String(response.headers['content-type']) });
        resolve({ status: response.statusCode ?? 0, text, headers, milliseconds: performance.now() - startedAt });
      };
      response.on('end', done);
      response.on('error', done);
    });
    const write = (left: number): void => {
      if (left <= 0) return void outgoing.end();
      outgoing.write(
        chunk.subarray(0, Math.min(left, chunk.length)),
        () => void (answered || write(left - chunk.length)),
      );
    };
    write(bytes);
  });
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The answer must be a problem document of 4xx that speaks the reader's language. @returns it. */
export function refusalIn(answer: Answer, language: 'ja' | 'en' = 'ja'): Problem {
  expect(answer.status, answer.text.slice(0, 300)).toBeGreaterThanOrEqual(400);
  expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(500);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = Problem.parse(JSON.parse(answer.text));
  expect(problem.status).toBe(answer.status);
  expect(problem.type).toBe(`https://iworkz.example/problems/${problem.code}`);
  for (const text of [problem.title, ...(problem.errors ?? []).map((error) => error.detail)])
    expect(japanese.test(text), `${language}: ${text}`).toBe(language === 'ja');
  return problem;
}
