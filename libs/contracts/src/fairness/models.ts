import * as z from 'zod';
import { VersionName } from '../analytics/models.js';
import { Id, Instant, text } from '../common/primitives.js';
import { runOf } from '../common/runs.js';
import { applicationStatuses } from '../hiring/models.js';

/** Where a person or their nationality comes from, as far as the audit needs it. */
const origins = ['japan', 'korea', 'china_or_taiwan', 'vietnam', 'elsewhere_in_asia', 'elsewhere'] as const;

/**
 * What people may say of themselves for the audit, and for nothing else. Bands and groups, not dates and countries: the audit
 * needs no more. No event has such a field, and no route but those below.
 */
export const protectedValues = {
  sex: ['female', 'male', 'another'],
  ageBand: ['under_30', '30_to_39', '40_to_49', '50_to_59', '60_or_over'],
  nationalityGroup: origins,
  birthplaceGroup: origins,
  disability: ['yes', 'no'],
  family: ['with_care_duties', 'without_care_duties'],
} as const;
export type ProtectedAttribute = keyof typeof protectedValues;
export const protectedAttributes = Object.keys(protectedValues) as ProtectedAttribute[];

const declared = <const V extends readonly string[]>(values: V) => z.enum(values).nullable().default(null);
/** null: not said. */
export const DeclaredAttributes = z
  .object({
    sex: declared(protectedValues.sex),
    ageBand: declared(protectedValues.ageBand),
    nationalityGroup: declared(protectedValues.nationalityGroup),
    birthplaceGroup: declared(protectedValues.birthplaceGroup),
    disability: declared(protectedValues.disability),
    family: declared(protectedValues.family),
  })
  .meta({ id: 'DeclaredAttributes' });
export type DeclaredAttributes = z.output<typeof DeclaredAttributes>;

/**
 * `audit`: counted in the audit's groups. `mitigation`: also used to order shortlists while an operator has switched that on.
 * The second is asked for apart, since an order that differs from the scores may let a reader guess at a person's group.
 */
export const fairnessPurposes = ['audit', 'mitigation'] as const;
export type FairnessPurpose = (typeof fairnessPurposes)[number];

/** The text that people agree to; a new text is a new version, and older consents keep theirs. */
export const consentVersion = '2026-11';

export const AttributeDeclaration = z
  .object({
    attributes: DeclaredAttributes,
    /** null: nothing was said, or it was withdrawn. */
    consent: z
      .object({ purposes: z.array(z.enum(fairnessPurposes)), version: z.string(), givenAt: Instant })
      .nullable(),
    /** What would be agreed to now, in the reader's language. */
    wording: z.object({ version: z.string(), audit: z.string(), mitigation: z.string() }),
  })
  .meta({ id: 'AttributeDeclaration' });
export type AttributeDeclaration = z.output<typeof AttributeDeclaration>;

/**
 * What is measured. `scoring`: share of scores above the median of all scores (6 RCNY 5-301(c)). `selection`: share of
 * applications that reached a stage (29 CFR 1607.4, 6 RCNY 5-301(b)). `exposure`: attention in the rankings of jobs, each place
 * counting 1 / log2(1 + rank), 1 being the mean of the ranking. `sight`: the same at the places where applicants stood in the lists
 * that companies looked at, and none for those who were not in sight.
 */
export const fairnessMeasures = ['scoring', 'selection', 'exposure', 'sight'] as const;
export type FairnessMeasure = (typeof fairnessMeasures)[number];

/** Below it an impact ratio is evidence of adverse impact: 29 CFR 1607.4(D). */
export const fourFifths = 0.8;

export const selectionStages = [
  'screening',
  'interview',
  'offer',
  'hired',
] as const satisfies readonly (typeof applicationStatuses)[number][];
export type SelectionStage = (typeof selectionStages)[number];

export const AuditParameters = z
  .object({
    /** An application counts as selected once it has reached this stage. */
    selectedAt: z.enum(selectionStages).default('interview'),
    /** Groups of fewer people are never shown. */
    minGroupSize: z.int().min(10).max(1_000).default(10),
    /** Groups with a smaller share of the data get no impact ratio: 6 RCNY 5-301(d) allows up to 2 %. */
    minShare: z.number().min(0).max(0.02).default(0.02),
  })
  .meta({ id: 'AuditParameters' });
export type AuditParameters = z.output<typeof AuditParameters>;

/** A quarter: long enough for groups to be large, short enough for a change to be seen. */
export const usualAuditDays = 91;

export const AuditWindow = z.object({ from: Instant, to: Instant }).meta({ id: 'AuditWindow' });
export type AuditWindow = z.output<typeof AuditWindow>;

export const AuditRequest = z
  .object({ window: AuditWindow, parameters: AuditParameters.default(AuditParameters.parse({})) })
  .meta({ id: 'AuditRequest' });
export type AuditRequest = z.output<typeof AuditRequest>;

export const AuditRun = runOf('AuditRun', {
  about: AuditRequest,
  /** Stored matches are read, applications, lists that companies had in sight; then the tables are computed. */
  steps: ['matches', 'applications', 'sightings', 'tables'],
  result: z.object({ auditId: Id }),
});
export type AuditRun = z.output<typeof AuditRun>;

/**
 * Whose weights gave scores: everybody's, those that the company of the job chose, or learned ones by which an experiment, or its
 * end, ranked candidates' jobs. Learned versions with the same weights are one.
 */
export const AuditedWeights = z
  .object({
    origin: z.enum(['default', 'company', 'learned']),
    /** Of learned weights, in the order of their names; else none. */
    versions: z.array(VersionName),
  })
  .meta({ id: 'AuditedWeights' });
export type AuditedWeights = z.output<typeof AuditedWeights>;

const Interval = z.object({ low: z.number(), high: z.number() });

/** One group of one table: a value of each of the table's attributes. */
export const AuditRow = z
  .object({
    group: z.array(z.string()),
    people: z.int(),
    /** Scores, applications, places in rankings, or applications that a company could have had in sight. */
    cases: z.int(),
    rate: z.number(),
    /** 95 %. */
    rateInterval: Interval,
    /** Rate over the highest rate of a group that is not excluded; null for excluded groups and where no rate is above 0. */
    impactRatio: z.number().nullable(),
    /** 95 %; null where it cannot be told: no case counted in this group, or the group is the reference itself. */
    ratioInterval: Interval.nullable(),
    /** Less than `minShare` of the data. */
    excluded: z.boolean(),
    belowFourFifths: z.boolean(),
  })
  .meta({ id: 'AuditRow' });
export type AuditRow = z.output<typeof AuditRow>;

export const AuditTable = z
  .object({
    measure: z.enum(fairnessMeasures),
    /**
     * By which the scores of the table were made. null: the table is of no scores, or was made before they were told apart, of
     * the default and the companies' weights together.
     */
    weights: AuditedWeights.nullable().default(null),
    attributes: z.array(z.enum(protectedAttributes as [ProtectedAttribute, ...ProtectedAttribute[]])),
    /** The group with the highest rate; null when no group may have one. */
    reference: z.array(z.string()).nullable(),
    rows: z.array(AuditRow),
    /** Not said, or not agreed to: in no group. */
    unknown: z.object({ people: z.int(), cases: z.int() }),
    /** Groups that are too small to show, and those hidden with them so that no difference of sums gives them away. */
    hidden: z.object({ groups: z.int(), people: z.int() }),
  })
  .meta({ id: 'AuditTable' });
export type AuditTable = z.output<typeof AuditTable>;

export const AuditFindings = z
  .object({
    /** All people with a match or an application in the window. */
    people: z.int(),
    /** By all weights together, as are the rankings. */
    scores: z.int(),
    applications: z.int(),
    /** Withdrawn by the person before the stage was decided; counted neither as selected nor as not. */
    withdrawn: z.int(),
    rankings: z.int(),
    /** Applications to jobs of which a company had a list of applicants in sight. */
    sightings: z.int().default(0),
    /** By the default weights; null when nobody, or too few people to show, have a score. */
    medianScore: z.number().nullable(),
    /** What the scores are of, weights by weights. Empty in audits made before they were told apart. */
    weightings: z
      .array(
        z.object({
          weights: AuditedWeights,
          people: z.int(),
          scores: z.int(),
          rankings: z.int(),
          medianScore: z.number().nullable(),
        }),
      )
      .default([]),
    tables: z.array(AuditTable),
  })
  .meta({ id: 'AuditFindings' });
export type AuditFindings = z.output<typeof AuditFindings>;

export const BiasAudit = z
  .object({
    id: Id,
    createdAt: Instant,
    window: AuditWindow,
    parameters: AuditParameters,
    /** Version of the computation, of the formulas that gave the scores, and of the data they were given. */
    versions: z.object({
      audit: z.string(),
      models: z.array(z.string()),
      consent: z.array(z.string()),
      /** The newest stored match, application and list in sight that were read. */
      dataUpTo: Instant.nullable(),
    }),
    /** SHA-256 over the canonical text of everything the findings were computed from. */
    inputHash: z.string().regex(/^[0-9a-f]{64}$/),
    findings: AuditFindings,
    /** Some shown group has an impact ratio below four fifths. */
    adverseImpact: z.boolean(),
  })
  .meta({ id: 'BiasAudit' });
export type BiasAudit = z.output<typeof BiasAudit>;

/** A switch that puts shortlists into an order in which the groups of one attribute are seen alike. */
export const Mitigation = z
  .object({
    id: Id,
    /** null: all jobs. */
    jobId: Id.nullable(),
    attribute: z.enum(protectedAttributes as [ProtectedAttribute, ...ProtectedAttribute[]]),
    /** The audit that gave the reason. */
    auditId: Id,
    reason: z.string(),
    /** The ratio of the groups' mean exposures, lowest over highest, up to which lists are re-ordered. */
    minParity: z.number(),
    startedAt: Instant,
    expiresAt: Instant,
    endedAt: Instant.nullable(),
    /** Over all shortlists it was used on; means. null while there are fewer than ten, since one list tells of its people. */
    effect: z
      .object({
        shortlists: z.int(),
        /** Loss of nDCG, 0 to 1: what the order costs in fitness. */
        utilityLoss: z.number(),
        /** Lowest over highest mean exposure of a group, before and after. */
        parityBefore: z.number(),
        parityAfter: z.number(),
      })
      .nullable(),
  })
  .meta({ id: 'Mitigation' });
export type Mitigation = z.output<typeof Mitigation>;

export const mostMitigationDays = 180;

export const NewMitigation = z.object({
  jobId: Id.nullable().default(null),
  attribute: z.enum(protectedAttributes as [ProtectedAttribute, ...ProtectedAttribute[]]),
  auditId: Id,
  reason: text(2_000),
  minParity: z.number().min(0.5).max(1).default(fourFifths),
  /** Of today; it ends by itself. */
  days: z.int().min(1).max(mostMitigationDays),
});
export type NewMitigation = z.output<typeof NewMitigation>;

/** A match as it was stored: what the audit reads of `matching`. */
export const StoredMatch = z.object({
  id: Id,
  candidateId: Id,
  jobId: Id,
  total: z.number(),
  /** Its weights in one text: equal weights are the same, whatever they are called. */
  weightsKey: z.string(),
  /** Whether the job's company sees it: by the default weights, or by those that the company chose for the job. */
  seenByEmployer: z.enum(['default', 'company']).nullable(),
  /** Of the learned weights that ranked it for the candidate; null for other weights. */
  weightsVersion: VersionName.nullable(),
  modelVersion: z.string(),
  computedAt: Instant,
});
export type StoredMatch = z.output<typeof StoredMatch>;
