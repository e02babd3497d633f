import { JobContent } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import type { ListedJob } from '../domain/listed-job.js';
import { ListedJobs } from '../use-cases/ports.js';
import { IntegrationsUnitOfWork, type IntegrationsTx } from './integrations-database.js';

@Injectable()
export class PrismaListedJobs extends ListedJobs {
  constructor(private readonly unitOfWork: IntegrationsUnitOfWork) {
    super();
  }

  async publish(
    tx: IntegrationsTx,
    job: { jobId: string; companyName: string; version: number; publishedAt: Date; content: JobContent },
  ): Promise<void> {
    const { jobId, ...data } = job;
    await tx.db.listedJob.createMany({ data: [{ jobId }], skipDuplicates: true });
    await tx.db.listedJob.updateMany({ where: { jobId, version: { lt: data.version } }, data });
  }

  async close(tx: IntegrationsTx, jobId: string, closedAt: Date): Promise<void> {
    await tx.db.listedJob.upsert({ where: { jobId }, create: { jobId, closedAt }, update: { closedAt } });
  }

  async open(): Promise<ListedJob[]> {
    const rows = await this.unitOfWork.db.listedJob.findMany({
      where: { closedAt: null, publishedAt: { not: null } },
      orderBy: [{ publishedAt: 'desc' }, { jobId: 'asc' }],
    });
    return rows.map((row) => ({
      jobId: row.jobId,
      companyName: row.companyName ?? '',
      publishedAt: row.publishedAt!,
      // Parsed, so that rows written before a field existed get its default.
      content: JobContent.parse(row.content),
    }));
  }
}
