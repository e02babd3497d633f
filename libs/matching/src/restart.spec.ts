import { testDatabase, type TestDatabase } from '@iworkz/testing';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HostedMatchIndex } from './engine/hosting/hosted-match-index.js';
import { aPublishedJob, anUpdatedProfile, matchingProcess } from './testing/matching-world.js';

let postgres: TestDatabase;
let folder: string;
let snapshot: string;
const running: ReturnType<typeof matchingProcess>[] = [];
const warnings: string[] = [];

beforeEach(async () => {
  postgres = await testDatabase('matching');
  folder = await mkdtemp(join(tmpdir(), 'iworkz-matching-'));
  snapshot = join(folder, 'index.snapshot');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((process) => process.stop()));
  await postgres.drop();
  await rm(folder, { recursive: true, force: true });
  warnings.length = 0;
});

/** One life of the process. It ends with its snapshot when `end` is called, and without one when it is not. */
async function start(database = postgres) {
  const nothing = () => undefined;
  const log = {
    debug: nothing,
    info: nothing,
    error: nothing,
    warn: (_: object, message: string) => void warnings.push(message),
  };
  const index = new HostedMatchIndex({ workers: 0, shard: '1/1', snapshot });
  const process = matchingProcess(database, { index, snapshots: index, log });
  running.push(process);
  await process.currentIndex.onModuleInit();
  return {
    ...process,
    index,
    end: async () => {
      await process.currentIndex.upToDate();
      process.currentIndex.onModuleDestroy();
      await process.currentIndex.beforeApplicationShutdown();
    },
  };
}

it('starts from its snapshot and reads on from there, and from the tables after it was killed without one', async () => {
  const first = await start();
  const profile = anUpdatedProfile();
  const [kept, closed, changed, fresh] = [aPublishedJob(), aPublishedJob(), aPublishedJob(), aPublishedJob()];
  await first.update(profile);
  for (const job of [kept, closed, changed]) await first.publish(job);
  await first.end();
  // A row that nobody wrote again is not read again: what it says by now is not seen.
  await first.db.rankedJob.update({ where: { jobId: kept.jobId }, data: { content: 'unreadable' } });

  const second = await start();
  expect([second.index.jobCount, second.index.candidateCount]).toEqual([3, 1]);
  await second.close(closed.jobId);
  await second.publish({ ...changed, version: 2 });
  await second.publish(fresh);
  await second.currentIndex.upToDate();
  expect(second.index.jobCount).toBe(3);
  expect(warnings).toEqual([]);

  // Killed: the snapshot is that of the first life.
  await second.db.rankedJob.update({ where: { jobId: kept.jobId }, data: { content: { ...kept.content } } });
  const third = await start();
  expect(third.index.jobCount).toBe(3);
  const { items } = await third.recommend(profile.userId);
  expect(items.map(({ job }) => job.id).sort()).toEqual([kept, changed, fresh].map(({ jobId }) => jobId).sort());
});

it('builds the index from the tables, and says so, when the snapshot is damaged or of another database', async () => {
  const first = await start();
  const profile = anUpdatedProfile();
  await first.update(profile);
  await first.publish(aPublishedJob());
  await first.end();
  const bytes = await readFile(snapshot);
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(snapshot, bytes);

  const second = await start();
  expect((await second.recommend(profile.userId)).items).toHaveLength(1);
  expect(warnings).toEqual(['the snapshot of the matching index cannot be used, it is built from the tables']);
  await second.publish(aPublishedJob());
  await second.recommend(profile.userId);
  await second.end();

  const other = await testDatabase('matching');
  try {
    const elsewhere = await start(other);
    expect([elsewhere.index.jobCount, elsewhere.index.candidateCount]).toEqual([0, 0]);
    expect(warnings).toHaveLength(2);
    await elsewhere.end();
    const third = await start();
    expect(third.index.jobCount).toBe(2);
    expect(warnings).toHaveLength(2);
  } finally {
    await other.drop();
  }
});

it('does not believe a snapshot that has read further than the tables reach', async () => {
  const first = await start();
  await first.publish(aPublishedJob());
  const lost = aPublishedJob();
  await first.publish(lost);
  await first.end();
  await first.db.rankedJob.delete({ where: { jobId: lost.jobId } });
  const second = await start();
  expect(second.index.jobCount).toBe(1);
  expect(warnings).toHaveLength(1);
});
