import type * as z from 'zod';
import type { Permission } from '../identity/permissions.js';
import type { ServiceName } from '../services.js';
import type { ErrorDefinition } from './define-error.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call.
 * `public`: anyone. `authenticated`: any signed-in person. `service`: only another service of this deployment.
 * Anything else is a permission that a role of the caller must hold.
 */
export type Access = 'public' | 'authenticated' | 'service' | Permission;

export interface RouteSpec {
  /** operationId; also the name of the method in the typed client. */
  readonly id: string;
  readonly service: ServiceName;
  readonly method: Method;
  /** OpenAPI form: `/api/v1/jobs/{jobId}`. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is a file: raw bytes, with one of these media types. The handler gets a `FileBody`. */
  readonly fileTypes?: readonly string[];
  readonly status?: number;
  readonly response?: z.ZodType;
  /** Media type of a response that is not JSON; the handler returns a string. */
  readonly responseType?: string;
  /** The answer is a file with one of these media types; the handler returns a `FileBody`. It cannot be kept for an idempotent repeat. */
  readonly responseFileTypes?: readonly string[];
  readonly errors?: readonly ErrorDefinition[];
  /** The caller must send `Idempotency-Key`; a repeat gets the first answer and has no second effect. */
  readonly idempotent?: boolean;
  /** Answers carry an ETag and honour If-None-Match. */
  readonly etag?: boolean;
  /** Written to the audit log whether it succeeds or is refused. */
  readonly audit?: string;
  /** Largest body in bytes; 256 KiB unless told. */
  readonly bodyLimit?: number;
}

/** A file on its way in or out. What arrived is never larger than the route's `bodyLimit`. */
export interface FileBody {
  readonly mediaType: string;
  readonly fileName?: string;
  readonly bytes: Uint8Array;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;
type Present<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };
type BodyParsed<R extends RouteSpec> = R['fileTypes'] extends readonly string[] ? FileBody : Parsed<R['body']>;
type BodySent<R extends RouteSpec> = R['fileTypes'] extends readonly string[] ? FileBody : Sent<R['body']>;

/** What a handler receives, validated: only the parts the route declares. */
export type InputOf<R extends RouteSpec> = Present<{
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  body: BodyParsed<R>;
  idempotencyKey: R['idempotent'] extends true ? string : undefined;
}>;

/** What a caller sends, before defaults and coercion. */
export type RequestOf<R extends RouteSpec> = Present<{
  params: Sent<R['params']>;
  query: Sent<R['query']>;
  body: BodySent<R>;
  idempotencyKey: R['idempotent'] extends true ? string : undefined;
}>;

/** What a handler returns: the response's input form, since the platform parses it before sending. */
export type ReplyOf<R extends RouteSpec> = R['response'] extends z.ZodType
  ? z.input<R['response']>
  : R['responseFileTypes'] extends readonly string[]
    ? FileBody
    : R['responseType'] extends string
      ? string
      : void;
/** What a caller gets back. */
export type ResponseOf<R extends RouteSpec> = R['response'] extends z.ZodType
  ? z.output<R['response']>
  : R['responseFileTypes'] extends readonly string[]
    ? FileBody
    : R['responseType'] extends string
      ? string
      : void;
export type BodyOf<R extends RouteSpec> = BodyParsed<R>;

/** @throws Error when the answer is a file and should be kept for repeats: what is kept is JSON. */
export function defineRoute<const R extends RouteSpec>(route: R): R {
  if (route.responseFileTypes && route.idempotent) throw new Error(`route ${route.id} keeps a file for repeats`);
  return route;
}
