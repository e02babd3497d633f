import { newId } from '@iworkz/kernel';
import { ownEngine } from '@iworkz/testing';
import { describe, expect, it, vi } from 'vitest';
import type { RedisSettings } from '../../config/engine-settings.js';
import { describePushLogContract } from '../../ports/testing/push-log.contract.js';
import { RedisPushLog } from './redis-push-log.js';
import { settingsOf } from './testing/redis-settings.js';

const given = process.env['REDIS_URL'];
const clusterGiven = process.env['REDIS_CLUSTER_NODES'];
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const open = (redis: RedisSettings): RedisPushLog => new RedisPushLog({ redis, namespace: 'contract', log });

describe.skipIf(!given)('one server', () => {
  describePushLogContract('RedisPushLog', () =>
    Promise.resolve({
      connect: () => Promise.resolve(open(settingsOf(given!))),
      remove: () => Promise.resolve(),
    }),
  );
});

describe.skipIf(!given && !clusterGiven)('a cluster', () => {
  describePushLogContract('RedisPushLog', async () => {
    const engine = clusterGiven === undefined ? await ownEngine('redis-cluster') : undefined;
    return {
      connect: () => Promise.resolve(open(settingsOf(engine?.address ?? clusterGiven!))),
      remove: async () => engine?.remove(),
    };
  });
});

describe.skipIf(!given)('RedisPushLog while Redis is away', () => {
  it('rejects within two seconds, and its followers go on when Redis is back, also with a log that is begun anew', async () => {
    // Nothing is written to disk, so that what comes back is empty.
    const engine = await ownEngine('redis', { settings: ['appendonly=no', 'save='] });
    const pushes = open(settingsOf(engine.address));
    try {
      const heard: string[] = [];
      const begins: number[] = [];
      pushes.follow(0, ({ after, entries }) => {
        begins.push(after);
        heard.push(...entries.map(({ body }) => body));
      });
      for (const body of ['one', 'two', 'three']) await pushes.append(newId(), body);
      await vi.waitFor(() => expect(heard).toEqual(['one', 'two', 'three']), 5_000);

      await engine.stop();
      for (const call of [() => pushes.append(newId(), 'lost'), () => pushes.range(), () => pushes.after(0, 1)]) {
        const begun = performance.now();
        await expect(call()).rejects.toThrow();
        expect(performance.now() - begun).toBeLessThan(2_000);
      }

      await engine.start();
      // An empty log: the follower, at position 3, is told that it stands at 0 now.
      await vi.waitFor(() => expect(begins.at(-1)).toBe(0), { timeout: 20_000 });
      await vi.waitFor(() => pushes.append('after the outage', 'four'), { timeout: 20_000, interval: 200 });
      await vi.waitFor(() => expect(heard).toEqual(['one', 'two', 'three', 'four']), 10_000);
    } finally {
      await pushes.close();
      await engine.remove();
    }
  });
});
