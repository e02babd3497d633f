import { newId } from '@iworkz/kernel';
import { testDatabase, type TestDatabase } from '@iworkz/testing';
import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PostgresEventBus } from '../adapters/embedded/postgres-event-bus.js';
import { signEnvelope } from './event-signature.js';
import {
  aCtx,
  count,
  Counted,
  effectTable,
  signingKey,
  startMember as startTally,
  type TallyMember,
} from './testing/tally-context.js';
import { WriteDown } from './testing/write-down.js';

const consumerId = 'hiring.write-down';

/** Values that cannot be handled; shared by the members of a group, emptied to mend them. */
const poison = new Set<number>();

let postgres: TestDatabase;
let admin: pg.Client;
const closing: (() => Promise<void>)[] = [];

async function startMember(): Promise<TallyMember> {
  const consumer = new WriteDown((value) =>
    poison.has(value) ? Promise.reject(new Error('cannot be handled')) : Promise.resolve(),
  );
  const member = await startTally({ hiring: postgres.url(), bus: postgres.url('bus') }, [consumer]);
  closing.push(member.stop);
  return member;
}

async function effects(): Promise<{ key: string; value: number }[]> {
  return (await admin.query<{ key: string; value: number }>('SELECT key, value FROM hiring.effect ORDER BY id')).rows;
}

async function valuesOf(key: string): Promise<number[]> {
  return (await effects()).filter((effect) => effect.key === key).map(({ value }) => value);
}

async function until(holds: () => Promise<boolean>, milliseconds = 8_000): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`did not happen within ${milliseconds} ms`);
    await sleep(10);
  }
}

const allDelivered = async (bus: PostgresEventBus): Promise<boolean> => {
  const { rows } = await admin.query('SELECT FROM hiring.outbox_event WHERE published_at IS NULL');
  return rows.length === 0 && (await bus.lag(consumerId)).every(({ events }) => events === 0);
};

beforeEach(async () => {
  poison.clear();
  postgres = await testDatabase('hiring');
  admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  await admin.query(effectTable);
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await admin.end();
  await postgres.drop();
});

it('delivers what was committed and nothing of what was rolled back', async () => {
  const { runtime, bus } = await startMember();
  await count(runtime, { key: 'a', value: 1 });
  const failing = runtime.unitOfWork.run(aCtx(), async (tx) => {
    await tx.publish(Counted, { key: 'a', value: 2 });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  await count(runtime, { key: 'a', value: 3 });
  await until(async () => (await valuesOf('a')).length === 2 && (await allDelivered(bus)));
  expect(await valuesOf('a')).toEqual([1, 3]);
});

it('has one effect when an event is published again and the whole log is delivered again', async () => {
  const { runtime, bus } = await startMember();
  await count(runtime, { key: 'a', value: 1 }, { key: 'b', value: 2 });
  await until(async () => (await effects()).length === 2 && (await allDelivered(bus)));
  // What a crash leaves behind: after publishing and before marking, and after the effect and before the cursor moved.
  await admin.query('UPDATE hiring.outbox_event SET published_at = NULL');
  await admin.query('UPDATE bus.cursor SET position = 0');
  await count(runtime, { key: 'a', value: 3 });
  await until(async () => (await effects()).length >= 3 && (await allDelivered(bus)));
  expect((await effects()).map(({ value }) => value).sort()).toEqual([1, 2, 3]);
});

it('keeps the order of each key, whoever publishes at the same time and whichever member handles', async () => {
  const members = [await startMember(), await startMember()];
  let next = 0;
  const keysOfTransactions = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }), {
    minLength: 4,
    maxLength: 16,
  });
  const law = fc.asyncProperty(keysOfTransactions, async (transactions) => {
    await admin.query('TRUNCATE hiring.effect');
    const before = Number(
      (await admin.query('SELECT coalesce(max(seq), 0) AS seq FROM hiring.outbox_event')).rows[0].seq,
    );
    await Promise.all(
      transactions.map((keys, index) =>
        count(members[index % 2]!.runtime, ...keys.map((key) => ({ key, value: next++ }))),
      ),
    );
    await until(async () => (await effects()).length === transactions.flat().length);
    const { rows } = await admin.query<{ key: string; value: number }>(
      `SELECT key, (envelope::json -> 'data' ->> 'value')::int AS value FROM hiring.outbox_event WHERE seq > $1 ORDER BY seq`,
      [before],
    );
    for (const key of ['a', 'b', 'c']) {
      expect(await valuesOf(key)).toEqual(rows.filter((row) => row.key === key).map(({ value }) => value));
    }
  });
  await fc.assert(law, { numRuns: 12 });
});

it('parks a poison event and those behind it while other keys go on, and replays them once', async () => {
  const { runtime, bus } = await startMember();
  poison.add(1);
  const others = Array.from({ length: 16 }, (_, index) => ({ key: `other-${index}`, value: 100 + index }));
  await count(runtime, { key: 'a', value: 1 }, { key: 'a', value: 2 }, ...others);
  await until(async () => (await effects()).length === others.length);
  await until(async () => (await runtime.parkedEvents.list()).length === 2 && (await allDelivered(bus)));
  const parked = await runtime.parkedEvents.list();
  expect(parked.map(({ reason, attempts }) => [reason, attempts])).toEqual([
    ['failed', 5],
    ['behind', 0],
  ]);
  const stillBroken = await runtime.parkedEvents.replay(consumerId, { key: 'a' });
  expect(stillBroken).toMatchObject({ replayed: [], failed: { eventId: parked[0]!.eventId } });
  expect(await valuesOf('a')).toEqual([]);

  poison.clear();
  const replays = await Promise.all([1, 2].map(() => runtime.parkedEvents.replay(consumerId, { key: 'a' })));
  expect(replays.flatMap(({ replayed }) => replayed).sort()).toEqual(parked.map(({ eventId }) => eventId).sort());
  await count(runtime, { key: 'a', value: 3 });
  await until(async () => (await valuesOf('a')).length === 3);
  expect(await valuesOf('a')).toEqual([1, 2, 3]);
});

it('refuses forged and altered events, keeps them as evidence and writes it into the audit log', async () => {
  const { runtime, bus } = await startMember();
  const forge = (data: object, key: string, sign: (text: string) => string) => {
    const id = newId();
    const envelope = { id, type: Counted.type, version: 1, key: 'a', occurredAt: new Date().toISOString() };
    const text = JSON.stringify({ ...envelope, region: 'jp', correlationId: id, data });
    return { eventId: id, topic: Counted.topic, key, envelope: text, signature: sign(text) };
  };
  const value = { key: 'a', value: 666 };
  await bus.publish([
    forge(value, 'a', (text) => signEnvelope(text, 'x'.repeat(32))),
    forge(value, 'filed-elsewhere', (text) => signEnvelope(text, signingKey)),
  ]);
  await until(async () => (await runtime.parkedEvents.list()).length === 2 && (await allDelivered(bus)));
  await count(runtime, { key: 'a', value: 1 });
  await until(async () => (await effects()).length === 1);
  expect(await valuesOf('a')).toEqual([1]);
  const parked = await runtime.parkedEvents.list();
  expect(parked.map(({ reason }) => reason)).toEqual(['forged', 'forged']);
  const { rows } = await admin.query('SELECT action, outcome FROM hiring.audit_entry');
  expect(rows).toEqual([1, 2].map(() => ({ action: 'event.receive', outcome: 'refused' })));
  await expect(runtime.parkedEvents.replay(consumerId, { eventId: parked[0]!.eventId })).rejects.toThrow(RangeError);
});

it('goes on by itself after the database has dropped every connection', async () => {
  const { runtime } = await startMember();
  await count(runtime, { key: 'a', value: 1 });
  await until(async () => (await valuesOf('a')).length === 1);
  await admin.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await until(() =>
    count(runtime, { key: 'a', value: 2 }).then(
      () => true,
      () => false,
    ),
  );
  await until(async () => (await valuesOf('a')).includes(2));
  expect(await valuesOf('a')).toEqual([1, 2]);
  expect(await runtime.parkedEvents.list()).toEqual([]);
});
