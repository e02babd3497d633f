import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { workPermissionStates } from '../compliance/models.js';
import { JobSummary } from '../hiring/models.js';
import { workStyleDimensions, type WorkStyleDimension } from '../vocabulary/work-style.js';

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

/**
 * Weights of the parts within a criterion, where it is a weighted sum. Culture: each dimension in equal shares, 1 being a sixth
 * of the criterion; the sum is 6. Career: in hundredths of the criterion; the sum is 100.
 */
export const partWeights = {
  culture: { decisions: 1, communication: 1, hierarchy: 1, collaboration: 1, change: 1, togetherness: 1 },
  career: { level: 50, industry: 30, growth: 20 },
} as const;
export type CareerPart = keyof typeof partWeights.career;
export const careerParts = Object.keys(partWeights.career) as CareerPart[];

const partNumbers = (dimension: z.ZodNumber, career: (part: CareerPart) => z.ZodNumber) =>
  z.object({
    culture: z.object({
      decisions: dimension,
      communication: dimension,
      hierarchy: dimension,
      collaboration: dimension,
      change: dimension,
      togetherness: dimension,
    }),
    career: z.object({ level: career('level'), industry: career('industry'), growth: career('growth') }),
  });

/** A number for each part of the criteria that are weighted sums. */
export const PartNumbers = partNumbers(z.number(), () => z.number()).meta({ id: 'PartNumbers' });
export type PartNumbers = z.output<typeof PartNumbers>;

/**
 * How far learning may move them. A part of a career keeps between half of its default and one and a half times it, like a
 * criterion. That dimensions of culture count alike is no judgement but the lack of one, so each may be worth up to twice its
 * share: a third of the criterion, and never less than a twelfth. Steps are such that float64 sums of them never exceed the whole.
 */
export const partBounds = {
  culture: {
    sum: 6,
    step: 1 / 8,
    of: Object.fromEntries(workStyleDimensions.map((dimension) => [dimension, { min: 1 / 2, max: 2 }])) as Readonly<
      Record<WorkStyleDimension, { readonly min: number; readonly max: number }>
    >,
  },
  career: {
    sum: 100,
    step: 5,
    of: { level: { min: 25, max: 75 }, industry: { min: 15, max: 45 }, growth: { min: 10, max: 30 } },
  },
} as const;

const addsUpTo = (sum: number) => (weights: Readonly<Record<string, number>>) =>
  Object.values(weights).reduce((all, weight) => all + weight, 0) === sum;
const { culture: ofCulture, career: ofCareer } = partBounds;
/** Weights within criteria that keep to their bounds and sums. */
export const PartWeights = partNumbers(
  z.number().min(ofCulture.of.decisions.min).max(ofCulture.of.decisions.max).multipleOf(ofCulture.step),
  (part) => z.number().min(ofCareer.of[part].min).max(ofCareer.of[part].max).multipleOf(ofCareer.step),
)
  .refine(({ culture }) => addsUpTo(ofCulture.sum)(culture), { path: ['culture'] })
  .refine(({ career }) => addsUpTo(ofCareer.sum)(career), { path: ['career'] })
  .meta({ id: 'PartWeights' });
export type PartWeights = z.output<typeof PartWeights>;

/** What a version of weights says; without parts the default ones hold within the criteria. */
export const VersionedWeights = CriterionWeights.extend({ parts: PartWeights.optional() }).meta({
  id: 'VersionedWeights',
});
export type VersionedWeights = z.output<typeof VersionedWeights>;

export const RankingWeights = z
  .object({
    weights: CriterionWeights,
    /** Those within the criteria, as learned weights may set them; absent: the default ones. */
    parts: PartNumbers.optional(),
    /** false: nobody shifted them, these are the defaults or what an experiment gives. */
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

/**
 * Whether the candidate's residence status permits a job, judged by law when it is read. It stands beside the match and not in it:
 * it moves no score, is not kept, and no employer reads it before an offer.
 */
export const WorkPermission = z
  .object({
    state: z.enum(workPermissionStates),
    /** no_status: the profile states none. not_judged: law or facts do not tell. no_answer: it could not be asked just now. */
    unknownBecause: z.enum(['no_status', 'not_judged', 'no_answer']).optional(),
    /** In the reader's language, like those of the basis. */
    text: z.string(),
    basis: z.array(z.object({ ruleId: z.string(), statute: z.string(), article: z.string(), text: z.string() })),
  })
  .meta({ id: 'WorkPermission' });
export type WorkPermission = z.output<typeof WorkPermission>;

export const RecommendedJob = z
  .object({
    job: JobSummary,
    match: Match,
    /** The candidate keeps it among the saved jobs. */
    saved: z.boolean().optional(),
    workPermission: WorkPermission.optional(),
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

/** The five scores of a kept match, and those of the parts within them, each 0 to 1: what weights are learned from. */
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
    parts: PartNumbers,
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
     * or job has changed since, whose job is closed, or that was computed by formulas which rank no more.
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
    /** For the job as it is posted now. The candidate alone reads it. */
    workPermission: WorkPermission.optional(),
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
    /** The weights within the criteria; absent: the default ones. */
    parts: PartNumbers.optional(),
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
