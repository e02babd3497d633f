import {
  careerParts,
  criteria,
  criterionWeights,
  partWeights,
  workStyleDimensions,
  type CriterionWeights,
  type PartWeights,
} from '@iworkz/contracts';
import type { Weights } from './match.js';

/**
 * The weights in one text: what tells matches by different weights apart. Those of the criteria in their order, then those
 * within them, unless they are the default ones.
 */
export function weightsKey(weights: Weights): string {
  const ofCriteria = criteria.map((criterion) => weights[criterion]).join('-');
  const ofParts = partsKey(weights.parts ?? partWeights);
  return ofParts === partsKey(partWeights) ? ofCriteria : `${ofCriteria}/${ofParts}`;
}

const partsKey = ({ culture, career }: PartWeights): string =>
  [...workStyleDimensions.map((dimension) => culture[dimension]), ...careerParts.map((part) => career[part])].join('-');

export const areDefault = (weights: Weights): boolean => weightsKey(weights) === weightsKey(criterionWeights);

/** Without those within the criteria. */
export function ofCriteria({ skills, culture, geography, salary, career }: Weights): CriterionWeights {
  return { skills, culture, geography, salary, career };
}

/** Steps of a half are exact in float64, so this is too. */
export const sumOf = (weights: Weights): number => criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
