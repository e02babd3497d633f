import type { BodyOf, PreviewPostingRoute, ResponseOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { RuleBook } from '../domain/rule-book.js';
import { judgePosting } from './judge-posting.js';
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
    posting: BodyOf<typeof PreviewPostingRoute>,
  ): Promise<ResponseOf<typeof PreviewPostingRoute>> {
    const own = ctx.actor.kind === 'user' ? ctx.actor.companyId : undefined;
    const judgement = await judgePosting(
      ctx,
      { book: this.book, reviews: this.reviews },
      posting,
      (companyId) => companyId === own,
    );
    const { kind, date, ruleBookVersion, allowed, findings } = judgement;
    return { kind, date, ruleBookVersion, allowed, findings, evaluatedAt: ctx.now.toISOString() };
  }
}
