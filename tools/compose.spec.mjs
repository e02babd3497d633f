import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './tree.mjs';

const compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });
const secrets = {
  EVENT_SIGNING_KEY: 'x'.repeat(32),
  SERVICE_TOKEN_KEY: 'x'.repeat(32),
  PERSON_KEYS_SECRET: 'x'.repeat(32),
  ACCESS_TOKEN_PRIVATE_KEYS: '[]',
  CREDENTIAL_ISSUER_SEED: 'x'.repeat(43),
  ADMIN_EMAIL: 'admin@iworkz.example',
  ADMIN_PASSWORD: 'x'.repeat(16),
  DATABASE_PASSWORD: 'x'.repeat(16),
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
