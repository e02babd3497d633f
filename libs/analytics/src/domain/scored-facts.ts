import {
  careerParts,
  criteria,
  partBounds,
  partWeights,
  workStyleDimensions,
  type CriterionScores,
  type Criterion,
  type PartNumbers,
  type VersionedWeights,
} from '@iworkz/contracts';

/** What the total of a match is a weighted sum of: a criterion, or a part of one that is a weighted sum itself. */
export interface ScoredFact {
  /** `skills`, `culture.decisions`. */
  readonly name: string;
  readonly criterion: Criterion;
  /** Of the criterion, 0 to 1. */
  readonly shareOf: (parts: PartNumbers) => number;
  readonly scoreOf: (scored: Pick<CriterionScores, 'scores' | 'parts'>) => number;
}

const { culture, career } = partBounds;
const within: Partial<Record<Criterion, readonly ScoredFact[]>> = {
  culture: workStyleDimensions.map((dimension) => ({
    name: `culture.${dimension}`,
    criterion: 'culture',
    shareOf: (parts) => parts.culture[dimension] / culture.sum,
    scoreOf: ({ parts }) => parts.culture[dimension],
  })),
  career: careerParts.map((part) => ({
    name: `career.${part}`,
    criterion: 'career',
    shareOf: (parts) => parts.career[part] / career.sum,
    scoreOf: ({ parts }) => parts.career[part],
  })),
};

/** In this order facts are learned from, and models read them. */
export const scoredFacts: readonly ScoredFact[] = criteria.flatMap(
  (criterion) =>
    within[criterion] ?? [{ name: criterion, criterion, shareOf: () => 1, scoreOf: ({ scores }) => scores[criterion] }],
);

/** Their default shares of their criteria. */
export const usualShares: readonly number[] = scoredFacts.map(({ shareOf }) => shareOf(partWeights));

/** What each fact weighs in a total of hundredths. */
export const weightsOfFacts = ({ parts = partWeights, ...weights }: VersionedWeights): readonly number[] =>
  scoredFacts.map(({ criterion, shareOf }) => weights[criterion] * shareOf(parts));

/** Adds up what belongs to the same criterion. */
export function sumsOfCriteria(ofFacts: readonly number[]): Record<Criterion, number> {
  const sums = Object.fromEntries(criteria.map((criterion) => [criterion, 0])) as Record<Criterion, number>;
  scoredFacts.forEach(({ criterion }, at) => (sums[criterion] += ofFacts[at]!));
  return sums;
}

/** Weights of facts as weights within criteria, not yet bounded; the default ones where a criterion weighs nothing. */
export function partsOfFacts(ofFacts: readonly number[]): PartNumbers {
  const sums = sumsOfCriteria(ofFacts);
  const partOf = (name: string, criterion: 'culture' | 'career', usual: number): number => {
    const weight = ofFacts[scoredFacts.findIndex((fact) => fact.name === `${criterion}.${name}`)]!;
    return sums[criterion] === 0 ? usual : (partBounds[criterion].sum * weight) / sums[criterion];
  };
  return {
    culture: Object.fromEntries(
      workStyleDimensions.map((name) => [name, partOf(name, 'culture', partWeights.culture[name])]),
    ) as PartNumbers['culture'],
    career: Object.fromEntries(
      careerParts.map((name) => [name, partOf(name, 'career', partWeights.career[name])]),
    ) as PartNumbers['career'],
  };
}
