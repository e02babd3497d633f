import pg from 'pg';
import { until, type RunningSystem } from './system.js';

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

  /** Events that have not left their outbox, and shares of the log that somebody has not read to the end. */
  async eventsUnderway(): Promise<number> {
    const pending = await Promise.all(
      (await this.contexts()).map((context) => this.count(`${context}.outbox_event WHERE published_at IS NULL`)),
    );
    const behind = await this.count(
      `bus.cursor WHERE EXISTS (SELECT FROM bus.log
         WHERE log.topic = cursor.topic AND log.partition = cursor.partition AND log.position > cursor.position)`,
    );
    return behind + pending.reduce((sum, count) => sum + count, 0);
  }

  /** Until every event is where it is due. One look can fall between an event and what it leads to, so two must agree. */
  async settled(limitMs = 20_000): Promise<void> {
    let quiet = 0;
    const ask = async (): Promise<boolean> => {
      quiet = (await this.eventsUnderway()) === 0 ? quiet + 1 : 0;
      return quiet >= 3;
    };
    await until('all events delivered', ask, limitMs);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
