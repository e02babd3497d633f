import { JobClosed, JobPublished, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { IntegrationsTx } from '../adapters/integrations-database.js';
import { ListedJobs } from '../use-cases/ports.js';

/** Keeps the jobs that job boards are told of. */
@Injectable()
export class LearnJobs {
  constructor(private readonly jobs: ListedJobs) {}

  @Consumes(JobPublished)
  onJobPublished(_ctx: Ctx, { data }: EventEnvelope<DataOf<typeof JobPublished>>, tx: IntegrationsTx): Promise<void> {
    const { jobId, companyName, version, publishedAt, content } = data;
    return this.jobs.publish(tx, { jobId, companyName, version, publishedAt: new Date(publishedAt), content });
  }

  @Consumes(JobClosed)
  onJobClosed(_ctx: Ctx, { data }: EventEnvelope<DataOf<typeof JobClosed>>, tx: IntegrationsTx): Promise<void> {
    return this.jobs.close(tx, data.jobId, new Date(data.closedAt));
  }
}
