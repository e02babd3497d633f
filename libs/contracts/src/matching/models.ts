import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { JobSummary } from '../hiring/models.js';

/** Criteria and their weights in hundredths; the sum is 100. */
export const criterionWeights = { skills: 30, culture: 25, geography: 20, salary: 15, career: 10 } as const;
export type Criterion = keyof typeof criterionWeights;
export const criteria = Object.keys(criterionWeights) as Criterion[];

/** How far a weight may be shifted: from half of its default to one and a half times it, in steps of half a hundredth. */
export const weightBounds = Object.fromEntries(
  criteria.map((criterion) => {
    const weight = criterionWeights[criterion];
    return [criterion, { min: weight / 2, max: weight * 1.5 }];
  }),
) as Readonly<Record<Criterion, { readonly min: number; readonly max: number }>>;
export const weightStep = 0.5;

const shiftedWeight = (criterion: Criterion) =>
  z.number().min(weightBounds[criterion].min).max(weightBounds[criterion].max).multipleOf(weightStep);
/** Weights of a view of one's own, in hundredths. Their sum must be 100, which is refused apart: no one field is at fault. */
export const CriterionWeights = z
  .object({
    skills: shiftedWeight('skills'),
    culture: shiftedWeight('culture'),
    geography: shiftedWeight('geography'),
    salary: shiftedWeight('salary'),
    career: shiftedWeight('career'),
  })
  .meta({ id: 'CriterionWeights' });
export type CriterionWeights = z.output<typeof CriterionWeights>;

export const RankingWeights = z
  .object({
    weights: CriterionWeights,
    /** false: nobody shifted them, these are the defaults. */
    shifted: z.boolean(),
  })
  .meta({ id: 'RankingWeights' });
export type RankingWeights = z.output<typeof RankingWeights>;

/** One fact that moved a score. `text` is written in the reader's language from `code` and `params`. */
export const MatchReason = z
  .object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    effect: z.enum(['for', 'against', 'neutral']),
    text: z.string(),
    /** Points of the total by which this fact moved it. All points of a criterion add up to weight x (score - baseline). */
    points: z.number().optional(),
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
    /** The score of this criterion for two sides of which nothing is known, from which points are counted. */
    baseline: z.number().min(0).max(1).optional(),
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
    /** Under which the match is kept; for its explanation. */
    matchId: Id.optional(),
    jobId: Id,
    candidateId: Id,
    /** 0 to 100: the sum of weight x score. */
    total: z.number().min(0).max(100),
    confidence: z.number().min(0).max(1),
    criteria: z.array(CriterionScore),
    hardConditions: z.array(HardCondition),
    /** Versions of formulas and data, so that the number can be computed again. */
    modelVersion: z.string(),
    /** The learned weights that the number was computed by; absent or null: the defaults, or weights that somebody chose. */
    weightsVersion: z.string().nullable().optional(),
    computedAt: Instant,
  })
  .meta({ id: 'Match' });
export type Match = z.output<typeof Match>;

export const RecommendedJob = z
  .object({
    job: JobSummary,
    match: Match,
    /** The candidate keeps it among the saved jobs. */
    saved: z.boolean().optional(),
  })
  .meta({ id: 'RecommendedJob' });
export type RecommendedJob = z.output<typeof RecommendedJob>;

/** What a candidate keeps a job as. `dismissed`: it is left out of their recommendations. Nobody else sees either. */
export const jobMarks = ['saved', 'dismissed'] as const;
export type JobMark = (typeof jobMarks)[number];

export const MarkedJob = z
  .object({
    job: JobSummary,
    mark: z.enum(jobMarks),
    markedAt: Instant,
    /** false: it takes no more applications. */
    open: z.boolean(),
  })
  .meta({ id: 'MarkedJob' });
export type MarkedJob = z.output<typeof MarkedJob>;

/** The five scores of a kept match, each 0 to 1: what weights are learned from. */
export const CriterionScores = z
  .object({
    candidateId: Id,
    jobId: Id,
    scores: z.object({
      skills: z.number(),
      culture: z.number(),
      geography: z.number(),
      salary: z.number(),
      career: z.number(),
    }),
  })
  .meta({ id: 'CriterionScores' });
export type CriterionScores = z.output<typeof CriterionScores>;

/** A change within a person's reach, and what it would bring for one job. */
export const Counterfactual = z
  .object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    text: z.string(),
    /** With the change, everything else being as it is. */
    total: z.number().min(0).max(100),
    gain: z.number().min(0),
    /** The total depends on an answer that is not given yet; this is the most that it can become. */
    atMost: z.boolean(),
    /** Of the job among all open jobs for the changed person, from 1; null beyond the ranks that are counted. */
    rank: z.int().positive().nullable(),
    /** The change meets a hard condition of the job. */
    meetsCondition: z.boolean(),
  })
  .meta({ id: 'Counterfactual' });
export type Counterfactual = z.output<typeof Counterfactual>;

/** Ranks are counted up to this one. */
export const rankLimit = 1000;

export const MatchExplanation = z
  .object({
    match: Match,
    /** The total of two sides of which nothing is known, with the weights of this match. */
    baseline: z.number(),
    /**
     * Where the job stands for the candidate now, and what would move it. Not for employers; nor for a match whose profile
     * or job has changed since, or whose job is closed.
     */
    standing: z
      .object({
        rank: z.int().positive().nullable(),
        rankedCount: z.int(),
        /** true when a part of the open jobs could not be ranked just now: ranks are at best what they say. */
        partial: z.boolean(),
        counterfactuals: z.array(Counterfactual),
      })
      .nullable(),
  })
  .meta({ id: 'MatchExplanation' });
export type MatchExplanation = z.output<typeof MatchExplanation>;

/** The total from which on a candidate is told of new jobs, unless they set another one. */
export const usualNoticeThreshold = 60;

/** null: the usual one. */
export const NoticeThreshold = z
  .object({ minTotal: z.number().min(0).max(100).nullable(), usual: z.number() })
  .meta({ id: 'NoticeThreshold' });
export type NoticeThreshold = z.output<typeof NoticeThreshold>;

/** A kept match computed again from what it was computed from. */
export const MatchReplay = z
  .object({
    matchId: Id,
    modelVersion: z.string(),
    weights: z.record(z.string(), z.number()),
    profileVersion: z.int(),
    jobVersion: z.int(),
    computedAt: Instant,
    kept: z.object({ total: z.number(), confidence: z.number() }),
    replayed: z.object({ total: z.number(), confidence: z.number() }),
    /** Bit for bit. */
    equal: z.boolean(),
  })
  .meta({ id: 'MatchReplay' });
export type MatchReplay = z.output<typeof MatchReplay>;
