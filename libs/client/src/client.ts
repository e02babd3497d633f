import { TokenExpired, type FileBody, type RequestOf, type ResponseOf, type RouteSpec } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import { ClientUnreachable, refusalOf } from './problems.js';
import type { AccessTokens } from './session.js';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface ClientOptions {
  /** `https://host` without a slash at the end; empty for the page's own origin. */
  readonly baseUrl: string;
  readonly fetch?: Fetch;
  readonly session?: AccessTokens;
  /** The language of refusals and reasons. */
  readonly locale?: Locale;
  /** Until the whole answer is there. 30 seconds unless told; longer for routes that say so. */
  readonly timeoutMs?: number;
}

export interface CallOptions {
  /** Gives the call up; the promise then rejects with the signal's own reason. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Sent as they are, e.g. the correlation id of what led to this call. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the client's own. */
  readonly locale?: Locale;
  /** In a browser: the request goes out even when its page is left meanwhile. For bodies well below 64 KiB. */
  readonly keepalive?: boolean;
}

/** A call needs no request argument when its route takes nothing that must be said. */
type RequestArguments<R extends RouteSpec> =
  Record<never, never> extends RequestOf<R>
    ? [request?: RequestOf<R>, options?: CallOptions]
    : [request: RequestOf<R>, options?: CallOptions];

export interface Client {
  /**
   * Calls a declared route. The answer is not parsed again: the server parses it before it sends.
   * @throws Refusal the server said no, with the code of the contract.
   * @throws ClientUnreachable the server could not be asked, or the answer makes no sense.
   */
  call<R extends RouteSpec>(route: R, ...args: RequestArguments<R>): Promise<ResponseOf<R>>;
}

interface LooseRequest {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

const DEFAULT_TIMEOUT_MS = 30_000;

export function createClient(options: ClientOptions): Client {
  const send: Fetch = options.fetch ?? ((input, init) => fetch(input, init));
  let renewal: Promise<string | undefined> | undefined;

  /** One renewal at a time: a refresh token is good once, and a second use of it ends the whole session. */
  const renewed = (session: AccessTokens, expired: string | undefined): Promise<string | undefined> => {
    const current = session.current();
    if (current !== undefined && current !== expired) return Promise.resolve(current);
    renewal ??= session.renew().finally(() => {
      renewal = undefined;
    });
    return renewal;
  };

  const exchange = async (route: RouteSpec, request: LooseRequest, call: CallOptions): Promise<unknown> => {
    const url = urlOf(options.baseUrl, route, request);
    const timeout = AbortSignal.timeout(call.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
    const attempt = async (token: string | undefined): Promise<unknown> => {
      const init = initOf(route, request, token, call.locale ?? options.locale);
      const response = await send(url, {
        ...init,
        headers: { ...init.headers, ...call.headers },
        signal,
        ...(call.keepalive ? { keepalive: true } : {}),
      });
      if (!response.ok) throw await refusalOf(response);
      if (route.responseFileTypes) return await fileOf(response);
      if (route.responseType) return await response.text();
      if (!route.response) return undefined;
      return await response.json();
    };

    const { session } = options;
    const token = session?.current();
    try {
      return await attempt(token);
    } catch (error) {
      if (session && TokenExpired.is(error)) {
        const next = await renewed(session, token);
        if (next !== undefined)
          return await attempt(next).catch((second: unknown) => rethrow(second, url, call, timeout));
      }
      return rethrow(error, url, call, timeout);
    }
  };

  return {
    call: (route, ...[request, call]) =>
      exchange(route, (request ?? {}) as LooseRequest, call ?? {}) as Promise<ResponseOf<typeof route>>,
  };
}

async function fileOf(response: Response): Promise<FileBody> {
  const [, name] = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return {
    mediaType: response.headers.get('content-type') ?? 'application/octet-stream',
    ...(name !== undefined && { fileName: decodeURIComponent(name) }),
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Tells refusals, the caller's own abort, a timeout, a broken answer and a dead network apart. */
function rethrow(error: unknown, url: string, call: CallOptions, timeout: AbortSignal): never {
  if (call.signal?.aborted) throw error;
  if (timeout.aborted) throw new ClientUnreachable('timeout', url, { cause: error });
  if (error instanceof SyntaxError) throw new ClientUnreachable('unintelligible', url, { cause: error });
  // fetch rejects with a TypeError whatever went wrong on the way.
  if (error instanceof TypeError) throw new ClientUnreachable('network', url, { cause: error });
  throw error;
}

function urlOf(baseUrl: string, route: RouteSpec, request: LooseRequest): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = request.params?.[name];
    if (value === undefined) throw new TypeError(`${route.id} needs the parameter ${name}`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  return `${baseUrl}${path}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function initOf(
  route: RouteSpec,
  request: LooseRequest,
  token: string | undefined,
  locale: Locale | undefined,
): RequestInit & { headers: Record<string, string> } {
  const headers: Record<string, string> = {
    accept: route.responseFileTypes?.join(', ') ?? route.responseType ?? 'application/json, application/problem+json',
  };
  if (locale) headers['accept-language'] = locale;
  if (token) headers['authorization'] = `Bearer ${token}`;
  if (request.idempotencyKey) headers['idempotency-key'] = request.idempotencyKey;
  if (route.fileTypes) {
    const file = request.body as FileBody;
    headers['content-type'] = file.mediaType;
    // Header values are Latin-1; a Japanese file name is not.
    if (file.fileName) headers['x-file-name'] = encodeURIComponent(file.fileName);
    return { method: route.method, headers, body: new Uint8Array(file.bytes) };
  }
  if (!route.body) return { method: route.method, headers };
  headers['content-type'] = 'application/json';
  return { method: route.method, headers, body: JSON.stringify(request.body) };
}
