import {
  partBounds,
  weightBounds,
  weightStep,
  type Criterion,
  type CriterionWeights,
  type PartNumbers,
  type PartWeights,
} from '@iworkz/contracts';

/** Finer than any step; halving an interval of a few hundred this often leaves nothing to halve. */
const halvings = 60;

interface Bounds<Name extends string> {
  readonly of: Readonly<Record<Name, { readonly min: number; readonly max: number }>>;
  /** Bounds and sum are whole steps. */
  readonly step: number;
  readonly sum: number;
}

const ofCriteria: Bounds<Criterion> = { of: weightBounds, step: weightStep, sum: 100 };

/** @param wished hundredths of any sum. */
export const boundedWeights = (wished: Readonly<Record<Criterion, number>>): CriterionWeights =>
  nearest(wished, ofCriteria);

/** @param wished by criterion, of any sums. */
export const boundedParts = ({ culture, career }: PartNumbers): PartWeights => ({
  culture: nearest(culture, partBounds.culture),
  career: nearest(career, partBounds.career),
});

/**
 * The weights nearest to the wished ones (least squares) among those within the bounds that have the sum, then in steps: the
 * remainders of the steps go to those that lost most. Nothing is nearer: the sum of clamped weights falls as the common
 * shift grows, so that one shift gives the sum (projection onto a box cut by a plane, Held, Wolfe and Crowder 1974).
 */
function nearest<Name extends string>(
  wished: Readonly<Record<Name, number>>,
  { of: bounds, step, sum }: Bounds<Name>,
): Record<Name, number> {
  const names = Object.keys(bounds) as Name[];
  const clamped = (name: Name, shift: number): number => {
    const { min, max } = bounds[name];
    return Math.min(max, Math.max(min, wished[name] - shift));
  };
  const sumAt = (shift: number): number => names.reduce((all, name) => all + clamped(name, shift), 0);
  const reach = 2 * sum + Math.max(...names.map((name) => Math.abs(wished[name])));
  let [low, high] = [-reach, reach];
  for (let i = 0; i < halvings; i += 1) {
    const middle = (low + high) / 2;
    if (sumAt(middle) > sum) low = middle;
    else high = middle;
  }
  const exact = names.map((name) => clamped(name, high) / step);
  const steps = exact.map((weight) => Math.floor(weight + 1e-9));
  const missing = Math.round(sum / step) - steps.reduce((all, taken) => all + taken, 0);
  const byLoss = names
    .map((name, at) => ({ at, most: bounds[name].max / step, loss: exact[at]! - steps[at]! }))
    .filter(({ at, most }) => steps[at]! < most)
    .sort((one, other) => other.loss - one.loss || one.at - other.at);
  for (const { at } of byLoss.slice(0, missing)) steps[at]! += 1;
  return Object.fromEntries(names.map((name, at) => [name, steps[at]! * step])) as Record<Name, number>;
}
