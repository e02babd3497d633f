import {
  DomainError,
  Internal,
  InvalidRequest,
  ServiceUnavailable,
  problemTypeBase,
  statusOfKind,
  type Problem,
  type ServiceName,
} from '@iworkz/contracts';
import { fieldTexts, problemTexts } from '@iworkz/contracts';
import type { Ctx, MessageParams } from '@iworkz/kernel';
import { isOutage } from '../messaging/outage.js';

/** Catalogue texts take flat values; lists are joined, structures stay in `params` for machines. */
function textParams(params: unknown): MessageParams {
  const flat: Record<string, string | number> = {};
  for (const [key, value] of Object.entries((params ?? {}) as Record<string, unknown>)) {
    if (typeof value === 'string' || typeof value === 'number') flat[key] = value;
    else if (Array.isArray(value))
      flat[key] = value.every((item) => typeof item === 'string') ? value.join(', ') : value.length;
  }
  return flat;
}

/** What a failure is to whoever asked; undefined for one that nobody declared. */
export function refusalOf(thrown: unknown, service: ServiceName): DomainError | undefined {
  if (thrown instanceof DomainError) return thrown;
  return isOutage(thrown) ? ServiceUnavailable({ service }, { cause: thrown }) : undefined;
}

/** The RFC 9457 document for a refusal, in the reader's language. */
export function problemOf(error: DomainError, ctx: Pick<Ctx, 'locale' | 'requestId'>, instance?: string): Problem {
  const known = problemTexts.has(error.code);
  const code = known ? error.code : Internal.code;
  const status = known ? error.status : statusOfKind.internal;
  const problem: Problem = {
    type: `${problemTypeBase}${code}`,
    title: problemTexts.format(ctx.locale, code as never, textParams(error.params)),
    status,
    code,
    instance,
    requestId: ctx.requestId,
  };
  if (InvalidRequest.is(error)) {
    problem.errors = error.params.errors.map((field) => ({
      pointer: field.pointer,
      code: field.code,
      detail: fieldTexts.format(
        ctx.locale,
        (fieldTexts.has(field.code) ? field.code : 'invalid') as never,
        textParams(field.params),
      ),
    }));
  } else if (known && error.params && Object.keys(error.params).length > 0) {
    problem.params = error.params;
  }
  return problem;
}
