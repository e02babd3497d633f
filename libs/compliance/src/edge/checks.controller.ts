import { ListCheckKindsRoute, RunCheckRoute, RunChecksRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { RunCheck } from '../use-cases/run-check.use-case.js';

@Controller()
export class ChecksController {
  constructor(private readonly runCheck: RunCheck) {}

  @Handles(ListCheckKindsRoute)
  async listsKinds(
    _ctx: Ctx,
    _input: InputOf<typeof ListCheckKindsRoute>,
  ): Promise<ReplyOf<typeof ListCheckKindsRoute>> {
    return this.runCheck.list();
  }

  @Handles(RunCheckRoute)
  runsOne(ctx: Ctx, { params, body }: InputOf<typeof RunCheckRoute>): Promise<ReplyOf<typeof RunCheckRoute>> {
    return this.runCheck.one(ctx, params.kind, body);
  }

  @Handles(RunChecksRoute)
  async runsMany(ctx: Ctx, { body }: InputOf<typeof RunChecksRoute>): Promise<ReplyOf<typeof RunChecksRoute>> {
    return { items: await this.runCheck.many(ctx, body) };
  }
}
