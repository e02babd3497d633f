import type { Evaluation } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { ownedJob } from './owned-job.js';
import { Jobs, LawCheck } from './ports.js';

@Injectable()
export class CheckJob {
  constructor(
    private readonly jobs: Jobs,
    private readonly law: LawCheck,
  ) {}

  /** What the law says of a job as it stands. @throws NotFound, ServiceUnavailable. */
  async execute(ctx: Ctx, jobId: string): Promise<Evaluation> {
    const job = ownedJob(ctx, await this.jobs.find(jobId), jobId);
    const { companyId, companyName, content } = job;
    return this.law.posting(ctx, { jobId, companyId, companyName, job: content });
  }
}
