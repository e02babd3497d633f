import { JobClosed, JobStatusForbids, type Job } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { HiringUnitOfWork } from '../adapters/hiring-database.js';
import { ownedJob } from './owned-job.js';
import { Jobs } from './ports.js';

@Injectable()
export class CloseJob {
  constructor(
    private readonly unitOfWork: HiringUnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** Ends applying to an open job. @throws NotFound, JobStatusForbids. */
  execute(ctx: Ctx, jobId: string): Promise<Job> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const job = ownedJob(ctx, await this.jobs.findForUpdate(tx, jobId), jobId);
      if (job.status !== 'open') throw JobStatusForbids({ status: job.status });
      const closed: Job = { ...job, status: 'closed', closedAt: ctx.now.toISOString() };
      await this.jobs.save(tx, closed);
      await tx.publish(JobClosed, { jobId, companyId: job.companyId, closedAt: ctx.now.toISOString() });
      return closed;
    });
  }
}
