import { companyOf, NotFound, type Job } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';

/**
 * The job, when it belongs to the caller's company.
 * @throws NotFound for other companies' jobs too, so that nobody learns which ids exist.
 */
export function ownedJob(ctx: Ctx, job: Job | undefined, jobId: string): Job {
  if (!job || job.companyId !== companyOf(ctx)) throw NotFound({ resource: 'job', id: jobId });
  return job;
}
