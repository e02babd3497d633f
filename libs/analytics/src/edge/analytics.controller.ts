import { GetCompanyOverviewRoute, GetOverviewRoute, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { ViewOverview } from '../use-cases/view-overview.use-case.js';

@Controller()
export class AnalyticsController {
  constructor(private readonly viewOverview: ViewOverview) {}

  @Handles(GetOverviewRoute)
  async overview(): Promise<ReplyOf<typeof GetOverviewRoute>> {
    return withText(await this.viewOverview.ofPlatform());
  }

  @Handles(GetCompanyOverviewRoute)
  async companyOverview(ctx: Ctx): Promise<ReplyOf<typeof GetCompanyOverviewRoute>> {
    return withText(await this.viewOverview.ofOwnCompany(ctx));
  }
}

function withText<C extends { readonly countedUpTo: Date | null }>(counts: C) {
  return { ...counts, countedUpTo: counts.countedUpTo?.toISOString() ?? null };
}
