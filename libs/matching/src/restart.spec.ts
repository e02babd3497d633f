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
const errors: [about: object, message: string][] = [];

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
  errors.length = 0;
});

/** One life of the process. It ends with its snapshot when `end` is called, and without one when it is not. */
async function start(database = postgres) {
  const nothing = () => undefined;
  const log = {
    debug: nothing,
    info: nothing,
    error: (about: object, message: string) => void errors.push([about, message]),
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

it('ranks the others when it cannot read a job or a profile, says so, and takes them in when they come anew', async () => {
  const first = await start();
  const [profile, other] = [anUpdatedProfile(), anUpdatedProfile()];
  const [job, broken] = [aPublishedJob(), aPublishedJob()];
  for (const each of [profile, other]) await first.update(each);
  for (const each of [job, broken]) await first.publish(each);
  // Written by a release that knew other words.
  await first.db.rankedJob.update({ where: { jobId: broken.jobId }, data: { content: { industry: 'alchemy' } } });
  await first.db.rankedCandidate.update({ where: { userId: other.userId }, data: { profile: { level: 'wizard' } } });

  const second = await start();
  expect([second.index.jobCount, second.index.candidateCount]).toEqual([1, 1]);
  expect(errors).toEqual([
    [{ jobId: broken.jobId }, 'a job cannot be read and is in no ranking'],
    [{ candidateId: other.userId }, 'a profile cannot be read and is in no ranking'],
  ]);
  expect((await second.recommend(profile.userId)).items.map((item) => item.job.id)).toEqual([job.jobId]);
  expect((await second.recommend(other.userId)).profileKnown).toBe(false);

  // To a release that can read them they are as new: no snapshot has passed them over.
  await second.end();
  await second.db.rankedJob.update({ where: { jobId: broken.jobId }, data: { content: { ...broken.content } } });
  expect((await start()).index.jobCount).toBe(2);
  await second.db.rankedJob.update({ where: { jobId: broken.jobId }, data: { content: { industry: 'alchemy' } } });

  await second.close(broken.jobId);
  expect((await second.db.rankedJob.findUniqueOrThrow({ where: { jobId: broken.jobId } })).content).toEqual({
    industry: 'alchemy',
  });
  await second.publish({ ...broken, version: 2, publishedAt: '2026-11-20T02:30:00.000Z' });
  await second.update({ ...other, version: 2 });
  expect((await second.recommend(other.userId)).items).toHaveLength(2);
});
