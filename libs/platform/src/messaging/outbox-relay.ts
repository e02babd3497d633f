import type { EventBus } from '../ports/event-bus.js';
import type { Log } from '../telemetry/log.js';
import type { ContextDatabase } from './context-database.js';
import { inTransaction } from './postgres-pool.js';
import type { PostgresListener } from './postgres-listener.js';

export interface OutboxRelayOptions {
  readonly database: ContextDatabase<unknown>;
  readonly url: string;
  readonly bus: EventBus;
  readonly listener: PostgresListener;
  readonly log: Log;
}

const batchSize = 200;
const pollInterval = 1_000;
const retryPauses = [100, 250, 500, 1_000, 2_000, 5_000];

interface OutboxRecord {
  readonly seq: string;
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly envelope: string;
  readonly signature: string;
}

/**
 * Carries a context's events from its outbox to the bus, in the order of their numbers. Of all processes of a context
 * one relays at a time. An event is published before it is marked, so a crash in between publishes it twice, never not.
 */
export class OutboxRelay {
  private running: Promise<void> | undefined;
  private poked = false;
  private stopped = true;
  private failures = 0;
  private poll: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;
  private unlisten: (() => void) | undefined;

  constructor(private readonly options: OutboxRelayOptions) {}

  async start(): Promise<void> {
    const { database, listener, url } = this.options;
    this.stopped = false;
    this.poll = setInterval(() => this.poke(), pollInterval);
    const heard = (schema: string) => {
      if (schema === database.context) this.poke();
    };
    this.unlisten = await listener.listen(url, 'iworkz_outbox', heard, () => this.poke());
    this.poke();
  }

  /** Says that there may be something to carry. Returns at once. */
  poke(): void {
    if (this.stopped) return;
    this.poked = true;
    if (this.retry === undefined) this.running ??= this.run().finally(() => (this.running = undefined));
  }

  /** Finishes the batch in hand. What is left in the outbox is carried by the next relay. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    clearTimeout(this.retry);
    this.retry = undefined;
    this.unlisten?.();
    await this.running;
  }

  /** How much waits, and how long the oldest has waited. */
  async lag(): Promise<{ pending: number; lagSeconds: number }> {
    const { database } = this.options;
    const { rows } = await database.pool.query<{ pending: string; lag: number }>(
      `SELECT count(*) AS pending, coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 AS lag
         FROM ${database.table('outbox_event')} WHERE published_at IS NULL`,
    );
    return { pending: Number(rows[0]?.pending ?? 0), lagSeconds: rows[0]?.lag ?? 0 };
  }

  private async run(): Promise<void> {
    while (this.poked && !this.stopped) {
      this.poked = false;
      try {
        while (!this.stopped && (await this.carryBatch()) === batchSize);
        this.failures = 0;
      } catch (error) {
        this.options.log.warn(
          { err: error, context: this.options.database.context },
          'the outbox cannot be carried for now',
        );
        this.retryLater();
        return;
      }
    }
  }

  private retryLater(): void {
    const pause = retryPauses[Math.min(this.failures, retryPauses.length - 1)];
    this.failures += 1;
    if (this.stopped) return;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      this.poke();
    }, pause);
  }

  /** @returns how many events were carried; 0 also when another process is at it. */
  private async carryBatch(): Promise<number> {
    const { database, bus } = this.options;
    const table = database.table('outbox_event');
    return inTransaction(database.pool, async (client) => {
      // A transaction-level lock, because a session-level one does not survive a pooler.
      const lock = await client.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine',
        [`outbox relay ${database.context}`],
      );
      let carried = 0;
      if (lock.rows[0]?.mine) {
        const { rows } = await client.query<OutboxRecord>(
          `SELECT seq, id, topic, key, envelope, signature FROM ${table} WHERE published_at IS NULL ORDER BY seq LIMIT ${batchSize}`,
        );
        if (rows.length > 0) {
          await bus.publish(
            rows.map(({ id, topic, key, envelope, signature }) => ({ eventId: id, topic, key, envelope, signature })),
          );
          await client.query(`UPDATE ${table} SET published_at = clock_timestamp() WHERE seq = ANY ($1::bigint[])`, [
            rows.map((row) => row.seq),
          ]);
        }
        carried = rows.length;
      }
      return carried;
    });
  }
}
