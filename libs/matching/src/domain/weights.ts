import { criteria, criterionWeights } from '@iworkz/contracts';
import type { Weights } from './match.js';

/** The weights in one text, in the order of the criteria: what tells matches by different weights apart. */
export const weightsKey = (weights: Weights): string => criteria.map((criterion) => weights[criterion]).join('-');

export const areDefault = (weights: Weights): boolean => weightsKey(weights) === weightsKey(criterionWeights);

/** Steps of a half are exact in float64, so this is too. */
export const sumOf = (weights: Weights): number => criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
