import type * as z from 'zod';

/** What kind of refusal it is. Each kind has exactly one HTTP status. */
export const statusOfKind = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  unprocessable: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;
export type ErrorKind = keyof typeof statusOfKind;

export interface ErrorSpec<Code extends string = string, Params extends z.ZodType = z.ZodType> {
  /** Stable; `type` of the problem document is `https://iworkz.example/problems/<code>`. */
  readonly code: Code;
  readonly kind: ErrorKind;
  readonly params: Params;
}

/** The one exception of the domain. Its text is looked up by code in the reader's catalogue. */
export class DomainError<Code extends string = string, Params = unknown> extends Error {
  constructor(
    readonly code: Code,
    readonly kind: ErrorKind,
    readonly params: Params,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DomainError';
  }

  get status(): number {
    return statusOfKind[this.kind];
  }
}

export interface ErrorDefinition<Code extends string = string, Params extends z.ZodType = z.ZodType> extends ErrorSpec<
  Code,
  Params
> {
  (params: z.output<Params>, options?: ErrorOptions): DomainError<Code, z.output<Params>>;
  /** True when `error` is this refusal. Works across HTTP too, since the client rebuilds `DomainError` from the problem. */
  is(error: unknown): error is DomainError<Code, z.output<Params>>;
}

const registry = new Map<string, ErrorDefinition>();

/**
 * Declares a refusal once: `throw AlreadyApplied({ applicationId })`.
 * @throws Error when two refusals share a code, which would make problems ambiguous.
 */
export function defineError<const Code extends string, Params extends z.ZodType>(
  spec: ErrorSpec<Code, Params>,
): ErrorDefinition<Code, Params> {
  if (registry.has(spec.code)) throw new Error(`error code declared twice: ${spec.code}`);
  const create = (params: z.output<Params>, options?: ErrorOptions) =>
    new DomainError(spec.code, spec.kind, params, options);
  const definition = Object.assign(create, {
    ...spec,
    is: (error: unknown): error is DomainError<Code, z.output<Params>> =>
      error instanceof DomainError && error.code === spec.code,
  });
  registry.set(spec.code, definition as unknown as ErrorDefinition);
  return definition;
}

/** Every declared refusal, by code. */
export function errorDefinitions(): ReadonlyMap<string, ErrorDefinition> {
  return registry;
}
