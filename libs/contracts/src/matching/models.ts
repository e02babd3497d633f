import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { JobSummary } from '../hiring/models.js';

/** Criteria and their weights in hundredths; the sum is 100. */
export const criterionWeights = { skills: 30, culture: 25, geography: 20, salary: 15, career: 10 } as const;
export type Criterion = keyof typeof criterionWeights;
export const criteria = Object.keys(criterionWeights) as Criterion[];

/** One fact that moved a score. `text` is written in the reader's language from `code` and `params`. */
export const MatchReason = z
  .object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    effect: z.enum(['for', 'against', 'neutral']),
    text: z.string(),
  })
  .meta({ id: 'MatchReason' });
export type MatchReason = z.output<typeof MatchReason>;

export const CriterionScore = z
  .object({
    criterion: z.enum(['skills', 'culture', 'geography', 'salary', 'career']),
    /** 0 to 1. */
    score: z.number().min(0).max(1),
    /** Hundredths of the total. */
    weight: z.number(),
    /** 0: nothing known, the prior was taken. 1: all facts known. */
    confidence: z.number().min(0).max(1),
    reasons: z.array(MatchReason),
  })
  .meta({ id: 'CriterionScore' });
export type CriterionScore = z.output<typeof CriterionScore>;

/** A condition that must hold whatever the score is; said separately from it. */
export const HardCondition = z
  .object({
    code: z.string(),
    met: z.boolean().nullable(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    text: z.string(),
  })
  .meta({ id: 'HardCondition' });
export type HardCondition = z.output<typeof HardCondition>;

export const Match = z
  .object({
    jobId: Id,
    candidateId: Id,
    /** 0 to 100: the sum of weight x score. */
    total: z.number().min(0).max(100),
    confidence: z.number().min(0).max(1),
    criteria: z.array(CriterionScore),
    hardConditions: z.array(HardCondition),
    /** Versions of formulas and data, so that the number can be computed again. */
    modelVersion: z.string(),
    computedAt: Instant,
  })
  .meta({ id: 'Match' });
export type Match = z.output<typeof Match>;

export const RecommendedJob = z.object({ job: JobSummary, match: Match }).meta({ id: 'RecommendedJob' });
export type RecommendedJob = z.output<typeof RecommendedJob>;
