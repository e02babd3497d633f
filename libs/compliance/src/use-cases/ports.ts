import type { Evaluation } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { Judgement } from '../domain/evaluation.js';

/** A judgement as it was made and kept. */
export interface StoredEvaluation extends Judgement {
  readonly id: string;
  /** The job or application it was made for. */
  readonly subjectId: string | null;
  readonly evaluatedAt: Date;
}

/** Evaluations, written once and never changed. */
export abstract class Evaluations {
  abstract add(ctx: Ctx, evaluation: StoredEvaluation): Promise<void>;
  abstract find(ctx: Ctx, evaluationId: string): Promise<StoredEvaluation | undefined>;
}

export function toEvaluation(stored: StoredEvaluation): Evaluation {
  const { id, kind, date, ruleBookVersion, allowed, findings, evaluatedAt } = stored;
  return { id, kind, date, ruleBookVersion, allowed, findings, evaluatedAt: evaluatedAt.toISOString() };
}
