import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Following, PushBatch, PushLog } from '../push-log.js';

export interface PushLogUnderTest {
  /** A connection of its own, as another process would have. */
  connect(): Promise<PushLog>;
  remove(): Promise<void>;
}

interface Listener extends Following {
  readonly batches: PushBatch[];
  readonly bodies: readonly string[];
  readonly positions: readonly number[];
}

/** What every push log promises, seen from two processes. Cases begin where the log ends, so an engine that lives on may be used. */
export function describePushLogContract(name: string, make: () => Promise<PushLogUnderTest>): void {
  describe(`${name} keeps the contract of a push log`, () => {
    let subject: PushLogUnderTest;
    let log: PushLog;
    let other: PushLog;

    beforeAll(async () => {
      subject = await make();
      [log, other] = [await subject.connect(), await subject.connect()];
    });
    afterAll(async () => {
      await Promise.all([log.close(), other.close()]);
      await subject.remove();
    });

    const newest = async (): Promise<number> => (await log.range()).newest;
    const append = async (through: PushLog, ...bodies: readonly string[]): Promise<void> => {
      for (const body of bodies) await through.append(newId(), body);
    };
    const listen = (through: PushLog, position: number, pause = 0): Listener => {
      const batches: PushBatch[] = [];
      const following = through.follow(position, async (batch) => {
        batches.push(batch);
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      });
      const entries = () => batches.flatMap((batch) => batch.entries);
      return {
        batches,
        get bodies() {
          return entries().map(({ body }) => body);
        },
        get positions() {
          return entries().map(({ position }) => position);
        },
        stop: () => following.stop(),
      };
    };
    const numbers = (from: number, count: number): number[] =>
      Array.from({ length: count }, (_, index) => from + index);

    it('numbers entries without gaps and gives them back to every process, whatever they hold', async () => {
      const start = await newest();
      const bodies = ['', 'plain', '日本語 🎌 "quoted" \\ \n', 'x'.repeat(200_000)];
      await append(log, ...bodies);
      const entries = await other.after(start, 10);
      expect(entries).toEqual(bodies.map((body, index) => ({ position: start + 1 + index, body })));
      expect(await other.after(start + 1, 2)).toEqual(entries.slice(1, 3));
      expect(await other.after(start + bodies.length, 10)).toEqual([]);
      expect(await other.range()).toMatchObject({ newest: start + bodies.length });
    });

    it('adds an entry once for an id, also when several processes add it at the same time', async () => {
      const start = await newest();
      const ids = Array.from({ length: 20 }, () => newId());
      await Promise.all(
        [log, other, log, other].flatMap((each, index) => ids.map((id) => each.append(id, `${id} ${index}`))),
      );
      await log.append(ids[0]!, 'again');
      await append(log, 'last');
      const entries = await log.after(start, 100);
      expect(entries.map(({ position }) => position)).toEqual(numbers(start + 1, ids.length + 1));
      expect(new Set(entries.slice(0, -1).map(({ body }) => body.split(' ')[0]))).toEqual(new Set(ids));
    });

    it('hands a follower what was there and what is added, each once and in order, though many add at once', async () => {
      const start = await newest();
      await append(log, 'before 1', 'before 2');
      const following = listen(other, start);
      await vi.waitFor(() => expect(following.bodies).toEqual(['before 1', 'before 2']), 5_000);
      await Promise.all(Array.from({ length: 100 }, (_, index) => append(index % 2 ? log : other, `at once ${index}`)));
      await vi.waitFor(() => expect(following.positions).toHaveLength(102), 10_000);
      expect(following.positions).toEqual(numbers(start + 1, 102));
      expect(new Set(following.bodies).size).toBe(102);
      await following.stop();
    });

    it('tells a follower within a second', async () => {
      const following = listen(other, await newest());
      await append(log, 'warm');
      await vi.waitFor(() => expect(following.bodies).toEqual(['warm']), 5_000);
      const times: number[] = [];
      for (const body of ['first', 'second', 'third']) {
        // Long enough for the follower to wait.
        await new Promise((resolve) => setTimeout(resolve, 300));
        const begun = performance.now();
        await append(log, body);
        await vi.waitFor(() => expect(following.bodies.at(-1)).toBe(body), { timeout: 5_000, interval: 5 });
        times.push(performance.now() - begun);
      }
      // A machine with other work may hold up one; a follower that only looks from time to time holds up all.
      expect(Math.min(...times)).toBeLessThan(500);
      await following.stop();
    });

    it('says where each batch begins, so that batches join without gaps', async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), async (there, added) => {
          const start = await newest();
          await append(log, ...numbers(1, there).map(String));
          const following = listen(other, start, 1);
          await append(log, ...numbers(there + 1, added).map(String));
          await vi.waitFor(() => expect(following.bodies).toEqual(numbers(1, there + added).map(String)), 5_000);
          await following.stop();
          let place = start;
          for (const { after, entries } of following.batches) {
            expect(after).toBe(place);
            place = entries.at(-1)?.position ?? after;
          }
        }),
        { numRuns: 8 },
      );
    });

    it('hands nothing over after it was stopped, and ends at once', async () => {
      const following = listen(other, await newest());
      await append(log, 'heard');
      await vi.waitFor(() => expect(following.bodies).toEqual(['heard']), 5_000);
      const begun = performance.now();
      await following.stop();
      // Sooner than a question that waits for news is answered.
      expect(performance.now() - begun).toBeLessThan(1_800);
      await append(log, 'unheard');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(following.bodies).toEqual(['heard']);
    });

    it('goes on with a follower whose handler failed', async () => {
      const start = await newest();
      const heard: number[] = [];
      const following = other.follow(start, ({ entries }) => {
        heard.push(...entries.map(({ position }) => position));
        throw new Error('of the handler');
      });
      await append(log, 'one');
      await vi.waitFor(() => expect(heard).toEqual([start + 1]), 5_000);
      await append(log, 'two');
      await vi.waitFor(() => expect(heard).toEqual([start + 1, start + 2]), 5_000);
      await following.stop();
    });

    it('sends a follower whose position lies beyond the log to its end, and says so', async () => {
      const end = await newest();
      const following = listen(other, end + 1_000_000);
      await vi.waitFor(() => expect(following.batches[0]).toEqual({ after: end, entries: [] }), 10_000);
      await append(log, 'new');
      await vi.waitFor(() => expect(following.positions).toEqual([end + 1]), 5_000);
      await following.stop();
    });

    it('forgets what is old, while positions go on, and tells a follower that it has missed something', async () => {
      const start = await newest();
      await append(log, 'old 1', 'old 2', 'old 3');
      const removed = await log.removeOlderThan(new Date(Date.now() + 60_000));
      expect(removed).toBeGreaterThanOrEqual(3);
      expect(await log.range()).toEqual({ oldest: start + 4, newest: start + 3 });
      await append(log, 'new');
      expect(await log.range()).toEqual({ oldest: start + 4, newest: start + 4 });
      expect(await log.removeOlderThan(new Date(Date.now() - 60_000))).toBe(0);
      const following = listen(other, start);
      await vi.waitFor(() => expect(following.bodies).toEqual(['new']), 5_000);
      expect(following.batches[0]!.after).toBe(start + 3);
      await following.stop();
    });
  });
}
