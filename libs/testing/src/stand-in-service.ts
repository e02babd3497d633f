import { DomainError, type FileBody, type InputOf, type ReplyOf, type RouteSpec } from '@iworkz/contracts';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type * as z from 'zod';

/** How a neighbour answers one of its routes. */
export interface StandInAnswer {
  readonly route: RouteSpec;
  readonly answer: (input: unknown) => unknown;
}

export interface StandInService {
  readonly url: string;
  /** Every call that reached it, oldest first. */
  readonly calls: readonly { readonly route: string; readonly input: unknown; readonly headers: Headers }[];
  /** Answers a route in another way from now on. */
  answers(answer: StandInAnswer): void;
  close(): Promise<void>;
}

/** Ties an answer to its route, so that one that does not fit the contract does not compile. */
export function answering<R extends RouteSpec>(
  route: R,
  answer: (input: InputOf<R>) => ReplyOf<R> | Promise<ReplyOf<R>>,
): StandInAnswer {
  return { route, answer: answer as (input: unknown) => unknown };
}

/**
 * A neighbouring service on loopback that speaks by the contracts: it parses what it is sent and what it answers with the
 * schemas of its routes, so that a caller that leaves the contract gets 400 and a stand-in that does so gets 500.
 * A thrown DomainError becomes its problem document.
 */
export async function standInService(...first: readonly StandInAnswer[]): Promise<StandInService> {
  const answers = new Map(first.map((answer) => [answer.route.id, answer]));
  const calls: { route: string; input: unknown; headers: Headers }[] = [];
  const server = createServer((request, response) => {
    respond(request, answers, calls).then(
      ({ status, body }) => {
        const problem = status >= 400;
        if (!problem && isFile(body)) {
          const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(body.fileName ?? 'file')}`;
          response.writeHead(status, { 'content-type': body.mediaType, 'content-disposition': disposition });
          return void response.end(body.bytes);
        }
        response.writeHead(status, { 'content-type': problem ? 'application/problem+json' : 'application/json' });
        response.end(JSON.stringify(body));
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answers: (answer) => void answers.set(answer.route.id, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isFile = (body: unknown): body is FileBody =>
  typeof body === 'object' && body !== null && 'bytes' in body && body.bytes instanceof Uint8Array;

async function respond(
  request: IncomingMessage,
  answers: ReadonlyMap<string, StandInAnswer>,
  calls: { route: string; input: unknown; headers: Headers }[],
): Promise<{ status: number; body: unknown }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://stand-in');
  for (const { route, answer } of answers.values()) {
    const params = request.method === route.method ? paramsOf(route.path, url.pathname) : undefined;
    if (!params) continue;
    const text = Buffer.concat(chunks).toString('utf8');
    const input: Record<string, unknown> = {};
    const parts: [string, z.ZodType | undefined, unknown][] = [
      ['params', route.params, params],
      ['query', route.query, Object.fromEntries(url.searchParams)],
      ['body', route.body, text === '' ? undefined : (JSON.parse(text) as unknown)],
    ];
    for (const [name, schema, value] of parts) {
      if (!schema) continue;
      const parsed = schema.safeParse(value);
      if (!parsed.success) return problem('request.invalid', 400, { errors: parsed.error.issues });
      input[name] = parsed.data;
    }
    calls.push({ route: route.id, input, headers: new Headers(request.headers as Record<string, string>) });
    try {
      const reply = await answer(input);
      return { status: route.status ?? 200, body: route.response ? route.response.parse(reply) : reply };
    } catch (error) {
      if (error instanceof DomainError) return problem(error.code, error.status, error.params);
      return problem('service.internal', 500, undefined);
    }
  }
  return problem('request.route_not_found', 404, { path: url.pathname });
}

function problem(code: string, status: number, params: unknown): { status: number; body: unknown } {
  return { status, body: { type: `https://iworkz.example/problems/${code}`, title: code, status, code, params } };
}

/** @returns undefined when the path is not the route's. */
function paramsOf(route: string, path: string): Record<string, string> | undefined {
  const wanted = route.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) params[name] = decodeURIComponent(given[index]!);
    else if (part !== given[index]) return undefined;
  }
  return params;
}
