import type { BodyOf, CheckWorkPermissionRoute, Evaluation } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { judge } from '../domain/evaluation.js';
import { legalDay } from '../domain/legal-day.js';
import { RuleBook } from '../domain/rule-book.js';
import { Evaluations, toEvaluation } from './ports.js';

@Injectable()
export class CheckWorkPermission {
  constructor(
    private readonly book: RuleBook,
    private readonly evaluations: Evaluations,
  ) {}

  /**
   * Judges whether a person's status lets them do the duties of a job, and keeps the judgement.
   * @throws UnknownJurisdiction
   */
  async execute(
    ctx: Ctx,
    { date, applicationId, personId, authorization, job }: BodyOf<typeof CheckWorkPermissionRoute>,
  ): Promise<Evaluation> {
    const { region, now } = ctx;
    const judgement = judge(this.book, {
      kind: 'work_permission',
      input: { authorization, job },
      date: date ?? legalDay(now, region),
      region,
    });
    const evaluation = {
      ...judgement,
      ...{ id: newId(), subjectId: applicationId ?? null, companyId: null, personId, evaluatedAt: now },
    };
    await this.evaluations.add(ctx, [evaluation]);
    return toEvaluation(evaluation);
  }
}
