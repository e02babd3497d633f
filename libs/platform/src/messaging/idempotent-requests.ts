import type { ContextDatabase } from './context-database.js';
import { KeyedRequest, type IdempotentRequestId } from './keyed-request.js';

export type IdempotentStart =
  /** To be handled: in the context of `request`, then `complete` or `abandon`. */
  | { readonly state: 'new'; readonly request: KeyedRequest }
  /** Answer with what was answered then. */
  | { readonly state: 'done'; readonly status: number; readonly response: string }
  /** The first request is being handled now. */
  | { readonly state: 'in_progress' }
  /** The key was used for another request. */
  | { readonly state: 'mismatch' };

/**
 * How long a request without an effect keeps its repeats away. When it is shorter than the handling takes, both are
 * handled, and the second gets the effect of the first; the longer it is, the longer waits who repeats a request whose
 * process died. Milliseconds.
 */
const lockTime = 5_000;
const keepTime = 24 * 60 * 60_000;

/** Over after a day, or left behind: by a process that died, or by a handler that failed after its transaction. */
const takeable = `expires_at < clock_timestamp()
  OR (status IS NULL AND (effect IS NOT NULL OR locked_until < clock_timestamp()))`;
const which = 'actor = $1 AND route = $2 AND key = $3';

/** Answers to requests that carried an Idempotency-Key, kept for a day: a repeat gets the first answer. */
export class IdempotentRequests {
  private readonly table: string;

  constructor(private readonly database: ContextDatabase<unknown>) {
    this.table = database.table('idempotent_request');
  }

  /** @param requestHash of everything that makes two requests the same. Of any number of parallel calls one gets `new`. */
  async begin(id: IdempotentRequestId, requestHash: string): Promise<IdempotentStart> {
    const { actor, route, key } = id;
    const begun = await this.database.pool.query(
      `INSERT INTO ${this.table} (actor, route, key, request_hash, locked_until, expires_at)
       VALUES ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 millisecond', clock_timestamp() + $6 * interval '1 millisecond')
       ON CONFLICT (actor, route, key) DO NOTHING`,
      [actor, route, key, requestHash, lockTime, keepTime],
    );
    if (begun.rowCount === 1) return this.toBeHandled(id);
    const { rows } = await this.database.pool.query<{
      request_hash: string;
      status: number | null;
      response: string | null;
      expired: boolean;
      takeable: boolean;
    }>(
      `SELECT request_hash, status, response, expires_at < clock_timestamp() AS expired, ${takeable} AS takeable
         FROM ${this.table} WHERE ${which}`,
      [actor, route, key],
    );
    const present = rows[0];
    // Abandoned between the two statements: the caller may ask again at once.
    if (!present) return { state: 'in_progress' };
    if (present.request_hash !== requestHash && !present.expired) return { state: 'mismatch' };
    if (present.takeable)
      return (await this.takeOver(id, requestHash)) ? this.toBeHandled(id) : { state: 'in_progress' };
    if (present.status === null) return { state: 'in_progress' };
    return { state: 'done', status: present.status, response: present.response ?? '' };
  }

  /** @returns the answer that is kept: of two handlings at once, that of the first to finish. */
  async complete({ actor, route, key }: IdempotentRequestId, status: number, response: string): Promise<string> {
    const { rows } = await this.database.pool.query<{ response: string }>(
      `UPDATE ${this.table} SET status = coalesce(status, $4), response = coalesce(response, $5) WHERE ${which} RETURNING response`,
      [actor, route, key, status, response],
    );
    return rows[0]?.response ?? response;
  }

  /**
   * The request failed, in a way that may pass: the same key may try again, at once. When its transaction has committed
   * all the same, it stays known what came of it.
   */
  async abandon({ actor, route, key }: IdempotentRequestId): Promise<void> {
    await this.database.pool.query(`DELETE FROM ${this.table} WHERE ${which} AND status IS NULL AND effect IS NULL`, [
      actor,
      route,
      key,
    ]);
  }

  private async takeOver({ actor, route, key }: IdempotentRequestId, requestHash: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `UPDATE ${this.table}
          SET request_hash = $4, status = NULL, response = NULL,
              effect = CASE WHEN expires_at < clock_timestamp() THEN NULL ELSE effect END,
              locked_until = clock_timestamp() + $5 * interval '1 millisecond', created_at = clock_timestamp(),
              expires_at = clock_timestamp() + $6 * interval '1 millisecond'
        WHERE ${which} AND (${takeable})`,
      [actor, route, key, requestHash, lockTime, keepTime],
    );
    return rowCount === 1;
  }

  private toBeHandled(id: IdempotentRequestId): IdempotentStart {
    return { state: 'new', request: new KeyedRequest(this.database, id) };
  }
}
