import type { ListRetentionRulesRoute, ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { legalDay } from '../domain/legal-days.js';
import { retentionRules, type RetentionRuleDeclaration, type RetentionRuleId } from '../domain/retention-rules.js';
import { registerTexts } from '../messages/register-texts.js';
import { ExpireExports } from './expire-exports.use-case.js';
import { Holders, Retention } from './ports.js';

const atOnce = 100;

/** Deletes what has been kept long enough. */
@Injectable()
export class KeepRetention {
  constructor(
    private readonly retention: Retention,
    private readonly exports: ExpireExports,
    private readonly holders: Holders,
  ) {}

  /** The schedule, with what a run now would delete. */
  async schedule(ctx: Ctx): Promise<ReplyOf<typeof ListRetentionRulesRoute>['items']> {
    return Promise.all(
      retentionRules.map(async (rule) => ({
        ...rule,
        what: registerTexts.format(ctx.locale, `retained_${rule.id}`),
        reason: registerTexts.format(ctx.locale, `reason_${rule.id}`),
        due: rule.enforcedBy === 'context' ? null : await this.count(ctx, rule),
      })),
    );
  }

  /** @returns how much each rule deleted. */
  async execute(ctx: Ctx): Promise<Partial<Record<RetentionRuleId, number>>> {
    const deleted: Partial<Record<RetentionRuleId, number>> = {};
    for (const rule of retentionRules)
      if (rule.enforcedBy === 'nightly') deleted[rule.id] = await this.enforce(ctx, rule);
    return deleted;
  }

  private count(ctx: Ctx, { id, days }: RetentionRuleDeclaration): Promise<number> {
    switch (id) {
      case 'exports':
        return this.retention.countExpiredExports(ctx.now);
      case 'unconfirmed_requests':
        return this.retention.countRequests('unconfirmed', daysAgo(ctx, days));
      case 'closed_requests':
        return this.retention.countRequests('closed', daysAgo(ctx, days));
      default:
        return this.retention.countKeptNoLonger(legalDay(ctx.now, ctx.region));
    }
  }

  private async enforce(ctx: Ctx, { id, days }: RetentionRuleDeclaration): Promise<number> {
    switch (id) {
      case 'exports': {
        let expired = 0;
        for (let now = atOnce; now === atOnce; expired += now) now = await this.exports.due(ctx.now, atOnce);
        return expired;
      }
      case 'unconfirmed_requests':
        return this.retention.removeRequests('unconfirmed', daysAgo(ctx, days));
      case 'closed_requests':
        return this.retention.removeRequests('closed', daysAgo(ctx, days));
      default:
        return this.eraseKept(ctx);
    }
  }

  /** The context itself knows which rows a law still keeps; it is asked to erase again, and erases those it no longer does. */
  private async eraseKept(ctx: Ctx): Promise<number> {
    const due = await this.retention.keptNoLonger(legalDay(ctx.now, ctx.region), 1_000);
    for (const { requestId, personId, context } of due) {
      await this.holders.erase(ctx, context, personId, requestId);
      await this.retention.markErased(requestId, context, ctx.now);
    }
    return due.length;
  }
}

const daysAgo = ({ now }: Ctx, days: number | null): Date => new Date(now.getTime() - (days ?? 0) * 86_400_000);
