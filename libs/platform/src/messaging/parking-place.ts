import type { SignedEvent } from '../ports/event-bus.js';
import { personLock } from '../personal-data/erased-person.js';
import type { ContextClient, ContextDatabase } from './context-database.js';
import { holdLock } from './named-lock.js';

/**
 * failed: the handler kept rejecting it. behind: it waits for an earlier event of its key. forged: its signature does
 * not verify. invalid: no version or shape that this consumer knows.
 */
export type ParkingReason = 'failed' | 'behind' | 'forged' | 'invalid';

export interface ParkedEvent {
  readonly seq: string;
  readonly consumer: string;
  readonly eventId: string;
  readonly topic: string;
  readonly key: string;
  readonly envelope: string;
  readonly signature: string;
  readonly reason: ParkingReason;
  readonly error: string;
  readonly attempts: number;
  readonly parkedAt: Date;
  readonly replayedAt: Date | null;
}

/** PostgreSQL has no U+0000 in a text. */
export const storable = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text);

const columns = `seq::text, consumer, event_id AS "eventId", topic, key, envelope, signature, reason, error, attempts,
  parked_at AS "parkedAt", replayed_at AS "replayedAt"`;

/** The table of events set aside. Forged events lie there as evidence; they hold nothing up and are never replayed. */
export class ParkingPlace {
  private readonly table: string;

  constructor(private readonly database: ContextDatabase<unknown>) {
    this.table = database.table('parked_event');
  }

  /**
   * Until the transaction ends, nobody else handles, parks or replays this key. Without it an event could be parked
   * "behind" in the moment in which the last event before it is replayed, and nobody would come for it.
   */
  async lockKey(
    db: ContextClient,
    consumer: string,
    { topic, key }: Pick<SignedEvent, 'topic' | 'key'>,
  ): Promise<void> {
    const lock = `parked ${this.database.context} ${consumer} ${topic} ${key}`;
    await holdLock(db, lock);
  }

  /** @param person held until the transaction ends, see `holdPerson`: here, since this spares a round trip for each event. */
  async isKeyHeldUp(
    db: ContextClient,
    consumer: string,
    { topic, key }: Pick<SignedEvent, 'topic' | 'key'>,
    person?: string,
  ): Promise<boolean> {
    const held = `EXISTS (SELECT FROM ${this.table}
      WHERE consumer = $1 AND topic = $2 AND key = $3 AND replayed_at IS NULL AND reason <> 'forged') AS held`;
    const [row] = await (person
      ? db.$queryRawUnsafe<{ held: boolean }[]>(
          `SELECT ${held}, pg_advisory_xact_lock_shared(hashtextextended($4, 0))::text`,
          ...[consumer, topic, key, personLock(this.database, person)],
        )
      : db.$queryRawUnsafe<{ held: boolean }[]>(`SELECT ${held}`, ...[consumer, topic, key]));
    return row!.held;
  }

  /** @returns false when the event is parked already. */
  async add(
    db: ContextClient,
    consumer: string,
    event: SignedEvent,
    { reason, error, attempts }: { reason: ParkingReason; error: string; attempts: number },
  ): Promise<boolean> {
    const added = await db.$executeRawUnsafe(
      `INSERT INTO ${this.table} (consumer, event_id, topic, key, envelope, signature, reason, error, attempts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (consumer, event_id) DO NOTHING`,
      consumer,
      event.eventId,
      event.topic,
      event.key,
      event.envelope,
      event.signature,
      reason,
      storable(error).slice(0, 2_000),
      attempts,
    );
    return added === 1;
  }

  async list({ consumer, after, limit = 100 }: { consumer?: string; after?: string; limit?: number } = {}): Promise<
    ParkedEvent[]
  > {
    const { rows } = await this.database.pool.query<ParkedEvent>(
      `SELECT ${columns} FROM ${this.table}
        WHERE replayed_at IS NULL AND ($1::text IS NULL OR consumer = $1) AND ($2::bigint IS NULL OR parked_event.seq > $2)
        ORDER BY parked_event.seq LIMIT $3`,
      [consumer ?? null, after ?? null, limit],
    );
    return rows;
  }

  async find(consumer: string, eventId: string): Promise<ParkedEvent | undefined> {
    const { rows } = await this.database.pool.query<ParkedEvent>(
      `SELECT ${columns} FROM ${this.table} WHERE consumer = $1 AND event_id = $2`,
      [consumer, eventId],
    );
    return rows[0];
  }

  /** The first event of the key that waits for replay. */
  async first(
    db: ContextClient,
    consumer: string,
    { topic, key }: Pick<SignedEvent, 'topic' | 'key'>,
  ): Promise<ParkedEvent | undefined> {
    const rows = await db.$queryRawUnsafe<ParkedEvent[]>(
      `SELECT ${columns} FROM ${this.table}
        WHERE consumer = $1 AND topic = $2 AND key = $3 AND replayed_at IS NULL AND reason <> 'forged' ORDER BY parked_event.seq LIMIT 1`,
      consumer,
      topic,
      key,
    );
    return rows[0];
  }

  async topicsHoldingUp(consumer: string, key: string): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ topic: string }>(
      `SELECT DISTINCT topic FROM ${this.table} WHERE consumer = $1 AND key = $2 AND replayed_at IS NULL AND reason <> 'forged' ORDER BY topic`,
      [consumer, key],
    );
    return rows.map(({ topic }) => topic);
  }

  async markReplayed(db: ContextClient, seq: string): Promise<void> {
    await db.$executeRawUnsafe(`UPDATE ${this.table} SET replayed_at = clock_timestamp() WHERE seq = $1::bigint`, seq);
  }

  async noteFailure(seq: string, error: string): Promise<void> {
    await this.database.pool.query(
      `UPDATE ${this.table} SET reason = 'failed', attempts = attempts + 1, error = $2 WHERE seq = $1`,
      [seq, storable(error).slice(0, 2_000)],
    );
  }

  async waiting(consumer: string): Promise<number> {
    const { rows } = await this.database.pool.query<{ waiting: string }>(
      `SELECT count(*) AS waiting FROM ${this.table} WHERE consumer = $1 AND replayed_at IS NULL`,
      [consumer],
    );
    return Number(rows[0]?.waiting ?? 0);
  }
}
