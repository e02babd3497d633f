import { defineEvent, type DataOf } from '@iworkz/contracts';
import { newId, SystemClock, type Ctx } from '@iworkz/kernel';
import * as z from 'zod';
import { PostgresEventBus } from '../../adapters/embedded/postgres-event-bus.js';
import type { PlatformConfig } from '../../config/config.js';
import { ContextRuntime } from '../../context/context-runtime.js';
import { ContextStores } from '../../context/context-stores.js';
import type { JobQueue } from '../../ports/job-queue.js';
import { Metrics } from '../../telemetry/metrics.js';
import { Readiness } from '../../telemetry/readiness.js';
import { ErasedPersons } from '../../personal-data/erased-person.js';
import type { PersonKeys } from '../../personal-data/person-keys.js';
import { MessagingMetrics } from '../messaging-metrics.js';
import { PostgresListener } from '../postgres-listener.js';

export const Counted = defineEvent({
  type: 'hiring.tally.counted',
  version: 1,
  key: (data) => data.key,
  personalData: [],
  data: z.object({ key: z.string(), value: z.int() }),
});

/** Where the consumers of the specs write what they were given. Made by the superuser. */
export const effectTable =
  'CREATE TABLE hiring.effect (id bigserial PRIMARY KEY, key text NOT NULL, value int NOT NULL)';

export const signingKey = 'k'.repeat(32);
export const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
/** Tallies are about nobody. */
const noKeys = {} as PersonKeys;
const noJobs = { process: () => undefined, cron: () => undefined, close: () => Promise.resolve() };

export interface TallyMember {
  readonly runtime: ContextRuntime;
  readonly bus: PostgresEventBus;
  stop(): Promise<void>;
}

/** One process of the context: a database pool, a relay, a member of each consumer's group. */
export async function startMember(
  urls: { readonly hiring: string; readonly bus: string },
  consumers: readonly object[],
  personKeys: PersonKeys = noKeys,
): Promise<TallyMember> {
  const listener = new PostgresListener(quiet);
  const bus = new PostgresEventBus({ url: urls.bus, listener, log: quiet });
  const config = {
    service: 'backend-api',
    region: 'jp',
    eventSigningKey: signingKey,
    databaseUrls: { hiring: urls.hiring },
  } as unknown as PlatformConfig;
  const parts = {
    ...{ config, bus, listener, log: quiet, jobs: noJobs as unknown as JobQueue, clock: new SystemClock() },
    ...{ metrics: new MessagingMetrics(new Metrics()), stores: new ContextStores(config), readiness: new Readiness() },
    ...{ personKeys, erasedPersons: new ErasedPersons() },
  };
  const runtime = new ContextRuntime('hiring', parts, undefined, undefined);
  await runtime.start(consumers);
  const stop = async (): Promise<void> => {
    await runtime.stopConsuming();
    await runtime.stopRelaying();
    await bus.close();
    await listener.close();
    await runtime.close();
  };
  return { runtime, bus, stop };
}

export function aCtx(): Ctx {
  const id = newId();
  const actor = { kind: 'service', service: 'backend-api' } as const;
  return { actor, region: 'jp', locale: 'ja', requestId: id, correlationId: id, now: new Date() };
}

/** Publishes the events in one transaction. */
export function count(runtime: ContextRuntime, ...events: DataOf<typeof Counted>[]): Promise<void> {
  return runtime.unitOfWork.run(aCtx(), async (tx) => {
    for (const event of events) await tx.publish(Counted, event);
  });
}
