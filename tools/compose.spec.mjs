import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readGatewayConfig } from '../apps/gateway/src/config.ts';
import { services } from '../libs/contracts/src/services.ts';
import { readCredentialsConfig } from '../libs/credentials/src/config.ts';
import { readIdentityConfig } from '../libs/identity/src/config.ts';
import { readMatchingConfig } from '../libs/matching/src/config.ts';
import { readNotificationsConfig } from '../libs/notifications/src/config.ts';
import { readPlatformConfig } from '../libs/platform/src/config/config.ts';
import { readPrivacyConfig } from '../libs/privacy/src/config.ts';
import { ROOT } from './tree.mjs';

const compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });
const secrets = {
  EVENT_SIGNING_KEY: 'x'.repeat(32),
  SERVICE_TOKEN_KEY: 'x'.repeat(32),
  PERSON_KEYS_SECRET: 'x'.repeat(32),
  ACCESS_TOKEN_PRIVATE_KEYS: JSON.stringify([{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd', kid: 'spec' }]),
  CREDENTIAL_ISSUER_SEED: 'x'.repeat(43),
  ADMIN_EMAIL: 'admin@iworkz.example',
  ADMIN_PASSWORD: 'x'.repeat(16),
  DATABASE_PASSWORD: 'x'.repeat(16),
};
/** What a container is told when the secrets are given and nothing else is. */
const told = ({ environment }) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(
        /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
        (_, key, sign, other) => secrets[key] ?? (sign === '-' ? other : ''),
      ),
    ]),
  );
/** What contexts read beside the platform's configuration. */
const configurations = {
  identity: readIdentityConfig,
  credentials: readCredentialsConfig,
  matching: readMatchingConfig,
  notifications: readNotificationsConfig,
  privacy: (environment) => readPrivacyConfig(environment, 'production'),
};
const ours = Object.entries(compose.services).filter(([, service]) => service.command?.[0]?.startsWith('apps/'));

describe('docker-compose.yml', () => {
  it('runs every service of the product, each by a program that the build makes', () => {
    const named = ours
      .filter(([name, { profiles }]) => !profiles && !['migrate', 'gateway-companion'].includes(name))
      .map(([name]) => name);
    const declared = [
      ...readFileSync(join(ROOT, 'libs/contracts/src/services.ts'), 'utf8').matchAll(/^ {2}'?([\w-]+)'?: \{ port/gm),
    ].map(([, name]) => name);
    expect(named.sort()).toEqual(declared.sort());
    for (const [name, { command }] of ours) {
      const source = join(ROOT, command[0].replace('/dist/', '/src/').replace(/\.js$/, '.ts'));
      expect(existsSync(source), `${name}: ${command[0]}`).toBe(true);
    }
  });

  it.each(Object.keys(services))('tells %s all that its configuration needs', (name) => {
    const environment = told(compose.services[name]);
    const config = readPlatformConfig(name, environment);
    expect(Object.keys(config.databaseUrls)).toEqual([...services[name].contexts]);
    for (const url of [...Object.values(config.databaseUrls), config.keysDatabaseUrl])
      expect(Object.keys(compose.services)).toContain(new URL(url).hostname);
    for (const context of services[name].contexts)
      expect(() => configurations[context]?.(environment), context).not.toThrow();
  });

  it('tells services and gateway where the others are: in the container of that name, at its port', () => {
    const there = Object.fromEntries(
      Object.entries(services).map(([name, { port }]) => [name, `http://${name}:${port}`]),
    );
    for (const [name, service] of ours.filter(([each]) => each !== 'migrate')) {
      const environment = told(service);
      const { serviceUrls, webUrl, jwksUrl } = readGatewayConfig(environment);
      expect(serviceUrls, name).toEqual(there);
      expect(jwksUrl).toBe(`${there['backend-api']}/.well-known/jwks.json`);
      expect(webUrl).toBe(`http://web:${compose.services.web.environment.PORT}`);
      expect(environment.IWORKZ_PUBLIC_URL).toBe(told(compose.services.web).IWORKZ_PUBLIC_URL);
    }
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining([...Object.keys(there), 'web']));
  });

  it('gives secrets no default', () => {
    const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
    for (const name of Object.keys(secrets)) expect(text).not.toMatch(new RegExp(`\\$\\{${name}:-`));
  });

  it('is accepted by docker compose, where that is installed', () => {
    if (spawnSync('docker', ['compose', 'version']).status !== 0)
      return expect(Object.keys(compose.services).length).toBeGreaterThan(10);
    const env = { ...process.env, ...secrets };
    const { status, stderr } = spawnSync('docker', ['compose', 'config', '--quiet'], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
