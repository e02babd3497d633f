import type { ContextName } from '@iworkz/contracts';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { SqlClient } from '../context/sql-client.js';
import { maxConnections, openPool } from './postgres-pool.js';

/** What every generated Prisma client of a context can do. Its models are known to the context only. */
export interface ContextClient {
  $disconnect(): Promise<void>;
  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): PromiseLike<T>;
  $executeRawUnsafe(query: string, ...values: unknown[]): PromiseLike<number>;
}

export type ContextClientClass = new (options: { adapter: PrismaPg }) => ContextClient;

/** A client inside a transaction: all models, no way to open another transaction or to close the connection. */
export type TransactionClient<Client> = Omit<
  Client,
  '$transaction' | '$connect' | '$disconnect' | '$on' | '$use' | '$extends'
>;

type TransactionRunner = <R>(
  work: (client: ContextClient) => Promise<R>,
  options: { maxWait: number; timeout: number },
) => Promise<R>;

export interface ContextDatabaseOptions {
  readonly context: ContextName;
  readonly url: string;
  /** Absent for a context without models. */
  readonly prismaClient: ContextClientClass | undefined;
}

/** Longest wait for a free connection, and longest transaction. Both in milliseconds. */
const transactionLimits = { maxWait: 5_000, timeout: 15_000 };

/** One pool of connections to a context's schema, seen through Prisma and, for the platform's own tables, as plain SQL. */
export class ContextDatabase<Client = ContextClient> {
  readonly context: ContextName;
  readonly client: Client & ContextClient;
  readonly pool: pg.Pool;

  constructor({ context, url, prismaClient }: ContextDatabaseOptions) {
    this.context = context;
    this.pool = openPool(url, maxConnections.context);
    const client = prismaClient
      ? new prismaClient({ adapter: new PrismaPg(this.pool, { schema: context }) })
      : new SqlClient(this.pool);
    this.client = client as Client & ContextClient;
  }

  /**
   * The quoted name of a platform table in this context's schema. Qualified by hand because a `search_path` set at
   * connection start does not survive a pooler such as PgBouncer.
   */
  table(name: string): string {
    return `"${this.context}"."${name}"`;
  }

  /** Runs `work` in one READ COMMITTED transaction. */
  transaction<R>(work: (client: ContextClient) => Promise<R>): Promise<R> {
    const { client } = this as { client: { $transaction?: TransactionRunner } };
    return client.$transaction!(work, transactionLimits);
  }

  async close(): Promise<void> {
    await this.client.$disconnect();
    await this.pool.end();
  }
}
