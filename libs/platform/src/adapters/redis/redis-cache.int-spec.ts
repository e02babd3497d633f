import { newId } from '@iworkz/kernel';
import { ownEngine, type OwnEngine } from '@iworkz/testing';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RedisSettings } from '../../config/engine-settings.js';
import { describeCacheContract } from '../../ports/testing/cache.contract.js';
import { RedisCache } from './redis-cache.js';
import { settingsOf } from './testing/redis-settings.js';

const given = process.env['REDIS_URL'];
const clusterGiven = process.env['REDIS_CLUSTER_NODES'];
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const open = (redis: RedisSettings): RedisCache => new RedisCache({ redis, namespace: 'contract', log });

describe.skipIf(!given)('one server', () => {
  describeCacheContract('RedisCache', () => {
    return Promise.resolve({
      connect: () => Promise.resolve(open(settingsOf(given!))),
      remove: () => Promise.resolve(),
    });
  });
});

describe.skipIf(!given && !clusterGiven)('a cluster', () => {
  describeCacheContract('RedisCache', async () => {
    const engine = clusterGiven === undefined ? await ownEngine('redis-cluster') : undefined;
    return {
      connect: () => Promise.resolve(open(settingsOf(engine?.address ?? clusterGiven!))),
      remove: async () => engine?.remove(),
    };
  });
});

describe.skipIf(!given).each(['redis', 'redis-cluster'] as const)('RedisCache while %s is away', (name) => {
  let engine: OwnEngine;
  let cache: RedisCache;

  beforeAll(async () => {
    engine = await ownEngine(name);
    cache = open(settingsOf(engine.address));
  });
  afterAll(async () => {
    await cache.close();
    await engine.remove();
  });

  const everyCall = (key: string): readonly (() => Promise<unknown>)[] => [
    () => cache.get(key),
    () => cache.set(key, 1, 60_000),
    () => cache.delete(key),
    () => cache.getOrLoad(key, 60_000, () => Promise.resolve(1)),
    () => cache.increment(key, 60_000),
    () => cache.withLock(key, { ttl: 1_000, wait: 10_000 }, () => Promise.resolve()),
    () => cache.publish(key, 1),
    () => cache.subscribe(`other ${key}`, () => undefined),
  ];
  const timeToReject = async (call: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await expect(call()).rejects.toThrow();
    return performance.now() - start;
  };

  it('rejects within two seconds, does nothing of it later, and lives again with its subscriptions', async () => {
    const key = `outage:${newId()}`;
    const heard: unknown[] = [];
    await cache.subscribe(key, (message) => heard.push(message));
    await cache.publish(key, 'before');
    await vi.waitFor(() => expect(heard).toEqual(['before']), 5_000);

    await engine.stop();
    for (const round of ['at once', 'later']) {
      const times = await Promise.all(everyCall(key).map(timeToReject));
      expect(Math.max(...times), round).toBeLessThan(2_000);
      await sleep(2_500);
    }
    const many = await Promise.all(Array.from({ length: 2_000 }, () => timeToReject(() => cache.set(key, 1, 60_000))));
    expect(Math.max(...many)).toBeLessThan(2_000);

    await engine.start();
    await vi.waitFor(() => cache.set('back', 1, 60_000), 20_000);
    expect(await cache.get(key)).toBeUndefined();
    expect((await cache.increment(key, 60_000)).count).toBe(1);
    await vi.waitFor(
      async () => {
        await cache.publish(key, 'after');
        expect(heard).toContain('after');
      },
      { timeout: 20_000, interval: 200 },
    );
    expect(await cache.withLock(key, { ttl: 1_000 }, () => Promise.resolve('worked'))).toBe('worked');
  });

  it('keeps its subscriptions when connections are cut while they are made', async () => {
    const key = `cut:${newId()}`;
    const heard: unknown[] = [];
    await cache.subscribe(key, (message) => heard.push(message));
    const nodes = engine.address.replace('redis://', '').split(',');
    const scissors = nodes.map((node) => new Redis(`redis://${node}`));
    for (let cut = 0; cut < 200; cut += 1) {
      await Promise.all(scissors.map((redis) => redis.call('CLIENT', 'KILL', 'SKIPME', 'yes')));
      await sleep(cut % 20);
    }
    for (const redis of scissors) redis.disconnect();
    await vi.waitFor(
      async () => {
        await cache.publish(key, 'after');
        expect(heard).toContain('after');
      },
      { timeout: 20_000, interval: 200 },
    );
  });

  it('rejects within two seconds while Redis hangs', async () => {
    const members = name === 'redis' ? [1] : [1, 2, 3];
    await cache.set('warm', 1, 60_000);
    for (const member of members) await engine.signal(member, 'STOP');
    const times = await Promise.all(everyCall(`hanging:${newId()}`).map(timeToReject));
    for (const member of members) await engine.signal(member, 'CONT');
    expect(Math.max(...times)).toBeLessThan(2_000);
    await vi.waitFor(async () => expect(await cache.get('warm')).toBe(1), 20_000);
  });
});

describe.skipIf(!given)('RedisCache while one node of a cluster hangs', () => {
  let engine: OwnEngine;
  let cache: RedisCache;

  beforeAll(async () => {
    engine = await ownEngine('redis-cluster', { settings: ['cluster-require-full-coverage=no'] });
    cache = open(settingsOf(engine.address));
  });
  afterAll(async () => {
    await cache.close();
    await engine.remove();
  });

  it('hears by another node what the others take', async () => {
    const heard: unknown[] = [];
    // Enough that every node leads some of them.
    const channels = Array.from({ length: 20 }, () => newId());
    for (const channel of channels) await cache.subscribe(channel, (message) => heard.push(message));
    for (const member of [1, 2, 3]) {
      await engine.signal(member, 'STOP');
      await vi.waitFor(
        async () => {
          await Promise.allSettled(channels.map((channel) => cache.publish(channel, member)));
          expect(heard).toContain(member);
        },
        { timeout: 30_000, interval: 200 },
      );
      await engine.signal(member, 'CONT');
      await vi.waitFor(() => Promise.all(channels.map((channel) => cache.publish(channel, 'all are back'))), 20_000);
    }
  });
});
