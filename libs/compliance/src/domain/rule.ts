import type {
  Finding,
  JobContent,
  WorkAuthorization,
  WorkPermissionJob,
  jurisdictions,
  severities,
} from '@iworkz/contracts';
import type { LocalizedText } from '@iworkz/kernel';
import type { FieldPointer } from '../messages/field-names.js';
import type { DispatchAssignment } from './inputs/dispatch-assignment.js';
import type { HiringProcess } from './inputs/hiring-process.js';
import type { JobAggregation } from './inputs/job-aggregation.js';
import type { LegalStatus } from './inputs/legal-statuses.js';
import type { NoticeContent } from './inputs/notice-content.js';
import type { OfferTerms } from './inputs/offer-terms.js';
import type { PlacementBusiness } from './inputs/placement-business.js';
import type { PostingOrigin } from './inputs/posting-origin.js';
import type { CandidateFacts, WorkPermit } from './inputs/work-permit.js';

export type Jurisdiction = (typeof jurisdictions)[number];
export type Severity = (typeof severities)[number];
export type Verified = 'yes' | 'part' | 'no';

/** `YYYY-MM-DD`; such dates compare as strings. */
export type LegalDate = string;

/** A posting as applicants will read it. Fields of its findings point into `job`, except `/companyName`, `/postedOn` and those of `/origin`. */
export interface PostingInput {
  readonly job: JobContent;
  readonly companyName: string;
  /** Since when it is public; null or left out while it is not. */
  readonly postedOn?: LegalDate | null;
  /** Where it was collected; null or left out where the recruiter posted it here. */
  readonly origin?: PostingOrigin | null;
}

/** Fields of its findings point into `job` as those of a posting do, and into `terms`. */
export interface OfferInput extends PostingInput {
  readonly terms: OfferTerms;
}

export interface WorkPermissionInput {
  readonly authorization: (Omit<WorkAuthorization, 'status'> & { readonly status: LegalStatus }) | null;
  readonly job: WorkPermissionJob;
  /** What the status requires of person and pay. Left out where it was not asked for; then only the status is judged. */
  readonly candidate?: CandidateFacts | null;
  /** The permit held or wanted where the workplace is outside Japan. */
  readonly permit?: WorkPermit | null;
}

/** What can be judged, and from what. */
export interface CheckInputs {
  posting: PostingInput;
  work_permission: WorkPermissionInput;
  offer: OfferInput;
  notice: NoticeContent;
  dispatch: DispatchAssignment;
  hiring_process: HiringProcess;
  placement_business: PlacementBusiness;
  job_aggregation: JobAggregation;
}
export type CheckKind = keyof CheckInputs;
/** Kinds that judge a job where its workplace lies. */
export type JobCheckKind = 'posting' | 'work_permission' | 'offer';

/** The texts of one rule in every language; ICU messages filled with a finding's `params` and `words`. */
export interface RuleTexts<Code extends string = string> {
  readonly title: LocalizedText;
  readonly findings: Readonly<Record<Code, { readonly text: LocalizedText; readonly repair: LocalizedText }>>;
}

/** What a rule found, before it is put into words. */
export interface RuleFinding<Code extends string = string> {
  /** Which of the rule's texts says it. */
  readonly code: Code;
  readonly field: FieldPointer;
  /** Milder than the rule's own severity, where this finding is less certain than the rule. */
  readonly severity?: Severity;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Days, as each language writes them; in the finding's `params` as `YYYY-MM-DD`. */
  readonly dates?: Readonly<Record<string, LegalDate>>;
  /** Names that differ by language (a prefecture, a residence status). */
  readonly words?: Readonly<Record<string, LocalizedText>>;
  readonly span?: NonNullable<Finding['span']>;
}

/** The rule needs a field that was left empty. Saying so keeps silence from being taken for a pass. */
export interface NotEvaluated {
  readonly code: typeof notEvaluatedCode;
  readonly field: FieldPointer;
}
export const notEvaluatedCode = 'not_evaluated';
export const notEvaluated = (field: FieldPointer): NotEvaluated => ({ code: notEvaluatedCode, field });

export interface RuleSpec<Kind extends CheckKind, Code extends string> {
  /** Stable; stored with every finding. */
  readonly id: string;
  readonly kind: Kind;
  readonly jurisdiction: Jurisdiction;
  /** As the jurisdiction itself writes it, e.g. `最低賃金法`. */
  readonly statute: string;
  readonly article: string;
  /** First day in force; null when it was in force before anything this product judges. */
  readonly validFrom: LegalDate | null;
  /** Last day in force. */
  readonly validTo: LegalDate | null;
  /** The gravest a finding of this rule can be. */
  readonly severity: Severity;
  /** `yes` only when its figures and conditions were seen in a source; anything else may ask a person, never forbid. */
  readonly verified: Verified;
  readonly source: string;
  /** Thresholds that `check` reads. Part of the rule book's version. */
  readonly figures?: unknown;
  /** Raised when `check` comes to judge differently without a change of dates or figures. */
  readonly revision?: number;
  readonly texts: RuleTexts<Code>;
  /** A rule on postings that holds for offers as well, since it reads working conditions only. */
  readonly judgesOffers?: true;
  /** Pure: the same input and date always give the same findings. */
  check(input: CheckInputs[Kind], date: LegalDate): readonly (RuleFinding<Code> | NotEvaluated)[];
}

/** What a rule with such texts may find. */
export type FoundBy<Texts extends { readonly findings: object }> =
  RuleFinding<keyof Texts['findings'] & string> | NotEvaluated;

/** A rule of a kind, its finding codes forgotten: what the rule book holds. */
export type RuleOf<Kind extends CheckKind> = RuleSpec<Kind, string>;
export type Rule = { [Kind in CheckKind]: RuleOf<Kind> }[CheckKind];

const gravity: Readonly<Record<Severity, number>> = { BLOCK: 3, WARN: 2, REVIEW: 1, INFO: 0 };
export const isGraver = (severity: Severity, than: Severity) => gravity[severity] > gravity[than];

/**
 * Declares a rule.
 * @throws Error when a rule that nobody verified would forbid or warn, or its dates are the wrong way round.
 */
export function defineRule<Kind extends CheckKind, Code extends string>(spec: RuleSpec<Kind, Code>): RuleOf<Kind> {
  if (spec.verified !== 'yes' && isGraver(spec.severity, 'REVIEW')) {
    throw new Error(`rule ${spec.id} is not verified and may not be ${spec.severity}`);
  }
  if (spec.validFrom && spec.validTo && spec.validTo < spec.validFrom)
    throw new Error(`rule ${spec.id} ends before it begins`);
  return spec as RuleOf<Kind>;
}
