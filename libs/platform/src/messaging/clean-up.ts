import type { ContextDatabase } from './context-database.js';

/**
 * Removes what has served: published outbox rows after 7 days, expired answers to idempotent requests, runs that ended three
 * months ago.
 * Inbox rows stay: the log may be read again from its beginning, and then they are what keeps effects from repeating.
 * @returns how many rows were removed.
 */
export async function cleanUpMessaging(
  database: ContextDatabase<unknown>,
): Promise<{ outbox: number; requests: number; runs: number }> {
  const outbox = await deleteInBatches(
    database,
    'outbox_event',
    'seq',
    `published_at < clock_timestamp() - interval '7 days'`,
  );
  const requests = await deleteInBatches(database, 'idempotent_request', 'ctid', 'expires_at < clock_timestamp()');
  const runs = await deleteInBatches(
    database,
    'background_run',
    'id',
    `ended_at < clock_timestamp() - interval '90 days'`,
  );
  return { outbox, requests, runs };
}

/** In batches, so that no statement holds locks for long or meets the role's statement time-out. */
async function deleteInBatches(
  database: ContextDatabase<unknown>,
  name: string,
  id: string,
  condition: string,
): Promise<number> {
  const table = database.table(name);
  let removed = 0;
  for (;;) {
    const { rowCount } = await database.pool.query(
      `DELETE FROM ${table} WHERE ${id} IN (SELECT ${id} FROM ${table} WHERE ${condition} LIMIT 5000)`,
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < 5_000) return removed;
  }
}
