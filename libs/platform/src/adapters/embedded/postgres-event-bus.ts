import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { PostgresListener } from '../../messaging/postgres-listener.js';
import { inTransaction, maxConnections, openPool } from '../../messaging/postgres-pool.js';
import {
  EventBus,
  type GroupLag,
  type SignedEvent,
  type Subscription,
  type SubscriptionRequest,
} from '../../ports/event-bus.js';
import type { Log } from '../../telemetry/log.js';

/** Events of one key stay in one partition; partitions of a topic are read in parallel. Fixed: changing it reorders. */
export const partitionsPerTopic = 8;

const batchSize = 50;
/** A dead owner's share is taken over after this time; a live one renews three times as often. Milliseconds. */
const leaseTime = 5_000;
const pollInterval = 1_000;
const retryPauses = [100, 250, 500, 1_000, 2_000];

export interface PostgresEventBusOptions {
  readonly url: string;
  readonly listener: PostgresListener;
  readonly log: Log;
}

interface PartitionRow {
  readonly consumer_group: string;
  readonly topic: string;
  readonly partition: number;
  readonly position: string;
}

interface LogRow {
  readonly position: string;
  readonly topic: string;
  readonly key: string;
  readonly event_id: string;
  readonly envelope: string;
  readonly signature: string;
}

/** The event bus on a PostgreSQL log table, woken by NOTIFY and looking once a second in case a call was missed. */
export class PostgresEventBus extends EventBus {
  private readonly pool: pg.Pool;
  private readonly owner = randomUUID();
  private readonly subscriptions = new Set<LogSubscription>();
  private readonly timers: NodeJS.Timeout[] = [];
  private unlisten: (() => void) | undefined;
  private started: Promise<void> | undefined;

  constructor(private readonly options: PostgresEventBusOptions) {
    super();
    this.pool = openPool(options.url, maxConnections.bus);
  }

  async publish(batch: readonly SignedEvent[]): Promise<void> {
    if (batch.length === 0) return;
    const rows = batch.map((event) => ({ ...event, partition: partitionOf(event.key) }));
    await inTransaction(this.pool, async (client) => {
      // In one order for all publishers, so that two batches cannot wait for each other. Why the lock: see the migration.
      const locks = [...new Set(rows.map(({ topic, partition }) => `bus ${topic} ${partition}`))].sort();
      for (const lock of locks) await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
      await client.query(
        `INSERT INTO bus.log (topic, partition, key, event_id, envelope, signature)
         SELECT topic, partition, key, event_id, envelope, signature
           FROM unnest($1::text[], $2::smallint[], $3::text[], $4::uuid[], $5::text[], $6::text[])
                WITH ORDINALITY AS event (topic, partition, key, event_id, envelope, signature, place)
          ORDER BY place
             ON CONFLICT (event_id) DO NOTHING`,
        [
          rows.map((row) => row.topic),
          rows.map((row) => row.partition),
          rows.map((row) => row.key),
          rows.map((row) => row.eventId),
          rows.map((row) => row.envelope),
          rows.map((row) => row.signature),
        ],
      );
    });
  }

  async subscribe(request: SubscriptionRequest): Promise<Subscription> {
    const subscription = new LogSubscription(request, this.pool, this.owner, this.options.log);
    this.subscriptions.add(subscription);
    this.started ??= this.start();
    await this.started;
    subscription.wake();
    return {
      stop: async () => {
        this.subscriptions.delete(subscription);
        await subscription.stop();
      },
    };
  }

  async lag(group: string): Promise<readonly GroupLag[]> {
    const { rows } = await this.pool.query<{ topic: string; events: string }>(
      `SELECT cursor.topic, sum((SELECT count(*) FROM bus.log
                WHERE log.topic = cursor.topic AND log.partition = cursor.partition AND log.position > cursor.position)) AS events
         FROM bus.cursor WHERE consumer_group = $1 GROUP BY cursor.topic ORDER BY cursor.topic`,
      [group],
    );
    return rows.map(({ topic, events }) => ({ topic, events: Number(events) }));
  }

  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.unlisten?.();
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    this.subscriptions.clear();
    await this.pool.end();
  }

  private async start(): Promise<void> {
    const wakeAll = () => {
      for (const subscription of this.subscriptions) subscription.wake();
    };
    this.timers.push(
      setInterval(wakeAll, pollInterval),
      setInterval(() => void this.renewLeases(), leaseTime / 3),
    );
    this.unlisten = await this.options.listener.listen(
      this.options.url,
      'iworkz_bus',
      (topic) => {
        for (const subscription of this.subscriptions) if (subscription.topics.includes(topic)) subscription.wake();
      },
      wakeAll,
    );
  }

  private async renewLeases(): Promise<void> {
    if (![...this.subscriptions].some((subscription) => subscription.isReading)) return;
    await this.pool
      .query(
        `UPDATE bus.cursor SET lease_until = clock_timestamp() + $2 * interval '1 millisecond'
          WHERE owner = $1 AND lease_until > clock_timestamp()`,
        [this.owner, leaseTime],
      )
      .catch((error: unknown) => this.options.log.warn({ err: error }, 'leases of the event bus could not be renewed'));
  }
}

/** FNV-1a: the same on every machine and for ever, since it decides where the order of a key is kept. */
function partitionOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(key, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % partitionsPerTopic;
}

/** One member of a group. Takes partitions that have something new and nobody else reads, and gives them back when read. */
class LogSubscription {
  readonly topics: readonly string[];
  private readonly reading = new Map<string, Promise<void>>();
  private scanning: Promise<void> | undefined;
  private wakeUps = 0;
  private scanned = 0;
  private stopped = false;
  private registered = false;

  constructor(
    private readonly request: SubscriptionRequest,
    private readonly pool: pg.Pool,
    private readonly owner: string,
    private readonly log: Log,
  ) {
    this.topics = request.topics;
  }

  get isReading(): boolean {
    return this.reading.size > 0;
  }

  /** There may be something to read. Calls that come during a search lead to one more search. */
  wake(): void {
    this.wakeUps += 1;
    if (!this.stopped) this.scanning ??= this.scan().finally(() => (this.scanning = undefined));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.scanning;
    await Promise.all(this.reading.values());
  }

  private async scan(): Promise<void> {
    while (this.scanned < this.wakeUps && !this.stopped) {
      this.scanned = this.wakeUps;
      try {
        if (!this.registered) await this.register();
        for (const row of await this.claim()) this.read(row);
      } catch (error) {
        this.log.warn({ err: error, group: this.request.group }, 'the event bus cannot be read for now');
        return;
      }
    }
  }

  private async register(): Promise<void> {
    await this.pool.query(
      `INSERT INTO bus.cursor (consumer_group, topic, partition)
       SELECT $1, topic, partition FROM unnest($2::text[]) AS topic, generate_series(0, $3::int - 1) AS partition
           ON CONFLICT DO NOTHING`,
      [this.request.group, this.topics, partitionsPerTopic],
    );
    this.registered = true;
  }

  private async claim(): Promise<PartitionRow[]> {
    const { rows } = await this.pool.query<PartitionRow>(
      `UPDATE bus.cursor SET owner = $3, lease_until = clock_timestamp() + $4 * interval '1 millisecond'
         FROM (SELECT consumer_group, topic, partition FROM bus.cursor AS free
                WHERE consumer_group = $1 AND topic = ANY ($2)
                  AND (owner IS NULL OR owner = $3 OR lease_until < clock_timestamp())
                  AND NOT (topic || ' ' || partition) = ANY ($5)
                  AND EXISTS (SELECT FROM bus.log
                       WHERE log.topic = free.topic AND log.partition = free.partition AND log.position > free.position)
                  FOR UPDATE SKIP LOCKED) AS chosen
        WHERE cursor.consumer_group = chosen.consumer_group AND cursor.topic = chosen.topic
          AND cursor.partition = chosen.partition
    RETURNING cursor.consumer_group, cursor.topic, cursor.partition, cursor.position`,
      [this.request.group, this.topics, this.owner, leaseTime, [...this.reading.keys()]],
    );
    return rows;
  }

  private read(row: PartitionRow): void {
    const name = `${row.topic} ${row.partition}`;
    const wakeUps = this.wakeUps;
    const reading = this.readPartition(row)
      .catch((error: unknown) => {
        this.log.warn(
          { err: error, group: this.request.group, topic: row.topic },
          'a partition of the event bus was left',
        );
      })
      .finally(() => {
        this.reading.delete(name);
        // A call that came while this partition was ours found it taken: look again on its behalf.
        if (this.wakeUps !== wakeUps) this.wake();
      });
    this.reading.set(name, reading);
  }

  private async readPartition(row: PartitionRow): Promise<void> {
    let position = row.position;
    while (!this.stopped) {
      const events = await this.next(row, position);
      if (events.length === 0) break;
      const reached = await this.handleInOrder(events);
      if (reached !== undefined && !(await this.advance(row, reached))) return;
      position = reached ?? position;
    }
    await this.release(row);
  }

  private async next(row: PartitionRow, position: string): Promise<LogRow[]> {
    const { rows } = await this.pool.query<LogRow>(
      `SELECT position, topic, key, event_id, envelope, signature FROM bus.log
        WHERE topic = $1 AND partition = $2 AND position > $3 ORDER BY position LIMIT ${batchSize}`,
      [row.topic, row.partition, position],
    );
    return rows;
  }

  /** @returns the position of the last event handled, if any. */
  private async handleInOrder(events: readonly LogRow[]): Promise<string | undefined> {
    let reached: string | undefined;
    for (const row of events) {
      if (this.stopped || !(await this.handleUntilDone(row))) return reached;
      reached = row.position;
    }
    return reached;
  }

  /** @returns false when told to stop before the handler accepted the event. */
  private async handleUntilDone(row: LogRow): Promise<boolean> {
    const { topic, key, envelope, signature } = row;
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.request.handler({ eventId: row.event_id, topic, key, envelope, signature });
        return true;
      } catch (error) {
        this.log.warn(
          { err: error, group: this.request.group, eventId: row.event_id },
          'an event could not be taken for now',
        );
        if (this.stopped) return false;
        await sleep(retryPauses[Math.min(attempt, retryPauses.length - 1)]);
        if (this.stopped) return false;
      }
    }
  }

  /** @returns false when the lease was lost: another member reads on from the last recorded position. */
  private async advance(row: PartitionRow, position: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'UPDATE bus.cursor SET position = $5 WHERE consumer_group = $1 AND topic = $2 AND partition = $3 AND owner = $4',
      [row.consumer_group, row.topic, row.partition, this.owner, position],
    );
    return rowCount === 1;
  }

  private async release(row: PartitionRow): Promise<void> {
    await this.pool.query(
      `UPDATE bus.cursor SET owner = NULL, lease_until = NULL
        WHERE consumer_group = $1 AND topic = $2 AND partition = $3 AND owner = $4`,
      [row.consumer_group, row.topic, row.partition, this.owner],
    );
  }
}
