import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { connectionUrl, provision } from './context-databases.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { applyMigrations, migrateContexts } from './migrations.js';

const hiring = { name: 'hiring', password: 'hiring-password-0123456789' };
const profiles = { name: 'profiles', password: 'profiles-password-:/@%?#&=' };
const contexts = [hiring, profiles];

let home: string;
let server: EmbeddedPostgres;
let adminUrl: string;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'iworkz-contexts-'));
  server = new EmbeddedPostgres({
    folder: path.join(home, 'server'),
    port: 0,
    password: 'a-password-of-the-tests',
    keeping: 'throwaway',
  });
  await server.start();
});
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

let count = 0;
let prisma: string;
beforeEach(async () => {
  count += 1;
  await ask(server.adminUrl, `create database case_${count}`);
  const url = new URL(server.adminUrl);
  url.pathname = `/case_${count}`;
  adminUrl = url.toString();
  prisma = path.join(home, `prisma-${count}`);
  await provision({ adminUrl, contexts });
});

it('lets a role that owns its schema make tables there, and nobody else', async () => {
  const queue = { name: 'jobs', password: 'queue-password-0123456789', ownsSchema: true };
  await provision({ adminUrl, contexts: [queue] });
  await ask(connectionUrl(adminUrl, queue), 'create table jobs.migrations (id int)');
  await expect(ask(connectionUrl(adminUrl, hiring), 'create table hiring.mine (id int)')).rejects.toThrow(
    'permission denied for schema hiring',
  );
  await provision({ adminUrl, contexts: [queue] });
  expect(await ask(connectionUrl(adminUrl, queue), 'select id from jobs.migrations')).toEqual([]);
});

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

function write(context: string, name: string, sql: string): void {
  const folder = path.join(prisma, context, 'migrations', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
}

const migrations = (context: string) => path.join(prisma, context, 'migrations');
const as = (context: typeof hiring) => connectionUrl(adminUrl, context);
const denied = { code: '42501' };

describe('the role of a context', () => {
  beforeEach(async () => {
    write('hiring', '1_jobs', 'create table jobs (id serial primary key, title text)');
    write('profiles', '1_people', 'create table people (name text)');
    write('platform', '1_outbox', 'create table outbox (id bigint generated always as identity, body jsonb)');
    await migrateContexts({ adminUrl, prismaFolder: prisma, contexts: ['hiring', 'profiles'] });
  });

  it('works with the rows of its own schema without naming it', async () => {
    const rows = await ask(as(hiring), `insert into jobs (title) values ('看護師') returning id, title`);
    await ask(as(hiring), `update jobs set title = '介護士'; insert into outbox (body) values ('{}')`);
    await ask(as(hiring), 'delete from jobs');
    expect(rows).toEqual([{ id: 1, title: '看護師' }]);
  });

  it('can use trigram search, which belongs to no context', async () => {
    const [row] = await ask<{ likeness: number }>(
      as(profiles),
      `select similarity('東京都港区', '東京都') as likeness`,
    );
    expect(row?.likeness).toBeGreaterThan(0.3);
  });

  it('cannot read or write the schema of another context', async () => {
    await expect(ask(as(hiring), 'select * from profiles.people')).rejects.toMatchObject(denied);
    await expect(ask(as(profiles), `insert into hiring.jobs (title) values ('x')`)).rejects.toMatchObject(denied);
  });

  it('cannot make anything: no table in public or its own schema, no schema, no role, no temporary table', async () => {
    for (const statement of [
      'create table public.mine ()',
      'create table hiring.mine ()',
      'create schema mine',
      'create role mine',
      'create temporary table mine ()',
      'drop table jobs',
      'set role iworkz_profiles',
    ]) {
      await expect(ask(as(hiring), statement), statement).rejects.toMatchObject(denied);
    }
  });

  it('cannot rewrite the record of its migrations', async () => {
    await expect(ask(as(hiring), 'delete from _prisma_migrations')).rejects.toMatchObject(denied);
    expect(await ask(as(hiring), 'select migration_name as name from _prisma_migrations order by started_at')).toEqual([
      { name: 'platform/1_outbox' },
      { name: '1_jobs' },
    ]);
  });

  it('keeps what a migration took away when the contexts are provided for again', async () => {
    await ask(adminUrl, 'revoke delete on hiring.jobs from iworkz_hiring');
    await provision({ adminUrl, contexts });
    await expect(ask(as(hiring), 'delete from jobs')).rejects.toMatchObject(denied);
  });

  it('gets a new password when it changed, and the old one is refused', async () => {
    const renewed = { ...hiring, password: 'renewed-password-0123456789' };
    await provision({ adminUrl, contexts: [renewed, profiles] });
    await expect(ask(as(renewed), 'select 1')).resolves.toHaveLength(1);
    await expect(ask(as(hiring), 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });
});

describe('names and passwords', () => {
  it.each(['', 'Hiring', 'hiring; drop', 'public', 'a-b'])('refuses %j as the name of a context', async (name) => {
    await expect(provision({ adminUrl, contexts: [{ ...hiring, name }] })).rejects.toMatchObject({
      code: 'database.invalid_context',
    });
  });

  it('refuses a short password without printing it', async () => {
    const refusal = provision({ adminUrl, contexts: [{ name: 'hiring', password: 'short' }] });
    await expect(refusal).rejects.toMatchObject({ code: 'database.invalid_password' });
    await expect(refusal).rejects.not.toThrow(/short/);
  });
});

describe('migrations', () => {
  const apply = () =>
    applyMigrations({
      adminUrl,
      schema: 'hiring',
      folder: migrations('hiring'),
      sharedFolder: migrations('platform'),
    });

  it('are applied in order, the shared ones first, and only once', async () => {
    write('hiring', '2_second', 'alter table jobs add column place text');
    write('hiring', '1_first', 'create table jobs (id int)');
    write('platform', '9_shared', 'create table outbox (id int)');
    expect(await apply()).toEqual(['platform/9_shared', '1_first', '2_second']);
    expect(await apply()).toEqual([]);
    write('hiring', '3_third', 'drop table jobs');
    expect(await apply()).toEqual(['3_third']);
  });

  it('that fail half-way leave nothing behind and can be corrected', async () => {
    write('hiring', '1_first', 'create table jobs (id int)');
    write('hiring', '2_broken', 'create table half (id int); insert into no_such_table values (1)');
    await expect(apply()).rejects.toMatchObject({
      code: 'database.migration_failed',
      params: { migration: '2_broken', detail: expect.stringContaining('no_such_table') },
    });
    expect(
      await ask(adminUrl, `select tablename as name from pg_tables where schemaname = 'hiring' order by 1`),
    ).toEqual([{ name: '_prisma_migrations' }, { name: 'jobs' }]);
    write('hiring', '2_broken', 'create table half (id int)');
    expect(await apply()).toEqual(['2_broken']);
  });

  it('refuse to go on when an applied one was changed, but not when only its line ends were', async () => {
    write('hiring', '1_first', 'create table jobs (\n  id int\n)');
    await apply();
    write('hiring', '1_first', 'create table jobs (\r\n  id int\r\n)');
    expect(await apply()).toEqual([]);
    write('hiring', '1_first', 'create table jobs (\n  id bigint\n)');
    await expect(apply()).rejects.toMatchObject({
      code: 'database.migration_modified',
      params: { migration: '1_first' },
    });
  });

  it('refuse data of a newer version', async () => {
    write('hiring', '1_first', 'create table jobs (id int)');
    await apply();
    rmSync(path.join(migrations('hiring'), '1_first'), { recursive: true });
    await expect(apply()).rejects.toMatchObject({
      code: 'database.migration_unknown',
      params: { migration: '1_first' },
    });
  });

  it('are applied once when two processes start together', async () => {
    write('hiring', '1_first', 'create table jobs (id int)');
    const both = await Promise.all([apply(), apply()]);
    expect(both.flat()).toEqual(['1_first']);
  });
});
