import type { Clock } from '@iworkz/kernel';
import type { JobQueue, Log, PlatformConfig } from '@iworkz/platform';
import { expect, it } from 'vitest';
import type { RecheckBell } from '../use-cases/ports.js';
import type { RecheckPostings } from '../use-cases/recheck-postings.use-case.js';
import { RecheckJobs } from './recheck-jobs.js';

type Handler = (payload: unknown, context: { signal: AbortSignal }) => Promise<void>;

/** Runs the job over so many batches of 100 that each take so long. */
async function run(batches: number, batchMs: number) {
  const told: object[] = [];
  let handler: Handler | undefined;
  let [time, left, counted, rung] = [Date.parse('2026-11-20T03:00:00Z'), batches, 0, 0];
  const recheck = {
    nextBatch: () => {
      time += batchMs;
      return Promise.resolve(left-- > 0 ? 100 : 0);
    },
    progress: () => {
      counted += 1;
      return Promise.resolve({ live: batches * 100, waiting: Math.max(0, left) * 100, forbidden: 0 });
    },
  } as unknown as RecheckPostings;
  const jobs = { process: (_name: string, given: Handler) => void (handler = given), cron: () => undefined };
  new RecheckJobs(
    jobs as unknown as JobQueue,
    recheck,
    { ring: () => void (rung += 1) } as RecheckBell,
    { service: 'compliance', region: 'jp' } as unknown as PlatformConfig,
    { now: () => new Date(time) } as Clock,
    { info: (said: object) => void told.push(said) } as unknown as Log,
  ).onModuleInit();
  await handler!({}, { signal: new AbortController().signal });
  return { told, counted, rung };
}

it('counts what is left every few seconds and at the end, not after every batch', async () => {
  const { told, counted } = await run(120, 100);
  expect(counted).toBe(3);
  expect(told.at(-1)).toMatchObject({ judged: 12_000, waiting: 0 });
});

it('counts nothing where nothing is to be judged', async () => {
  expect(await run(0, 100)).toEqual({ told: [], counted: 0, rung: 0 });
});

it('has another run do what is left after a minute', async () => {
  const { told, rung } = await run(1000, 1000);
  expect(rung).toBe(1);
  expect(told.at(-1)).toMatchObject({ judged: 6_100, waiting: 93_900 });
});
