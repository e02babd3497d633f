import { companyOf, NotFound, type Job } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { Jobs } from './ports.js';

@Injectable()
export class ViewJobs {
  constructor(private readonly jobs: Jobs) {}

  /** A job anybody may see, or a draft of the caller's own company. @throws NotFound */
  async one(ctx: Ctx, jobId: string): Promise<Job> {
    const job = await this.jobs.find(jobId);
    const own = job && ctx.actor.kind === 'user' && ctx.actor.companyId === job.companyId;
    if (!job || (job.status === 'draft' && !own)) throw NotFound({ resource: 'job', id: jobId });
    return job;
  }

  /** `limit + 1` of the caller's company's jobs, newest first. */
  ofCompany(
    ctx: Ctx,
    status: Job['status'] | undefined,
    page: PageRequest,
  ): Promise<(Job & { applicantCount: number })[]> {
    return this.jobs.ofCompany(companyOf(ctx), status, page);
  }
}
