import type { BodyOf, PreviewPostingRoute, ResponseOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { judge } from '../domain/evaluation.js';
import { legalDay } from '../domain/legal-day.js';
import { honour } from '../domain/overrides.js';
import { RuleBook } from '../domain/rule-book.js';
import { factHash } from './fact-hash.js';
import { Reviews } from './ports.js';

@Injectable()
export class PreviewPosting {
  constructor(
    private readonly book: RuleBook,
    private readonly reviews: Reviews,
  ) {}

  /**
   * Judges a posting while it is being written. Nothing is kept. What people let pass of the job is let pass for members of its
   * company only: nobody else learns of it.
   * @throws UnknownJurisdiction
   */
  async execute(
    ctx: Ctx,
    { date, jobId, job, companyName }: BodyOf<typeof PreviewPostingRoute>,
  ): Promise<ResponseOf<typeof PreviewPostingRoute>> {
    const { region, now, actor } = ctx;
    const judgement = judge(this.book, {
      kind: 'posting',
      input: { job, companyName },
      date: date ?? legalDay(now, region),
      region,
    });
    const companyId = actor.kind === 'user' ? actor.companyId : undefined;
    const overrides = jobId && companyId ? await this.reviews.overridesOf([jobId], judgement) : [];
    const { kind, ruleBookVersion, allowed, findings } = honour(
      judgement,
      overrides.filter((override) => override.companyId === companyId),
      factHash,
    );
    return { kind, date: judgement.date, ruleBookVersion, allowed, findings, evaluatedAt: now.toISOString() };
  }
}
