import { JobClosed, JobIndexed, JobPublished, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { AnnounceJob } from '../use-cases/announce-job.use-case.js';
import { IndexJob } from '../use-cases/index-job.use-case.js';

@Injectable()
export class LearnJobs {
  constructor(
    private readonly indexJob: IndexJob,
    private readonly announceJob: AnnounceJob,
  ) {}

  @Consumes(JobPublished)
  async onJobPublished(_ctx: Ctx, { data }: EventEnvelope<DataOf<typeof JobPublished>>, tx: MatchingTx): Promise<void> {
    await this.indexJob.published(data, tx);
  }

  @Consumes(JobIndexed)
  async onJobIndexed(ctx: Ctx, { data }: EventEnvelope<DataOf<typeof JobIndexed>>, tx: MatchingTx): Promise<void> {
    await this.announceJob.execute(ctx, data, tx);
  }

  @Consumes(JobClosed)
  async onJobClosed(_ctx: Ctx, { data }: EventEnvelope<DataOf<typeof JobClosed>>, tx: MatchingTx): Promise<void> {
    await this.indexJob.closed(data, tx);
  }
}
