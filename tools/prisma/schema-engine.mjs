// Prisma's schema engine as WebAssembly, so that neither the CLI nor a downloaded engine is needed to compare schemas.
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** PostgreSQL's internal one-byte "char", which catalogue queries return and adapter-pg 7.10 refuses. */
const INTERNAL_CHAR_OID = 18;
const BPCHAR_OID = 1042;

let loaded;
async function loadEngine() {
  if (loaded) return loaded;
  // The engine reports a panic through this global before it throws "unreachable".
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(`schema engine: ${message}`) };
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = readFileSync(path.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return (loaded = bindings);
}

/** Reports "char" columns as text to the adapter, and as Character to the engine. */
function readingInternalChar(connection) {
  const columnsOf = new WeakMap();
  const performIO = connection.performIO.bind(connection);
  connection.performIO = async (query) => {
    const result = await performIO(query);
    const columns = [];
    result.fields?.forEach((field, index) => {
      if (field.dataTypeID !== INTERNAL_CHAR_OID) return;
      field.dataTypeID = BPCHAR_OID;
      columns.push(index);
    });
    columnsOf.set(query, columns);
    return result;
  };
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of columnsOf.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  if (connection.startTransaction) {
    const startTransaction = connection.startTransaction.bind(connection);
    connection.startTransaction = async (...args) => readingInternalChar(await startTransaction(...args));
  }
  return connection;
}

/** Names of the migration folders, oldest first. */
export function migrationsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort();
}

export const sqlOf = (folder, migration) => readFileSync(join(folder, migration, 'migration.sql'), 'utf8');

/**
 * Runs `use` with the URL of a database made by the given migrations. They are sent as whole files: the engine's own
 * way of applying them cuts at every semicolon, also inside the body of a function.
 */
async function withMigrated(url, migrations, use) {
  const name = `migrated_${randomUUID().replaceAll('-', '')}`;
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query(`CREATE DATABASE ${name}`);
    const target = new URL(url);
    target.pathname = `/${name}`;
    const client = new pg.Client({ connectionString: target.href });
    await client.connect();
    try {
      for (const migration of migrationsIn(migrations)) {
        await client.query(sqlOf(migrations, migration)).catch((error) => {
          throw new Error(`migration ${migration} does not run: ${error.message}`, { cause: error });
        });
      }
    } finally {
      await client.end();
    }
    return await use(target.href);
  } finally {
    await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await owner.end();
  }
}

/**
 * The SQL that leads from what the migrations of a context give to what its schema says; undefined when they agree.
 * Table names carry no schema, so that the search_path decides where they live.
 * @param {{ schemaFile: string, migrations: string, url: string }} input `url`: a server on which databases may be made
 * @returns {Promise<string | undefined>}
 * @throws {Error} when the schema is not valid, or a migration does not run
 */
export async function differenceSql({ schemaFile, migrations, url }) {
  const { SchemaEngine } = await loadEngine();
  const files = [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }];
  const datamodels = files.map(({ path, content }) => [path, content]);
  return withMigrated(url, migrations, async (migrated) => {
    const adapter = new PrismaPg({ connectionString: migrated });
    const connect = adapter.connect.bind(adapter);
    adapter.connect = async () => readingInternalChar(await connect());
    try {
      const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
      const { exitCode, stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: dirname(schemaFile) },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: true,
        filters: { externalTables: [], externalEnums: [] },
      });
      return exitCode === 0 ? undefined : (stdout ?? '');
    } catch (error) {
      // The engine appends its Rust frames, which say nothing about the schema.
      throw new Error(error.message.split(/\n\s+0: /)[0].trim(), { cause: error });
    }
  });
}
