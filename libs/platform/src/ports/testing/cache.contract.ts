import { newId } from '@iworkz/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LockNotObtained, type Cache } from '../cache.js';

export interface CacheUnderTest {
  /** A connection of its own, as another process would have. */
  connect(): Promise<Cache>;
  remove(): Promise<void>;
}

/** What every cache promises, seen from two processes. Keys are new in each case, so an engine that lives on may be used. */
export function describeCacheContract(name: string, make: () => Promise<CacheUnderTest>): void {
  describe(`${name} keeps the contract of a cache`, () => {
    let subject: CacheUnderTest;
    let cache: Cache;
    let other: Cache;
    const aKey = (): string => `contract:${newId()}`;

    beforeAll(async () => {
      subject = await make();
      [cache, other] = [await subject.connect(), await subject.connect()];
    });
    afterAll(async () => {
      await Promise.all([cache.close(), other.close()]);
      await subject.remove();
    });

    it('gives back to every process what one of them set, as JSON', async () => {
      const key = aKey();
      const value = { text: '日本語 🎌', list: [1, null, { deep: true }], number: 0.1 };
      await cache.set(key, value, 60_000);
      expect(await cache.get(key)).toEqual(value);
      expect(await other.get(key)).toEqual(value);
      expect(await cache.get(aKey())).toBeUndefined();
    });

    it.each([[0], [''], [false], [null]])('tells %j from nothing', async (value) => {
      const key = aKey();
      await cache.set(key, value, 60_000);
      expect(await other.get(key)).toEqual(value);
    });

    it('gives out copies: changing one changes nothing else', async () => {
      const key = aKey();
      const value = { list: [1] };
      await cache.set(key, value, 60_000);
      value.list.push(2);
      (await cache.get<{ list: number[] }>(key))!.list.push(3);
      expect(await cache.get(key)).toEqual({ list: [1] });
    });

    it('replaces and deletes, and other processes see it within a second', async () => {
      const key = aKey();
      await cache.set(key, 'old', 60_000);
      await other.get(key);
      await cache.set(key, 'new', 60_000);
      expect(await cache.get(key)).toBe('new');
      await vi.waitFor(async () => expect(await other.get(key)).toBe('new'), 1_000);
      await cache.delete(key);
      expect(await cache.get(key)).toBeUndefined();
      await vi.waitFor(async () => expect(await other.get(key)).toBeUndefined(), 1_000);
      await expect(cache.delete(key)).resolves.toBeUndefined();
    });

    it('forgets a value when its time is over', async () => {
      const key = aKey();
      await cache.set(key, 'short', 400);
      expect(await cache.get(key)).toBe('short');
      await sleep(450);
      expect(await cache.get(key)).toBeUndefined();
      expect(await other.get(key)).toBeUndefined();
    });

    it('refuses what is not JSON', async () => {
      await expect(cache.set(aKey(), undefined, 1_000)).rejects.toThrow(TypeError);
    });

    it('loads once for all that ask at the same time, and then answers from what was loaded', async () => {
      const key = aKey();
      const load = vi.fn(async () => {
        await sleep(50);
        return { loaded: true };
      });
      const answers = await Promise.all(Array.from({ length: 20 }, () => cache.getOrLoad(key, 60_000, load)));
      expect(answers).toEqual(answers.map(() => ({ loaded: true })));
      await cache.getOrLoad(key, 60_000, load);
      await other.getOrLoad(key, 60_000, load);
      expect(load).toHaveBeenCalledOnce();
    });

    it('tells a failure of loading to all that wait, and caches neither it nor undefined', async () => {
      const key = aKey();
      const failing = vi.fn(() => Promise.reject(new Error('away')));
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => cache.getOrLoad(key, 60_000, failing)));
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      expect(failing).toHaveBeenCalledOnce();
      expect(await cache.getOrLoad(key, 60_000, () => Promise.resolve(undefined))).toBeUndefined();
      expect(await cache.getOrLoad(key, 60_000, () => Promise.resolve('now'))).toBe('now');
    });

    it('counts exactly, however many processes count at the same time, until the window ends', async () => {
      const key = aKey();
      const before = Date.now();
      const counts = await Promise.all(
        Array.from({ length: 40 }, (_, i) => (i % 2 ? cache : other).increment(key, 1_500)),
      );
      expect(counts.map(({ count }) => count).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 40 }, (_, i) => i + 1),
      );
      const ends = new Set(counts.map(({ resetsAt }) => resetsAt.getTime()));
      expect(ends.size).toBe(1);
      const [end] = [...ends];
      expect(end! - before).toBeGreaterThan(1_000);
      expect(end! - before).toBeLessThan(2_500);
      await sleep(Math.max(0, end! - Date.now()) + 50);
      expect((await cache.increment(key, 60_000)).count).toBe(1);
      await cache.delete(key);
      expect((await cache.increment(key, 60_000)).count).toBe(1);
    });

    it('lets one process at a time work under a lock, and gives the lock on when the work is done or has failed', async () => {
      const lock = aKey();
      let inside = 0;
      let most = 0;
      const work = async (): Promise<string> => {
        most = Math.max(most, ++inside);
        await sleep(20);
        inside -= 1;
        return 'done';
      };
      const all = [cache, other, cache, other].map((each) => each.withLock(lock, { ttl: 5_000, wait: 5_000 }, work));
      expect(await Promise.all(all)).toEqual(['done', 'done', 'done', 'done']);
      expect(most).toBe(1);
      const failing = cache.withLock(lock, { ttl: 5_000 }, () => Promise.reject(new Error('failed inside')));
      await expect(failing).rejects.toThrow('failed inside');
      expect(await other.withLock(lock, { ttl: 5_000 }, () => Promise.resolve('free'))).toBe('free');
    });

    it('does not wait for a lock unless told, and takes over a lock whose time is over', async () => {
      const lock = aKey();
      let finish = (): void => undefined;
      const first = cache.withLock(lock, { ttl: 2_000 }, () => new Promise<void>((resolve) => (finish = resolve)));
      await vi.waitFor(() => expect(finish.name).not.toBe('finish'), 10_000);
      await expect(other.withLock(lock, { ttl: 1_000 }, () => Promise.resolve())).rejects.toThrow(LockNotObtained);
      await expect(other.withLock(lock, { ttl: 1_000, wait: 100 }, () => Promise.resolve())).rejects.toThrow(
        LockNotObtained,
      );
      let second: (() => void) | undefined;
      const successor = other.withLock(
        lock,
        { ttl: 10_000, wait: 8_000 },
        () => new Promise<void>((resolve) => (second = resolve)),
      );
      await vi.waitFor(() => expect(second).toBeDefined(), 8_000);
      // A holder that comes back late must not give away what is now another's.
      finish();
      await first;
      await expect(cache.withLock(lock, { ttl: 1_000 }, () => Promise.resolve())).rejects.toThrow(LockNotObtained);
      second!();
      await successor;
    });

    it('tells subscribers of all processes in the order of the publisher, long messages too', async () => {
      const channel = aKey();
      const heard: unknown[][] = [[], []];
      const stops = [
        await cache.subscribe(channel, (message) => heard[0]!.push(message)),
        await other.subscribe(channel, (message) => heard[1]!.push(message)),
      ];
      await other.subscribe(aKey(), () => heard[1]!.push('of another channel'));
      const messages = [1, { text: '長い'.repeat(20_000) }, 'short', null, { n: 5 }];
      for (const message of messages) await cache.publish(channel, message);
      await vi.waitFor(() => expect(heard).toEqual([messages, messages]), 5_000);
      await stops[0]!();
      await cache.publish(channel, 'last');
      await vi.waitFor(() => expect(heard[1]).toHaveLength(messages.length + 1), 5_000);
      expect(heard[0]).toHaveLength(messages.length);
      await stops[1]!();
    });

    it('goes on telling subscribers when one of them fails', async () => {
      const channel = aKey();
      const heard: unknown[] = [];
      await cache.subscribe(channel, () => {
        throw new Error('a bad subscriber');
      });
      await cache.subscribe(channel, (message) => heard.push(message));
      await cache.publish(channel, 1);
      await cache.publish(channel, 2);
      await vi.waitFor(() => expect(heard).toEqual([1, 2]), 5_000);
    });
  });
}
