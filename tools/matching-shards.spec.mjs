import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { services } from '../libs/contracts/src/services.ts';
import { readMatchingConfig } from '../libs/matching/src/config.ts';
import { readPlatformConfig } from '../libs/platform/src/config/config.ts';
import { ROOT } from './tree.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
/** What a service is told, with `${NAME:-default}` filled in from these settings. */
const told = (environment, settings) =>
  Object.fromEntries(
    Object.entries(environment)
      .filter(([name]) => name.startsWith('MATCHING_'))
      .map(([name, value]) => [
        name,
        value.replace(/\$\{(\w+):-([^}]*)\}/g, (_, key, other) => settings[key] ?? other),
      ]),
  );
const variablesOf = (text) => [...new Set(text.match(/\bMATCHING_[A-Z_]+\b/g))].sort();

describe('docker-compose.yml', () => {
  const { services } = parse(read('docker-compose.yml'), { merge: true });
  const shards = ['matching', 'matching-2', 'matching-3'].map((name) => [name, services[name]]);

  it('runs matching as one process that holds all jobs unless told otherwise', () => {
    expect(readMatchingConfig(told(services.matching.environment, {})).shard).toEqual({ number: 1, count: 1 });
    expect(services.matching.profiles).toBeUndefined();
  });

  it('runs three shards by the profile, each where the others look for it', () => {
    for (const [at, [name, { environment, networks, profiles, command }]] of shards.entries()) {
      const { shard, shardUrls } = readMatchingConfig(told(environment, { MATCHING_SHARD: '1/3' }));
      expect(shard).toEqual({ number: at + 1, count: 3 });
      expect([name, ...networks.default.aliases]).toContain(new URL(shardUrls[at]).hostname);
      expect(command).toEqual(services.matching.command);
      if (at > 0) expect(profiles).toEqual(['shards']);
    }
  });

  it('gives whoever asks for matching any of the shards, and no other name twice', () => {
    const names = shards.map(([name, { networks }]) => [name, ...networks.default.aliases]);
    expect(names.every((own) => own.includes('matching'))).toBe(true);
    const others = names.flat().filter((name) => name !== 'matching');
    expect(new Set(others).size).toBe(others.length);
  });
});

describe('helm/matching', () => {
  const template = read('helm/matching/templates/stateful-set.yaml');
  const { properties } = JSON.parse(read('helm/matching/values.schema.json'));

  it('says all that the configuration of matching reads, and nothing else', () => {
    expect(variablesOf(template)).toEqual(variablesOf(read('libs/matching/src/config.ts')));
  });

  it('tells matching all that the configuration of a service needs, and where every other service is', () => {
    const values = read('helm/matching/values.yaml');
    const [, secret] = values.match(/^# Secret with ([^]*?)\nsecret:/m);
    const told = {
      ...Object.fromEntries(
        [...template.matchAll(/\{ name: (\w+), value: ([^{"]+) \}/g)].map(([, name, value]) => [name, value]),
      ),
      ...Object.fromEntries(
        secret
          .match(/\b[A-Z]+_[A-Z_]+\b/g)
          .map((name) => [name, `postgresql://${name.toLowerCase()}:5432/${'x'.repeat(32)}`]),
      ),
      ...parse(values).environment,
    };
    const { environment, serviceUrls, port } = readPlatformConfig('matching', told);
    expect({ environment, port }).toEqual({ environment: 'production', port: services.matching.port });
    for (const [name, url] of Object.entries(serviceUrls))
      if (name !== 'matching') expect(url).toBe(`http://${name}:${services[name].port}`);
  });

  it('has values that its schema knows', () => {
    expect(Object.keys(properties).sort()).toEqual(
      [...Object.keys(parse(read('helm/matching/values.yaml'))), 'global'].sort(),
    );
  });

  it('allows as many shards as the configuration does', () => {
    const most = properties.shards.maximum;
    const settings = (count) => ({
      MATCHING_SHARD: `1/${count}`,
      MATCHING_SHARD_URLS: Array(count).fill('http://shard:8002').join(),
    });
    expect(readMatchingConfig(settings(most)).shard.count).toBe(most);
    expect(() => readMatchingConfig(settings(most + 1))).toThrow('more shards than partitions');
  });

  it('gives each pod its own shard, where helm is installed', () => {
    const helm = process.env['HELM'] ?? 'helm';
    if (spawnSync(helm, ['version']).status !== 0) return expect(template).toContain('$(SHARD_NUMBER)/{{ $shards }}');
    const args = ['template', 'matching', 'helm/matching', '--namespace', 'hiring', '--set', 'shards=4'];
    const { status, stdout, stderr } = spawnSync(helm, [...args, '--kube-version', '1.36.0'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const objects = parseAllDocuments(stdout).map((document) => document.toJS());
    const { metadata, spec } = objects.find(({ kind }) => kind === 'StatefulSet');
    const headless = objects.find(({ kind, spec: service }) => kind === 'Service' && service.clusterIP === 'None');
    const [{ env }] = spec.template.spec.containers;
    const environment = Object.fromEntries(env.map(({ name, value }) => [name, value]));
    expect(spec.serviceName).toBe(headless.metadata.name);
    expect(headless.spec.selector).toEqual(spec.template.metadata.labels);
    const numbers = Array.from({ length: spec.replicas }, (_, at) => spec.ordinals.start + at);
    expect(numbers).toEqual([1, 2, 3, 4]);
    for (const number of numbers) {
      const own = { ...environment, MATCHING_SHARD: environment.MATCHING_SHARD.replace('$(SHARD_NUMBER)', number) };
      const { shard, shardUrls } = readMatchingConfig(own);
      expect(shard).toEqual({ number, count: 4 });
      expect(shardUrls[number - 1]).toBe(`http://${metadata.name}-${number}.${headless.metadata.name}.hiring.svc:8002`);
    }
  });
});
