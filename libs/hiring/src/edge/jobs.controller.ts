import {
  CheckJobRoute,
  CloseJobRoute,
  CreateJobRoute,
  GetJobRoute,
  ListCompanyJobsRoute,
  PublishJobRoute,
  UpdateJobRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { CheckJob } from '../use-cases/check-job.use-case.js';
import { CloseJob } from '../use-cases/close-job.use-case.js';
import { CreateJob } from '../use-cases/create-job.use-case.js';
import { PublishJob } from '../use-cases/publish-job.use-case.js';
import { UpdateJob } from '../use-cases/update-job.use-case.js';
import { ViewJobs } from '../use-cases/view-jobs.use-case.js';

@Controller()
export class JobsController {
  constructor(
    private readonly createJob: CreateJob,
    private readonly updateJob: UpdateJob,
    private readonly checkJob: CheckJob,
    private readonly publishJob: PublishJob,
    private readonly closeJob: CloseJob,
    private readonly viewJobs: ViewJobs,
  ) {}

  @Handles(CreateJobRoute)
  create(ctx: Ctx, { body, idempotencyKey }: InputOf<typeof CreateJobRoute>): Promise<ReplyOf<typeof CreateJobRoute>> {
    return this.createJob.execute(ctx, body, idempotencyKey);
  }

  @Handles(UpdateJobRoute)
  update(ctx: Ctx, { params, body }: InputOf<typeof UpdateJobRoute>): Promise<ReplyOf<typeof UpdateJobRoute>> {
    return this.updateJob.execute(ctx, params.jobId, body.version, body.content);
  }

  @Handles(CheckJobRoute)
  check(ctx: Ctx, { params }: InputOf<typeof CheckJobRoute>): Promise<ReplyOf<typeof CheckJobRoute>> {
    return this.checkJob.execute(ctx, params.jobId);
  }

  @Handles(PublishJobRoute)
  publish(ctx: Ctx, { params }: InputOf<typeof PublishJobRoute>): Promise<ReplyOf<typeof PublishJobRoute>> {
    return this.publishJob.execute(ctx, params.jobId);
  }

  @Handles(CloseJobRoute)
  close(ctx: Ctx, { params }: InputOf<typeof CloseJobRoute>): Promise<ReplyOf<typeof CloseJobRoute>> {
    return this.closeJob.execute(ctx, params.jobId);
  }

  @Handles(GetJobRoute)
  get(ctx: Ctx, { params }: InputOf<typeof GetJobRoute>): Promise<ReplyOf<typeof GetJobRoute>> {
    return this.viewJobs.one(ctx, params.jobId);
  }

  @Handles(ListCompanyJobsRoute)
  async listOfCompany(
    ctx: Ctx,
    { query }: InputOf<typeof ListCompanyJobsRoute>,
  ): Promise<ReplyOf<typeof ListCompanyJobsRoute>> {
    const { status, limit, cursor } = query;
    return pageOfRows(
      await this.viewJobs.ofCompany(ctx, status, { after: readIdCursor(cursor), limit }),
      limit,
      (job) => job,
    );
  }
}
