import { runOf } from '@iworkz/contracts';
import { SystemClock } from '@iworkz/kernel';
import * as z from 'zod';
import { GraphileJobQueue } from '../../adapters/embedded/graphile-job-queue.js';
import type { PlatformConfig } from '../../config/config.js';
import { ContextDatabase } from '../../messaging/context-database.js';
import { quiet } from '../../messaging/testing/tally-context.js';
import { BackgroundRuns, type RunKind, type RunWork } from '../background-runs.js';

export const CountingRun = runOf('CountingRun', {
  about: z.object({ upTo: z.int() }),
  steps: ['begin', 'count'],
  result: z.object({ counted: z.int() }),
});
export type CountingRun = z.output<typeof CountingRun>;
export const countingRuns: RunKind<CountingRun> = { name: 'hiring.count', model: CountingRun };

/** Where the work of the spec writes what it made. Made by the superuser. */
export const madeTable = 'CREATE TABLE hiring.made (run uuid NOT NULL, asked_by text NOT NULL)';

export interface CountingMember {
  readonly runs: BackgroundRuns;
  readonly database: ContextDatabase<unknown>;
  stop(): Promise<void>;
}

export interface CountingUrls {
  readonly hiring: string;
  readonly jobs: string;
}

/** One process of a context that does such work, with a short lease; without work, one that only asks for it. */
export async function startCounting(
  urls: CountingUrls,
  workOf?: (database: ContextDatabase<unknown>) => RunWork<CountingRun>,
): Promise<CountingMember> {
  const database = new ContextDatabase<unknown>({ context: 'hiring', url: urls.hiring, prismaClient: undefined });
  const jobs = new GraphileJobQueue({ url: urls.jobs, log: quiet, leaseTime: 1_500 });
  const config = { service: 'backend-api', region: 'jp' } as PlatformConfig;
  const runs = new BackgroundRuns({ database, jobs, config, clock: new SystemClock(), log: quiet });
  if (workOf) runs.define(countingRuns, workOf(database));
  await jobs.start();
  const stop = async (): Promise<void> => {
    await jobs.close();
    await database.close();
  };
  return { runs, database, stop };
}

/** Counts and keeps what it made, which is the same whoever does it. */
export const counting =
  (database: ContextDatabase<unknown>, inBetween?: (run: string) => Promise<void>): RunWork<CountingRun> =>
  async (_ctx, { id, about, askedBy, report, finish }) => {
    await report('begin');
    await report('count', 1, about.upTo);
    await inBetween?.(id);
    await database.transaction(async (db) => {
      await db.$executeRawUnsafe('INSERT INTO hiring.made VALUES ($1::uuid, $2)', id, askedBy);
      await finish({ db }, { counted: about.upTo });
    });
  };
