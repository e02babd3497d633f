import type { BodyOf, PreviewPostingRoute, ResponseOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { judge } from '../domain/evaluation.js';
import { legalDay } from '../domain/legal-day.js';
import { RuleBook } from '../domain/rule-book.js';

@Injectable()
export class PreviewPosting {
  constructor(private readonly book: RuleBook) {}

  /**
   * Judges a posting while it is being written. Nothing is kept.
   * @throws UnknownJurisdiction
   */
  execute(
    { region, now }: Ctx,
    { date, job, companyName }: BodyOf<typeof PreviewPostingRoute>,
  ): ResponseOf<typeof PreviewPostingRoute> {
    const judgement = judge(this.book, {
      kind: 'posting',
      input: { job, companyName },
      date: date ?? legalDay(now, region),
      region,
    });
    const { kind, ruleBookVersion, allowed, findings } = judgement;
    return { kind, date: judgement.date, ruleBookVersion, allowed, findings, evaluatedAt: now.toISOString() };
  }
}
