import { NotFound, type Evaluation } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { Evaluations, toEvaluation } from './ports.js';

@Injectable()
export class GetEvaluation {
  constructor(private readonly evaluations: Evaluations) {}

  /** @throws NotFound */
  async execute(ctx: Ctx, evaluationId: string): Promise<Evaluation> {
    const stored = await this.evaluations.find(ctx, evaluationId);
    if (!stored) throw NotFound({ resource: 'evaluation', id: evaluationId });
    return toEvaluation(stored);
  }
}
