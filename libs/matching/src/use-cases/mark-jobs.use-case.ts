import { NotFound, personOf, type JobMark } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { JobMarks, type JobMarkRecord } from './job-marks.js';
import { RankingRecords, isPublished, type PublishedJobRecord } from './ports.js';

/** The jobs that the signed-in candidate saved, or does not want to see. */
@Injectable()
export class MarkJobs {
  constructor(
    private readonly marks: JobMarks,
    private readonly rankingRecords: RankingRecords,
  ) {}

  async of(ctx: Ctx, jobId: string): Promise<JobMark | null> {
    return (await this.marks.find(personOf(ctx), jobId)) ?? null;
  }

  /** @throws NotFound when the job has never been published. */
  async mark(ctx: Ctx, jobId: string, mark: JobMark): Promise<void> {
    if (!isPublished(await this.rankingRecords.findJob(jobId))) throw NotFound({ resource: 'job', id: jobId });
    await this.marks.put(personOf(ctx), jobId, mark, ctx.now);
  }

  unmark(ctx: Ctx, jobId: string): Promise<void> {
    return this.marks.remove(personOf(ctx), jobId);
  }

  /** `limit + 1` of them with their jobs, closed ones included, newest first. */
  async list(
    ctx: Ctx,
    mark: JobMark,
    page: PageRequest,
  ): Promise<readonly (JobMarkRecord & { readonly job: PublishedJobRecord })[]> {
    const rows = await this.marks.list(personOf(ctx), mark, page);
    const jobs = await this.rankingRecords.findJobs(rows.map(({ jobId }) => jobId));
    // What is marked was published, and no job is ever removed.
    return rows.map((row) => ({ ...row, job: jobs.get(row.jobId)! }));
  }
}
