import { services } from '@iworkz/contracts';
import { Clock, SystemClock } from '@iworkz/kernel';
import {
  Global,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { join } from 'node:path';
import {
  FileBlobStore,
  GraphileJobQueue,
  OutboxMailer,
  PostgresCache,
  PostgresEventBus,
  PostgresPushLog,
  SqliteSearchIndex,
} from '../adapters/embedded/index.js';
import { PlatformConfig } from '../config/config.js';
import { MessagingMetrics } from '../messaging/messaging-metrics.js';
import { PostgresListener } from '../messaging/postgres-listener.js';
import { ErasedPersons } from '../personal-data/erased-person.js';
import { PersonKeys, PostgresPersonKeys } from '../personal-data/person-keys.js';
import { BlobStore } from '../ports/blob-store.js';
import { Cache } from '../ports/cache.js';
import { EventBus } from '../ports/event-bus.js';
import { JobQueue } from '../ports/job-queue.js';
import { MailOutbox, Mailer } from '../ports/mailer.js';
import { PushLog } from '../ports/push-log.js';
import { SearchIndex } from '../ports/search-index.js';
import { createLogger } from '../telemetry/logger.js';
import { Log } from '../telemetry/log.js';
import { Metrics } from '../telemetry/metrics.js';
import { Readiness } from '../telemetry/readiness.js';
import { ContextStores } from './context-stores.js';

interface Surroundings {
  readonly config: PlatformConfig;
  readonly log: Log;
  readonly listener: PostgresListener;
}

type Maker<Port> = (surroundings: Surroundings) => Port | Promise<Port>;

/**
 * The engine whose address was given, else what is embedded: a further adapter is a line here and a file in adapters/.
 * Imported when chosen, because the clients of engines are large and one machine does without them.
 */
const eventBus: Maker<EventBus> = async ({ config: { engines, busDatabaseUrl }, listener, log }) => {
  if (!engines.kafka) return new PostgresEventBus({ url: busDatabaseUrl!, listener, log });
  const { KafkaEventBus } = await import('../adapters/kafka/index.js');
  return new KafkaEventBus({ ...engines.kafka, namespace: engines.namespace, log });
};
const jobQueue: Maker<JobQueue> = async ({ config: { engines, jobsDatabaseUrl, jobLeaseTime: leaseTime }, log }) => {
  if (!engines.redis) return new GraphileJobQueue({ url: jobsDatabaseUrl!, log, leaseTime });
  const { BullJobQueue } = await import('../adapters/redis/index.js');
  return new BullJobQueue({ redis: engines.redis, namespace: engines.namespace, log, leaseTime });
};
const cache: Maker<Cache> = async ({ config: { engines, busDatabaseUrl }, listener, log }) => {
  if (!engines.redis) return new PostgresCache({ url: busDatabaseUrl!, listener, log });
  const { RedisCache } = await import('../adapters/redis/index.js');
  return new RedisCache({ redis: engines.redis, namespace: engines.namespace, log });
};
const pushLog: Maker<PushLog> = async ({ config: { engines, busDatabaseUrl }, listener, log }) => {
  if (!engines.redis) return new PostgresPushLog({ url: busDatabaseUrl!, listener, log });
  const { RedisPushLog } = await import('../adapters/redis/index.js');
  return new RedisPushLog({ redis: engines.redis, namespace: engines.namespace, log });
};
const searchIndex: Maker<SearchIndex> = ({ config }) =>
  new SqliteSearchIndex({ folder: join(config.dataFolder, 'search') });
const blobStore: Maker<BlobStore> = async ({ config: { engines, dataFolder } }) => {
  if (!engines.s3) return new FileBlobStore({ folder: join(dataFolder, 'blobs') });
  const { S3BlobStore } = await import('../adapters/s3/index.js');
  return new S3BlobStore(engines.s3);
};
const mailer: Maker<Mailer> = async ({ config: { engines, dataFolder } }) => {
  if (!engines.smtp) return new OutboxMailer({ folder: join(dataFolder, 'mails') });
  const { SmtpMailer } = await import('../adapters/smtp/index.js');
  return new SmtpMailer(engines.smtp);
};

function portProvider<Port>(
  port: abstract new (...args: never[]) => Port,
  make: Maker<Port>,
): FactoryProvider<Port | Promise<Port>> {
  return {
    provide: port,
    inject: [PlatformConfig, Log, PostgresListener],
    useFactory: (config: PlatformConfig, log: Log, listener: PostgresListener) => make({ config, log, listener }),
  };
}

/** Starts the job queue once every context has said what it can do, and lets go of the engines when all contexts have. */
class EnginesLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly jobs: JobQueue,
    /** In this order: a running job still needs the others. */
    private readonly closing: readonly { close(): Promise<void> }[],
    /** Work that nobody waits for. */
    private readonly onBegin: () => void,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    this.onBegin();
    return this.jobs.start();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const engine of this.closing) await engine.close();
  }
}

/** What every context of a service shares: configuration, clock, log, metrics, and the ports with the adapters that were chosen. */
@Global()
@Module({})
export class PlatformModule {
  static forConfig(config: PlatformConfig): DynamicModule {
    const shared = [
      ...[PlatformConfig, Clock, Log, Metrics, MessagingMetrics, PostgresListener, ContextStores, Readiness],
      ...[PersonKeys, ErasedPersons],
    ];
    const ports = [EventBus, JobQueue, Cache, PushLog, SearchIndex, BlobStore, Mailer, MailOutbox];
    return {
      module: PlatformModule,
      providers: [
        { provide: PlatformConfig, useValue: config },
        { provide: Clock, useClass: SystemClock },
        {
          provide: Log,
          useFactory: () => createLogger({ service: config.service, level: config.logLevel, file: config.logFile }),
        },
        { provide: Metrics, useFactory: () => new Metrics() },
        {
          provide: MessagingMetrics,
          inject: [Metrics],
          useFactory: (metrics: Metrics) => new MessagingMetrics(metrics),
        },
        { provide: PostgresListener, inject: [Log], useFactory: (log: Log) => new PostgresListener(log) },
        ContextStores,
        Readiness,
        ErasedPersons,
        {
          provide: PostgresPersonKeys,
          inject: [PlatformConfig, PostgresListener, Log],
          useFactory: (
            { keysDatabaseUrl: url, personKeySecrets: secrets }: PlatformConfig,
            listener: PostgresListener,
            log: Log,
          ) => new PostgresPersonKeys({ url, secrets, listener, log }),
        },
        { provide: PersonKeys, useExisting: PostgresPersonKeys },
        portProvider(EventBus, eventBus),
        portProvider(JobQueue, jobQueue),
        portProvider(Cache, cache),
        portProvider(PushLog, pushLog),
        portProvider(SearchIndex, searchIndex),
        portProvider(BlobStore, blobStore),
        portProvider(Mailer, mailer),
        {
          provide: MailOutbox,
          inject: [Mailer],
          useFactory: (made: Mailer) => (made instanceof OutboxMailer ? made : undefined),
        },
        {
          provide: EnginesLifecycle,
          inject: [
            ...[JobQueue, EventBus, Cache, PushLog, SearchIndex, PostgresListener, MessagingMetrics],
            ...[PostgresPersonKeys, Log, Mailer],
          ],
          useFactory: (
            jobs: JobQueue,
            bus: EventBus,
            cache: Cache,
            pushes: PushLog,
            index: SearchIndex,
            listener: PostgresListener,
            metrics: MessagingMetrics,
            personKeys: PostgresPersonKeys,
            log: Log,
            mails: Mailer,
          ) => {
            const own: readonly string[] = services[config.service].contexts;
            metrics.watchJobs(
              () => jobs.depth(),
              (name) => own.includes(name.split('.')[0]!),
            );
            const onBegin = (): void =>
              void personKeys
                .rewrap()
                .catch((error: unknown) =>
                  log.warn({ err: error }, 'people’s keys could not be wrapped by the newer secret'),
                );
            return new EnginesLifecycle(jobs, [jobs, mails, bus, cache, pushes, index, personKeys, listener], onBegin);
          },
        },
      ],
      exports: [...shared, ...ports],
    };
  }
}
