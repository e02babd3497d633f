import { CheckPasswordRoute, GetAccountRegionRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { VouchForAccount } from '../use-cases/vouch-for-account.use-case.js';

/** For other services only. */
@Controller()
export class AccountChecksController {
  constructor(private readonly accounts: VouchForAccount) {}

  @Handles(GetAccountRegionRoute)
  region(_ctx: Ctx, { params }: InputOf<typeof GetAccountRegionRoute>): Promise<ReplyOf<typeof GetAccountRegionRoute>> {
    return this.accounts.regionOf(params.accountId);
  }

  @Handles(CheckPasswordRoute)
  async password(
    ctx: Ctx,
    { params, body }: InputOf<typeof CheckPasswordRoute>,
  ): Promise<ReplyOf<typeof CheckPasswordRoute>> {
    return { matches: await this.accounts.passwordMatches(ctx, params.accountId, body.password) };
  }
}
