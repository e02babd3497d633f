import type {
  JobContent,
  LicenceId,
  RankedProfile,
  WorkStyleAnswers,
  careerLevels,
  industries,
  payPeriods,
  remoteModes,
} from '@iworkz/contracts';

export type CareerLevel = (typeof careerLevels)[number];
export type Industry = (typeof industries)[number];
export type RemoteMode = (typeof remoteModes)[number];
export type Growth = JobContent['growth'][number];

/** A skill of the taxonomy by its id, or `text:` and the folded text of one that the taxonomy does not know. */
export type SkillKey = string;

export interface HeldSkill {
  readonly skill: SkillKey;
  /** As the person wrote it. */
  readonly name: string;
  /** 1 to 5, null when not said. */
  readonly level: number | null;
  readonly years: number | null;
}

export interface AskedSkill {
  readonly skill: SkillKey;
  readonly name: string;
  readonly level: number;
  readonly years: number | null;
  readonly required: boolean;
}

/**
 * Everything of a person that the formulas may see. There is no name, sex, age, nationality, school or date here, so none
 * of them can enter a score. Plain JSON, so that a stored match can be computed again from what it was computed from.
 */
export interface CandidateFacts {
  readonly skills: readonly HeldSkill[];
  readonly languages: RankedProfile['languages'];
  /** null: the profile lists no certificates at all. Absent in what was stored before licences were read. */
  readonly licences?: readonly LicenceId[] | null | undefined;
  readonly workStyle: WorkStyleAnswers;
  readonly place: { readonly country: string; readonly subdivision: string | null } | null;
  /** ISO 3166-2, of any country. */
  readonly wishedSubdivisions: readonly string[];
  readonly wishedRemote: readonly RemoteMode[];
  readonly willingToRelocate: boolean;
  /** Yen for one `period`. */
  readonly wishedPay: {
    readonly yen: number;
    readonly period: (typeof payPeriods)[number];
    readonly converted: boolean;
  } | null;
  readonly level: CareerLevel | null;
  readonly wishedLevel: CareerLevel | null;
  readonly wishedIndustries: readonly Industry[];
  readonly knownIndustries: readonly Industry[];
}

/** Everything of a job that the formulas may see. */
export interface JobFacts {
  readonly skills: readonly AskedSkill[];
  readonly languages: JobContent['languages'];
  /** Absent in what was stored before licences were asked for. */
  readonly licences?: readonly JobContent['licences'][number][] | undefined;
  readonly workStyle: WorkStyleAnswers;
  readonly place: { readonly country: string; readonly subdivision: string | null } | null;
  readonly remote: RemoteMode | null;
  readonly pay: {
    /** Yen a year, base pay and bonus, without fixed overtime. */
    readonly low: number;
    readonly high: number;
    /** Scheduled hours and days a year: from the posting, or full time. */
    readonly hoursAYear: number;
    readonly daysAYear: number;
    /** The posting names a currency other than yen. */
    readonly converted: boolean;
    /** Hourly pay whose hours the posting does not say. */
    readonly hoursAssumed: boolean;
  } | null;
  readonly level: CareerLevel | null;
  readonly industry: Industry;
  readonly growth: readonly Growth[];
}
