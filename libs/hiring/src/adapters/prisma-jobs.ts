import { JobContent, type Job } from '@iworkz/contracts';
import { newestFirst, type PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { HiringTx } from './hiring-database.js';
import { HiringUnitOfWork } from './hiring-database.js';
import type { Job as JobRow } from './generated/client.js';
import { Jobs, type NewJob } from '../use-cases/ports.js';

@Injectable()
export class PrismaJobs extends Jobs {
  constructor(private readonly unitOfWork: HiringUnitOfWork) {
    super();
  }

  async find(jobId: string): Promise<Job | undefined> {
    const row = await this.unitOfWork.db.job.findUnique({ where: { id: jobId } });
    return row ? toJob(row) : undefined;
  }

  async findForShare(tx: HiringTx, jobId: string): Promise<Job | undefined> {
    await tx.db.$queryRaw`SELECT id FROM job WHERE id = ${jobId}::uuid FOR SHARE`;
    return this.findIn(tx, jobId);
  }

  async findForUpdate(tx: HiringTx, jobId: string): Promise<Job | undefined> {
    await tx.db.$queryRaw`SELECT id FROM job WHERE id = ${jobId}::uuid FOR UPDATE`;
    return this.findIn(tx, jobId);
  }

  async addOnce(tx: HiringTx, job: NewJob): Promise<Job> {
    await tx.db.job.createMany({ data: [{ ...job, status: 'draft' }], skipDuplicates: true });
    return toJob(await tx.db.job.findUniqueOrThrow({ where: { requestKey: job.requestKey } }));
  }

  async save(tx: HiringTx, job: Job & { evaluationId?: string }): Promise<void> {
    const { id, status, content, version, publishedAt, closedAt, evaluationId } = job;
    await tx.db.job.update({ where: { id }, data: { status, content, version, publishedAt, closedAt, evaluationId } });
  }

  async ofCompany(
    companyId: string,
    status: Job['status'] | undefined,
    page: PageRequest,
  ): Promise<(Job & { applicantCount: number })[]> {
    const rows = await this.unitOfWork.db.job.findMany({
      ...newestFirst(page, { companyId, status }),
      include: { _count: { select: { applications: true } } },
    });
    return rows.map((row) => ({ ...toJob(row), applicantCount: row._count.applications }));
  }

  private async findIn(tx: HiringTx, jobId: string): Promise<Job | undefined> {
    const row = await tx.db.job.findUnique({ where: { id: jobId } });
    return row ? toJob(row) : undefined;
  }
}

function toJob(row: JobRow): Job {
  return {
    id: row.id,
    companyId: row.companyId,
    companyName: row.companyName,
    status: row.status as Job['status'],
    // Parsed, so that rows written before a field existed get its default.
    content: JobContent.parse(row.content),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}
