import { contextNames, serviceNames } from '@iworkz/contracts';
import { connectionUrl } from '@iworkz/database';
import { databaseVariable, serviceUrlVariable } from '@iworkz/platform';
import { join } from 'node:path';
import type { DevelopmentKeys } from './development-keys.js';
import type { StackPorts } from './ports.js';

/** PostgreSQL schemas beside those of the contexts. */
export const platformDatabases = ['bus', 'jobs', 'keys'] as const;
export const adminEmail = 'admin@iworkz.example';

/**
 * What a person may set for the services and the gateway themselves: after how long the work of a process that died is taken
 * over, which proxies in front are believed, how many threads rank, and how long an erasure can be taken back.
 */
const passedOn = [
  'JOB_LEASE_SECONDS',
  'MAIL_LEASE_SECONDS',
  'GATEWAY_TRUSTED_PROXIES',
  'MATCHING_WORKERS',
  'PRIVACY_ERASURE_WAIT_HOURS',
];

/** Those of the given variables that services are told as they are. */
export function passedOnVariables(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = given[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}

/** What every service of a one-machine system is told: the same variables that a production deployment sets. */
export function stackEnvironment(options: {
  readonly host: string;
  readonly ports: StackPorts;
  readonly adminDatabaseUrl: string;
  readonly keys: DevelopmentKeys;
  readonly dataFolder: string;
  /** Variables about engines; see engines.ts. */
  readonly engines: Readonly<Record<string, string>>;
}): Record<string, string> {
  const { host, ports, adminDatabaseUrl, keys, dataFolder, engines } = options;
  const databaseOf = (name: string): string =>
    connectionUrl(adminDatabaseUrl, { name, password: keys.databasePassword });
  const publicUrl = `http://${host}:${ports.gateway}`;
  return {
    IWORKZ_ENVIRONMENT: 'development',
    IWORKZ_REGION: 'jp',
    IWORKZ_HOST: host,
    IWORKZ_DATA_FOLDER: dataFolder,
    IWORKZ_LOG_FILE: join(dataFolder, 'logs', 'services.log'),
    IWORKZ_PUBLIC_URL: publicUrl,
    ...Object.fromEntries(contextNames.map((name) => [databaseVariable(name), databaseOf(name)])),
    DATABASE_URL_BUS: databaseOf('bus'),
    DATABASE_URL_JOBS: databaseOf('jobs'),
    DATABASE_URL_KEYS: databaseOf('keys'),
    PERSON_KEYS_SECRET: keys.personKeysSecret,
    EVENT_SIGNING_KEY: keys.eventSigningKey,
    SERVICE_TOKEN_KEY: keys.serviceTokenKey,
    ACCESS_TOKEN_PRIVATE_KEYS: JSON.stringify(keys.accessTokenKeys),
    CREDENTIAL_ISSUER_SEED: keys.credentialIssuerSeed,
    ADMIN_EMAIL: adminEmail,
    ADMIN_PASSWORD: keys.adminPassword,
    JWKS_URL: `http://${host}:${ports.services['backend-api']}/.well-known/jwks.json`,
    ...Object.fromEntries(
      serviceNames.map((name) => [serviceUrlVariable(name), `http://${host}:${ports.services[name]}`]),
    ),
    WEB_URL: `http://${host}:${ports.web}`,
    GATEWAY_PORT: String(ports.gateway),
    // On one machine everybody comes from the same address, which the limits by network would take for one visitor.
    REGISTRATION_LIMIT_PER_NETWORK: '10000',
    LOGIN_LIMIT_PER_NETWORK: '10000',
    GATEWAY_LIMIT_USERS_PER_MINUTE: '6000',
    GATEWAY_SOCKETS_PER_NETWORK: '1000',
    ...engines,
  };
}
