import type { ContextDatabase } from './context-database.js';

export interface IdempotentRequestId {
  /** Who asks: keys of different callers never meet. */
  readonly actor: string;
  /** operationId. */
  readonly route: string;
  /** The caller's Idempotency-Key. */
  readonly key: string;
}

export type IdempotentStart =
  /** Nobody has asked this: handle it, then `complete` or `abandon`. */
  | { readonly state: 'new' }
  /** Answer with what was answered then. */
  | { readonly state: 'done'; readonly status: number; readonly response: string }
  /** The first request is being handled now. */
  | { readonly state: 'in_progress' }
  /** The key was used for another request. */
  | { readonly state: 'mismatch' };

/** A request whose process died may be handled anew after this time. Longer than any request may take. Milliseconds. */
const lockTime = 60_000;
const keepTime = 24 * 60 * 60_000;

/** Answers to requests that carried an Idempotency-Key, kept for a day: a repeat gets the first answer. */
export class IdempotentRequests {
  private readonly table: string;

  constructor(private readonly database: ContextDatabase<unknown>) {
    this.table = database.table('idempotent_request');
  }

  /** @param requestHash of everything that makes two requests the same. Of any number of parallel calls one gets `new`. */
  async begin({ actor, route, key }: IdempotentRequestId, requestHash: string): Promise<IdempotentStart> {
    const begun = await this.database.pool.query(
      `INSERT INTO ${this.table} AS present (actor, route, key, request_hash, locked_until, expires_at)
       VALUES ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 millisecond', clock_timestamp() + $6 * interval '1 millisecond')
       ON CONFLICT (actor, route, key) DO UPDATE
          SET request_hash = excluded.request_hash, status = NULL, response = NULL,
              locked_until = excluded.locked_until, created_at = clock_timestamp(), expires_at = excluded.expires_at
        WHERE present.expires_at < clock_timestamp()
           OR (present.status IS NULL AND present.locked_until < clock_timestamp() AND present.request_hash = excluded.request_hash)`,
      [actor, route, key, requestHash, lockTime, keepTime],
    );
    if (begun.rowCount === 1) return { state: 'new' };
    const { rows } = await this.database.pool.query<{
      request_hash: string;
      status: number | null;
      response: string | null;
    }>(`SELECT request_hash, status, response FROM ${this.table} WHERE actor = $1 AND route = $2 AND key = $3`, [
      actor,
      route,
      key,
    ]);
    const present = rows[0];
    // Abandoned between the two statements: the caller may ask again at once.
    if (!present) return { state: 'in_progress' };
    if (present.request_hash !== requestHash) return { state: 'mismatch' };
    if (present.status === null) return { state: 'in_progress' };
    return { state: 'done', status: present.status, response: present.response ?? '' };
  }

  async complete({ actor, route, key }: IdempotentRequestId, status: number, response: string): Promise<void> {
    await this.database.pool.query(
      `UPDATE ${this.table} SET status = $4, response = $5 WHERE actor = $1 AND route = $2 AND key = $3 AND status IS NULL`,
      [actor, route, key, status, response],
    );
  }

  /** The request had no effect (it failed in a way that may pass): the same key may try again. */
  async abandon({ actor, route, key }: IdempotentRequestId): Promise<void> {
    await this.database.pool.query(
      `DELETE FROM ${this.table} WHERE actor = $1 AND route = $2 AND key = $3 AND status IS NULL`,
      [actor, route, key],
    );
  }
}
