import { NotFound, type GetEvaluationRoute, type ResponseOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { judge } from '../domain/evaluation.js';
import { withoutOverride } from '../domain/overrides.js';
import { RuleBook } from '../domain/rule-book.js';
import { Evaluations, toEvaluation } from './ports.js';

@Injectable()
export class GetEvaluation {
  constructor(
    private readonly book: RuleBook,
    private readonly evaluations: Evaluations,
  ) {}

  /**
   * A judgement as it was kept, and the same judgement made again by the book of today. What people let pass is no part of it:
   * that was their decision, not the rules'.
   * @throws NotFound
   */
  async execute(ctx: Ctx, evaluationId: string): Promise<ResponseOf<typeof GetEvaluationRoute>> {
    const stored = await this.evaluations.find(ctx, evaluationId);
    if (!stored) throw NotFound({ resource: 'evaluation', id: evaluationId });
    const { findings } = judge(this.book, stored);
    return {
      ...toEvaluation(stored),
      replay: {
        ruleBookVersion: this.book.version,
        sameRuleBook: this.book.version === stored.ruleBookVersion,
        sameFindings: isDeepStrictEqual(findings, stored.findings.map(withoutOverride)),
        findings,
      },
    };
  }
}
