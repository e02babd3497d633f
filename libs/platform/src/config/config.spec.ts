import { contextNames, serviceNames, services } from '@iworkz/contracts';
import { describe, expect, it } from 'vitest';
import {
  developmentKeyMark,
  ConfigurationError,
  databaseVariable,
  readPlatformConfig,
  type PlatformConfig,
} from './config.js';

const development: Record<string, string> = {
  IWORKZ_ENVIRONMENT: 'development',
  IWORKZ_DATA_FOLDER: '/data/development',
  ...Object.fromEntries(contextNames.map((name) => [databaseVariable(name), `postgresql://dev@127.0.0.1/${name}`])),
  DATABASE_URL_BUS: 'postgresql://dev@127.0.0.1/bus',
  DATABASE_URL_JOBS: 'postgresql://dev@127.0.0.1/jobs',
  EVENT_SIGNING_KEY: 'development-event-signing-key-0123456789',
  SERVICE_TOKEN_KEY: 'development-service-token-key-0123456789',
  JWKS_URL: 'http://127.0.0.1:8001/.well-known/jwks.json',
};
const production: Record<string, string> = {
  IWORKZ_ALLOW_EMBEDDED: 'true',
  IWORKZ_HOST: '0.0.0.0',
  IWORKZ_PUBLIC_URL: 'https://iworkz.example',
  IWORKZ_DATA_FOLDER: '/data/production',
  ...Object.fromEntries(contextNames.map((name) => [databaseVariable(name), `postgresql://prod@db.internal/${name}`])),
  DATABASE_URL_BUS: 'postgresql://prod@db.internal/bus',
  DATABASE_URL_JOBS: 'postgresql://prod@db.internal/jobs',
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
  'differs for %s between one machine and production only in adapters, keys and addresses',
  (name) => {
    const [one, other] = [readPlatformConfig(name, development), readPlatformConfig(name, production)];
    const adapters = ['adapters'];
    const keys = ['eventSigningKey', 'serviceTokenKey'];
    const addresses = [
      'host',
      'publicUrl',
      'dataFolder',
      'databaseUrls',
      'busDatabaseUrl',
      'jobsDatabaseUrl',
      'jwksUrl',
      'serviceUrls',
    ];
    const mayDiffer = [...adapters, ...keys, ...addresses, 'environment', 'variables'];
    const rest = (config: PlatformConfig) => Object.entries(config).filter(([field]) => !mayDiffer.includes(field));
    expect(rest(other)).toEqual(rest(one));
    expect(Object.keys(other.databaseUrls)).toEqual(Object.keys(one.databaseUrls));
    expect(Object.keys(other.adapters)).toEqual(Object.keys(one.adapters));
    expect(Object.keys(other.databaseUrls)).toEqual([...services[name].contexts]);
  },
);

describe('production', () => {
  it('is what a service takes itself for unless told', () => {
    expect(readPlatformConfig('search', production).environment).toBe('production');
  });

  it('refuses every embedded adapter unless told that this is one machine', () => {
    const problems = problemsOf({ ...production, IWORKZ_ALLOW_EMBEDDED: undefined });
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual([
      'blobStore',
      'cache',
      'eventBus',
      'jobQueue',
      'mailer',
      'searchIndex',
    ]);
  });

  it('refuses development keys, also on one machine', () => {
    expect(problemsOf({ ...production, EVENT_SIGNING_KEY: `${developmentKeyMark}-${'x'.repeat(32)}` })).toEqual([
      expect.stringContaining('EVENT_SIGNING_KEY'),
    ]);
  });

  it.each(['EVENT_SIGNING_KEY', 'SERVICE_TOKEN_KEY'])(
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
