import { newId } from '@iworkz/kernel';
import { testDatabase, type TestDatabase } from '@iworkz/testing';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ContextDatabase } from './context-database.js';
import { IdempotentRequests } from './idempotent-requests.js';
import type { IdempotentRequestId, KeyedRequest } from './keyed-request.js';
import { aCtx, Counted, effectTable, startMember, type TallyMember } from './testing/tally-context.js';

let postgres: TestDatabase;
let admin: pg.Client;
let member: TallyMember;
let requests: IdempotentRequests;
let id: IdempotentRequestId;

beforeEach(async () => {
  postgres = await testDatabase('hiring');
  admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  await admin.query(effectTable);
  member = await startMember({ hiring: postgres.url(), bus: postgres.url('bus') }, []);
  requests = new IdempotentRequests(member.runtime.database);
  id = { actor: 'user:1', route: 'probe', key: newId() };
});
afterEach(async () => {
  await member.stop();
  await admin.end();
  await postgres.drop();
});

async function begin(): Promise<KeyedRequest> {
  const start = await requests.begin(id, 'hash');
  if (start.state !== 'new') throw new Error(start.state);
  return start.request;
}

/** As a use case would: one row, one event, and a result that is not plain JSON. */
function handle(request: KeyedRequest, value: number): Promise<{ value: number; at: Date }> {
  const ctx = request.in(aCtx());
  return member.runtime.unitOfWork.run({ ...ctx }, async (tx) => {
    const db = tx.db as ContextDatabase['client'];
    await db.$executeRawUnsafe('INSERT INTO hiring.effect (key, value) VALUES ($1, $2)', 'a', value);
    await tx.publish(Counted, { key: 'a', value });
    return { value, at: ctx.now };
  });
}

async function effects(): Promise<{ rows: number; events: number }> {
  const { rows } = await admin.query<{ rows: number; events: number }>(
    'SELECT (SELECT count(*)::int FROM hiring.effect) AS rows, (SELECT count(*)::int FROM hiring.outbox_event) AS events',
  );
  return rows[0]!;
}

const seconds = (count: number): Promise<unknown> =>
  admin.query('UPDATE hiring.idempotent_request SET locked_until = clock_timestamp() + $1 * interval $$1 s$$', [count]);

it('gives a repeat the result of the first handling when that died after its commit, at once', async () => {
  const first = await handle(await begin(), 1);
  const again = await handle(await begin(), 2);
  expect(again).toEqual(first);
  expect(await effects()).toEqual({ rows: 1, events: 1 });
});

it('has one effect when the request is handled twice at once', async () => {
  const one = await begin();
  await seconds(-1);
  const other = await begin();
  const [a, b] = await Promise.all([handle(one, 1), handle(other, 2)]);
  expect(a).toEqual(b);
  expect(await effects()).toEqual({ rows: 1, events: 1 });
  const [first, second] = [await requests.complete(id, 201, 'first'), await requests.complete(id, 201, 'second')];
  expect([first, second]).toEqual(['first', 'first']);
});

it('knows the effect of a request that failed after its transaction, and forgets one that failed before', async () => {
  await begin();
  await requests.abandon(id);
  const first = await handle(await begin(), 1);
  await requests.abandon(id);
  expect(await handle(await begin(), 2)).toEqual(first);
  expect(await effects()).toEqual({ rows: 1, events: 1 });
});

it('leaves no effect behind when the transaction is rolled back', async () => {
  const request = await begin();
  const failing = member.runtime.unitOfWork.run(request.in(aCtx()), () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  await requests.abandon(id);
  expect(await handle(await begin(), 2)).toMatchObject({ value: 2 });
});

it('keeps repeats away for seconds while nothing has happened yet', async () => {
  await begin();
  expect(await requests.begin(id, 'hash')).toEqual({ state: 'in_progress' });
  expect(await requests.begin(id, 'another hash')).toEqual({ state: 'mismatch' });
  await seconds(-1);
  expect((await requests.begin(id, 'hash')).state).toBe('new');
});

it('refuses a second transaction of one request: its result could not be told from that of the first', async () => {
  const request = await begin();
  await handle(request, 1);
  await expect(handle(request, 2)).rejects.toThrow('one transaction');
});

it('begins anew with a key that has expired', async () => {
  await handle(await begin(), 1);
  await requests.complete(id, 201, 'first');
  expect(await requests.begin(id, 'hash')).toEqual({ state: 'done', status: 201, response: 'first' });
  await admin.query(`UPDATE hiring.idempotent_request SET expires_at = clock_timestamp() - interval '1 s'`);
  expect((await requests.begin(id, 'another hash')).state).toBe('new');
  expect(await effects()).toEqual({ rows: 1, events: 1 });
});
