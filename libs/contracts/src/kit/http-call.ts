import { problemTypeBase, Problem } from '../common/problem.js';
import { DomainError, errorDefinitions, statusOfKind, type ErrorKind } from './define-error.js';
import type { FileBody, RequestOf, RouteSpec } from './define-route.js';

/** A declared route as a plain HTTP request, ready for `fetch`. */
export interface HttpRequestParts {
  readonly method: string;
  /** Path and query string. */
  readonly target: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}

interface RequestParts {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/** The HTTP request that calls `route` with `request`. */
export function httpRequestOf<R extends RouteSpec>(route: R, request: RequestOf<R>): HttpRequestParts {
  const { params = {}, query = {}, body, idempotencyKey } = request as RequestParts;
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.append(name, String(value));
  }
  const target = search.size > 0 ? `${path}?${search}` : path;
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  if (route.fileTypes) {
    const file = body as FileBody;
    headers['content-type'] = file.mediaType;
    // Header values are Latin-1; file names are not.
    if (file.fileName) headers['x-file-name'] = encodeURIComponent(file.fileName);
    return { method: route.method, target, headers, body: file.bytes };
  }
  if (body === undefined) return { method: route.method, target, headers };
  headers['content-type'] = 'application/json';
  return { method: route.method, target, headers, body: JSON.stringify(body) };
}

/** What a refused call carries for people, beyond code and params. */
export interface RemoteRefusal {
  readonly title: string;
  readonly errors: NonNullable<Problem['errors']>;
  readonly requestId: string | undefined;
}

export class RemoteDomainError extends DomainError implements RemoteRefusal {
  override readonly name = 'RemoteDomainError';
  constructor(
    code: string,
    kind: ErrorKind,
    params: unknown,
    readonly title: string,
    readonly errors: NonNullable<Problem['errors']>,
    readonly requestId: string | undefined,
  ) {
    super(code, kind, params);
  }
}

/** The refusal that a problem document tells of; undefined when the document is not one of ours. */
export function refusalOf(document: unknown): RemoteDomainError | undefined {
  const parsed = Problem.safeParse(document);
  if (!parsed.success || !parsed.data.type.startsWith(problemTypeBase)) return undefined;
  const { code, status, title, params = {}, errors = [], requestId } = parsed.data;
  const declared = errorDefinitions().get(code);
  const kind = declared?.kind ?? kindOfStatus(status);
  return new RemoteDomainError(code, kind, params, title, errors, requestId);
}

function kindOfStatus(status: number): ErrorKind {
  const kinds = Object.keys(statusOfKind) as ErrorKind[];
  return kinds.find((kind) => statusOfKind[kind] === status) ?? 'internal';
}
