import { RequestInProgress, type ContextName } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { deserialize, serialize } from 'node:v8';
import type { ContextClient, ContextDatabase } from './context-database.js';

export interface IdempotentRequestId {
  /** Who asks: keys of different callers never meet. */
  readonly actor: string;
  /** operationId. */
  readonly route: string;
  /** The caller's Idempotency-Key. */
  readonly key: string;
}

const inCtx = Symbol('iworkz:keyed-request');
/** A symbol of its own, so that a copy of the context (`{ ...ctx }`) still knows its request. */
type CtxOfKeyedRequest = Ctx & { readonly [inCtx]?: KeyedRequest };

/**
 * A request with an Idempotency-Key on its way through the handler. Its transaction has its effect once, however often
 * the request is handled: what it resolved to is stored by the transaction itself, and handled anew the request gets that.
 */
export class KeyedRequest {
  private spent = false;

  constructor(
    private readonly database: ContextDatabase<unknown>,
    private readonly id: IdempotentRequestId,
  ) {}

  /** The context to give to the handler. */
  in(ctx: Ctx): Ctx {
    return { ...ctx, [inCtx]: this } as CtxOfKeyedRequest;
  }

  /** @returns the request that led to this call, when its answers are kept in this context. */
  static of(ctx: Ctx, context: ContextName): KeyedRequest | undefined {
    const request = (ctx as CtxOfKeyedRequest)[inCtx];
    return request?.database.context === context ? request : undefined;
  }

  /**
   * Runs `work` unless it was committed before; then nothing happens but that its first result is returned.
   * Results must be data: they are stored as structured clones.
   * @param db inside the transaction that commits both.
   * @throws RequestInProgress when the request was given up meanwhile; Error for a second transaction of one request,
   * whose result could not be told from that of the first.
   */
  async once<R>(db: ContextClient, work: () => Promise<R>): Promise<R> {
    if (this.spent) throw new Error(`${this.id.route} may run one transaction, since its answers are kept by key`);
    const { actor, route, key } = this.id;
    const table = this.database.table('idempotent_request');
    const which = 'actor = $1 AND route = $2 AND key = $3';
    // Until the transaction ends, a second handling of the request waits here.
    const [present] = await db.$queryRawUnsafe<{ effect: string | null }[]>(
      `SELECT effect FROM ${table} WHERE ${which} FOR UPDATE`,
      ...[actor, route, key],
    );
    if (!present) throw RequestInProgress({});
    if (present.effect !== null) return deserialize(Buffer.from(present.effect, 'base64')) as R;
    const result = await work();
    const effect = serialize(result).toString('base64');
    await db.$executeRawUnsafe(`UPDATE ${table} SET effect = $4 WHERE ${which}`, ...[actor, route, key, effect]);
    return result;
  }

  /** Its transaction has committed. */
  close(): void {
    this.spent = true;
  }
}
