import type { CheckPostingRoute, BodyOf, Evaluation } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { RuleBook } from '../domain/rule-book.js';
import { judgePosting } from './judge-posting.js';
import { Evaluations, Reviews, toEvaluation } from './ports.js';

@Injectable()
export class CheckPosting {
  constructor(
    private readonly book: RuleBook,
    private readonly evaluations: Evaluations,
    private readonly reviews: Reviews,
  ) {}

  /**
   * Judges a posting as of `date` (today where the law holds, unless told), lets pass what people let pass of this job, and keeps
   * the judgement.
   * @throws UnknownJurisdiction
   */
  async execute(ctx: Ctx, { companyId, ...posting }: BodyOf<typeof CheckPostingRoute>): Promise<Evaluation> {
    const judgement = await judgePosting(
      ctx,
      { book: this.book, reviews: this.reviews },
      posting,
      (of) => companyId === undefined || of === companyId,
    );
    const about = { subjectId: posting.jobId ?? null, companyId: companyId ?? null };
    const evaluation = { ...judgement, ...about, id: newId(), evaluatedAt: ctx.now };
    await this.evaluations.add(ctx, [evaluation]);
    return toEvaluation(evaluation);
  }
}
