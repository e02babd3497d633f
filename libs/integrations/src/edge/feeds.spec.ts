import { JobClosed, JobPublished, type DataOf } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import {
  aLawfulPosting,
  runningService,
  testDatabase,
  type ServiceUnderTest,
  type TestDatabase,
} from '@iworkz/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IntegrationsContext } from '../integrations.context.js';

let database: TestDatabase;
let service: ServiceUnderTest;
beforeAll(async () => {
  database = await testDatabase('integrations');
  service = await runningService({ name: 'integrations', modules: [IntegrationsContext] }, database);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const xml = '/api/v1/integrations/feeds/jobs.xml';
const jsonLd = '/api/v1/integrations/feeds/jobs.jsonld';
const text = async (path: string) => (await service.ask(undefined, path)).text();

function published(overrides: Parameters<typeof aLawfulPosting>[0] = {}): DataOf<typeof JobPublished> {
  return {
    jobId: newId(),
    companyId: newId(),
    companyName: '株式会社みどり',
    version: 1,
    publishedAt: new Date().toISOString(),
    evaluationId: newId(),
    content: aLawfulPosting(overrides),
  };
}
const closed = ({ jobId, companyId }: DataOf<typeof JobPublished>) => ({
  jobId,
  companyId,
  closedAt: new Date().toISOString(),
});

describe('the job feeds', () => {
  it('show a job from its publishing to its closing', async () => {
    const job = published({ title: 'データエンジニア' });
    await service.publish(JobPublished, job);
    await expect.poll(() => text(xml)).toContain(`<referencenumber><![CDATA[${job.jobId}]]></referencenumber>`);
    const markup = JSON.parse(await text(jsonLd)) as { identifier: { value: string }; title: string }[];
    expect(markup.find(({ identifier }) => identifier.value === job.jobId)?.title).toBe('データエンジニア');

    await service.publish(JobClosed, closed(job));
    await expect.poll(() => text(xml)).not.toContain(job.jobId);
    expect(await text(jsonLd)).not.toContain(job.jobId);
  });

  it('never show a job whose closing was heard before its publishing', async () => {
    const [late, marker] = [published(), published()];
    await service.publish(JobClosed, closed(late));
    await service.publish(JobPublished, late, marker);
    await expect.poll(() => text(xml)).toContain(marker.jobId);
    // Of the same topic but perhaps another partition: give the late one time to be handled too.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await text(xml)).not.toContain(late.jobId);
  });

  it('leave out postings whose closing day has passed', async () => {
    const [past, future] = [published({ closesOn: '2020-01-31' }), published({ closesOn: '2999-01-31' })];
    await service.publish(JobPublished, past, future);
    await expect.poll(() => text(xml)).toContain(future.jobId);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await text(xml)).not.toContain(past.jobId);
  });

  it('say their media types and answer 304 to a reader that has the newest version', async () => {
    for (const [path, type] of [
      [xml, 'application/xml; charset=utf-8'],
      [jsonLd, 'application/ld+json; charset=utf-8'],
    ] as const) {
      const first = await service.ask(undefined, path);
      expect(first.headers.get('content-type')).toBe(type);
      const again = await service.ask(undefined, path, { headers: { 'if-none-match': first.headers.get('etag')! } });
      expect(again.status).toBe(304);
    }
  });
});
