import { SearchJobsRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { SearchJobs } from '../use-cases/search-jobs.use-case.js';

@Controller()
export class SearchController {
  constructor(private readonly searchJobs: SearchJobs) {}

  @Handles(SearchJobsRoute)
  search(_ctx: Ctx, { query }: InputOf<typeof SearchJobsRoute>): Promise<ReplyOf<typeof SearchJobsRoute>> {
    return this.searchJobs.execute(query);
  }
}
