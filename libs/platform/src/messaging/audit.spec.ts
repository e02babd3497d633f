import { testDatabase, type TestDatabase } from '@iworkz/testing';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Audit } from './audit.js';
import { ContextDatabase } from './context-database.js';
import { aCtx } from './testing/tally-context.js';

let postgres: TestDatabase;
let admin: pg.Client;
let database: ContextDatabase<unknown>;
let audit: Audit;

beforeEach(async () => {
  postgres = await testDatabase('hiring');
  admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  database = new ContextDatabase({ context: 'hiring', url: postgres.url(), prismaClient: undefined });
  audit = new Audit(database);
  const entry = (n: number) => ({ action: 'job.publish', outcome: 'allowed', subject: `jobId=${n}` }) as const;
  for (let n = 0; n < 5; n += 1) await audit.record(aCtx(), entry(n));
});
afterEach(async () => {
  await database.close();
  await admin.end();
  await postgres.drop();
});

/** What somebody can do who owns the database. */
const tamper = async (sql: string): Promise<void> => {
  await admin.query(`ALTER TABLE hiring.audit_entry DISABLE TRIGGER ALL; ${sql}`);
};

it('holds all that was recorded at the same time in one unbroken chain', async () => {
  const record = { action: 'job.close', outcome: 'refused', reason: '理由' } as const;
  await Promise.all(Array.from({ length: 20 }, () => audit.record(aCtx(), record)));
  const [newest] = await audit.list({ limit: 1 });
  expect(await audit.verify()).toEqual({ intact: true, entries: 25, head: newest!.hash });
  expect(await audit.list({ outcome: 'refused' })).toHaveLength(20);
  expect((await audit.list({ before: newest!.seq, limit: 3 })).map(({ seq }) => Number(seq))).toEqual([24, 23, 22]);
});

it.each([
  ['an edited entry', `UPDATE hiring.audit_entry SET subject = 'jobId=9' WHERE seq = 3`, 2],
  ['a blurred boundary of fields', `UPDATE hiring.audit_entry SET subject = NULL, reason = subject WHERE seq = 3`, 2],
  ['a deleted entry', `DELETE FROM hiring.audit_entry WHERE seq = 3`, 2],
  ['a deleted first entry', `DELETE FROM hiring.audit_entry WHERE seq = 1`, 0],
  [
    'two entries in each other’s place',
    `UPDATE hiring.audit_entry SET seq = 99 WHERE seq = 2; UPDATE hiring.audit_entry SET seq = 2 WHERE seq = 3;
     UPDATE hiring.audit_entry SET seq = 3 WHERE seq = 99`,
    1,
  ],
])('finds %s', async (_name, sql, intactBefore) => {
  await tamper(sql);
  expect(await audit.verify()).toMatchObject({ intact: false, entries: intactBefore });
});

it('lets the service add entries and neither change nor remove them', async () => {
  for (const sql of ['UPDATE hiring.audit_entry SET actor = $1', 'DELETE FROM hiring.audit_entry WHERE actor <> $1'])
    await expect(database.pool.query(sql, ['nobody'])).rejects.toThrow('append-only');
  await expect(database.pool.query('TRUNCATE hiring.audit_entry')).rejects.toThrow(/permission denied|append-only/);
  expect(await audit.verify()).toMatchObject({ intact: true, entries: 5 });
});
