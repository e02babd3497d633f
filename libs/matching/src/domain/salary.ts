import { reason, type CriterionResult } from './criterion.js';
import type { CandidateFacts, JobFacts } from './facts.js';

export const salaryPriors = {
  /** No wish was stated: pay is then rarely what decides. */
  noWish: 0.6,
  /** The posting states no pay. */
  notStated: 0.5,
} as const;

/** The band reaches the wish at its very top. */
export const justReached = 0.6;
/** How far under the wish, as a share of it, the best offer may lie before nothing is left of the score. */
export const tolerance = 0.3;
/** Rates move: an amount in another currency is known less well. */
const convertedConfidence = 0.9;
const hoursAssumedConfidence = 0.8;

/**
 * How much of the offered band lies in the wished one, which reaches from the wish upwards; both in yen a year.
 * With offer [l, h] and wish w: 1 where l >= w; 0.6 + 0.4 (h - w) / (h - l) where l < w <= h; below that falling to 0 at
 * h = 0.7 w. Raising either end never lowers it.
 */
export function scoreSalary(candidate: CandidateFacts, job: JobFacts): CriterionResult {
  const { wishedPay } = candidate;
  const { pay } = job;
  if (!wishedPay) return { score: salaryPriors.noWish, confidence: 0, reasons: [reason('neutral', 'salary.no_wish')] };
  if (!pay) return { score: salaryPriors.notStated, confidence: 0, reasons: [reason('neutral', 'salary.not_stated')] };
  // An hourly wish is compared for the hours of this very job: whoever asks 1,500 yen an hour of a half-time job asks
  // for half of the year's pay.
  const times = { hour: pay.hoursAYear, day: pay.daysAYear, month: 12, year: 1 }[wishedPay.period];
  const wished = wishedPay.yen * times;
  const amounts = { wished: Math.round(wished), offeredMin: Math.round(pay.low), offeredMax: Math.round(pay.high) };
  const hoursAssumed = pay.hoursAssumed && wishedPay.period !== 'hour';
  const confidence =
    (wishedPay.converted || pay.converted ? convertedConfidence : 1) * (hoursAssumed ? hoursAssumedConfidence : 1);
  const assumption = hoursAssumed ? [reason('neutral', 'salary.hours_assumed', { hours: pay.hoursAYear })] : [];
  if (pay.low >= wished) {
    return { score: 1, confidence, reasons: [reason('for', 'salary.met', amounts), ...assumption] };
  }
  if (pay.high >= wished) {
    const share = (pay.high - wished) / (pay.high - pay.low);
    const score = justReached + (1 - justReached) * share;
    return { score, confidence, reasons: [reason('for', 'salary.partly', amounts), ...assumption] };
  }
  const score = justReached * Math.max(0, 1 - (1 - pay.high / wished) / tolerance);
  return { score, confidence, reasons: [reason('against', 'salary.below', amounts), ...assumption] };
}
