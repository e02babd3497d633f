import { JobClosed, JobPublished, jobSummaryOf, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { SearchTx } from '../adapters/search-database.js';
import { jobDocument } from '../domain/job-document.js';
import { JobIndex } from '../use-cases/job-index.js';

/**
 * Keeps the index of open jobs. The index is written before the transaction commits: if the commit fails the event comes
 * again and writes the same document, so the two can differ for a moment only.
 */
@Injectable()
export class IndexJobs {
  constructor(private readonly jobIndex: JobIndex) {}

  @Consumes(JobPublished)
  async onJobPublished(_ctx: Ctx, { data }: EventEnvelope<DataOf<typeof JobPublished>>, tx: SearchTx): Promise<void> {
    const known = await tx.db.searchableJob.findUnique({
      where: { jobId: data.jobId },
      select: { version: true, open: true },
    });
    // A replayed event must not bring an older text back.
    if (known && known.version > data.version) return;
    const document = jobDocument(data);
    // A job is published once and never again after its closing, which may have overtaken the publishing.
    const open = known?.open ?? true;
    const row = {
      version: data.version,
      open,
      summary: jobSummaryOf(data),
      document: document as object,
      publishedAt: new Date(data.publishedAt),
    };
    await tx.db.searchableJob.upsert({
      where: { jobId: data.jobId },
      create: { jobId: data.jobId, ...row },
      update: row,
    });
    if (open) await this.jobIndex.put(document);
  }

  @Consumes(JobClosed)
  async onJobClosed(_ctx: Ctx, { data }: EventEnvelope<DataOf<typeof JobClosed>>, tx: SearchTx): Promise<void> {
    const { jobId, closedAt } = data;
    await tx.db.searchableJob.upsert({
      where: { jobId },
      // Known by its closing alone. Nothing of it is ever shown.
      create: { jobId, version: 0, open: false, summary: {}, document: {}, publishedAt: new Date(closedAt) },
      update: { open: false },
    });
    await this.jobIndex.remove(jobId);
  }
}
