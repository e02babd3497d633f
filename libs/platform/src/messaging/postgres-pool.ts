import pg from 'pg';

/**
 * The most connections each part of a service keeps. Ten services with fourteen contexts make, at worst and wherever they
 * run, in one process or in ten,
 *
 *     10 x (bus 2 + cache 2 + jobs 3 + keys 1 + listener 1) + 14 x context 6 + push 2 = 176
 *
 * of the 220 (`max_connections`) of the embedded server, which keeps 3 for the superuser: enough is left for migrations,
 * a second copy of a service while it is replaced, and a person with psql.
 */
export const maxConnections = {
  /** Statements of a few milliseconds: publish, claim, read, advance. Handlers run on their context's connections. */
  bus: 2,
  cache: 2,
  /** Of the service that holds the live sockets alone; the others never use theirs. */
  push: 2,
  /** One of them listens. */
  jobs: 3,
  /** A key is looked up once and then known to the process. */
  keys: 1,
  /** The relay takes one while it publishes, event handlers at most `consumersAtOnce`, requests the rest. */
  context: 6,
} as const;

/** Event handlers of one context that hold a transaction at a time: under a backlog, requests still find connections. */
export const consumersAtOnce = 3;

/** A pool that survives the loss of any of its connections. @param max connections */
export function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 5_000 });
  // An idle connection that the server closes is replaced on next use; unheard, its error would end the process.
  pool.on('error', () => undefined);
  // Also while a connection is in use.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

/** Runs `work` in one transaction. A connection that was lost on the way does not go back to the pool. */
export async function inTransaction<R>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<R>): Promise<R> {
  const client = await pool.connect();
  let broken = false;
  const onError = () => void (broken = true);
  client.on('error', onError);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => void (broken = true));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
