import type { ContextName, DataOf, EventDefinition, EventEnvelope, PublishedDataOf } from '@iworkz/contracts';
import { inParts, newId, type Ctx } from '@iworkz/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../telemetry/log.js';
import type { ContextClient, ContextDatabase, TransactionClient } from './context-database.js';
import { isTransactionConflict } from './outage.js';
import { sealFields } from '../personal-data/person-key.js';
import type { PersonKeys } from '../personal-data/person-keys.js';
import { aboutOf, signEnvelope } from './event-signature.js';
import { KeyedRequest } from './keyed-request.js';

/** One PostgreSQL transaction of a context. Valid only inside the function it is given to. */
export interface Tx<Client> {
  /** The context's Prisma client, inside the transaction. */
  readonly db: TransactionClient<Client>;
  /**
   * Records an event that is delivered if, and only if, the transaction commits. What is personal content in it is sealed
   * under the person's key; of a person whose key was destroyed nothing is told any more.
   * @throws ZodError when `data` does not fit the event; Error when the event belongs to another context.
   */
  publish<E extends EventDefinition>(event: E, data: PublishedDataOf<E>): Promise<void>;
  /** Runs once the transaction has committed. Not durable: lost when the process dies first. */
  afterCommit(action: () => void | Promise<void>): void;
}

export interface UnitOfWorkOptions<Client> {
  readonly database: ContextDatabase<Client>;
  readonly signingKey: string;
  readonly personKeys: PersonKeys;
  readonly log: Log;
  /** Called after a commit that left events in the outbox. */
  readonly onPublished: () => void;
}

interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly type: string;
  readonly version: number;
  readonly key: string;
  readonly envelope: string;
  readonly signature: string;
}

const maxAttempts = 6;

/** State and events of one context change together, or not at all. Contexts extend it by an empty class of their own. */
export class UnitOfWork<Client> {
  constructor(private readonly options: UnitOfWorkOptions<Client>) {}

  get context(): ContextName {
    return this.options.database.context;
  }

  /** The context's Prisma client, for reads that need no transaction. */
  get db(): Client {
    return this.options.database.client;
  }

  /**
   * Runs `work` in one READ COMMITTED transaction and commits when it resolves.
   * When the database reports a serialization failure or a deadlock, `work` runs again from the start, up to six times
   * in all, so it must have no effects of its own outside `tx`.
   * When `ctx` is that of a request with an Idempotency-Key, `work` is committed once for the key: a repeat whose first
   * handling committed and then died resolves to the result of then. The result is stored and must be data.
   * @throws whatever `work` throws, after rolling back.
   */
  async run<R>(ctx: Ctx, work: (tx: Tx<Client>) => Promise<R>): Promise<R> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(ctx, work);
      } catch (error) {
        if (attempt >= maxAttempts || !isTransactionConflict(error)) throw error;
        // Jitter keeps two losers of one race from meeting again.
        await sleep(Math.random() * 10 * 2 ** attempt);
      }
    }
  }

  private async attempt<R>(ctx: Ctx, work: (tx: Tx<Client>) => Promise<R>): Promise<R> {
    const { database, log, onPublished } = this.options;
    const request = KeyedRequest.of(ctx, this.context);
    const rows: OutboxRow[] = [];
    const actions: (() => void | Promise<void>)[] = [];
    let open = true;
    const perform = async (db: ContextClient): Promise<R> => {
      const done = await work({
        db: db as unknown as TransactionClient<Client>,
        publish: async (event, data) => {
          if (!open) throw new Error(`${event.type} published after its transaction ended`);
          const row = await this.seal(ctx, event, data);
          if (!open) throw new Error(`${event.type} was not waited for by its transaction`);
          if (row) rows.push(row);
        },
        afterCommit: (action) => void actions.push(action),
      });
      open = false;
      if (rows.length > 0) await this.append(db, rows);
      return done;
    };
    const result = await database.transaction((db) => (request ? request.once(db, () => perform(db)) : perform(db)));
    request?.close();
    if (rows.length > 0) onPublished();
    for (const action of actions) {
      try {
        await action();
      } catch (error) {
        log.error({ err: error, context: this.context }, 'an action after commit failed');
      }
    }
    return result;
  }

  /** @returns undefined when the event would be about a person who was erased. */
  private async seal<E extends EventDefinition>(
    ctx: Ctx,
    event: E,
    input: PublishedDataOf<E>,
  ): Promise<OutboxRow | undefined> {
    if (event.context !== this.context) {
      throw new Error(`${this.context} may not publish ${event.type}: it belongs to ${event.context}`);
    }
    const data = event.data.parse(input) as DataOf<E>;
    const id = newId();
    const content = await this.sealContent(event, data, id);
    if (!content) return undefined;
    const envelope: EventEnvelope = {
      id,
      type: event.type,
      version: event.version,
      key: event.key(data),
      occurredAt: ctx.now.toISOString(),
      region: ctx.region,
      correlationId: ctx.correlationId,
      causationId: ctx.causationId ?? ctx.requestId,
      ...content,
    };
    const text = JSON.stringify(envelope);
    const { type, version, key } = envelope;
    return {
      id,
      topic: event.topic,
      type,
      version,
      key,
      envelope: text,
      signature: signEnvelope(text, this.options.signingKey),
    };
  }

  private async sealContent(
    event: EventDefinition,
    data: unknown,
    id: string,
  ): Promise<Pick<EventEnvelope, 'data' | 'sealed'> | undefined> {
    const { sealed } = event;
    if (!event.person || !sealed) return { data };
    const about = event.person(data);
    const key = await this.options.personKeys.obtain(about);
    if (key === 'destroyed') return undefined;
    const fields = Object.entries(data as object);
    const closed = fields.filter(([name]) => sealed.includes(name));
    return {
      data: Object.fromEntries(fields.filter(([name]) => !sealed.includes(name))),
      sealed: sealFields(key, about, aboutOf({ id, type: event.type }), Object.fromEntries(closed)),
    };
  }

  private async append(db: ContextClient, rows: readonly OutboxRow[]): Promise<void> {
    const { database } = this.options;
    // `seq` is drawn at insert but becomes visible at commit. Without a lock per key, two transactions could commit
    // events of one key in the opposite order of their numbers, and the relay would reverse them. The locks are taken
    // at the very end, in one order for everybody, so they are held briefly and cannot deadlock with each other.
    const locks = [...new Set(rows.map((row) => `outbox ${database.context} ${row.topic} ${row.key}`))].sort();
    // One statement, which takes them in the order of the array: events to hundreds of people would be hundreds of round trips.
    await db.$executeRawUnsafe(
      'SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest($1::text[]) AS name',
      locks,
    );
    const values = rows.map((row) => [row.id, row.topic, row.type, row.version, row.key, row.envelope, row.signature]);
    for (const part of inParts(values, 1_000)) {
      const tuples = part.map(
        (_, i) => `($${i * 7 + 1}::uuid, ${[2, 3, 4, 5, 6, 7].map((n) => `$${i * 7 + n}`).join(', ')})`,
      );
      await db.$executeRawUnsafe(
        `INSERT INTO ${database.table('outbox_event')} (id, topic, type, version, key, envelope, signature) VALUES ${tuples.join(', ')}`,
        ...part.flat(),
      );
    }
  }
}
