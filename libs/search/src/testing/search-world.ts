import { JobPublished, SearchJobsRoute, type DataOf, type JobSearchResult } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { defineService } from '@iworkz/platform';
import {
  aLawfulPosting,
  runningService,
  testDatabase,
  type JobContentDraft,
  type ServiceUnderTest,
} from '@iworkz/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { SearchContext } from '../search.context.js';

export type Published = DataOf<typeof JobPublished>;

/** An announced job: a lawful posting, changed where a spec says so. */
export function aPublishedJob(job: Partial<JobContentDraft> = {}, change: Partial<Published> = {}): Published {
  return {
    jobId: newId(),
    companyId: newId(),
    companyName: '株式会社みどり技研',
    version: 1,
    publishedAt: '2026-11-20T01:00:00.000Z',
    evaluationId: newId(),
    content: aLawfulPosting(job),
    ...change,
  };
}

/** The search service on a database and an index folder of its own; it can be stopped and started on both again. */
export async function searchWorld() {
  const database = await testDatabase('search');
  const folder = await mkdtemp(join(tmpdir(), 'search-world-'));
  const definition = defineService({ name: 'search', modules: [SearchContext] });
  const begin = () => runningService(definition, database, { IWORKZ_DATA_FOLDER: folder });
  let service: ServiceUnderTest = await begin();

  const search = async (query: Record<string, string | number> = {}): Promise<JobSearchResult> => {
    const text = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const response = await fetch(`${service.url}${SearchJobsRoute.path}?${text.toString()}`);
    expect(response.status).toBe(200);
    return SearchJobsRoute.response.parse(await response.json());
  };
  const ids = async (query?: Record<string, string | number>) => (await search(query)).items.map(({ job }) => job.id);
  return {
    get service() {
      return service;
    },
    folder,
    search,
    /** The jobs found, in their order. */
    ids,
    /** Announces jobs and waits until they are found. */
    publish: async (...jobs: readonly Published[]): Promise<void> => {
      await service.publish(JobPublished, ...jobs);
      await vi.waitFor(
        async () => expect(await ids({ limit: 100 })).toEqual(expect.arrayContaining(jobs.map((job) => job.jobId))),
        { timeout: 10_000, interval: 20 },
      );
    },
    restart: async (meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
      await service.close();
      await meanwhile();
      service = await begin();
    },
    end: async (): Promise<void> => {
      await service.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type SearchWorld = Awaited<ReturnType<typeof searchWorld>>;
