import type { Session } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { readPlatformConfig, startConfigured, type RunningService } from '@iworkz/platform';
import { testDatabase, type TestDatabase } from '@iworkz/testing';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { IdentityContext } from '../identity.context.js';

export const password = 'correct horse battery';
export const candidate = (email: string) => ({
  role: 'candidate' as const,
  email,
  password,
  name: { family: '山田', given: '花子' },
});
export const employer = (email: string) => ({
  ...candidate(email),
  role: 'employer' as const,
  company: { name: '株式会社見本', corporateNumber: '1234567890123' },
});

export async function signingKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The shape is what the specs assert.
  readonly body: Record<string, unknown>;
}

/** A running identity service over its own database, spoken to over HTTP or through its use cases. */
export class IdentityWorld {
  private constructor(
    readonly service: RunningService,
    readonly keys: readonly JWK[],
    private readonly database: TestDatabase,
    private readonly observer: pg.Pool,
    private readonly folder: string,
  ) {}

  /** @param settings further variables of the environment, e.g. limits. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<IdentityWorld> {
    const database = await testDatabase('identity');
    const observer = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
    // Dropping the database cuts connections that are still on their way out.
    observer.on('error', () => undefined);
    observer.on('connect', (client) => client.on('error', () => undefined));
    // Of the job queue, which belongs to no context.
    await observer.query('CREATE SCHEMA IF NOT EXISTS jobs');
    const folder = await mkdtemp(join(tmpdir(), 'identity-world-'));
    const keys = [await signingKey('new'), await signingKey('old')];
    const environment = {
      IWORKZ_ENVIRONMENT: 'development',
      IWORKZ_LOG_LEVEL: 'silent',
      IWORKZ_DATA_FOLDER: folder,
      IWORKZ_PUBLIC_URL: 'http://127.0.0.1:8080',
      DATABASE_URL_IDENTITY: database.url('identity'),
      DATABASE_URL_PROFILES: database.url('identity'),
      DATABASE_URL_HIRING: database.url('identity'),
      DATABASE_URL_BUS: database.url('bus'),
      DATABASE_URL_JOBS: database.adminUrl,
      DATABASE_URL_KEYS: database.url('keys'),
      PERSON_KEYS_SECRET: 'a secret for keys that only tests have',
      EVENT_SIGNING_KEY: 'a key for events that only tests have',
      SERVICE_TOKEN_KEY: 'a key for services that only tests have',
      JWKS_URL: 'http://127.0.0.1:1/told-once-it-listens',
      URL_BACKEND_API: 'http://127.0.0.1:0',
      ACCESS_TOKEN_PRIVATE_KEYS: JSON.stringify(keys),
      LOGIN_LIMIT_PER_NETWORK: '100000',
      REGISTRATION_LIMIT_PER_NETWORK: '100000',
      ...settings,
    };
    let address = '';
    const config = {
      ...readPlatformConfig('backend-api', environment),
      get jwksUrl() {
        return `${address}/.well-known/jwks.json`;
      },
    };
    const service = await startConfigured({ name: 'backend-api', modules: [IdentityContext] }, config);
    address = service.url;
    return new IdentityWorld(service, keys, database, observer, folder);
  }

  /** A use case or a port of the running service. */
  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.service.app.get(type, { strict: false });
  }

  ctx(overrides: Partial<Ctx> = {}): Ctx {
    const requestId = newId();
    return {
      actor: { kind: 'anonymous' },
      region: 'jp',
      locale: 'ja',
      requestId,
      correlationId: requestId,
      now: new Date(),
      ...overrides,
    };
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(this.service.url + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        'accept-language': 'en',
        ...headers,
      },
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
    };
  }

  async registered(email: string): Promise<Session> {
    const { status, body } = await this.call('POST', '/api/v1/auth/register', candidate(email));
    if (status !== 201) throw new Error(`register: ${status} ${JSON.stringify(body)}`);
    return body as Session;
  }

  myAccount(accessToken: string): Promise<Answer> {
    return this.call('GET', '/api/v1/users/me', undefined, { authorization: `Bearer ${accessToken}` });
  }

  /** Rows of identity's tables, as they are. */
  async rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = await this.observer.connect();
    try {
      await client.query('SET search_path TO identity');
      return (await client.query<Record<string, unknown>>(sql, values)).rows;
    } finally {
      client.release();
    }
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.observer.end();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
