import type { Comparison, ExperimentMetric } from '@iworkz/contracts';
import { logBeta } from './log-gamma.js';

export interface Arm {
  readonly candidates: number;
  readonly successes: number;
}

export interface TestPlan {
  readonly challengerPercent: number;
  readonly falseAlarmPercent: number;
  readonly expectedEffectPoints: number;
}

/** Before that the normal approximation of the interval is not shown. */
const fewestCandidates = 100;
const fewestSuccesses = 20;
/** How many successes the mixture's prior is worth: shares of the challenger within some 10 points of the planned one. */
const priorSuccesses = 20;

/**
 * The difference of two shares, which may be looked at as often as one likes and acted on when one likes. A difference is
 * called one when both of these say so:
 *
 * 1. An exact test. While the variants are equal, who has the outcome has been assigned like everybody else, so that each
 *    success is the challenger's with the planned probability, whatever came before. The ratio of a beta mixture to that
 *    probability is a martingale, and exceeds 1/alpha ever with a chance of at most alpha (Ville, 1939; for counts in
 *    experiments Lindon and Malek, "Anytime-valid inference for multinomial count data", NeurIPS 2022). The same is computed
 *    from the failures, which say more of frequent outcomes, and the two are averaged.
 * 2. A confidence sequence for the difference, the normal mixture of the sequential probability ratio test (Robbins, Ann.
 *    Math. Statist. 41, 1970; Johari, Koomen, Pekelis and Walsh, Operations Research 70, 2022): with variance V and mixing
 *    variance t², |difference| > sqrt(V (V + t²) / t² x (2 ln(1/alpha) + ln((V + t²) / V))). Asymptotic: alone it was
 *    wrong in 7 of 100 experiments with a tenth of the candidates and shares of 5 %. It is what people see.
 */
export function compare(metric: ExperimentMetric, champion: Arm, challenger: Arm, plan: TestPlan): Comparison {
  const counts = { metric, champion, challenger };
  if (champion.candidates === 0 || challenger.candidates === 0)
    return { ...counts, difference: { value: null, low: null, high: null }, verdict: 'too_early' };
  const value = challenger.successes / challenger.candidates - champion.successes / champion.candidates;
  if (isTooEarly(champion, challenger))
    return { ...counts, difference: { value, low: null, high: null }, verdict: 'too_early' };
  const halfWidth = halfWidthOf(champion, challenger, plan);
  const difference = { value, low: Math.max(-1, value - halfWidth), high: Math.min(1, value + halfWidth) };
  if (Math.abs(value) <= halfWidth || logEvidence(champion, challenger, plan) < Math.log(100 / plan.falseAlarmPercent))
    return { ...counts, difference, verdict: 'undecided' };
  const better = value > 0 === (metric.better === 'higher');
  return { ...counts, difference, verdict: better ? 'challenger_better' : 'challenger_worse' };
}

/**
 * True when the candidates of the two variants are not shared out as planned (chi-square, one degree of freedom, p < 0.001).
 * Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments", KDD 2019.
 */
export function hasSampleRatioMismatch(champion: number, challenger: number, challengerPercent: number): boolean {
  const expected = ((champion + challenger) * challengerPercent) / 100;
  const rest = champion + challenger - expected;
  if (expected < 5) return false;
  return (challenger - expected) ** 2 / expected + (champion - rest) ** 2 / rest > 10.828;
}

/** Natural logarithm of the average of the two likelihood ratios. */
function logEvidence(champion: Arm, challenger: Arm, { challengerPercent }: TestPlan): number {
  const share = challengerPercent / 100;
  const [a, b] = [priorSuccesses * share, priorSuccesses * (1 - share)];
  const logRatio = (ofChallenger: number, ofChampion: number): number =>
    logBeta(a + ofChallenger, b + ofChampion) -
    logBeta(a, b) -
    ofChallenger * Math.log(share) -
    ofChampion * Math.log(1 - share);
  const bySuccesses = logRatio(challenger.successes, champion.successes);
  const byFailures = logRatio(failuresOf(challenger), failuresOf(champion));
  const larger = Math.max(bySuccesses, byFailures);
  return larger + Math.log((Math.exp(bySuccesses - larger) + Math.exp(byFailures - larger)) / 2);
}

function halfWidthOf(champion: Arm, challenger: Arm, plan: TestPlan): number {
  const variance = varianceOf(champion) + varianceOf(challenger);
  const mixing = (plan.expectedEffectPoints / 100) ** 2;
  const evidence = 2 * Math.log(100 / plan.falseAlarmPercent) + Math.log((variance + mixing) / variance);
  return Math.sqrt(((variance * (variance + mixing)) / mixing) * evidence);
}

/** Half a success more than seen: with none, or nothing but successes, the variance would be taken for zero. */
function varianceOf({ candidates, successes }: Arm): number {
  const share = (successes + 0.5) / (candidates + 1);
  return (share * (1 - share)) / candidates;
}

function isTooEarly(champion: Arm, challenger: Arm): boolean {
  const successes = champion.successes + challenger.successes;
  const failures = failuresOf(champion) + failuresOf(challenger);
  return (
    Math.min(champion.candidates, challenger.candidates) < fewestCandidates ||
    Math.min(successes, failures) < fewestSuccesses
  );
}

const failuresOf = ({ candidates, successes }: Arm): number => candidates - successes;
