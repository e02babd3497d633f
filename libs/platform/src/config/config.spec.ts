import { contextNames, serviceNames, services } from '@iworkz/contracts';
import { describe, expect, it } from 'vitest';
import {
  adaptersFor,
  developmentKeyMark,
  ConfigurationError,
  databaseVariable,
  readPlatformConfig,
  serviceUrlVariable,
  type PlatformConfig,
} from './config.js';

const development: Record<string, string> = {
  IWORKZ_ENVIRONMENT: 'development',
  IWORKZ_DATA_FOLDER: '/data/development',
  ...Object.fromEntries(contextNames.map((name) => [databaseVariable(name), `postgresql://dev@127.0.0.1/${name}`])),
  DATABASE_URL_BUS: 'postgresql://dev@127.0.0.1/bus',
  DATABASE_URL_JOBS: 'postgresql://dev@127.0.0.1/jobs',
  DATABASE_URL_KEYS: 'postgresql://dev@127.0.0.1/keys',
  PERSON_KEYS_SECRET: 'development-person-keys-secret-0123456789',
  EVENT_SIGNING_KEY: 'development-event-signing-key-0123456789',
  SERVICE_TOKEN_KEY: 'development-service-token-key-0123456789',
  JWKS_URL: 'http://127.0.0.1:8001/.well-known/jwks.json',
};
const production: Record<string, string> = {
  IWORKZ_ALLOW_EMBEDDED: 'searchIndex',
  IWORKZ_HOST: '0.0.0.0',
  IWORKZ_PUBLIC_URL: 'https://iworkz.example',
  IWORKZ_DATA_FOLDER: '/data/production',
  ...Object.fromEntries(contextNames.map((name) => [databaseVariable(name), `postgresql://prod@db.internal/${name}`])),
  ...Object.fromEntries(
    serviceNames.map((name) => [serviceUrlVariable(name), `http://${name}:${services[name].port}`]),
  ),
  KAFKA_BROKERS: 'kafka-1.internal:9093, kafka-2.internal:9093',
  KAFKA_TLS: 'true',
  KAFKA_USERNAME: 'iworkz',
  KAFKA_PASSWORD: 'the-password-of-kafka',
  REDIS_URL: 'rediss://:the-password-of-redis@redis.internal:6379',
  S3_BUCKET: 'iworkz-jp',
  SMTP_SERVER: 'smtp.internal:587',
  SMTP_USERNAME: 'iworkz',
  SMTP_PASSWORD: 'the-password-of-smtp',
  MAIL_FROM: 'no-reply@iworkz.example',
  MAIL_SENDER_NAME: '株式会社見本',
  MAIL_SENDER_ADDRESS: '東京都千代田区見本町1-1',
  MAIL_SENDER_CONTACT: 'support@iworkz.example',
  DATABASE_URL_KEYS: 'postgresql://prod@db.internal/keys',
  PERSON_KEYS_SECRET: 'production-person-keys-secret-abcdefghijk',
  EVENT_SIGNING_KEY: 'production-event-signing-key-abcdefghijk',
  SERVICE_TOKEN_KEY: 'production-service-token-key-abcdefghijk',
  JWKS_URL: 'https://backend.internal/.well-known/jwks.json',
};

const problemsOf = (environment: Record<string, string | undefined>): readonly string[] => {
  try {
    readPlatformConfig('search', environment);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as ConfigurationError).problems;
  }
};

it.each(serviceNames)(
  'differs for %s between one machine and production only in engines, keys and addresses',
  (name) => {
    const [one, other] = [readPlatformConfig(name, development), readPlatformConfig(name, production)];
    const engines = ['engines', 'busDatabaseUrl', 'jobsDatabaseUrl'];
    const keys = ['eventSigningKey', 'serviceTokenKey', 'personKeySecrets'];
    const addresses = ['host', 'publicUrl', 'dataFolder', 'databaseUrls', 'keysDatabaseUrl', 'jwksUrl', 'serviceUrls'];
    const mayDiffer = [...engines, ...keys, ...addresses, 'environment', 'variables'];
    const rest = (config: PlatformConfig) => Object.entries(config).filter(([field]) => !mayDiffer.includes(field));
    expect(rest(other)).toEqual(rest(one));
    expect(Object.keys(other.databaseUrls)).toEqual(Object.keys(one.databaseUrls));
    expect(adaptersFor(one.engines)).toEqual({
      ...{ eventBus: 'embedded', jobQueue: 'embedded', cache: 'embedded', blobStore: 'embedded' },
      ...{ searchIndex: 'embedded', mailer: 'embedded' },
    });
    expect(adaptersFor(other.engines)).toEqual({
      ...{ eventBus: 'kafka', jobQueue: 'redis', cache: 'redis', blobStore: 's3' },
      ...{ searchIndex: 'embedded', mailer: 'smtp' },
    });
    expect(Object.keys(other.databaseUrls)).toEqual([...services[name].contexts]);
  },
);

describe('production', () => {
  it('is what a service takes itself for unless told', () => {
    expect(readPlatformConfig('search', production).environment).toBe('production');
  });

  it('refuses every port that is without an engine and was not named', () => {
    const portsOf = (environment: Record<string, string | undefined>): (string | undefined)[] =>
      problemsOf(environment).map((problem) => problem.split(':')[0]);
    expect(portsOf({ ...production, IWORKZ_ALLOW_EMBEDDED: undefined })).toEqual(['searchIndex']);
    expect(portsOf({ ...production, SMTP_SERVER: undefined })).toEqual(['mailer']);
    expect(portsOf({ ...production, KAFKA_BROKERS: undefined })).toEqual(['eventBus', 'DATABASE_URL_BUS']);
    const nothing = { KAFKA_BROKERS: undefined, REDIS_URL: undefined, S3_BUCKET: undefined };
    expect(problemsOf({ ...production, ...nothing, IWORKZ_ALLOW_EMBEDDED: 'all' })).toEqual([
      'DATABASE_URL_BUS: missing',
      'DATABASE_URL_JOBS: missing',
    ]);
  });

  it.each([
    [{ KAFKA_PASSWORD: undefined }, 'KAFKA_USERNAME'],
    [{ KAFKA_BROKERS: 'kafka.internal' }, 'KAFKA_BROKERS'],
    [{ REDIS_URL: 'http://redis.internal' }, 'REDIS_URL'],
    [{ REDIS_CLUSTER_NODES: 'redis-1:6379,redis-2:6379' }, 'REDIS_URL'],
    [{ S3_ACCESS_KEY_ID: 'only the half' }, 'S3_ACCESS_KEY_ID'],
    [{ S3_ENDPOINT: 'https://s3.internal', S3_BUCKET: undefined }, 'S3_BUCKET'],
    [{ SMTP_PASSWORD: undefined }, 'SMTP_USERNAME'],
    [{ SMTP_SERVER: 'smtp.internal' }, 'SMTP_SERVER'],
    [{ SMTP_TLS: 'off' }, 'SMTP_TLS'],
    [{ MAIL_FROM: undefined }, 'MAIL_FROM'],
    [{ MAIL_SENDER_ADDRESS: undefined }, 'MAIL_SENDER_ADDRESS'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM'],
    [{ ENGINE_NAMESPACE: 'With Spaces' }, 'ENGINE_NAMESPACE'],
  ])('refuses contradictory or malformed engines %j by name', (variables, name) => {
    const problems = problemsOf({ ...production, IWORKZ_ALLOW_EMBEDDED: 'all', ...variables });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}:`))]);
  });

  it('asks for the address of every other service, and guesses its own', () => {
    for (const name of serviceNames) {
      const variable = serviceUrlVariable(name);
      const missing = name === 'search' ? [] : [`${variable}: missing`];
      expect(problemsOf({ ...production, [variable]: undefined })).toEqual(missing);
      expect(problemsOf({ ...production, [variable]: '' })).toEqual(missing);
      expect(problemsOf({ ...production, [variable]: 'nowhere' })).toEqual([expect.stringContaining(variable)]);
    }
    expect(readPlatformConfig('search', { ...production, URL_SEARCH: undefined }).port).toBe(services.search.port);
  });

  it('refuses development keys, also on one machine', () => {
    expect(problemsOf({ ...production, EVENT_SIGNING_KEY: `${developmentKeyMark}-${'x'.repeat(32)}` })).toEqual([
      expect.stringContaining('EVENT_SIGNING_KEY'),
    ]);
  });

  it.each(['EVENT_SIGNING_KEY', 'SERVICE_TOKEN_KEY', 'PERSON_KEYS_SECRET'])(
    'refuses a %s that is missing or short, and does not print it',
    (name) => {
      expect(problemsOf({ ...production, [name]: undefined })).toEqual([expect.stringContaining(name)]);
      const problems = problemsOf({ ...production, [name]: 'short-secret' });
      expect(problems).toEqual([expect.stringContaining(name)]);
      expect(problems.join()).not.toContain('short-secret');
    },
  );

  it('asks for the database of each context of the service, and for no other', () => {
    expect(problemsOf({ ...production, DATABASE_URL_HIRING: undefined })).toEqual([]);
    expect(problemsOf({ ...production, DATABASE_URL_SEARCH: undefined })).toEqual(['DATABASE_URL_SEARCH: missing']);
  });
});
