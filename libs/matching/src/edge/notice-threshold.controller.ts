import {
  GetNoticeThresholdRoute,
  SetNoticeThresholdRoute,
  personOf,
  usualNoticeThreshold,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { NoticeThresholds } from '../use-cases/ports.js';

@Controller()
export class NoticeThresholdController {
  constructor(private readonly thresholds: NoticeThresholds) {}

  @Handles(GetNoticeThresholdRoute)
  async mine(ctx: Ctx): Promise<ReplyOf<typeof GetNoticeThresholdRoute>> {
    return { minTotal: (await this.thresholds.find(personOf(ctx))) ?? null, usual: usualNoticeThreshold };
  }

  @Handles(SetNoticeThresholdRoute)
  async set(
    ctx: Ctx,
    { body: { minTotal } }: InputOf<typeof SetNoticeThresholdRoute>,
  ): Promise<ReplyOf<typeof SetNoticeThresholdRoute>> {
    await this.thresholds.set(personOf(ctx), minTotal ?? undefined, ctx.now);
    return { minTotal, usual: usualNoticeThreshold };
  }
}
