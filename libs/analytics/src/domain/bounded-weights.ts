import { criteria, weightBounds, weightStep, type Criterion, type CriterionWeights } from '@iworkz/contracts';

/** Finer than any step; halving an interval of a few hundred this often leaves nothing to halve. */
const halvings = 60;

/**
 * The weights nearest to the wished ones (least squares) among those within the bounds whose sum is 100, then in steps: the
 * remainders of the steps go to those that lost most. Nothing is nearer: the sum of clamped weights falls as the common
 * shift grows, so that one shift gives 100 (projection onto a box cut by a plane, Held, Wolfe and Crowder 1974).
 * @param wished hundredths of any sum.
 */
export function boundedWeights(wished: Readonly<Record<Criterion, number>>): CriterionWeights {
  const clamped = (criterion: Criterion, shift: number): number => {
    const { min, max } = weightBounds[criterion];
    return Math.min(max, Math.max(min, wished[criterion] - shift));
  };
  const sumAt = (shift: number): number => criteria.reduce((sum, criterion) => sum + clamped(criterion, shift), 0);
  const reach = 200 + Math.max(...criteria.map((criterion) => Math.abs(wished[criterion])));
  let [low, high] = [-reach, reach];
  for (let i = 0; i < halvings; i += 1) {
    const middle = (low + high) / 2;
    if (sumAt(middle) > 100) low = middle;
    else high = middle;
  }
  const exact = criteria.map((criterion) => clamped(criterion, high) / weightStep);
  const steps = exact.map((weight) => Math.floor(weight + 1e-9));
  const missing = Math.round(100 / weightStep) - steps.reduce((sum, step) => sum + step, 0);
  const byLoss = criteria
    .map((criterion, at) => ({ at, most: weightBounds[criterion].max / weightStep, loss: exact[at]! - steps[at]! }))
    .filter(({ at, most }) => steps[at]! < most)
    .sort((one, other) => other.loss - one.loss || one.at - other.at);
  for (const { at } of byLoss.slice(0, missing)) steps[at]! += 1;
  return Object.fromEntries(criteria.map((criterion, at) => [criterion, steps[at]! * weightStep])) as CriterionWeights;
}
