import { criteria, partWeights, type Criterion, type PartNumbers, type VersionedWeights } from '@iworkz/contracts';
import { boundedParts, boundedWeights } from '../domain/bounded-weights.js';
import { partsOfFacts, sumsOfCriteria, usualShares, weightsOfFacts } from '../domain/scored-facts.js';
import { learnWeights, lossOf, type LearningPlan, type SeenJob } from './learn-weights.js';

/** Of jobs whose facts are the `scoredFacts`. */
export type ScoredLists = readonly (readonly SeenJob[])[];

type Sums = Readonly<Record<Criterion, number>>;

export interface FittedWeights {
  /** Within their bounds. */
  readonly weights: VersionedWeights;
  /** As learned, in hundredths. */
  readonly unbounded: Sums;
  /** As learned, or the default ones where they were not. */
  readonly unboundedParts: PartNumbers;
  /** How much of a total's hundredths choices hang on: scores are compared by their differences, whose size the loss depends on. */
  readonly size: number;
}

/** Weights of the five criteria; within them the default ones hold. */
export function fitCriteria(lists: ScoredLists, plan: LearningPlan): FittedWeights {
  const ofCriteria = lists.map((list) =>
    list.map((job) => {
      const sums = sumsOfCriteria(job.facts.map((fact, at) => fact * usualShares[at]!));
      return { ...job, facts: criteria.map((criterion) => sums[criterion]) };
    }),
  );
  const { weights } = learnWeights(ofCriteria, plan);
  return fitted(Object.fromEntries(criteria.map((criterion, at) => [criterion, weights[at] ?? 0])) as Sums);
}

/**
 * Weights of the criteria and within them. A fact is learned as a multiple of the root of its usual share: of all weights that
 * give a criterion the same sum, those in the usual shares are then the shortest, so that the pull towards zero is within a
 * criterion one towards the default weights.
 */
export function fitParts(lists: ScoredLists, plan: LearningPlan): FittedWeights {
  const roots = usualShares.map(Math.sqrt);
  const scaled = lists.map((list) =>
    list.map((job) => ({ ...job, facts: job.facts.map((fact, at) => fact * roots[at]!) })),
  );
  const ofFacts = learnWeights(scaled, plan).weights.map((weight, at) => weight * roots[at]!);
  return fitted(sumsOfCriteria(ofFacts), partsOfFacts(ofFacts));
}

/** Mean loss on these lists; null where nothing was chosen. @param size see `FittedWeights` */
export const lossOfVersion = (
  lists: ScoredLists,
  weights: VersionedWeights,
  size: number,
  weightOf: LearningPlan['weightOf'],
): number | null =>
  lossOf(
    lists,
    weightsOfFacts(weights).map((weight) => size * weight),
    weightOf,
  );

function fitted(sums: Sums, parts?: PartNumbers): FittedWeights {
  const size = criteria.reduce((all, criterion) => all + sums[criterion], 0) / 100;
  const unbounded = Object.fromEntries(
    criteria.map((criterion) => [criterion, size === 0 ? 0 : sums[criterion] / size]),
  ) as Sums;
  const weights = boundedWeights(unbounded);
  return {
    weights: parts ? { ...weights, parts: boundedParts(parts) } : weights,
    unbounded,
    unboundedParts: parts ?? partWeights,
    size,
  };
}
