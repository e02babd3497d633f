import { JobClosed, JobPublished } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { anEnvelope } from '@iworkz/testing';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SearchUnitOfWork } from '../adapters/search-database.js';
import { jobDocument } from '../domain/job-document.js';
import { aPublishedJob, searchWorld, type Published, type SearchWorld } from '../testing/search-world.js';
import { JobIndex } from '../use-cases/job-index.js';
import { IndexJobs } from './index-jobs.js';

let world: SearchWorld;
beforeAll(async () => {
  world = await searchWorld();
});
afterAll(() => world.end());

const get = <T>(type: abstract new (...args: never[]) => T): T => world.service.app.get(type, { strict: false });
const closing = ({ jobId, companyId }: Published) =>
  anEnvelope(JobClosed, { jobId, companyId, closedAt: '2026-11-20T02:00:00.000Z' });
/** Events are handled in their order per key: what is found after this one has seen all that went before it. */
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const files = async () =>
  (await readdir(world.folder, { recursive: true })).filter((file) => /jobs[^/]*sqlite|jobs\.db/.test(file));

const ctx: Ctx = {
  actor: { kind: 'service', service: 'search' },
  region: 'jp',
  locale: 'ja',
  requestId: newId(),
  correlationId: newId(),
  now: new Date('2026-11-20T03:00:00.000Z'),
};

describe('the index of open jobs', () => {
  it('no longer holds a job that was closed, and its counts neither', async () => {
    const job = aPublishedJob({ title: '溶接工' });
    await world.publish(job);
    await world.service.publishEnvelopes(closing(job));
    await eventually(async () => expect(await world.search({ q: '溶接工' })).toMatchObject({ items: [], total: 0 }));
  });

  it('holds a job once that was announced twice, by one event or by two', async () => {
    const job = aPublishedJob({ title: '鍼灸師' });
    const event = anEnvelope(JobPublished, job);
    await world.service.publishEnvelopes(event, event, anEnvelope(JobPublished, job));
    const last = aPublishedJob(
      {},
      { jobId: job.jobId, version: 2, content: { ...job.content, title: '鍼灸師(院長候補)' } },
    );
    await world.service.publish(JobPublished, last);
    await eventually(async () =>
      expect(await world.search({ q: '鍼灸師' })).toMatchObject({
        total: 1,
        items: [{ job: { title: '鍼灸師(院長候補)' } }],
      }),
    );
  });

  it('keeps the newer text when an older version comes late', async () => {
    const newer = aPublishedJob({ title: '宮大工' }, { version: 5 });
    await world.publish(newer);
    const unitOfWork = get(SearchUnitOfWork);
    await unitOfWork.run(ctx, (tx) =>
      get(IndexJobs).onJobPublished(
        ctx,
        anEnvelope(JobPublished, { ...newer, version: 4, content: { ...newer.content, title: '左官' } }) as never,
        tx,
      ),
    );
    expect(await world.search({ q: '宮大工' })).toMatchObject({ total: 1, items: [{ job: { title: '宮大工' } }] });
    expect((await world.search({ q: '左官' })).total).toBe(0);
  });

  it('is as good as new when the commit after it fails and the event comes again', async () => {
    const job = aPublishedJob({ title: '杜氏' });
    const failing = get(SearchUnitOfWork).run(ctx, async (tx) => {
      await get(IndexJobs).onJobPublished(ctx, anEnvelope(JobPublished, job) as never, tx);
      throw new Error('the connection broke before the commit');
    });
    await expect(failing).rejects.toThrow('before the commit');
    expect((await world.search({ q: '杜氏' })).items).toEqual([]);
    await world.publish(job);
    expect(await world.search({ q: '杜氏' })).toMatchObject({ total: 1, items: [{ job: { id: job.jobId } }] });
  });

  it('forgets at the next start what was written before a commit that never came', async () => {
    const job = aPublishedJob({ title: '刀匠' });
    const never = aPublishedJob({ title: '刀匠見習い' });
    await world.publish(job);
    await get(JobIndex).put(jobDocument(never));
    expect((await world.search({ q: '刀匠' })).total).toBe(2);
    await world.restart();
    expect(await world.search({ q: '刀匠' })).toMatchObject({ total: 1, items: [{ job: { id: job.jobId } }] });
  });

  it('is filled from the table when its file was lost, without the closed jobs', async () => {
    const open = Array.from({ length: 30 }, (_, index) => aPublishedJob({ title: `庭師 ${index}号` }));
    const closed = aPublishedJob({ title: '庭師 終了' });
    await world.publish(...open, closed);
    await world.service.publishEnvelopes(closing(closed));
    await eventually(async () => expect((await world.search({ q: '庭師' })).total).toBe(30));
    const before = await world.search({ q: '庭師', limit: 100 });
    await world.restart(async () => {
      const found = await files();
      expect(found.length).toBeGreaterThan(0);
      for (const file of found) await rm(join(world.folder, file));
    });
    const after = await world.search({ q: '庭師', limit: 100 });
    expect(after.total).toBe(30);
    expect(after.items.map(({ job }) => job.id).sort()).toEqual(before.items.map(({ job }) => job.id).sort());
    expect(after.facets).toEqual(before.facets);
  });

  it('is filled from the table when it was emptied', async () => {
    const { total } = await world.search();
    await (await get(JobIndex).collection()).clear();
    expect((await world.search()).total).toBe(0);
    await world.restart();
    expect((await world.search()).total).toBe(total);
  });
});
