/** A job in a list that somebody saw. */
export interface SeenJob {
  /** Facts of one criterion, each from 0 to 1 and of such a kind that more of it cannot make the job fit worse. */
  readonly facts: readonly number[];
  /** From 1. */
  readonly position: number;
  /** It had the outcome that is learned from. */
  readonly chosen: boolean;
}

export interface LearningPlan {
  /** How many an outcome at a place counts for: the inverse of the probability that the place is looked at. */
  readonly weightOf: (position: number) => number;
  /** Pulls weights towards zero; above 0, or choices that no weight contradicts would make it infinite. */
  readonly l2: number;
  /** Ends when no weight moves by more than this. */
  readonly tolerance: number;
}

export interface LearnedWeights {
  /** Of each fact, not negative: a job never ranks lower for fitting better. */
  readonly weights: readonly number[];
  /** The same as shares of the criterion; all zero when nothing was found. */
  readonly shares: readonly number[];
  /** Mean weighted loss of a pair; ln 2 is that of knowing nothing. */
  readonly loss: number;
  /** Chosen jobs with another one to compare them with. */
  readonly chosen: number;
}

interface Pair {
  readonly difference: Float64Array;
  readonly weight: number;
}

/**
 * Weights of facts, learned from what people chose: pairwise logistic loss of each chosen job against every other of its
 * list, counted by inverse propensity (Joachims, Swaminathan and Schnabel, "Unbiased learning-to-rank with biased feedback",
 * WSDM 2017, with the logistic loss of RankNet instead of the hinge). The expected loss is that of choices which had been
 * looked at everywhere; where relevance is proportional to exp(weights x facts) its minimum is at these very weights. Convex,
 * minimized by projected gradient steps; no chance is involved.
 * @throws RangeError when jobs differ in the number of facts, or `l2` is not above 0.
 */
export function learnWeights(lists: readonly (readonly SeenJob[])[], plan: LearningPlan): LearnedWeights {
  const pairs = lists.flatMap((list) => pairsOf(list, plan.weightOf));
  const size = lists[0]?.[0]?.facts.length ?? 0;
  if (lists.some((list) => list.some(({ facts }) => facts.length !== size)))
    throw new RangeError('all jobs must have the same facts');
  if (!(plan.l2 > 0)) throw new RangeError('l2 must be above 0');
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  let weights = new Float64Array(size);
  if (total === 0) return { weights: [...weights], shares: [...weights], loss: Math.LN2, chosen: 0 };

  let step = 1;
  let at = lossAt(pairs, total, weights, plan.l2);
  for (let moved = Infinity; moved > plan.tolerance;) {
    let next: Float64Array<ArrayBuffer>;
    let there: typeof at;
    for (step *= 2; ; step /= 2) {
      next = weights.map((weight, i) => Math.max(0, weight - step * at.gradient[i]!));
      there = lossAt(pairs, total, next, plan.l2);
      let bound = at.loss;
      for (let i = 0; i < size; i += 1) {
        const move = next[i]! - weights[i]!;
        bound += at.gradient[i]! * move + (move * move) / (2 * step);
      }
      // Rounding can keep a step of no length from being a descent.
      if (there.loss <= bound + 1e-15) break;
    }
    moved = Math.max(...next.map((weight, i) => Math.abs(weight - weights[i]!)));
    weights = next;
    at = there;
  }
  const sum = weights.reduce((one, other) => one + other, 0);
  return {
    weights: [...weights],
    shares: [...weights].map((weight) => (sum === 0 ? 0 : weight / sum)),
    loss: at.loss,
    chosen: choicesIn(lists),
  };
}

/** Mean weighted loss of the pairs of these lists with given weights; null without a pair. ln 2 is that of knowing nothing. */
export function lossOf(
  lists: readonly (readonly SeenJob[])[],
  weights: readonly number[],
  weightOf: LearningPlan['weightOf'],
): number | null {
  const pairs = lists.flatMap((list) => pairsOf(list, weightOf));
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? null : lossAt(pairs, total, Float64Array.from(weights), 0).loss;
}

/** Chosen jobs with another one of their list to compare them with. */
export const choicesIn = (lists: readonly (readonly SeenJob[])[]): number =>
  lists.reduce((n, list) => n + (list.length > 1 ? list.filter((job) => job.chosen).length : 0), 0);

function pairsOf(list: readonly SeenJob[], weightOf: (position: number) => number): Pair[] {
  return list
    .filter(({ chosen }) => chosen)
    .flatMap((better) =>
      list
        .filter((other) => other !== better)
        .map((other) => ({
          difference: Float64Array.from(better.facts, (fact, i) => fact - other.facts[i]!),
          weight: weightOf(better.position),
        })),
    );
}

function lossAt(pairs: readonly Pair[], total: number, weights: Float64Array, l2: number) {
  const gradient = weights.map((weight) => l2 * weight);
  let loss = (l2 / 2) * weights.reduce((sum, weight) => sum + weight * weight, 0);
  for (const { difference, weight } of pairs) {
    let margin = 0;
    for (let i = 0; i < weights.length; i += 1) margin += weights[i]! * difference[i]!;
    const share = weight / total;
    // ln(1 + e^-margin), without overflow.
    loss += share * (Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin))));
    const pull = -share / (1 + Math.exp(margin));
    for (let i = 0; i < weights.length; i += 1) gradient[i]! += pull * difference[i]!;
  }
  return { loss, gradient };
}
