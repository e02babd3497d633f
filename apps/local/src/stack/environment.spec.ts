import { readGatewayConfig } from '@iworkz/app-gateway';
import { contextNames, serviceNames, services } from '@iworkz/contracts';
import { readCredentialsConfig } from '@iworkz/credentials';
import { readIdentityConfig } from '@iworkz/identity';
import { databaseVariable, readPlatformConfig, serviceUrlVariable } from '@iworkz/platform';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { developmentKeys } from './development-keys.js';
import { adminEmail, platformDatabases, stackEnvironment } from './environment.js';
import { prismaFolder, workspaceRoot } from './workspace.js';

const host = '127.0.0.1';
const ports = {
  gateway: 18_080,
  web: 18_081,
  services: Object.fromEntries(serviceNames.map((name, index) => [name, 18_100 + index])) as Record<
    (typeof serviceNames)[number],
    number
  >,
};
let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stack-environment-'));
  environment = stackEnvironment({
    host,
    ports,
    adminDatabaseUrl: 'postgresql://admin:secret@127.0.0.1:5432/iworkz',
    keys: await developmentKeys(join(folder, 'keys.json')),
    dataFolder: folder,
    engines: {},
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what the services of one machine are told', () => {
  it.each(serviceNames)('is all that %s needs', (name) => {
    const config = readPlatformConfig(name, environment);
    expect(config.port).toBe(ports.services[name]);
    expect(config.environment).toBe('development');
    expect(Object.keys(config.databaseUrls)).toEqual([...services[name].contexts]);
    expect(config.serviceUrls).toEqual(
      Object.fromEntries(serviceNames.map((service) => [service, `http://${host}:${ports.services[service]}`])),
    );
  });

  it('is all that the gateway needs', () => {
    expect(readGatewayConfig(environment)).toMatchObject({
      port: ports.gateway,
      webUrl: `http://${host}:${ports.web}`,
    });
  });

  it('is all that identity and credentials need beyond that', () => {
    expect(readIdentityConfig(environment)).toMatchObject({ firstAdmin: { email: adminEmail } });
    expect(readCredentialsConfig(environment)).toMatchObject({ chain: { kind: 'embedded' } });
  });

  it('gives every context a role of its own, and those of the platform theirs', () => {
    const urls = [...contextNames, ...platformDatabases].map(
      (name) => new URL(environment[databaseVariable(name as (typeof contextNames)[number])]!),
    );
    expect(new Set(urls.map((url) => url.username)).size).toBe(contextNames.length + platformDatabases.length);
    expect(urls.every((url) => url.username !== 'admin' && url.pathname === '/iworkz')).toBe(true);
  });

  it('is marked as development, which production refuses', () => {
    const production = { ...environment, IWORKZ_ENVIRONMENT: 'production', IWORKZ_ALLOW_EMBEDDED: 'all' };
    expect(() => readPlatformConfig('backend-api', production)).toThrow(/EVENT_SIGNING_KEY: a development key/);
  });

  it('has an address for every service and folder of migrations', async () => {
    for (const name of serviceNames) expect(environment).toHaveProperty(serviceUrlVariable(name));
    const folders = (await readdir(prismaFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    for (const { name } of folders)
      if (name !== 'platform') expect(environment).toHaveProperty(`DATABASE_URL_${name.toUpperCase()}`);
  });

  it('is read by no configuration that these specs do not know', async () => {
    const configurations: string[] = [];
    for (const group of ['libs', 'apps'])
      for (const project of await readdir(join(workspaceRoot, group)))
        for (const file of ['src/config.ts', 'src/config/config.ts'])
          if (existsSync(join(workspaceRoot, group, project, file))) configurations.push(`${group}/${project}`);
    // The pages are told theirs when their process is started.
    expect(configurations.filter((project) => project !== 'apps/web').sort()).toEqual([
      'apps/gateway',
      'libs/credentials',
      'libs/identity',
      'libs/matching',
      'libs/notifications',
      'libs/platform',
      'libs/privacy',
    ]);
  });

  it('differs from what docker-compose.yml tells them in engines, and in nothing else', async () => {
    const compose = parse(await readFile(join(workspaceRoot, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
      services: Record<string, { environment: Record<string, string> }>;
    };
    const deployed = Object.keys(compose.services['backend-api']!.environment);
    const only = (names: readonly string[], others: readonly string[]): string[] =>
      names.filter((name) => !others.includes(name)).sort();
    expect(only(deployed, Object.keys(environment))).toEqual([
      'CREDENTIAL_ISSUER_URL',
      'IWORKZ_ALLOW_EMBEDDED',
      'KAFKA_BROKERS',
      ...['MAIL_FROM', 'MAIL_SENDER_ADDRESS', 'MAIL_SENDER_CONTACT', 'MAIL_SENDER_NAME'],
      ...['PERSON_KEYS_PREVIOUS_SECRET', 'REDIS_URL'],
      ...['S3_ACCESS_KEY_ID', 'S3_BUCKET', 'S3_ENDPOINT', 'S3_REGION', 'S3_SECRET_ACCESS_KEY'],
      ...['SMTP_PASSWORD', 'SMTP_SERVER', 'SMTP_TLS', 'SMTP_USERNAME'],
    ]);
    expect(only(Object.keys(environment), deployed)).toEqual([
      ...['DATABASE_URL_BUS', 'DATABASE_URL_JOBS'], // The embedded engines.
      'GATEWAY_LIMIT_USERS_PER_MINUTE',
      'GATEWAY_PORT', // NGINX stands there.
      ...['GATEWAY_SOCKETS_PER_NETWORK', 'IWORKZ_LOG_FILE'],
      ...['LOGIN_LIMIT_PER_NETWORK', 'REGISTRATION_LIMIT_PER_NETWORK'],
    ]);
  });
});
