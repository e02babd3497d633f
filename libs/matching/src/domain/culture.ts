import { partWeights, workStyleDimensions, type PartWeights } from '@iworkz/contracts';
import { reason, type CriterionResult, type Reason } from './criterion.js';
import type { CandidateFacts, JobFacts } from './facts.js';

/** The mean similarity of two unrelated answers: for uniform answers 1 to 5, E|a - b| = 1.6, and 1 - 1.6/4 = 0.6. */
export const culturePrior = 0.6;

/** @param apart steps between two answers. */
const similarityOf = (apart: number): number => 1 - apart / 4;

/**
 * 0 to 1. An unanswered dimension counts as the prior, so that leaving questions out pays neither more nor less than answers
 * that have nothing to do with the job.
 */
export const scoreDimension = (wished: number | null, lived: number | null): number =>
  wished === null || lived === null ? culturePrior : similarityOf(Math.abs(wished - lived));

/**
 * Mean over six dimensions of 1 - |a - b| / 4 (Gower's similarity of ordered answers).
 * @param weights of the dimensions, in equal shares; their sum is 6.
 */
export function scoreCulture(
  candidate: CandidateFacts,
  job: JobFacts,
  { culture: weights }: Pick<PartWeights, 'culture'> = partWeights,
): CriterionResult {
  let sum = 0;
  let known = 0;
  const reasons: Reason[] = [];
  for (const dimension of workStyleDimensions) {
    const wished = candidate.workStyle[dimension];
    const lived = job.workStyle[dimension];
    const weight = weights[dimension];
    sum += weight * scoreDimension(wished, lived);
    if (wished === null || lived === null) continue;
    known += weight;
    const apart = Math.abs(wished - lived);
    if (apart <= 1) reasons.push(reason('for', 'culture.close', { dimension }));
    if (apart === 2) reasons.push(reason('neutral', 'culture.differs', { dimension }));
    if (apart >= 3) reasons.push(reason('against', 'culture.apart', { dimension, candidate: wished, job: lived }));
  }
  const count = workStyleDimensions.length;
  if (known === 0) reasons.push(reason('neutral', 'culture.unknown'));
  return { score: sum / count, confidence: known / count, reasons };
}
