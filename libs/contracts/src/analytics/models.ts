import * as z from 'zod';
import { CalendarDate, Id, Instant } from '../common/primitives.js';
import { runOf } from '../common/runs.js';
import { PartNumbers, VersionedWeights } from '../matching/models.js';

/** What became of a match. Those from `applied` on are told by hiring; `shortlisted` is an invitation to an interview. */
export const outcomeKinds = [
  'viewed',
  'saved',
  'dismissed',
  'applied',
  'shortlisted',
  'offered',
  'hired',
  'rejected',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** A name such as `reference-1`: of formulas, of weights, of what an experiment tries. */
export const VersionName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);

/** Where in which ranking a job, or an applicant, was seen, as the page knew it. */
export const ShownPlace = z
  .object({
    /** Made by the page, once for each ranking that it got. */
    listId: Id,
    /** In the whole ranking, from 1, not on the page. */
    position: z.int().min(1).max(1100),
    pageSize: z.int().min(1).max(100),
    modelVersion: VersionName,
    weightsVersion: VersionName.nullable().default(null),
  })
  .meta({ id: 'ShownPlace' });
export type ShownPlace = z.output<typeof ShownPlace>;

const act = {
  /** Made by the page. The same id again, from the same person, is the same act. */
  id: Id,
  jobId: Id,
};
/** A member of a company looks at who applied to a job of theirs. Who of them it was is not kept. */
const actOnApplicant = { ...act, candidateId: Id, place: ShownPlace };
export const ReportedAct = z
  .discriminatedUnion('kind', [
    // No outcome, but what outcomes are counted against: the job came into sight.
    z.object({ ...act, kind: z.literal('shown'), place: ShownPlace }),
    /** Without a place the act counts for where the job was last shown to the person. */
    z.object({ ...act, kind: z.enum(['viewed', 'saved', 'dismissed']), place: ShownPlace.optional() }),
    z.object({ ...actOnApplicant, kind: z.literal('applicant_shown') }),
    /** More of the applicant was opened than the list shows of everybody. */
    z.object({ ...actOnApplicant, kind: z.literal('applicant_viewed') }),
  ])
  .meta({ id: 'ReportedAct' });
export type ReportedAct = z.output<typeof ReportedAct>;

/** A list of a job's applicants as far as a member of its company had it in sight: what the bias audit reads of `analytics`. */
export const ShownApplicantList = z.object({
  /** Of the list. */
  id: Id,
  jobId: Id,
  /** When the first of them came into sight. */
  shownAt: Instant,
  places: z.array(z.object({ candidateId: Id, position: z.int() })),
});
export type ShownApplicantList = z.output<typeof ShownApplicantList>;

/** An estimate and its 95 % confidence interval; null where there is too little to say anything. */
export const Estimate = z
  .object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })
  .meta({ id: 'Estimate' });

const QualityFigures = z.object({ precisionAt10: Estimate, dcgAt10: Estimate, ndcgAt10: Estimate });

/** A place `k` is looked at with probability k^-eta, relative to the first. */
const PositionBias = z.object({
  eta: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** `assumed` while too few were seen by the same side at different places. */
  source: z.enum(['fitted', 'assumed']),
  /** Jobs that one person, or applicants that one company, saw at different places and viewed. */
  informativePairs: z.int(),
  /** No outcome counts for more than this many. */
  largestWeight: z.number(),
});

const QualityOfWeek = z.object({
  modelVersion: z.string(),
  /** The learned weights of the lists; null for the defaults and for weights that somebody chose. */
  weightsVersion: z.string().nullable(),
  /** The Monday of the week (UTC) in which the lists were shown. */
  week: CalendarDate,
  lists: z.int(),
  uncorrected: QualityFigures,
  corrected: QualityFigures,
});

/** Definitions, sources and limits of every figure: docs/learning.md. */
export const RankingQuality = z
  .object({
    from: CalendarDate,
    to: CalendarDate,
    /** The gain of a job by the furthest outcome that it had. */
    gains: z.record(z.enum(outcomeKinds), z.number()),
    /** A job counts as relevant for precision from this gain on. */
    relevantGain: z.number(),
    positionBias: PositionBias,
    /** Jobs in lists for candidates. */
    weeks: z.array(QualityOfWeek.extend({ candidates: z.int() })),
    /** Groups of fewer people, or companies, than this are left out. */
    smallestGroup: z.int(),
    groupsLeftOut: z.int(),
    /** Applicants in lists for the companies that they applied to. The gain of one is that of the company's furthest step. */
    applicantLists: z.object({
      positionBias: PositionBias,
      weeks: z.array(QualityOfWeek.extend({ companies: z.int() })),
      groupsLeftOut: z.int(),
    }),
    timeToHire: z.array(
      z.object({
        /** null when the application followed no known ranking. */
        modelVersion: z.string().nullable(),
        /** As in `weeks`. */
        weightsVersion: z.string().nullable(),
        /** The Monday of the week (UTC) of the hiring. */
        week: CalendarDate,
        hires: z.int(),
        /** From the application to the hiring; null of fewer hires than `smallestGroup`. */
        medianDays: Estimate,
      }),
    ),
  })
  .meta({ id: 'RankingQuality' });
export type RankingQuality = z.output<typeof RankingQuality>;

export const variants = ['champion', 'challenger'] as const;
export type Variant = (typeof variants)[number];

export const experimentStatuses = ['running', 'concluded', 'rolled_back'] as const;
export type ExperimentStatus = (typeof experimentStatuses)[number];

/** A share of candidates: of those who were shown a job, how many had this outcome within the window. */
export const ExperimentMetric = z.object({
  outcome: z.enum(outcomeKinds),
  better: z.enum(['higher', 'lower']),
});
export type ExperimentMetric = z.output<typeof ExperimentMetric>;

const ExperimentName = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/);

export const ExperimentPlan = z
  .object({
    name: ExperimentName,
    /** What everybody gets now, and what is tried. */
    champion: VersionName,
    challenger: VersionName,
    /** Of a hundred candidates, how many get the challenger. */
    challengerPercent: z.int().min(1).max(50).default(50),
    metric: ExperimentMetric.default({ outcome: 'applied', better: 'higher' }),
    /** Worse than the champion beyond doubt, by this or by the metric: the experiment is rolled back by itself. */
    guardrail: ExperimentMetric.default({ outcome: 'dismissed', better: 'lower' }),
    /** A candidate is counted once, this long after a job was first shown to them. */
    windowDays: z.int().min(1).max(30).default(7),
    /** Chance in percent of ever saying "different" of equal variants, however often one looks. */
    falseAlarmPercent: z.number().min(0.1).max(10).default(5),
    /** The difference, in percentage points, that the test is tuned to find. */
    expectedEffectPoints: z.number().min(0.1).max(50).default(2),
  })
  .meta({ id: 'ExperimentPlan' });
export type ExperimentPlan = z.output<typeof ExperimentPlan>;

const ArmCounts = z.object({ candidates: z.int(), successes: z.int() });

/** Challenger less champion, with an interval that holds at every look at once (a confidence sequence). */
export const Comparison = z
  .object({
    metric: ExperimentMetric,
    champion: ArmCounts,
    challenger: ArmCounts,
    difference: Estimate,
    verdict: z.enum(['too_early', 'undecided', 'challenger_better', 'challenger_worse']),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.output<typeof Comparison>;

export const Experiment = ExperimentPlan.extend({
  name: z.string(),
  status: z.enum(experimentStatuses),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  endedBecause: z.enum(['decision', 'roll_back', 'harm']).nullable(),
  /** The variant that everybody gets; null while it runs. */
  everyoneGets: z.enum(variants).nullable(),
}).meta({ id: 'Experiment' });
export type Experiment = z.output<typeof Experiment>;

export const ExperimentResult = Experiment.extend({
  result: Comparison,
  guarded: Comparison,
  /** More or fewer candidates in one variant than chance explains: what is shown or reported differs, and nothing else here can be trusted. */
  sampleRatioMismatch: z.boolean(),
}).meta({ id: 'ExperimentResult' });
export type ExperimentResult = z.output<typeof ExperimentResult>;

export const Assignment = z.object({
  experiment: z.string(),
  variant: z.enum(variants),
  version: z.string(),
});
export type Assignment = z.output<typeof Assignment>;

const WeightsArm = z.object({ version: z.string(), weights: VersionedWeights.nullable() });

/**
 * The experiment that decides by which learned weights jobs are ranked, and how each person's variant follows from it
 * (`variantOf` of the platform). For services: who knows the salt can tell who
 * is in which variant.
 */
export const WeightsAssignment = z.object({
  salt: z.string(),
  challengerPercent: z.number(),
  /** null while it runs. */
  everyoneGets: z.enum(variants).nullable(),
  /** Weights of null are the default ones. */
  champion: WeightsArm,
  challenger: WeightsArm,
});
export type WeightsAssignment = z.output<typeof WeightsAssignment>;

/** The name by which an experiment means the default weights. */
export const defaultWeightsVersion = 'default';

/** An experiment with weights is started against these, and only while no other one with weights runs. */
export const WeightsInUse = z
  .object({
    /** `default`, or a learned version: what everybody gets, or while an experiment runs its champion. */
    version: z.string(),
    runningExperiment: z.string().nullable(),
  })
  .meta({ id: 'WeightsInUse' });
export type WeightsInUse = z.output<typeof WeightsInUse>;

/** What is learned from. Jobs that were shown and had this outcome, or a further one, were chosen. */
export const LearningRequest = z
  .object({
    /** First day of showing; 26 weeks back unless told, and no earlier. */
    from: CalendarDate.optional(),
    /** Last day, included; today unless told. */
    to: CalendarDate.optional(),
    choice: z.enum(['saved', 'applied', 'shortlisted']).default('applied'),
  })
  .meta({ id: 'LearningRequest' });
export type LearningRequest = z.output<typeof LearningRequest>;

export const LearningRun = runOf('LearningRun', {
  about: LearningRequest,
  /** Lists that were shown are read, matching is asked for the scores of their jobs, and weights are fitted to them. */
  steps: ['lists', 'scores', 'weights'],
  result: z.object({ version: VersionName }),
});
export type LearningRun = z.output<typeof LearningRun>;

/** Weights of the criteria, and within them, learned from choices, and how. They rank nobody's jobs until an experiment tries them. */
export const LearnedWeights = z
  .object({
    version: VersionName,
    /** What was learned, brought within the bounds of every weight and to the sums that they must have. */
    weights: VersionedWeights,
    /** As learned, in hundredths. */
    unbounded: z.record(z.string(), z.number()),
    /**
     * Present where there were choices enough to learn weights within the criteria too. The weights carry them only when the
     * mean loss on those who were not learned from is lower with them than without.
     */
    parts: z
      .object({ unbounded: PartNumbers, heldOutLoss: z.number().nullable(), heldOutLossWithout: z.number().nullable() })
      .optional(),
    learnedAt: Instant,
    from: CalendarDate,
    to: CalendarDate,
    choice: z.enum(['saved', 'applied', 'shortlisted']),
    /** The formulas whose scores were weighed. */
    modelVersion: z.string(),
    candidates: z.int(),
    lists: z.int(),
    /** Chosen jobs with another one of their list to compare them with. */
    choices: z.int(),
    /** Mean loss of a pair on every fifth candidate, who was not learned from; ln 2 is that of knowing nothing. */
    heldOut: z.object({ choices: z.int(), loss: z.number().nullable(), lossOfDefaults: z.number().nullable() }),
    /** Each choice counted for place^eta, at most `largestWeight`. */
    positionBias: z.object({ eta: z.number(), source: z.enum(['fitted', 'assumed']), largestWeight: z.number() }),
    /** SHA-256 of the model in ONNX. */
    modelHash: z.string(),
  })
  .meta({ id: 'LearnedWeights' });
export type LearnedWeights = z.output<typeof LearnedWeights>;
