import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import pg from 'pg';

import { EXTENSION_SCHEMA, roleOf } from './context-databases.js';
import { codeOf, DatabaseError, detailOf } from './database-error.js';

export interface MigrationProgress {
  readonly schema: string;
  readonly migration: string;
}

/** The lock and the table are those of Prisma Migrate, so its CLI and this code may be used on the same data. */
const PRISMA_LOCK = 72_707_369;
const LOCK_SECONDS = 60;
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;
const SHARED = 'platform/';

interface Migration {
  readonly name: string;
  readonly sql: string;
}

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Brings one schema up to date: first the tables that every context has (`sharedFolder`, recorded as
 * `platform/<name>`), then its own. Folders are shaped like Prisma's: `<folder>/<timestamp_name>/migration.sql`; one
 * that does not exist counts as empty. Each migration is one transaction: it is there whole or not at all.
 * @returns the names of the migrations that were applied now
 * @throws DatabaseError migration_modified, migration_unknown, migration_unfinished, migration_failed, migration_locked
 */
export async function applyMigrations(options: {
  adminUrl: string;
  schema: string;
  folder: string;
  sharedFolder?: string;
  onProgress?: (progress: MigrationProgress) => void;
}): Promise<string[]> {
  return withMigrationLock(options.adminUrl, (client) => bringUpToDate(client, options));
}

/**
 * The same for several contexts over one connection, with the layout `<prismaFolder>/<context>/migrations` and the
 * shared set in `<prismaFolder>/platform/migrations`.
 */
export async function migrateContexts(options: {
  adminUrl: string;
  prismaFolder: string;
  contexts: readonly string[];
  onProgress?: (progress: MigrationProgress) => void;
}): Promise<string[]> {
  const { prismaFolder, onProgress } = options;
  const sharedFolder = path.join(prismaFolder, 'platform/migrations');
  return withMigrationLock(options.adminUrl, async (client) => {
    const applied: string[] = [];
    for (const schema of options.contexts) {
      const folder = path.join(prismaFolder, schema, 'migrations');
      // A schema named platform has the shared tables and no others.
      const own = schema === 'platform' ? path.join(prismaFolder, 'none') : folder;
      const names = await bringUpToDate(client, { schema, folder: own, sharedFolder, onProgress });
      applied.push(...names.map((name) => `${schema}: ${name}`));
    }
    return applied;
  });
}

async function bringUpToDate(
  client: pg.Client,
  options: {
    schema: string;
    folder: string;
    sharedFolder?: string;
    onProgress?: (progress: MigrationProgress) => void;
  },
): Promise<string[]> {
  const { schema } = options;
  const role = roleOf(schema);
  await client.query(`set search_path = ${pg.escapeIdentifier(schema)}, ${EXTENSION_SCHEMA}`);
  const applied = await appliedMigrations(client, schema, role);
  const present = [
    ...(options.sharedFolder ? readMigrations(options.sharedFolder, SHARED) : []),
    ...readMigrations(options.folder, ''),
  ];
  refuseForeign(schema, applied, present);

  const records = new Map(applied.map((record) => [record.name, record]));
  const now: string[] = [];
  for (const migration of present) {
    const record = records.get(migration.name);
    if (record) {
      if (!possibleChecksums(migration.sql).includes(record.checksum)) {
        throw new DatabaseError('database.migration_modified', { schema, migration: migration.name });
      }
      continue;
    }
    options.onProgress?.({ schema, migration: migration.name });
    await apply(client, schema, migration);
    now.push(migration.name);
  }
  return now;
}

async function appliedMigrations(client: pg.Client, schema: string, role: string): Promise<AppliedMigration[]> {
  const table = await client.query(`select to_regclass($1) as oid`, [
    `${pg.escapeIdentifier(schema)}._prisma_migrations`,
  ]);
  if (table.rows[0]?.oid === null) {
    await client.query(TABLE);
    // The default privileges of the schema would let the service rewrite its own history.
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount) await client.query(`revoke insert, update, delete on _prisma_migrations from ${role}`);
    return [];
  }
  const { rows } = await client.query<AppliedMigration>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null order by started_at`,
  );
  return rows;
}

function refuseForeign(schema: string, applied: AppliedMigration[], present: Migration[]): void {
  const known = new Set(present.map(({ name }) => name));
  for (const { name, finished } of applied) {
    if (!finished) throw new DatabaseError('database.migration_unfinished', { schema, migration: name });
    if (!known.has(name)) throw new DatabaseError('database.migration_unknown', { schema, migration: name });
  }
}

async function apply(client: pg.Client, schema: string, { name, sql }: Migration): Promise<void> {
  try {
    // Local: a migration that sets another path must not lead the next one astray.
    await client.query(`begin; set local search_path = ${pg.escapeIdentifier(schema)}, ${EXTENSION_SCHEMA}`);
    await client.query(sql);
    await client.query(
      `insert into ${pg.escapeIdentifier(schema)}._prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksumOf(sql), name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const params = { schema, migration: name, detail: detailOf(error) };
    throw new DatabaseError('database.migration_failed', params, { cause: error });
  }
}

async function withMigrationLock<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`set client_min_messages = warning; set lock_timeout = '${LOCK_SECONDS}s'`);
    await client.query(`select pg_advisory_lock(${PRISMA_LOCK})`);
    await client.query('reset lock_timeout');
    return await work(client);
  } catch (error) {
    if (codeOf(error) !== '55P03') throw error;
    throw new DatabaseError('database.migration_locked', { seconds: LOCK_SECONDS }, { cause: error });
  } finally {
    await client.end(); // Which also lets go of the lock.
  }
}

function readMigrations(folder: string, prefix: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name: prefix + name, sql: readFileSync(file, 'utf8') }));
}

function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

/** A checkout may have other line ends than the one that applied the file. */
function possibleChecksums(sql: string): string[] {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].map(checksumOf);
}
