import { JobChanged, JobStatusForbids, type Job, type JobContent } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { HiringUnitOfWork } from '../adapters/hiring-database.js';
import { ownedJob } from './owned-job.js';
import { Jobs } from './ports.js';

@Injectable()
export class UpdateJob {
  constructor(
    private readonly unitOfWork: HiringUnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Rewrites a draft. A published job is not rewritten: what candidates applied to must stay what it was.
   * @throws NotFound, JobStatusForbids, JobChanged when `version` is not the current one.
   */
  execute(ctx: Ctx, jobId: string, version: number, content: JobContent): Promise<Job> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const job = ownedJob(ctx, await this.jobs.findForUpdate(tx, jobId), jobId);
      if (job.status !== 'draft') throw JobStatusForbids({ status: job.status });
      if (job.version !== version) throw JobChanged({ currentVersion: job.version });
      const rewritten: Job = { ...job, content, version: version + 1 };
      await this.jobs.save(tx, rewritten);
      return rewritten;
    });
  }
}
