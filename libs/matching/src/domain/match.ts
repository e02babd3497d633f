import { criteria, criterionWeights, type Criterion, type PartWeights } from '@iworkz/contracts';
import { scoreCareer } from './career.js';
import type { CriterionResult } from './criterion.js';
import { scoreCulture } from './culture.js';
import type { CandidateFacts, JobFacts } from './facts.js';
import { scoreGeography } from './geography.js';
import { hardConditions, type HardConditionResult } from './hard-conditions.js';
import { scoreSalary } from './salary.js';
import { scoreSkills } from './skills.js';

/**
 * Names these formulas, their constants, the skill taxonomy and the exchange rates. Raise it with any change to them, and keep
 * them by `npm run model:keep`: a stored match says by which version it was computed, and is computed again by that one.
 */
export const modelVersion = 'reference-3';

export type Weights = Readonly<Record<Criterion, number>> & {
  /** Within the criteria; without them the default ones hold, as for all matches from before they could differ. */
  readonly parts?: PartWeights;
};

export interface MatchResult {
  /** 0 to 100. */
  readonly total: number;
  /** 0 to 1, weighted like the total. */
  readonly confidence: number;
  /** Those that the criteria were summed by. */
  readonly weights: Weights;
  readonly criteria: Readonly<Record<Criterion, CriterionResult>>;
  readonly hardConditions: readonly HardConditionResult[];
}

type Formula = (candidate: CandidateFacts, job: JobFacts, parts?: PartWeights) => CriterionResult;

export const formulas: Readonly<Record<Criterion, Formula>> = {
  skills: scoreSkills,
  culture: scoreCulture,
  geography: scoreGeography,
  salary: scoreSalary,
  career: scoreCareer,
};

/**
 * How well a job fits a candidate: total = sum of weight x score over the five criteria.
 * @param weights hundredths that add up to 100.
 */
export function matchOf(candidate: CandidateFacts, job: JobFacts, weights: Weights = criterionWeights): MatchResult {
  const results = {} as Record<Criterion, CriterionResult>;
  let total = 0;
  let confidence = 0;
  for (const criterion of criteria) {
    const result = formulas[criterion](candidate, job, weights.parts);
    results[criterion] = result;
    total += weights[criterion] * result.score;
    confidence += (weights[criterion] * result.confidence) / 100;
  }
  // Sums of parts that are all at their best may end a rounding error above it.
  return {
    total: Math.min(100, total),
    confidence: Math.min(1, confidence),
    weights,
    criteria: results,
    hardConditions: hardConditions(candidate, job),
  };
}

/** The order of every ranking: better first, equals by id, so that it is the same on every machine and every time. */
export function byTotalThenId(
  a: { readonly total: number; readonly id: string },
  b: { readonly total: number; readonly id: string },
): number {
  return b.total - a.total || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
