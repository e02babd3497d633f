import { personOf, AlreadyApplied, ApplicationSubmitted, JobNotOpen, NotFound } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { HiringUnitOfWork } from '../adapters/hiring-database.js';
import { Applications, Jobs } from './ports.js';

@Injectable()
export class SubmitApplication {
  constructor(
    private readonly unitOfWork: HiringUnitOfWork,
    private readonly jobs: Jobs,
    private readonly applications: Applications,
  ) {}

  /**
   * Applies to an open job, once per candidate and job.
   * @returns the application's id.
   * @throws NotFound, JobNotOpen, AlreadyApplied with the id of the first application.
   */
  execute(ctx: Ctx, input: { jobId: string; message: string | null }): Promise<string> {
    const candidateId = personOf(ctx);
    return this.unitOfWork.run(ctx, async (tx) => {
      // Shared lock: candidates apply in parallel, but nobody can close the job under them.
      const job = await this.jobs.findForShare(tx, input.jobId);
      if (!job || job.status === 'draft') throw NotFound({ resource: 'job', id: input.jobId });
      if (job.status !== 'open') throw JobNotOpen({ jobId: input.jobId });

      const application = { id: newId(), jobId: job.id, candidateId, message: input.message, submittedAt: ctx.now };
      const existing = await this.applications.addUnlessPresent(tx, application, `user:${candidateId}`);
      if (existing) throw AlreadyApplied({ applicationId: existing.id });

      await tx.publish(ApplicationSubmitted, {
        applicationId: application.id,
        jobId: job.id,
        jobTitle: job.content.title,
        companyId: job.companyId,
        companyName: job.companyName,
        candidateId,
        submittedAt: ctx.now.toISOString(),
      });
      return application.id;
    });
  }
}
