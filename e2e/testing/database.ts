import pg from 'pg';
import type { RunningSystem } from './system.js';

/** What changes though nobody did anything, or because of a refusal: who read how far, caches, the audit log itself. */
const restless = ['bus.cursor', 'bus.cache_counter', 'bus.cache_entry', 'bus.cache_lock', 'bus.cache_message'];

/** The system's database as its superuser sees it: for counting what is really there, and for doing what nobody may. */
export class Database {
  private readonly pool: pg.Pool;

  constructor({ databaseUrl }: Pick<RunningSystem, 'databaseUrl'>) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    // The server may be killed under an idle connection.
    this.pool.on('error', () => undefined);
  }

  async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }

  /** On one connection, which is thrown away afterwards with all that was set in it. */
  async inOneSession(settings: readonly string[], text: string, values: unknown[]): Promise<void> {
    const client = await this.pool.connect();
    try {
      for (const setting of settings) await client.query(setting);
      await client.query(text, values);
    } finally {
      client.release(true);
    }
  }

  async count(from: string, values: unknown[] = []): Promise<number> {
    const [row] = await this.rows<{ count: string }>(`SELECT count(*) FROM ${from}`, values);
    return Number(row?.count);
  }

  /** Schemas of contexts: those with an outbox. */
  async contexts(): Promise<string[]> {
    const found = await this.rows<{ schema: string }>(
      `SELECT table_schema AS schema FROM information_schema.tables WHERE table_name = 'outbox_event' ORDER BY 1`,
    );
    return found.map(({ schema }) => schema);
  }

  /** How many rows each table has, all contexts and the event log, without what is restless by nature. */
  async rowCounts(): Promise<Record<string, number>> {
    const tables = await this.rows<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema IN (SELECT table_schema FROM information_schema.tables
              WHERE table_name = 'outbox_event' UNION SELECT 'bus')
          AND table_name <> 'audit_entry' ORDER BY 1`,
    );
    const counted = tables.map(({ name }) => name).filter((name) => !restless.includes(name));
    const [row] = await this.rows<Record<string, string>>(
      `SELECT ${counted.map((name) => `(SELECT count(*) FROM ${name}) AS "${name}"`).join(', ')}`,
    );
    return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]));
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
