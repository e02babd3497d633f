import { newId } from '@iworkz/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JobPayload, JobQueue, RunningJob } from '../job-queue.js';
import { startElsewhere, type Elsewhere } from './process-elsewhere.js';

export interface JobQueueUnderTest {
  /** A connection of its own, as another process would have. */
  connect(): Promise<JobQueue>;
  readonly elsewhere: Elsewhere;
  stopEngine(): Promise<void>;
  startEngine(): Promise<void>;
  /** Within this time after a worker has died, its job runs again. Milliseconds. */
  readonly takeOverTime: number;
  remove(): Promise<void>;
}

interface Run {
  readonly payload: JobPayload;
  readonly attempt: number;
}

/** What every job queue promises. Names are new in each case, so an engine that lives on may be used. */
export function describeJobQueueContract(name: string, make: () => Promise<JobQueueUnderTest>): void {
  describe(`${name} keeps the contract of a job queue`, () => {
    let subject: JobQueueUnderTest;
    const connected: JobQueue[] = [];
    const connect = async (): Promise<JobQueue> => {
      const queue = await subject.connect();
      connected.push(queue);
      return queue;
    };
    const aName = (): string => `contract.j${newId()}`;
    /** A queue that does one kind of job and remembers how. */
    const worker = async (job: string, work: (run: Run) => Promise<void> = () => Promise.resolve()): Promise<Run[]> => {
      const runs: Run[] = [];
      const queue = await connect();
      queue.process(job, async (payload, { attempt }) => {
        runs.push({ payload, attempt });
        await work({ payload, attempt });
      });
      await queue.start();
      return runs;
    };
    const depthOf = async (queue: JobQueue, job: string): Promise<number> => (await queue.depth())[job] ?? 0;

    beforeAll(async () => {
      subject = await make();
    });
    afterEach(async () => {
      await Promise.all(connected.splice(0).map((queue) => queue.close()));
    });
    afterAll(() => subject.remove());

    it('does a job that another process asked for, with the payload unchanged, once', async () => {
      const job = aName();
      const asking = await connect();
      await asking.start();
      const runs = await worker(job);
      const payload = { text: '日本語 🎌 "\'\\', list: [1, { deep: null }], yes: true };
      expect(await asking.enqueue({ name: job, payload })).toMatch(/./);
      await vi.waitFor(() => expect(runs).toEqual([{ payload, attempt: 1 }]), 5_000);
      await vi.waitFor(async () => expect(await depthOf(asking, job)).toBe(0), 5_000);
      expect(runs).toHaveLength(1);
    });

    it('keeps what was asked for until somebody can do it', async () => {
      const job = aName();
      await (await connect()).enqueue({ name: job, payload: { n: 1 } });
      const runs = await worker(job);
      await vi.waitFor(() => expect(runs).toHaveLength(1), 5_000);
    });

    it('does a job that was meant for later not before its time', async () => {
      const job = aName();
      const runs = await worker(job);
      const due = Date.now() + 2_000;
      await connected[0]!.enqueue({ name: job, payload: {}, runAt: new Date(due) });
      await sleep(600);
      expect(runs).toEqual([]);
      await vi.waitFor(() => expect(runs).toHaveLength(1), 5_000);
      expect(Date.now()).toBeGreaterThanOrEqual(due);
    });

    it('does the lower priority number first', async () => {
      const job = aName();
      const asking = await connect();
      for (const priority of [5, -5, 0, undefined])
        await asking.enqueue({ name: job, payload: { priority: priority ?? 'none' }, priority });
      const runs = await worker(job);
      await vi.waitFor(() => expect(runs).toHaveLength(4), 5_000);
      expect(runs.map(({ payload }) => payload['priority'])).toEqual([-5, 0, 'none', 5]);
    });

    it('replaces a waiting job of the same key, and keeps jobs of other keys', async () => {
      const job = aName();
      const asking = await connect();
      const later = new Date(Date.now() + 60_000);
      await asking.enqueue({ name: job, payload: { version: 1 }, key: `${job} a`, runAt: later });
      await asking.enqueue({ name: job, payload: { version: 2 }, key: `${job} a` });
      await asking.enqueue({ name: job, payload: { version: 3 }, key: `${job} b` });
      expect(await depthOf(asking, job)).toBe(2);
      const runs = await worker(job);
      await vi.waitFor(() => expect(runs).toHaveLength(2), 5_000);
      expect(runs.map(({ payload }) => payload['version']).sort()).toEqual([2, 3]);
    });

    it('tries a failed job again, later and with the count of tries', async () => {
      const job = aName();
      const runs = await worker(job, ({ attempt }) =>
        attempt < 2 ? Promise.reject(new Error('not yet')) : Promise.resolve(),
      );
      await connected[0]!.enqueue({ name: job, payload: {} });
      await vi.waitFor(() => expect(runs.map(({ attempt }) => attempt)).toEqual([1, 2]), 10_000);
      await vi.waitFor(async () => expect(await depthOf(connected[0]!, job)).toBe(0), 5_000);
    });

    it('keeps a job whose tries are used up as a dead letter, and gives it fresh tries when asked', async () => {
      const job = aName();
      let broken = true;
      const runs = await worker(job, () => (broken ? Promise.reject(new Error('it is broken')) : Promise.resolve()));
      const queue = connected[0]!;
      const first = await queue.enqueue({ name: job, payload: { n: 1 }, maxAttempts: 1 });
      const ours = async () => (await queue.deadLetters()).filter((letter) => letter.name === job);
      await vi.waitFor(async () => expect(await ours()).toHaveLength(1), 5_000);
      const second = await queue.enqueue({ name: job, payload: { n: 2 }, maxAttempts: 1 });
      await vi.waitFor(async () => expect(await ours()).toHaveLength(2), 5_000);
      const [newest, oldest] = await ours();
      expect([newest!.id, oldest!.id]).toEqual([second, first]);
      expect(oldest).toMatchObject({ name: job, payload: { n: 1 }, attempts: 1 });
      expect(oldest!.error).toContain('it is broken');
      expect(await queue.deadLetters(1)).toHaveLength(1);
      expect(await depthOf(queue, job)).toBe(0);

      broken = false;
      expect(await queue.retry(first)).toBe(true);
      await vi.waitFor(async () => expect((await ours()).map(({ id }) => id)).toEqual([second]), 5_000);
      await vi.waitFor(() => expect(runs.filter(({ payload }) => payload['n'] === 1)).toHaveLength(2), 5_000);
      expect(await queue.retry(first)).toBe(false);
      expect(await queue.retry('nothing')).toBe(false);
    });

    it('lets a running job finish before it closes, and tells it to hurry', async () => {
      const job = aName();
      const queue = await connect();
      let signal: RunningJob['signal'] | undefined;
      let finished = false;
      queue.process(job, async (_payload, running) => {
        signal = running.signal;
        await sleep(300);
        finished = true;
      });
      await queue.start();
      await queue.enqueue({ name: job, payload: {} });
      await vi.waitFor(() => expect(signal).toBeDefined(), 5_000);
      expect(signal!.aborted).toBe(false);
      await queue.close();
      expect(finished).toBe(true);
      expect(signal!.aborted).toBe(true);
    });

    it('runs the job of a worker that was killed again, as if for the first time', async () => {
      const job = aName();
      const asking = await connect();
      const program = new URL('./job-queue-worker.ts', import.meta.url);
      const dying = startElsewhere(program, subject.elsewhere.module.href, subject.elsewhere.argument, job);
      await asking.enqueue({ name: job, payload: { n: 1 }, maxAttempts: 1 });
      await dying.said('taken');
      const runs = await worker(job);
      await sleep(subject.takeOverTime);
      // It lives: its job is its own, however long it takes.
      expect(runs).toEqual([]);
      await dying.kill();
      await vi.waitFor(() => expect(runs).toHaveLength(1), subject.takeOverTime);
      // Nor does the death count as a try of the job's own, or jobs would be given up for what others broke.
      expect(runs).toMatchObject([{ payload: { n: 1 }, attempt: 1 }]);
    });

    it('goes on by itself after the engine was away', async () => {
      const job = aName();
      const runs = await worker(job);
      await subject.stopEngine();
      await expect(connected[0]!.enqueue({ name: job, payload: { n: 'lost' } })).rejects.toThrow();
      await subject.startEngine();
      await vi.waitFor(() => connected[0]!.enqueue({ name: job, payload: { n: 1 } }), 20_000);
      await vi.waitFor(() => expect(runs.map(({ payload }) => payload['n'])).toEqual([1]), 20_000);
    });

    it('refuses declarations that come too late, doubled handlers and unreadable patterns', async () => {
      const queue = await connect();
      const job = aName();
      queue.process(job, () => Promise.resolve());
      expect(() => queue.process(job, () => Promise.resolve())).toThrow(job);
      expect(() => queue.cron({ name: job, pattern: 'every day' })).toThrow();
      await queue.start();
      expect(() => queue.process(aName(), () => Promise.resolve())).toThrow();
      expect(() => queue.cron({ name: job, pattern: '* * * * *' })).toThrow();
    });
  });
}

/** Apart from the rest, because it waits for the clock to begin a minute. */
export function describeJobClockContract(name: string, make: () => Promise<JobQueueUnderTest>): void {
  it(`${name} enqueues by the clock, once per tick however many processes ask`, { timeout: 100_000 }, async () => {
    const subject = await make();
    const job = `contract.j${newId()}`;
    const runs: JobPayload[] = [];
    const queues = [await subject.connect(), await subject.connect()];
    for (const queue of queues) {
      queue.process(job, (payload) => Promise.resolve(void runs.push(payload)));
      queue.cron({ name: job, pattern: '* * * * *', payload: { by: 'the clock' } });
      await queue.start();
    }
    const rest = 60_000 - (Date.now() % 60_000);
    await sleep(rest + 5_000);
    expect(runs).toEqual([{ by: 'the clock' }]);
    await Promise.all(queues.map((queue) => queue.close()));
    await subject.remove();
  });
}
