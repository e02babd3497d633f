import { connectionUrl, EmbeddedPostgres, migrateContexts, provision } from '@iworkz/database';
import { serviceUrlVariable } from '@iworkz/platform';
import type { ContextName, ServiceName } from '@iworkz/contracts';
import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const prismaFolder = fileURLToPath(new URL('../../prisma', import.meta.url));
const platformDatabases = ['bus', 'jobs'];

export interface PreparedDatabase {
  readonly adminUrl: string;
  /** As the role of a context, of the bus or of the job queue. */
  url(name: string): string;
}

/** A PostgreSQL server with the settings of the product, and as many databases on it as contestants need. */
export class DatabaseServer {
  private readonly password = randomBytes(24).toString('hex');
  private readonly postgres: EmbeddedPostgres;

  constructor(folder: string) {
    this.postgres = new EmbeddedPostgres({ folder: join(folder, 'postgres'), port: 0, password: this.password });
  }

  async start(): Promise<void> {
    await this.postgres.start();
  }

  stop(): Promise<void> {
    return this.postgres.stop();
  }

  /** An empty database with the tables of the platform and of these contexts. */
  async create(name: string, contexts: readonly string[]): Promise<PreparedDatabase> {
    const client = new pg.Client({ connectionString: this.postgres.adminUrl });
    await client.connect();
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
    await client.end();
    const url = new URL(this.postgres.adminUrl);
    url.pathname = `/${name}`;
    const adminUrl = url.toString();
    const names = [...contexts, ...platformDatabases];
    const { password } = this;
    await provision({
      adminUrl,
      contexts: names.map((context) => ({ name: context, password, ownsSchema: context === 'jobs' })),
    });
    await migrateContexts({ adminUrl, prismaFolder, contexts: names.filter((context) => context !== 'jobs') });
    return { adminUrl, url: (context) => connectionUrl(adminUrl, { name: context, password }) };
  }
}

/** What a service of one context is told that stands alone, on a free port and without engines unless told. */
export function serviceEnvironment(options: {
  readonly service: ServiceName;
  readonly context: ContextName;
  readonly database: PreparedDatabase;
  readonly dataFolder: string;
}): Record<string, string> {
  const { service, context, database, dataFolder } = options;
  return {
    [serviceUrlVariable(service)]: 'http://127.0.0.1:0',
    KAFKA_BROKERS: '',
    REDIS_URL: '',
    REDIS_CLUSTER_NODES: '',
    S3_BUCKET: '',
    IWORKZ_ENVIRONMENT: 'development',
    IWORKZ_DATA_FOLDER: dataFolder,
    IWORKZ_LOG_FILE: join(dataFolder, 'service.log'),
    [`DATABASE_URL_${context.toUpperCase()}`]: database.url(context),
    DATABASE_URL_BUS: database.url('bus'),
    DATABASE_URL_JOBS: database.url('jobs'),
    DATABASE_URL_KEYS: database.url('keys'),
    PERSON_KEYS_SECRET: 'a secret for keys that only benchmarks have',
    EVENT_SIGNING_KEY: randomBytes(32).toString('hex'),
    SERVICE_TOKEN_KEY: randomBytes(32).toString('hex'),
    JWKS_URL: 'http://127.0.0.1:9/',
  };
}
