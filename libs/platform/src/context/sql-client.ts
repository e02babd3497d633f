import type pg from 'pg';
import type { ContextClient } from '../messaging/context-database.js';
import { inTransaction } from '../messaging/postgres-pool.js';

type Queryable = Pick<pg.Pool, 'query'>;

/** Plain SQL in the place of a Prisma client, for contexts that have no tables of their own beside the platform's. */
export class SqlClient implements ContextClient {
  constructor(private readonly pool: pg.Pool) {}

  $disconnect(): Promise<void> {
    return Promise.resolve();
  }

  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T> {
    return statements(this.pool).$queryRawUnsafe<T>(query, ...values);
  }

  $executeRawUnsafe(query: string, ...values: unknown[]): Promise<number> {
    return statements(this.pool).$executeRawUnsafe(query, ...values);
  }

  $transaction<R>(work: (client: ContextClient) => Promise<R>): Promise<R> {
    return inTransaction(this.pool, (client) => work({ $disconnect: () => Promise.resolve(), ...statements(client) }));
  }
}

function statements(on: Queryable) {
  return {
    $queryRawUnsafe: async <T>(query: string, ...values: unknown[]): Promise<T> =>
      (await on.query(query, values)).rows as T,
    $executeRawUnsafe: async (query: string, ...values: unknown[]): Promise<number> =>
      (await on.query(query, values)).rowCount ?? 0,
  };
}
