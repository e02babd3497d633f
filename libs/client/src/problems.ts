import { DomainError, Problem, errorDefinitions, statusOfKind, type ErrorKind } from '@iworkz/contracts';

/** One field that was not accepted. `pointer` is a JSON pointer into the request, e.g. `/body/pay/min`. */
export type FieldProblem = NonNullable<Problem['errors']>[number];

/**
 * A refusal as it came over HTTP. It is a `DomainError`, so `AlreadyApplied.is(error)` holds for it.
 * `title` and `detail` are in the language the request asked for.
 */
export class Refusal extends DomainError<string> {
  readonly title: string;
  readonly detail: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | undefined;

  constructor(
    readonly problem: Problem,
    /** Seconds of `Retry-After`, where the server sent them. */
    readonly retryAfterSeconds?: number,
  ) {
    super(problem.code, kindOf(problem), problem.params);
    this.name = 'Refusal';
    this.message = `${problem.code}: ${problem.title}`;
    this.title = problem.title;
    this.detail = problem.detail;
    this.fields = problem.errors ?? [];
    this.requestId = problem.requestId;
  }

  /** The status as it was sent; a code that this client does not know yet may carry one without a kind. */
  override get status(): number {
    return this.problem.status;
  }
}

/**
 * `network`: no answer at all. `timeout`: none in time. `unintelligible`: an answer that is neither what the route
 * declares nor a problem, which is what a proxy in between says when the service behind it is gone.
 */
export type UnreachableReason = 'network' | 'timeout' | 'unintelligible';

/** The server could not be asked. Whether it acted on the request is unknown: repeat only with an idempotency key. */
export class ClientUnreachable extends Error {
  constructor(
    readonly reason: UnreachableReason,
    readonly url: string,
    options?: ErrorOptions & { readonly status?: number },
  ) {
    super(`${reason}: ${url}`, options);
    this.name = 'ClientUnreachable';
    this.status = options?.status;
  }

  readonly status: number | undefined;
}

/** @throws ClientUnreachable when the answer is no problem document. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  if (!problem.success) throw new ClientUnreachable('unintelligible', response.url, { status: response.status });
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Refusal(problem.data, Number.isFinite(retryAfter) ? retryAfter : undefined);
}

function kindOf(problem: Problem): ErrorKind {
  const declared = errorDefinitions().get(problem.code)?.kind;
  if (declared) return declared;
  const kinds = Object.keys(statusOfKind) as ErrorKind[];
  const sameStatus = kinds.find((kind) => statusOfKind[kind] === problem.status);
  return sameStatus ?? (problem.status >= 500 ? 'internal' : 'invalid');
}
