import type { Ctx } from '@iworkz/kernel';
import { PlatformConfig } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { jobFeed } from '../domain/job-feed.js';
import { jobPostingMarkup } from '../domain/job-posting-markup.js';
import { isListedAt, type ListedJob } from '../domain/listed-job.js';
import { ListedJobs } from './ports.js';

@Injectable()
export class ListOpenJobs {
  constructor(
    private readonly jobs: ListedJobs,
    private readonly config: PlatformConfig,
  ) {}

  async asFeed(ctx: Ctx): Promise<string> {
    return jobFeed(await this.open(ctx), { name: 'iWORKZ', url: this.config.publicUrl });
  }

  async asMarkup(ctx: Ctx): Promise<string> {
    return jobPostingMarkup(await this.open(ctx), this.config.publicUrl);
  }

  private async open(ctx: Ctx): Promise<ListedJob[]> {
    return (await this.jobs.open()).filter((job) => isListedAt(job, ctx.now));
  }
}
