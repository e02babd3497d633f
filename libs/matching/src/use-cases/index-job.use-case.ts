import { JobIndexed, type DataOf, type JobClosed, type JobPublished } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { RankingRecords, isPublished, type PublishedJobRecord } from './ports.js';

@Injectable()
export class IndexJob {
  constructor(private readonly records: RankingRecords) {}

  /** Takes a published job into the ranking. An older or repeated version is nothing. */
  async published(data: DataOf<typeof JobPublished>, tx: MatchingTx): Promise<void> {
    await this.records.lock(tx);
    const known = await this.records.findJob(data.jobId, tx.db);
    if (isPublished(known) && known.version >= data.version) return;

    const { jobId, version, companyId, companyName, content } = data;
    const publishedAt = new Date(data.publishedAt);
    const closedAt = known?.closedAt ?? null;
    // The closing may have overtaken the publishing; a closing from before it is of an earlier opening.
    const open = !closedAt || publishedAt > closedAt;
    const record: PublishedJobRecord = { jobId, version, companyId, companyName, content, publishedAt, closedAt, open };
    await this.records.saveJob(tx, record);
    if (open) await tx.publish(JobIndexed, { jobId, version });
  }

  /** Takes a job out of the ranking; remembered also when its publishing has not arrived yet. */
  async closed(data: DataOf<typeof JobClosed>, tx: MatchingTx): Promise<void> {
    await this.records.lock(tx);
    const known = await this.records.findJob(data.jobId, tx.db);
    const closedAt = new Date(data.closedAt);
    if (known?.closedAt && known.closedAt >= closedAt) return;
    const open = known?.publishedAt ? known.publishedAt > closedAt : false;
    const { jobId, companyId } = data;
    const unpublished = { jobId, companyId, version: 0, companyName: null, content: null, publishedAt: null };
    await this.records.saveJob(tx, { ...(known ?? unpublished), closedAt, open });
  }
}
