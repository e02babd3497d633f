import { JobFeedRoute, JobPostingMarkupRoute, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { ListOpenJobs } from '../use-cases/list-open-jobs.use-case.js';

@Controller()
export class FeedsController {
  constructor(private readonly listOpenJobs: ListOpenJobs) {}

  @Handles(JobFeedRoute)
  feed(ctx: Ctx): Promise<ReplyOf<typeof JobFeedRoute>> {
    return this.listOpenJobs.asFeed(ctx);
  }

  @Handles(JobPostingMarkupRoute)
  markup(ctx: Ctx): Promise<ReplyOf<typeof JobPostingMarkupRoute>> {
    return this.listOpenJobs.asMarkup(ctx);
  }
}
