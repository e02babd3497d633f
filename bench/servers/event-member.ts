// A service with one context and one consumer. It notes when the transaction of a command and that of its effect committed.
import 'reflect-metadata';
import { defineEvent, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import {
  Consumes,
  defineContext,
  defineService,
  startService,
  UnitOfWork,
  type ContextClient,
  type Tx,
} from '@iworkz/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { announce, answerParent } from '../measure/child.ts';

const Counted = defineEvent({
  type: 'search.tally.counted',
  version: 1,
  key: (data) => data.key,
  personalData: [],
  data: z.object({ key: z.string(), value: z.int() }),
});

/** Of each event's value: the time from its command's commit until its effect's. */
const committedAt = new Map<number, number>();
const effectAt = new Map<number, number>();

class WriteDown {
  async onCounted(_ctx: Ctx, event: EventEnvelope<DataOf<typeof Counted>>, tx: Tx<ContextClient>): Promise<void> {
    const { key, value } = event.data;
    await tx.db.$executeRawUnsafe('INSERT INTO search.effect (key, value) VALUES ($1, $2)', key, value);
    tx.afterCommit(() => void effectAt.set(value, performance.now()));
  }
}
// Written as a call: Node runs this file with its types taken out, and decorators are more than types.
Consumes(Counted)(WriteDown.prototype, 'onCounted', Object.getOwnPropertyDescriptor(WriteDown.prototype, 'onCounted')!);

const service = await startService(
  defineService({ name: 'search', modules: [defineContext({ name: 'search', consumers: [WriteDown] })] }),
  process.env,
);
const unitOfWork = service.app.get<UnitOfWork<ContextClient>>(UnitOfWork, { strict: false });
const distinctKeys = 500;
let lastValue = 0;

/** One command with so many events, committed together. @returns their values. */
async function command(events: number): Promise<number[]> {
  const values = Array.from({ length: events }, () => (lastValue += 1));
  const requestId = newId();
  const actor = { kind: 'service', service: 'search' } as const;
  const ctx: Ctx = { actor, region: 'jp', locale: 'ja', requestId, correlationId: requestId, now: new Date() };
  await unitOfWork.run(ctx, async (tx) => {
    for (const value of values) await tx.publish(Counted, { key: `key ${value % distinctKeys}`, value });
    tx.afterCommit(() => {
      for (const value of values) committedAt.set(value, performance.now());
    });
  });
  return values;
}

async function untilEffectOf(values: readonly number[]): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!values.every((value) => effectAt.has(value))) {
    if (performance.now() > deadline) throw new Error('some events have had no effect within a minute');
    await sleep(5);
  }
}

/** Commands at a steady rate. @returns the latency of each, in ms. */
async function quiet({ count, perSecond }: { count: number; perSecond: number }): Promise<number[]> {
  const values: number[] = [];
  const beganAt = performance.now();
  for (let index = 0; index < count; index += 1) {
    const wait = beganAt + (index * 1000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    values.push(...(await command(1)));
  }
  await untilEffectOf(values);
  return values.map((value) => effectAt.get(value)! - committedAt.get(value)!);
}

/** All events of a backlog become visible at once. @returns how many of them had their effect per second. */
async function drain({ backlog }: { backlog: number }): Promise<number> {
  const values = await command(backlog);
  await untilEffectOf(values);
  const seconds = (Math.max(...values.map((value) => effectAt.get(value)!)) - committedAt.get(values[0]!)!) / 1000;
  return backlog / seconds;
}

export type EventQuestion =
  | { readonly ask: 'quiet'; readonly count: number; readonly perSecond: number }
  | { readonly ask: 'drain'; readonly backlog: number };

answerParent<EventQuestion>((question) => (question.ask === 'quiet' ? quiet(question) : drain(question)));
process.once('SIGTERM', () => void service.close().finally(() => process.exit(0)));
announce({ url: service.url });
