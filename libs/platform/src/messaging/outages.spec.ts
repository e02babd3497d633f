import { ownServer, type OwnServer } from '@iworkz/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { startElsewhere } from '../ports/testing/process-elsewhere.js';
import { consumersAtOnce } from './postgres-pool.js';
import { count, effectTable, startMember, type TallyMember } from './testing/tally-context.js';
import { WriteDown } from './testing/write-down.js';

let server: OwnServer;
const members: TallyMember[] = [];
const urls = () => ({ hiring: server.url('hiring'), bus: server.url('bus') });
const start = async (consumer = new WriteDown()): Promise<TallyMember> => {
  const member = await startMember(urls(), [consumer]);
  members.push(member);
  return member;
};
const ask = async <Row extends object>(text: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  return client.query<Row>(text).then(
    ({ rows }) => client.end().then(() => rows),
    (error: unknown) => client.end().then(() => Promise.reject(error as Error)),
  );
};
const values = async (): Promise<number[]> =>
  (await ask<{ value: number }>('SELECT value FROM hiring.effect ORDER BY id')).map(({ value }) => value);

beforeAll(async () => {
  server = await ownServer(['hiring', 'bus']);
  await ask(effectTable);
});
beforeEach(() => ask('TRUNCATE hiring.effect'));
afterEach(async () => {
  for (const member of members.splice(0)) await member.stop();
});
afterAll(() => server.remove());

it('loses and repeats nothing when the server goes away and comes back under a stream of events', async () => {
  const { runtime } = await start();
  const accepted: number[] = [];
  let next = 0;
  let publishing = true;
  const publisher = (async () => {
    while (publishing) {
      const value = next++;
      await count(runtime, { key: 'stream', value }).then(
        () => accepted.push(value),
        () => sleep(20),
      );
    }
  })();
  await vi.waitFor(() => expect(accepted.length).toBeGreaterThan(30), 10_000);
  await server.stop();
  await sleep(300);
  await server.start();
  const before = accepted.length;
  await vi.waitFor(() => expect(accepted.length).toBeGreaterThan(before + 30), 20_000);
  publishing = false;
  await publisher;
  await vi.waitFor(async () => expect((await values()).at(-1)).toBe(accepted.at(-1)), 15_000);
  const handled = await values();
  // A commit whose answer was lost with the connection counts as refused, though it was stored: handled may be more.
  expect(handled.filter((value) => accepted.includes(value))).toEqual(accepted);
  expect(new Set(handled).size).toBe(handled.length);
  expect(handled).toEqual([...handled].sort((a, b) => a - b));
  expect(await runtime.parkedEvents.list()).toEqual([]);
});

it('has one effect of an event whose handler was killed in the middle', async () => {
  const program = new URL('./testing/dying-member.ts', import.meta.url);
  const dying = startElsewhere(program, urls().hiring, urls().bus);
  await dying.said('ready');
  const publisher = await startMember(urls(), []);
  members.push(publisher);
  await count(publisher.runtime, { key: 'killed', value: 1 }, { key: 'killed', value: 2 });
  await dying.said('written');
  await dying.kill();
  expect(await values()).toEqual([]);
  await start();
  await vi.waitFor(async () => expect(await values()).toEqual([1, 2]), 12_000);
});

it('leaves connections for requests while a backlog is handled', async () => {
  let inside = 0;
  let most = 0;
  const slow = new WriteDown(async () => {
    most = Math.max(most, ++inside);
    await sleep(60);
    inside -= 1;
  });
  const { runtime } = await start(slow);
  await count(runtime, ...Array.from({ length: 24 }, (_, i) => ({ key: `key ${i}`, value: i })));
  await vi.waitFor(() => expect(inside).toBe(consumersAtOnce), 5_000);
  await runtime.database.pool.query('SELECT 1');
  expect((await values()).length).toBeLessThan(24);
  await vi.waitFor(async () => expect(await values()).toHaveLength(24), 10_000);
  expect(most).toBe(consumersAtOnce);
});
