import type { OutcomeKind } from '@iworkz/contracts';
import { gainOf, relevantGain } from './outcome-gain.js';

/** A job in a list for a candidate, or an applicant in a list for a company. */
export interface ShownJob {
  /** From 1. */
  readonly position: number;
  readonly kinds: readonly OutcomeKind[];
}

/** What one list adds to the sums that the figures are ratios of. */
export interface ListSums {
  /** Weighted jobs of at least `relevantGain` among the places up to 10. */
  readonly relevant: number;
  /** Jobs at the places up to 10. */
  readonly slots: number;
  readonly dcg: number;
  /** The most that the same jobs with the same weights could have given. */
  readonly idealDcg: number;
}

const depth = 10;
const discount = (place: number): number => 1 / Math.log2(1 + place);

/**
 * Precision@10 and DCG@10 (Järvelin and Kekäläinen, 2002) of one list, as sums.
 * @param weightOf how many an outcome at a place counts for: 1, or the inverse of the probability that the place is looked
 *   at, which makes `relevant` and `dcg` unbiased for what they would be if every place were looked at.
 */
export function sumsOfList(jobs: readonly ShownJob[], weightOf: (position: number) => number): ListSums {
  // Two jobs cannot have stood at one place; a page that says so is believed once.
  const atPlace = new Map<number, number>();
  for (const { position, kinds } of jobs) if (!atPlace.has(position)) atPlace.set(position, gainOf(kinds));
  let relevant = 0;
  let slots = 0;
  let dcg = 0;
  const gains: number[] = [];
  for (const [position, gain] of atPlace) {
    const weighted = gain * weightOf(position);
    gains.push(weighted);
    if (position > depth) continue;
    slots += 1;
    if (gain >= relevantGain) relevant += weightOf(position);
    dcg += weighted * discount(position);
  }
  gains.sort((one, other) => other - one);
  const idealDcg = gains.slice(0, depth).reduce((sum, gain, index) => sum + gain * discount(index + 1), 0);
  return { relevant, slots, dcg, idealDcg };
}
