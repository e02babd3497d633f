import type { ContextName } from '@iworkz/contracts';
import type { Clock } from '@iworkz/kernel';
import type { PlatformConfig } from '../config/config.js';
import { Audit } from '../messaging/audit.js';
import { cleanUpMessaging } from '../messaging/clean-up.js';
import { consumedEventsOf, consumerIdOf } from '../messaging/consumes.js';
import { ContextDatabase, type ContextClientClass } from '../messaging/context-database.js';
import { EventConsumer } from '../messaging/event-consumer.js';
import { IdempotentRequests } from '../messaging/idempotent-requests.js';
import type { MessagingMetrics } from '../messaging/messaging-metrics.js';
import { OutboxRelay } from '../messaging/outbox-relay.js';
import { ParkedEvents } from '../messaging/parked-events.js';
import { ParkingPlace } from '../messaging/parking-place.js';
import type { PostgresListener } from '../messaging/postgres-listener.js';
import { consumersAtOnce } from '../messaging/postgres-pool.js';
import { Turns } from '../messaging/turns.js';
import { UnitOfWork, type UnitOfWorkOptions } from '../messaging/unit-of-work.js';
import type { EventBus, Subscription } from '../ports/event-bus.js';
import type { JobQueue } from '../ports/job-queue.js';
import { BackgroundRuns } from '../runs/background-runs.js';
import type { Log } from '../telemetry/log.js';
import type { Readiness } from '../telemetry/readiness.js';
import type { ErasedPersons } from '../personal-data/erased-person.js';
import type { PersonKeys } from '../personal-data/person-keys.js';
import type { ContextStores } from './context-stores.js';

export interface ContextParts {
  readonly config: PlatformConfig;
  readonly clock: Clock;
  readonly log: Log;
  readonly bus: EventBus;
  readonly jobs: JobQueue;
  readonly listener: PostgresListener;
  readonly metrics: MessagingMetrics;
  readonly stores: ContextStores;
  readonly readiness: Readiness;
  readonly personKeys: PersonKeys;
  readonly erasedPersons: ErasedPersons;
}

// The models of a context are known to the context alone; `any` lets every subclass pass.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type UnitOfWorkClass = new (options: UnitOfWorkOptions<any>) => UnitOfWork<any>;

/** What one context of a running service holds on to: its database, its outbox and its consumers. */
export class ContextRuntime {
  readonly database: ContextDatabase<unknown>;
  readonly unitOfWork: UnitOfWork<unknown>;
  readonly audit: Audit;
  readonly parkedEvents: ParkedEvents;
  readonly runs: BackgroundRuns;
  private readonly parking: ParkingPlace;
  private readonly relay: OutboxRelay;
  private readonly consumers = new Map<string, EventConsumer>();
  private readonly turns = new Turns(consumersAtOnce);
  private readonly url: string;
  private subscriptions: Subscription[] = [];

  constructor(
    private readonly context: ContextName,
    private readonly parts: ContextParts,
    client: ContextClientClass | undefined,
    unitOfWorkClass: UnitOfWorkClass | undefined,
  ) {
    const { config, clock, log, bus, listener, stores, metrics, readiness, jobs, personKeys } = parts;
    const url = config.databaseUrls[context];
    if (!url) throw new Error(`${config.service} was given no database for ${context}`);
    this.url = url;
    this.database = new ContextDatabase<unknown>({ context, url, prismaClient: client });
    this.relay = new OutboxRelay({ database: this.database, url, bus, listener, log });
    const options: UnitOfWorkOptions<unknown> = {
      database: this.database,
      signingKey: config.eventSigningKey,
      personKeys,
      log,
      onPublished: () => this.relay.poke(),
    };
    this.unitOfWork = new (
      (unitOfWorkClass ?? UnitOfWork) as new (options: UnitOfWorkOptions<unknown>) => UnitOfWork<unknown>
    )(options);
    this.audit = new Audit(this.database);
    this.runs = new BackgroundRuns({ database: this.database, jobs, config, clock, log });
    this.parking = new ParkingPlace(this.database);
    this.parkedEvents = new ParkedEvents(this.parking, this.consumers);
    stores.register(context, {
      audit: this.audit,
      idempotentRequests: new IdempotentRequests(this.database),
      parkedEvents: this.parkedEvents,
    });
    readiness.add(`database ${context}`, () => this.ping());
    metrics.watchOutbox(context, () => this.relay.lag());
    const cleanUp = `${context}.clean-up-messaging`;
    jobs.process(cleanUp, async () => {
      log.info({ context, ...(await cleanUpMessaging(this.database)) }, 'messaging tables were cleaned up');
    });
    jobs.cron({ name: cleanUp, pattern: '17 3 * * *' });
  }

  /** Starts to carry events out of and into the context. */
  async start(consumers: readonly object[]): Promise<void> {
    await this.parts.erasedPersons.follow(this.database, this.url, this.parts.listener);
    for (const consumer of consumers) {
      const events = consumedEventsOf(consumer.constructor);
      if (events.length === 0)
        throw new Error(`${consumer.constructor.name} is listed as a consumer but consumes nothing`);
      await this.subscribe(consumer, events);
    }
    await this.relay.start();
  }

  /** Finishes the events in hand and takes no more. */
  async stopConsuming(): Promise<void> {
    await Promise.all(this.subscriptions.map((subscription) => subscription.stop()));
    this.subscriptions = [];
  }

  /** Finishes the batch in hand; what is left is carried by the next process. */
  stopRelaying(): Promise<void> {
    return this.relay.stop();
  }

  /** Jobs first: a running one still needs the database. */
  async close(): Promise<void> {
    await this.parts.jobs.close();
    await this.database.close();
  }

  private async subscribe(consumer: object, events: ReturnType<typeof consumedEventsOf>): Promise<void> {
    const { config, clock, log, bus, metrics, personKeys } = this.parts;
    const id = consumerIdOf(this.context, consumer.constructor as { name: string });
    const received = new EventConsumer({
      id,
      consumer,
      events,
      database: this.database,
      unitOfWork: this.unitOfWork,
      parking: this.parking,
      audit: this.audit,
      metrics,
      clock,
      log,
      service: config.service,
      region: config.region,
      signingKey: config.eventSigningKey,
      personKeys,
      turns: this.turns,
    });
    this.consumers.set(id, received);
    metrics.watchConsumer(id, async () => {
      const topics = await bus.lag(id);
      return { lag: topics.reduce((sum, topic) => sum + topic.events, 0), parked: await this.parking.waiting(id) };
    });
    this.subscriptions.push(
      await bus.subscribe({ group: id, topics: received.topics, handler: (event) => received.receive(event) }),
    );
  }

  private async ping(): Promise<void> {
    await this.database.pool.query('SELECT 1');
  }
}
