import type { ContextName } from '@iworkz/contracts';
import { Clock } from '@iworkz/kernel';
import type {
  BeforeApplicationShutdown,
  DynamicModule,
  FactoryProvider,
  OnApplicationBootstrap,
  OnApplicationShutdown,
  OnModuleDestroy,
  Provider,
  Type,
} from '@nestjs/common';
import { PlatformConfig } from '../config/config.js';
import { Audit } from '../messaging/audit.js';
import type { ContextClientClass } from '../messaging/context-database.js';
import { MessagingMetrics } from '../messaging/messaging-metrics.js';
import { ParkedEvents } from '../messaging/parked-events.js';
import { PostgresListener } from '../messaging/postgres-listener.js';
import { UnitOfWork } from '../messaging/unit-of-work.js';
import { EventBus } from '../ports/event-bus.js';
import { JobQueue } from '../ports/job-queue.js';
import { Log } from '../telemetry/log.js';
import { Readiness } from '../telemetry/readiness.js';
import { ContextRuntime, type UnitOfWorkClass } from './context-runtime.js';
import { ContextStores } from './context-stores.js';

export interface ContextDefinition {
  readonly name: ContextName;
  /** The context's generated Prisma client; absent for a context without tables of its own. */
  readonly prismaClient?: ContextClientClass;
  /** The context's own subclass of `UnitOfWork`, so that its transactions know its models. */
  readonly unitOfWork?: UnitOfWorkClass;
  readonly controllers?: readonly Type<unknown>[];
  /** Classes with `@Consumes` methods; each is a consumer group of its own. */
  readonly consumers?: readonly Type<object>[];
  readonly providers?: readonly Provider[];
}

/** Starts and stops a context with its service: consumers first to stop, database last. */
class ContextLifecycle
  implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown, OnApplicationShutdown
{
  constructor(
    private readonly runtime: ContextRuntime,
    private readonly consumers: readonly object[],
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.runtime.start(this.consumers);
  }

  onModuleDestroy(): Promise<void> {
    return this.runtime.stopConsuming();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.runtime.stopRelaying();
  }

  onApplicationShutdown(): Promise<void> {
    return this.runtime.close();
  }
}

/** A context as a Nest module: its routes, its consumers, its use cases, and the platform's services bound to its schema. */
export function defineContext(definition: ContextDefinition): DynamicModule {
  const { name, prismaClient, unitOfWork, controllers = [], consumers = [], providers = [] } = definition;
  const runtime: FactoryProvider<ContextRuntime> = {
    provide: ContextRuntime,
    inject: [
      PlatformConfig,
      Clock,
      Log,
      EventBus,
      JobQueue,
      PostgresListener,
      MessagingMetrics,
      ContextStores,
      Readiness,
    ],
    useFactory: (
      config: PlatformConfig,
      clock: Clock,
      log: Log,
      bus: EventBus,
      jobs: JobQueue,
      listener: PostgresListener,
      metrics: MessagingMetrics,
      stores: ContextStores,
      readiness: Readiness,
    ) =>
      new ContextRuntime(
        name,
        { config, clock, log, bus, jobs, listener, metrics, stores, readiness },
        prismaClient,
        unitOfWork,
      ),
  };
  const ofRuntime = (
    provide: Provider extends infer P ? (P extends { provide: infer T } ? T : never) : never,
    pick: (runtime: ContextRuntime) => unknown,
  ): Provider => ({
    provide,
    inject: [ContextRuntime],
    useFactory: pick,
  });
  return {
    // A class of its own per context: Nest tells modules apart by their class.
    module: { [`${name}Context`]: class {} }[`${name}Context`]!,
    controllers: [...controllers],
    providers: [
      runtime,
      ofRuntime(UnitOfWork, ({ unitOfWork: instance }) => instance),
      ...(unitOfWork ? [ofRuntime(unitOfWork, ({ unitOfWork: instance }) => instance)] : []),
      ofRuntime(Audit, ({ audit }) => audit),
      ofRuntime(ParkedEvents, ({ parkedEvents }) => parkedEvents),
      ...consumers,
      ...providers,
      {
        provide: ContextLifecycle,
        inject: [ContextRuntime, ...consumers],
        useFactory: (instance: ContextRuntime, ...instances: object[]) => new ContextLifecycle(instance, instances),
      },
    ],
  };
}
