import {
  IdempotencyKeyMissing,
  InvalidRequest,
  MalformedJson,
  UnsupportedMediaType,
  type FileBody,
  type RouteSpec,
} from '@iworkz/contracts';
import type { FastifyRequest } from 'fastify';
import { parse as parseJson } from 'secure-json-parse';
import type * as z from 'zod';

/** A part of the request that was not accepted; `code` has a text in the field catalogue. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Record<string, unknown>;
}

const escapePointer = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerTo = (part: string, path: readonly PropertyKey[]): string =>
  ['', part, ...path.map(escapePointer)].join('/');

/** @param part where the value stands that was not accepted, without the leading slash: `body`, `body/input`. */
export function refusedFields(part: string, issue: z.core.$ZodIssue): FieldError[] {
  const pointer = pointerTo(part, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [
        issue.input === undefined
          ? { pointer, code: 'required' }
          : { pointer, code: 'wrong_type', params: { expected: issue.expected } },
      ];
    case 'too_small':
      return [
        {
          pointer,
          code: issue.origin === 'string' || issue.origin === 'array' ? 'too_short' : 'too_small',
          params: { minimum: Number(issue.minimum) },
        },
      ];
    case 'too_big':
      return [
        {
          pointer,
          code: issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_big',
          params: { maximum: Number(issue.maximum) },
        },
      ];
    case 'invalid_format':
      return [{ pointer, code: 'wrong_format', params: { format: issue.format } }];
    case 'invalid_value':
      return [
        issue.input === undefined
          ? { pointer, code: 'required' }
          : { pointer, code: 'not_allowed', params: { allowed: issue.values.map(String) } },
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pointer: `${pointer}/${escapePointer(key)}`, code: 'unknown_field' }));
    case 'invalid_union': {
      // The field that tells the alternatives apart is not there at all.
      const { discriminator, input } = issue as { discriminator?: string; input?: unknown };
      if (discriminator && isRecord(input) && input[discriminator] === undefined)
        return [{ pointer, code: 'required' }];
      // The branch that came furthest is the one the caller meant.
      const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
      return closest && closest.length > 0
        ? closest.flatMap((nested) =>
            refusedFields(part, { ...nested, path: [...issue.path, ...nested.path] } as z.core.$ZodIssue),
          )
        : [{ pointer, code: 'not_allowed' }];
    }
    case 'custom':
      return [
        {
          pointer,
          code: String(issue.params?.['code'] ?? 'invalid'),
          params: issue.params as Record<string, unknown> | undefined,
        },
      ];
    default:
      return [{ pointer, code: 'invalid' }];
  }
}

/** Keys the schema dropped: zod strips what it does not know, but a caller who misspells a field must hear of it. */
function droppedKeys(part: string, input: unknown, output: unknown, path: readonly PropertyKey[] = []): FieldError[] {
  if (Array.isArray(input) && Array.isArray(output))
    return input.flatMap((item, index) => droppedKeys(part, item, output[index], [...path, index]));
  if (!isRecord(input) || !isRecord(output)) return [];
  return Object.keys(input).flatMap((key) =>
    Object.hasOwn(output, key)
      ? droppedKeys(part, input[key], output[key], [...path, key])
      : [{ pointer: pointerTo(part, [...path, key]), code: 'unknown_field' }],
  );
}

/** More than any form has fields. A body that is wrong throughout would else be answered with many times its size. */
const mostErrorsTold = 100;

/** Far deeper than any declared shape. Without a bound, a body of brackets would end in a stack overflow. */
const deepestNesting = 100;

/**
 * Texts and keys that are no Unicode text (half a surrogate pair) or hold NUL, wherever they stand: no schema speaks of
 * them, and PostgreSQL stores neither.
 * @throws MalformedJson when the value is nested too deeply.
 */
function unstorableTexts(part: string, value: unknown, path: readonly PropertyKey[] = []): FieldError[] {
  if (typeof value === 'string')
    return isStorable(value) ? [] : [{ pointer: pointerTo(part, path), code: 'wrong_format' }];
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > deepestNesting) throw MalformedJson({});
  return Object.entries(value).flatMap(([key, nested]) =>
    isStorable(key)
      ? unstorableTexts(part, nested, [...path, key])
      : [{ pointer: pointerTo(part, path), code: 'wrong_format' }],
  );
}

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readBody(route: RouteSpec, request: FastifyRequest): unknown {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
  if (route.fileTypes) {
    if (!route.fileTypes.includes(mediaType)) throw UnsupportedMediaType({ accepted: [...route.fileTypes] });
    const name = request.headers['x-file-name'];
    return {
      mediaType,
      fileName: typeof name === 'string' ? decodeFileName(name) : undefined,
      bytes,
    } satisfies FileBody;
  }
  if (bytes.length === 0) return undefined;
  if (mediaType !== 'application/json') throw UnsupportedMediaType({ accepted: ['application/json'] });
  try {
    return parseJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'), undefined, {
      protoAction: 'error',
      constructorAction: 'error',
    });
  } catch (error) {
    throw MalformedJson({}, { cause: error });
  }
}

function decodeFileName(name: string): string | undefined {
  try {
    // Only the last part: a path tells about the sender's machine and nothing about the file.
    const decoded = decodeURIComponent(name).split(/[/\\]/).at(-1)?.slice(0, 200).toWellFormed();
    // eslint-disable-next-line no-control-regex -- these are exactly what is left out
    return decoded?.replace(/[\u0000-\u001f\u007f]/g, '') || undefined;
  } catch {
    return undefined;
  }
}

/**
 * The validated input of a route's handler.
 * @throws InvalidRequest naming every field that is wrong, missing or unknown, up to a hundred; MalformedJson; UnsupportedMediaType; IdempotencyKeyMissing.
 */
export function readInput(route: RouteSpec, request: FastifyRequest): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  let errors: FieldError[] = [];
  const check = (part: 'params' | 'query' | 'body', schema: z.ZodType, value: unknown): void => {
    const unstorable = unstorableTexts(part, value);
    const result = unstorable.length > 0 ? undefined : schema.safeParse(value, { reportInput: true });
    if (result?.success) input[part] = result.data;
    // Not by `push(...)`: there may be more of them than a function takes arguments.
    errors = errors.concat(
      !result
        ? unstorable
        : result.success
          ? droppedKeys(part, value, result.data)
          : result.error.issues.flatMap((issue) => refusedFields(part, issue)),
    );
  };
  if (route.params) check('params', route.params, request.params);
  if (route.query) check('query', route.query, request.query);
  if (route.fileTypes) input['body'] = readBody(route, request);
  else if (route.body) check('body', route.body, readBody(route, request));
  if (errors.length > 0) throw InvalidRequest({ errors: errors.slice(0, mostErrorsTold) });
  if (route.idempotent) {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !/^[\w-]{8,128}$/.test(key)) throw IdempotencyKeyMissing({});
    input['idempotencyKey'] = key;
  }
  return input;
}
