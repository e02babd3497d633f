import { DomainError, EventEnvelopeSchema, type EventEnvelope } from '@iworkz/contracts';
import { newId, type Clock, type Ctx, type Region } from '@iworkz/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SignedEvent } from '../ports/event-bus.js';
import type { Log } from '../telemetry/log.js';
import type { Audit } from './audit.js';
import type { ConsumedEvent } from './consumes.js';
import type { ContextClient, ContextDatabase } from './context-database.js';
import { isOutage } from './outage.js';
import { openFields } from '../personal-data/person-key.js';
import { WrappingKeyMissing, type PersonKeys } from '../personal-data/person-keys.js';
import { holdPerson } from '../personal-data/erased-person.js';
import { aboutOf, isSignatureOf } from './event-signature.js';
import type { HandlingOutcome, MessagingMetrics } from './messaging-metrics.js';
import { storable, type ParkedEvent, type ParkingPlace, type ParkingReason } from './parking-place.js';
import type { Turns } from './turns.js';
import type { Tx, UnitOfWork } from './unit-of-work.js';

export interface EventConsumerOptions {
  /** `<context>.<class in kebab case>`. */
  readonly id: string;
  readonly consumer: object;
  readonly events: readonly ConsumedEvent[];
  readonly database: ContextDatabase<unknown>;
  readonly unitOfWork: UnitOfWork<unknown>;
  readonly parking: ParkingPlace;
  readonly audit: Audit;
  readonly metrics: MessagingMetrics;
  readonly clock: Clock;
  readonly log: Log;
  readonly service: string;
  readonly region: Region;
  readonly signingKey: string;
  readonly personKeys: PersonKeys;
  /** Shared by the consumers of a context. */
  readonly turns: Turns;
}

/** Five tries within half a second: long enough for a lock to pass, short enough that other keys wait less than a second. */
const tryPauses = [20, 50, 100, 200];
const timeForTries = 600;
/** How long the absence of another service holds a partition up before its event is parked. Milliseconds. */
const patienceWithServices = 30_000;

type Understood = {
  readonly envelope: EventEnvelope;
  readonly method: string;
  /** Whom it is about, where the event says so. */
  readonly person: string | undefined;
};
type Refused = { readonly reason: ParkingReason; readonly error: string };

/** Takes the events of one consumer class off the bus: verifies, validates, handles once, parks what cannot be handled. */
export class EventConsumer {
  readonly id: string;
  readonly topics: readonly string[];
  private readonly unavailableSince = new Map<string, number>();

  constructor(private readonly options: EventConsumerOptions) {
    this.id = options.id;
    this.topics = [...new Set(options.events.map(({ event }) => event.topic))];
  }

  /** Resolves when the event is handled or parked. @throws when the database is away: the bus brings the event again. */
  async receive(received: SignedEvent): Promise<void> {
    const event = parkable(received);
    let understood: Awaited<ReturnType<EventConsumer['understand']>>;
    try {
      understood = await this.understand(event);
    } catch (error) {
      // Another configuration opens it; parked, every event that comes meanwhile would have to be replayed by hand.
      if (isOutage(error) || error instanceof WrappingKeyMissing) throw error;
      return this.park(event, { reason: 'failed', error: describe(error) }, 1);
    }
    if (understood === undefined) return this.count('ignored');
    if (understood === 'erased') return this.count('erased');
    if ('reason' in understood) return this.refuse(event, understood);
    const started = performance.now();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const outcome = await this.options.turns.take(() => this.handle(event, understood));
        this.unavailableSince.delete(event.eventId);
        return this.count(outcome);
      } catch (error) {
        if (isOutage(error) || this.mayComeBack(event, error)) throw error;
        this.count('failed_try');
        const pause = tryPauses[attempt - 1];
        const left = timeForTries - (performance.now() - started);
        if (pause === undefined || left <= 0) {
          return this.park(event, { reason: 'failed', error: describe(error) }, attempt);
        }
        // On a busy machine the tries themselves take the time of the pauses; all are made as long as others need not wait for it.
        await sleep(Math.min(pause, left));
      }
    }
  }

  /** Replays the waiting events of a key in order, up to and with `lastEventId`, and stops at the first that fails. */
  async replayKey(
    topic: string,
    key: string,
    lastEventId?: string,
  ): Promise<{ replayed: string[]; failed?: { eventId: string; error: string } }> {
    const replayed: string[] = [];
    for (;;) {
      let parked: ParkedEvent | undefined;
      try {
        const done = await this.options.unitOfWork.run(this.ctx(), async (tx) => {
          parked = await this.replayFirst(tx, topic, key);
          return parked?.eventId;
        });
        if (done === undefined) return { replayed };
        replayed.push(done);
        if (done === lastEventId) return { replayed };
      } catch (error) {
        if (!(error instanceof ReplayFailed)) throw error;
        const failed = { eventId: error.parked.eventId, error: describe(error.cause) };
        await this.options.parking.noteFailure(error.parked.seq, failed.error);
        return { replayed, failed };
      }
    }
  }

  private async replayFirst(tx: Tx<unknown>, topic: string, key: string): Promise<ParkedEvent | undefined> {
    const { parking } = this.options;
    const db = tx.db as unknown as ContextClient;
    await parking.lockKey(db, this.id, { topic, key });
    const parked = await parking.first(db, this.id, { topic, key });
    if (!parked) return undefined;
    try {
      const understood = await this.understand(parked);
      if (typeof understood === 'object' && 'reason' in understood) throw new Error(understood.error);
      if (typeof understood === 'object') {
        if (understood.person) await holdPerson(db, this.options.database, understood.person);
        if ((await this.enterInbox(db, parked.eventId, understood.person)) === 'entered')
          await this.call(tx, understood);
      }
    } catch (error) {
      throw isOutage(error) ? error : new ReplayFailed(parked, error);
    }
    await parking.markReplayed(db, parked.seq);
    return parked;
  }

  /**
   * @returns undefined when the event is none of this consumer's business, `erased` when nobody can read it any more.
   * @throws when the keys are away, or were lost.
   */
  private async understand(event: SignedEvent): Promise<Understood | Refused | 'erased' | undefined> {
    if (!isSignatureOf(event.signature, event.envelope, this.options.signingKey)) {
      return { reason: 'forged', error: 'the signature does not verify' };
    }
    const envelope = EventEnvelopeSchema.safeParse(parseJson(event.envelope));
    if (!envelope.success) return { reason: 'invalid', error: `not an event: ${describe(envelope.error)}` };
    const { id, type, version, key } = envelope.data;
    // The bus's own columns are not signed: an envelope filed under another id or key would break "once" and "in order".
    if (id !== event.eventId || key !== event.key || type.split('.').slice(0, 2).join('.') !== event.topic) {
      return { reason: 'forged', error: 'filed under an id, key or topic that is not its own' };
    }
    const known = this.options.events.filter((consumed) => consumed.event.type === type);
    if (known.length === 0) return undefined;
    const consumed = known.find((candidate) => candidate.event.version === version);
    if (!consumed) return { reason: 'invalid', error: `version ${version} of ${type} is not known here` };
    const { sealed: _, ...opened } = envelope.data;
    const content = await this.open(envelope.data);
    if (content === 'erased') return 'erased';
    if ('reason' in content) return content;
    const data = consumed.event.data.safeParse(content.data);
    if (!data.success) return { reason: 'invalid', error: `data does not fit ${type}: ${describe(data.error)}` };
    const person = consumed.event.person?.(data.data);
    return { envelope: { ...opened, data: data.data }, method: consumed.method, person };
  }

  /** Events from before there were seals come with all their data in the clear. */
  private async open({ id, type, data, sealed }: EventEnvelope): Promise<{ data: unknown } | Refused | 'erased'> {
    if (!sealed) return { data };
    const key = await this.options.personKeys.find(sealed.person);
    if (key === 'destroyed') return 'erased';
    // Not the same as destroyed: skipped for good, the event would be lost over a key table that was restored too old.
    if (!key) throw new Error(`the key that would open ${type} ${id} is not known`);
    try {
      return { data: { ...(data as object), ...openFields(key, sealed, aboutOf({ id, type })) } };
    } catch (error) {
      return { reason: 'invalid', error: `what is sealed in ${type} does not open: ${describe(error)}` };
    }
  }

  private handle(event: SignedEvent, understood: Understood): Promise<HandlingOutcome> {
    const { parking, unitOfWork } = this.options;
    return unitOfWork.run(this.ctx(understood.envelope), async (tx) => {
      const db = tx.db as unknown as ContextClient;
      // The lock lets the erasure of the person wait for this transaction, or this transaction see that they are erased.
      if (await parking.isKeyHeldUp(db, this.id, event, understood.person)) {
        await parking.lockKey(db, this.id, event);
        if (await parking.isKeyHeldUp(db, this.id, event)) {
          if (await this.isInInbox(db, event.eventId)) return 'duplicate';
          const behind = { reason: 'behind', error: 'an earlier event of its key is parked', attempts: 0 } as const;
          await parking.add(db, this.id, event, behind);
          return 'parked';
        }
      }
      const entry = await this.enterInbox(db, event.eventId, understood.person);
      if (entry !== 'entered') return entry;
      await this.call(tx, understood);
      return 'handled';
    });
  }

  private async call(tx: Tx<unknown>, { envelope, method }: Understood): Promise<void> {
    const consumer = this.options.consumer as Record<
      string,
      (ctx: Ctx, event: EventEnvelope, tx: Tx<unknown>) => Promise<void>
    >;
    await consumer[method]!(this.ctx(envelope), envelope, tx);
  }

  /**
   * Waits for a transaction that is handling the event now.
   * @returns `duplicate` when it has been handled before, `erased` when its person was erased from this context.
   */
  private async enterInbox(
    db: ContextClient,
    eventId: string,
    person: string | undefined,
  ): Promise<'entered' | 'duplicate' | 'erased'> {
    const { database } = this.options;
    const [row] = await db.$queryRawUnsafe<{ added: boolean; erased: boolean }[]>(
      `WITH added AS (INSERT INTO ${database.table('inbox_event')} (consumer, event_id) VALUES ($1, $2::uuid)
                          ON CONFLICT DO NOTHING RETURNING 1)
       SELECT EXISTS (SELECT FROM added) AS added,
              EXISTS (SELECT FROM ${database.table('erased_person')} WHERE person_id = $3::uuid) AS erased`,
      ...[this.id, eventId, person ?? null],
    );
    if (row!.erased) return 'erased';
    return row!.added ? 'entered' : 'duplicate';
  }

  private async isInInbox(db: ContextClient, eventId: string): Promise<boolean> {
    const inbox = this.options.database.table('inbox_event');
    const rows = await db.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM ${inbox} WHERE consumer = $1 AND event_id = $2::uuid`,
      this.id,
      eventId,
    );
    return rows.length > 0;
  }

  private async refuse(event: SignedEvent, refused: Refused): Promise<void> {
    await this.park(event, refused, 0);
    if (refused.reason !== 'forged') return;
    await this.options.audit.record(this.ctx(), {
      action: 'event.receive',
      outcome: 'refused',
      subject: `${this.id} ${event.topic} ${event.eventId}`,
      reason: refused.error,
    });
  }

  private async park(event: SignedEvent, { reason, error }: Refused, attempts: number): Promise<void> {
    const { database, parking, log } = this.options;
    await database.transaction(async (db) => {
      await parking.lockKey(db, this.id, event);
      await parking.add(db, this.id, event, { reason, error, attempts });
    });
    this.unavailableSince.delete(event.eventId);
    this.count('parked');
    log.error(
      { consumer: this.id, eventId: event.eventId, topic: event.topic, reason, error, attempts },
      'an event was parked',
    );
  }

  /** Another service is away: wait for it, but not for ever, since later events of the partition wait too. */
  private mayComeBack(event: SignedEvent, error: unknown): boolean {
    if (!(error instanceof DomainError) || error.kind !== 'unavailable') return false;
    const since = this.unavailableSince.get(event.eventId) ?? performance.now();
    this.unavailableSince.set(event.eventId, since);
    return performance.now() - since < patienceWithServices;
  }

  private ctx(envelope?: EventEnvelope): Ctx {
    const { service, region, clock } = this.options;
    const requestId = newId();
    return {
      actor: { kind: 'service', service },
      region,
      locale: region === 'kr' ? 'ko' : region === 'jp' ? 'ja' : 'en',
      requestId,
      correlationId: envelope?.correlationId ?? requestId,
      causationId: envelope?.id,
      now: clock.now(),
    };
  }

  private count(outcome: HandlingOutcome): void {
    this.options.metrics.handled.inc({ consumer: this.id, outcome });
  }
}

/** Far longer than any id, key or topic of ours, and short enough for PostgreSQL's indexes. */
const longestName = 300;

/**
 * What cannot be stored cannot be parked either, and would come again for ever. No event of ours is filed so, hence what
 * is changed here is refused as forged; the log keeps no more of it than it can.
 */
function parkable(event: SignedEvent): SignedEvent {
  const name = (text: string): string => storable(text).slice(0, longestName);
  return {
    eventId: name(event.eventId),
    topic: name(event.topic),
    key: name(event.key),
    envelope: storable(event.envelope),
    signature: storable(event.signature),
  };
}

/** Carries the parked event out of the transaction that its failure rolls back. */
class ReplayFailed extends Error {
  constructor(
    readonly parked: ParkedEvent,
    cause: unknown,
  ) {
    super('a parked event failed again', { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
