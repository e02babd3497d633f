import {
  GetJobMarkRoute,
  ListMarkedJobsRoute,
  MarkJobRoute,
  UnmarkJobRoute,
  jobSummaryOf,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { MarkJobs } from '../use-cases/mark-jobs.use-case.js';

@Controller()
export class MarkedJobsController {
  constructor(private readonly markJobs: MarkJobs) {}

  @Handles(ListMarkedJobsRoute)
  async list(ctx: Ctx, { query }: InputOf<typeof ListMarkedJobsRoute>): Promise<ReplyOf<typeof ListMarkedJobsRoute>> {
    const { mark, cursor, limit } = query;
    const rows = await this.markJobs.list(ctx, mark, { after: readIdCursor(cursor), limit });
    return pageOfRows(rows, limit, ({ job, markedAt }) => ({
      job: jobSummaryOf({ ...job, publishedAt: job.publishedAt.toISOString() }),
      mark,
      markedAt: markedAt.toISOString(),
      open: job.open,
    }));
  }

  @Handles(GetJobMarkRoute)
  async mine(ctx: Ctx, { params }: InputOf<typeof GetJobMarkRoute>): Promise<ReplyOf<typeof GetJobMarkRoute>> {
    return { mark: await this.markJobs.of(ctx, params.jobId) };
  }

  @Handles(MarkJobRoute)
  async mark(ctx: Ctx, { params, body }: InputOf<typeof MarkJobRoute>): Promise<ReplyOf<typeof MarkJobRoute>> {
    await this.markJobs.mark(ctx, params.jobId, body.mark);
    return { mark: body.mark };
  }

  @Handles(UnmarkJobRoute)
  unmark(ctx: Ctx, { params }: InputOf<typeof UnmarkJobRoute>): Promise<ReplyOf<typeof UnmarkJobRoute>> {
    return this.markJobs.unmark(ctx, params.jobId);
  }
}
