import type { CheckPostingRoute, BodyOf, Evaluation } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { judge } from '../domain/evaluation.js';
import { legalDay } from '../domain/legal-day.js';
import { RuleBook } from '../domain/rule-book.js';
import { Evaluations, toEvaluation } from './ports.js';

@Injectable()
export class CheckPosting {
  constructor(
    private readonly book: RuleBook,
    private readonly evaluations: Evaluations,
  ) {}

  /**
   * Judges a posting as of `date` (today where the law holds, unless told) and keeps the judgement.
   * @throws UnknownJurisdiction
   */
  async execute(ctx: Ctx, { date, jobId, job, companyName }: BodyOf<typeof CheckPostingRoute>): Promise<Evaluation> {
    const { region, now } = ctx;
    const judgement = judge(this.book, {
      kind: 'posting',
      input: { job, companyName },
      date: date ?? legalDay(now, region),
      region,
    });
    const evaluation = { ...judgement, id: newId(), subjectId: jobId ?? null, evaluatedAt: now };
    await this.evaluations.add(ctx, evaluation);
    return toEvaluation(evaluation);
  }
}
