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
import { ErasedPersons } from '../personal-data/erased-person.js';
import { holderController } from '../personal-data/holder.controller.js';
import { PersonalDataElsewhere } from '../personal-data/personal-data-elsewhere.js';
import { PersonalDataHolder } from '../personal-data/personal-data-holder.js';
import type { PersonalTable } from '../personal-data/personal-table.js';
import { PersonKeys } from '../personal-data/person-keys.js';
import type { LawfulKeep } from '../personal-data/table-sql.js';
import { EventBus } from '../ports/event-bus.js';
import { JobQueue } from '../ports/job-queue.js';
import { BackgroundRuns } from '../runs/background-runs.js';
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
  /** The marks of the schema, generated beside its client. */
  readonly personalData?: readonly PersonalTable[];
  /** What a law keeps of it when its person is erased. */
  readonly lawfulKeeps?: readonly LawfulKeep[];
  /** What the context holds of people outside its tables. */
  readonly personalDataElsewhere?: Type<PersonalDataElsewhere>;
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
  const { personalData, lawfulKeeps = [], personalDataElsewhere } = definition;
  // Forgotten here, a context would keep people whom everybody believes erased.
  if (prismaClient && !personalData) throw new Error(`${name} has tables and does not say whose data they hold`);
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
      PersonKeys,
      ErasedPersons,
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
      personKeys: PersonKeys,
      erasedPersons: ErasedPersons,
    ) =>
      new ContextRuntime(
        name,
        { config, clock, log, bus, jobs, listener, metrics, stores, readiness, personKeys, erasedPersons },
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
    controllers: [...controllers, holderController(name)],
    providers: [
      runtime,
      ofRuntime(UnitOfWork, ({ unitOfWork: instance }) => instance),
      ...(unitOfWork ? [ofRuntime(unitOfWork, ({ unitOfWork: instance }) => instance)] : []),
      ofRuntime(Audit, ({ audit }) => audit),
      ofRuntime(BackgroundRuns, ({ runs }) => runs),
      ofRuntime(ParkedEvents, ({ parkedEvents }) => parkedEvents),
      { provide: PersonalDataElsewhere, useClass: personalDataElsewhere ?? PersonalDataElsewhere },
      {
        provide: PersonalDataHolder,
        inject: [ContextRuntime, PersonalDataElsewhere],
        useFactory: ({ database }: ContextRuntime, elsewhere: PersonalDataElsewhere) =>
          new PersonalDataHolder({ database, elsewhere, tables: personalData ?? [], keeps: lawfulKeeps }),
      },
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
