import type { CheckPostingRoute, BodyOf, Evaluation } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { judge } from '../domain/evaluation.js';
import { legalDay } from '../domain/legal-day.js';
import { honour } from '../domain/overrides.js';
import { RuleBook } from '../domain/rule-book.js';
import { factHash } from './fact-hash.js';
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
  async execute(
    ctx: Ctx,
    { date, jobId, companyId, job, companyName }: BodyOf<typeof CheckPostingRoute>,
  ): Promise<Evaluation> {
    const { region, now } = ctx;
    const judgement = judge(this.book, {
      kind: 'posting',
      input: { job, companyName },
      date: date ?? legalDay(now, region),
      region,
    });
    const overrides = jobId && judgement.findings.length > 0 ? await this.reviews.overridesOf([jobId], judgement) : [];
    const evaluation = {
      ...honour(
        judgement,
        overrides.filter((override) => companyId === undefined || override.companyId === companyId),
        factHash,
      ),
      ...{ id: newId(), subjectId: jobId ?? null, companyId: companyId ?? null, evaluatedAt: now },
    };
    await this.evaluations.add(ctx, [evaluation]);
    return toEvaluation(evaluation);
  }
}
