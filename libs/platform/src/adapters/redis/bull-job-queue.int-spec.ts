import { newId } from '@iworkz/kernel';
import { ownEngine, type OwnEngine } from '@iworkz/testing';
import { Queue } from 'bullmq';
import { Cluster, Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JobHandler } from '../../ports/job-queue.js';
import {
  describeJobClockContract,
  describeJobQueueContract,
  type JobQueueUnderTest,
} from '../../ports/testing/job-queue.contract.js';
import { startElsewhere } from '../../ports/testing/process-elsewhere.js';
import type { BullJobQueue } from './bull-job-queue.js';
import { connect, namespace } from './testing/bull-job-queue.js';
import { settingsOf } from './testing/redis-settings.js';

const engines = [
  { name: 'redis', place: 'one server' },
  { name: 'redis-cluster', place: 'a cluster' },
] as const;
const connector = new URL('./testing/bull-job-queue.ts', import.meta.url);

async function onOwn(name: 'redis' | 'redis-cluster'): Promise<JobQueueUnderTest> {
  const engine = await ownEngine(name);
  return {
    connect: () => connect(engine.address),
    elsewhere: { module: connector, argument: engine.address },
    stopEngine: () => engine.stop(),
    startEngine: () => engine.start(),
    takeOverTime: 4_000,
    remove: () => engine.remove(),
  };
}

// Engines of their own, because the suites stop them; the variable only says that Redis was asked for.
describe.skipIf(!process.env['REDIS_URL']).each(engines)('on $place', ({ name }) => {
  describeJobQueueContract('BullJobQueue', () => onOwn(name));
  describeJobClockContract('BullJobQueue', () => onOwn(name));

  describe('BullJobQueue', () => {
    let engine: OwnEngine;
    let redis: Redis | Cluster;
    const open: BullJobQueue[] = [];

    beforeAll(async () => {
      engine = await ownEngine(name);
      const settings = settingsOf(engine.address);
      redis = 'url' in settings ? new Redis(settings.url) : new Cluster([...settings.clusterNodes]);
      redis.on('error', () => undefined);
    });
    afterEach(async () => {
      await Promise.all(open.splice(0).map((queue) => queue.close()));
    });
    afterAll(async () => {
      redis.disconnect();
      await engine.remove();
    });

    const aName = (): string => `own.j${newId()}`;
    const aQueue = async (): Promise<BullJobQueue> => {
      const queue = await connect(engine.address);
      open.push(queue);
      return queue;
    };
    const worker = async (job: string, handler: JobHandler): Promise<BullJobQueue> => {
      const queue = await aQueue();
      queue.process(job, handler);
      await queue.start();
      return queue;
    };
    const depthOf = async (queue: BullJobQueue, job: string): Promise<number> => (await queue.depth())[job] ?? 0;
    const deadOf = async (queue: BullJobQueue, job: string): Promise<readonly string[]> =>
      (await queue.deadLetters()).filter((letter) => letter.name === job).map(({ id }) => id);

    it('does a job again that is asked for while it runs, once and with the last payload', async () => {
      const job = aName();
      const runs: unknown[] = [];
      let finish = (): void => undefined;
      const queue = await worker(job, async ({ version }) => {
        runs.push(version);
        if (version === 1) await new Promise<void>((resolve) => (finish = resolve));
      });
      await queue.enqueue({ name: job, payload: { version: 1 }, key: job });
      await vi.waitFor(() => expect(runs).toEqual([1]), 5_000);
      await queue.enqueue({ name: job, payload: { version: 2 }, key: job });
      await queue.enqueue({ name: job, payload: { version: 3 }, key: job });
      expect(await depthOf(queue, job)).toBe(2);
      finish();
      await vi.waitFor(async () => expect(await depthOf(queue, job)).toBe(0), 5_000);
      expect(runs).toEqual([1, 3]);
    });

    it('replaces a job that waits for a worker, for its time or for its next try', async () => {
      const job = aName();
      const asking = await aQueue();
      const later = new Date(Date.now() + 60_000);
      for (const [version, runAt] of [[1], [2, later], [3, later], [4]] as const)
        await asking.enqueue({ name: job, payload: { version }, key: job, runAt });
      expect(await depthOf(asking, job)).toBe(1);
      const runs: unknown[] = [];
      await worker(job, ({ version }) => {
        runs.push(version);
        return version === 4 ? Promise.reject(new Error('not yet')) : Promise.resolve();
      });
      await vi.waitFor(() => expect(runs).toEqual([4]), 5_000);
      await asking.enqueue({ name: job, payload: { version: 5 }, key: job });
      await vi.waitFor(() => expect(runs).toEqual([4, 5]), 5_000);
      await sleep(4_000);
      expect(runs).toEqual([4, 5]);
      expect(await depthOf(asking, job)).toBe(0);
    });

    it('replaces a dead letter by a newer request for its key, and does not bring an overtaken one back', async () => {
      const job = aName();
      const runs: unknown[] = [];
      let finish = (): void => undefined;
      const queue = await worker(job, async ({ version }) => {
        runs.push(version);
        if (version === 2) await new Promise<void>((resolve) => (finish = resolve));
        if (version !== 3) throw new Error('broken');
      });
      const first = await queue.enqueue({ name: job, payload: { version: 1 }, key: job, maxAttempts: 1 });
      await vi.waitFor(async () => expect(await deadOf(queue, job)).toEqual([first]), 5_000);
      const second = await queue.enqueue({ name: job, payload: { version: 2 }, key: job, maxAttempts: 1 });
      expect(await deadOf(queue, job)).toEqual([]);
      expect(await queue.retry(first)).toBe(false);
      await vi.waitFor(() => expect(runs).toEqual([1, 2]), 5_000);
      await queue.enqueue({
        name: job,
        payload: { version: 3 },
        key: job,
        runAt: new Date(Date.now() + 1_500),
      });
      finish();
      await vi.waitFor(async () => expect(await deadOf(queue, job)).toEqual([second]), 5_000);
      expect(await queue.retry(second)).toBe(false);
      await vi.waitFor(() => expect(runs).toEqual([1, 2, 3]), 5_000);
      await vi.waitFor(async () => expect(await queue.retry(second)).toBe(true), 5_000);
      await vi.waitFor(() => expect(runs).toEqual([1, 2, 3, 2]), 5_000);
      finish();
    });

    it('keeps the key of a job when the scripts of Redis were lost', async () => {
      const job = aName();
      const asking = await aQueue();
      await asking.enqueue({ name: job, payload: { version: 1 }, key: job });
      for (const node of redis instanceof Cluster ? redis.nodes('master') : [redis]) await node.script('FLUSH');
      const last = await asking.enqueue({ name: job, payload: { version: 2 }, key: job }).then(
        () => 2,
        () => 1,
      );
      const runs: unknown[] = [];
      await worker(job, ({ version }) => Promise.resolve(void runs.push(version)));
      await vi.waitFor(() => expect(runs).toEqual([last]), 5_000);
      await vi.waitFor(() => asking.enqueue({ name: job, payload: { version: 3 }, key: job }), 5_000);
      await vi.waitFor(() => expect(runs).toEqual([last, 3]), 5_000);
    });

    it('keeps nothing of jobs that are done', async () => {
      const job = aName();
      let runs = 0;
      const queue = await worker(job, () => Promise.resolve(void (runs += 1)));
      for (let n = 0; n < 40; n += 1)
        await queue.enqueue({ name: job, payload: { n }, key: n % 2 ? `${job} ${n}` : undefined });
      await vi.waitFor(async () => expect([runs, await depthOf(queue, job)]).toEqual([40, 0]), 10_000);
      const keys: string[] = [];
      for (const node of redis instanceof Cluster ? redis.nodes('master') : [redis])
        keys.push(...(await node.keys('*')));
      const left = keys.filter((key) => key.includes(job)).map((key) => key.slice(key.lastIndexOf(':') + 1));
      const ofTheQueue = ['events', 'id', 'marker', 'meta', 'pc', 'stalled', 'stalled-check'];
      expect(left.filter((key) => !ofTheQueue.includes(key))).toEqual([]);
    });

    it('counts no tick as waiting, and forgets a schedule that is no longer declared', async () => {
      const job = aName();
      const schedules = new Queue(job, { connection: redis, prefix: `{${namespace}:jobs}` });
      const first = await aQueue();
      first.process(job, () => Promise.resolve());
      first.cron({ name: job, pattern: '0 0 1 1 *', payload: { n: 1 } });
      await first.start();
      await vi.waitFor(async () => expect(await schedules.getJobSchedulersCount()).toBe(1), 5_000);
      expect(await depthOf(first, job)).toBe(0);
      await first.close();

      const changed = await aQueue();
      changed.process(job, () => Promise.resolve());
      changed.cron({ name: job, pattern: '0 12 1 1 *', payload: { n: 2 } });
      await changed.start();
      await vi.waitFor(async () => {
        const [schedule, ...others] = await schedules.getJobSchedulers();
        expect(schedule).toMatchObject({ pattern: '0 12 1 1 *', template: { data: { payload: { n: 2 } } } });
        expect(new Date(schedule!.next!).toISOString()).toMatch(/-01-01T12:00:00\.000Z$/);
        expect(others).toEqual([]);
      }, 5_000);
      expect(await schedules.getDelayedCount()).toBe(1);
      await changed.close();

      await worker(job, () => Promise.resolve());
      await vi.waitFor(async () => expect(await schedules.getJobSchedulersCount()).toBe(0), 5_000);
      expect(await schedules.getDelayedCount()).toBe(0);
      await schedules.close();
    });

    it('does not take the death of a process for a try', async () => {
      const job = aName();
      const asking = await aQueue();
      await asking.enqueue({ name: job, payload: {}, maxAttempts: 1 });
      const program = new URL('../../ports/testing/job-queue-worker.ts', import.meta.url);
      const dying = startElsewhere(program, connector.href, engine.address, job);
      await dying.said('taken');
      await dying.kill();
      const attempts: number[] = [];
      await worker(job, (_payload, { attempt }) => Promise.resolve(void attempts.push(attempt)));
      await vi.waitFor(() => expect(attempts).toEqual([1]), 5_000);
      expect(await deadOf(asking, job)).toEqual([]);
    });

    it('refuses within five seconds while Redis is away, and enqueues nothing of it later', async () => {
      const job = aName();
      const asking = await aQueue();
      await asking.enqueue({ name: job, payload: {}, runAt: new Date(Date.now() + 600_000), key: job });
      await engine.stop();
      const times = await Promise.all(
        Array.from({ length: 50 }, async (_, n) => {
          const start = performance.now();
          await expect(asking.enqueue({ name: job, payload: { n }, key: n % 2 ? job : undefined })).rejects.toThrow();
          return performance.now() - start;
        }),
      );
      expect(Math.max(...times)).toBeLessThan(5_000);
      await sleep(1_000);
      const unconnected = await aQueue();
      await expect(unconnected.enqueue({ name: job, payload: {} })).rejects.toThrow();
      await engine.start();
      await vi.waitFor(() => asking.depth(), 20_000);
      await sleep(2_000);
      expect(await depthOf(asking, job)).toBe(1);
    });

    it('starts before Redis, and works when it comes', async () => {
      const job = aName();
      await engine.stop();
      const runs: unknown[] = [];
      const queue = await worker(job, (payload) => Promise.resolve(void runs.push(payload)));
      await sleep(1_500);
      await engine.start();
      await vi.waitFor(() => queue.enqueue({ name: job, payload: { n: 1 } }), 20_000);
      await vi.waitFor(() => expect(runs).toEqual([{ n: 1 }]), 20_000);
    });

    it('closes while Redis is away, after running jobs have finished', async () => {
      const job = aName();
      let [begun, finished] = [false, false];
      const queue = await worker(job, async (_payload, { signal }) => {
        begun = true;
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await sleep(200);
        finished = true;
      });
      await queue.enqueue({ name: job, payload: {} });
      await vi.waitFor(() => expect(begun).toBe(true), 5_000);
      await engine.stop();
      const start = performance.now();
      await queue.close();
      expect(finished).toBe(true);
      expect(performance.now() - start).toBeLessThan(10_000);
      await engine.start();
      await vi.waitFor(() => redis.get('back'), 20_000);
    });
  });
});
