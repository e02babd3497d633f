import type { ContextClient } from './context-database.js';

/**
 * Waits for a lock and holds it until the transaction ends: for what must be done one at a time where there may be no row yet that
 * could be locked. All contexts share one database, so a name begins with that of its context. Whoever takes several takes them in
 * one order, the same for everybody.
 * @param db inside a transaction; outside one the lock ends with the statement.
 */
export async function holdLock(db: Pick<ContextClient, '$executeRawUnsafe'>, name: string): Promise<void> {
  await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', name);
}
