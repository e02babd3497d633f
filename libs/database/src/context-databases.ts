import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { DatabaseError } from './database-error.js';
import { matchesVerifier, scramVerifier } from './scram-verifier.js';

export interface ContextCredentials {
  /** Of the context; also the name of its PostgreSQL schema. */
  readonly name: string;
  /** Of the role `iworkz_<name>`; at least 16 printable ASCII characters. */
  readonly password: string;
  /** The role makes and alters the tables of its schema itself, as a job queue does. No context's role may. */
  readonly ownsSchema?: boolean;
}

/** Holds the extensions (functions and operator classes, no data), so that every context may use them. */
export const EXTENSION_SCHEMA = 'extensions';
const EXTENSIONS = ['pg_trgm', 'btree_gin'];

/** Beyond these a request has failed for its caller anyway, and what it locks would make others fail too. */
const ROLE_SETTINGS = {
  statement_timeout: '15s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '30s',
};

/** Any constant; it serialises several processes that start at once. */
const PROVISION_LOCK = 4_127_001;

export function roleOf(context: string): string {
  if (!/^[a-z][a-z0-9_]{0,49}$/.test(context) || ['public', EXTENSION_SCHEMA].includes(context)) {
    throw new DatabaseError('database.invalid_context', { name: context });
  }
  return `iworkz_${context}`;
}

/** For a service: the same server and database as `adminUrl`, as the role of one context. */
export function connectionUrl(adminUrl: string, context: ContextCredentials): string {
  const url = new URL(adminUrl);
  url.username = roleOf(context.name);
  url.password = encodeURIComponent(context.password);
  return url.toString();
}

/**
 * Gives every context its schema, owned by the admin, and a role that can read and write the rows of that schema and
 * nothing else: it makes no tables (unless it `ownsSchema`) and enters no other schema. Tables that the admin makes there later are usable by
 * the role at once. May be repeated at will; passwords that changed are set anew.
 * @throws DatabaseError invalid_context, invalid_password
 */
export async function provision(options: { adminUrl: string; contexts: readonly ContextCredentials[] }): Promise<void> {
  for (const { name, password } of options.contexts) {
    roleOf(name);
    // Beyond ASCII a password would have to be normalised (RFC 4013) before it is hashed.
    if (!/^[\x21-\x7e]{16,}$/.test(password)) throw new DatabaseError('database.invalid_password', { name });
  }
  const client = new pg.Client({ connectionString: options.adminUrl });
  await client.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${PROVISION_LOCK})`);
    const verifiers = await presentVerifiers(client);
    const database = pg.escapeIdentifier(client.database ?? '');
    const statements = [
      ...databaseStatements(database),
      ...options.contexts.flatMap((context) => contextStatements(context, database, verifiers)),
    ];
    await client.query([...statements, 'commit'].join(';\n'));
  } finally {
    await client.end();
  }
}

async function presentVerifiers(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ role: string; verifier: string | null }>(
    `select rolname as role, rolpassword as verifier from pg_authid where rolname like 'iworkz\\_%'`,
  );
  return new Map(rows.map(({ role, verifier }) => [role, verifier ?? '']));
}

function databaseStatements(database: string): string[] {
  return [
    'set local client_min_messages = warning',
    // Without these, every role could connect, make temporary tables and (in old data) fill the public schema.
    `revoke all on database ${database} from public`,
    'revoke all on schema public from public',
    `create schema if not exists ${EXTENSION_SCHEMA}`,
    ...EXTENSIONS.map((name) => `create extension if not exists ${name} schema ${EXTENSION_SCHEMA}`),
  ];
}

function contextStatements(
  { name, password, ownsSchema }: ContextCredentials,
  database: string,
  verifiers: Map<string, string>,
): string[] {
  const role = roleOf(name);
  const schema = pg.escapeIdentifier(name);
  const verifier = verifiers.get(role);
  const rights = 'login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls';
  // Only a hash travels and only when needed: making one on the server takes longer than all the rest.
  const newPassword =
    verifier !== undefined && matchesVerifier(password, verifier)
      ? ''
      : ` password ${pg.escapeLiteral(scramVerifier(password, randomBytes(16)))}`;
  return [
    `${verifier === undefined ? 'create' : 'alter'} role ${role} ${rights}${newPassword}`,
    `alter role ${role} set search_path = ${schema}, ${EXTENSION_SCHEMA}`,
    ...Object.entries(ROLE_SETTINGS).map(([setting, value]) => `alter role ${role} set ${setting} = '${value}'`),
    `grant connect on database ${database} to ${role}`,
    `create schema if not exists ${schema}`,
    ...(ownsSchema ? [`alter schema ${schema} owner to ${role}`] : []),
    `revoke all on schema ${schema} from public`,
    `grant usage on schema ${schema}, ${EXTENSION_SCHEMA} to ${role}`,
    // Not "on all tables": that would give back what a migration took away, such as deleting from the audit log.
    `alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${role}`,
    `alter default privileges in schema ${schema} grant usage, select on sequences to ${role}`,
  ];
}
