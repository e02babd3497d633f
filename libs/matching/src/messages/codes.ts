import type {
  careerLevels,
  industries,
  languageLevels,
  remoteModes,
  WorkPermission,
  WorkPermissionState,
  WorkStyleDimension,
} from '@iworkz/contracts';
import type { ChangeCode } from '../domain/counterfactuals.js';
import type { ReasonCode } from '../domain/criterion.js';
import type { Growth } from '../domain/facts.js';
import type { HardConditionResult } from '../domain/hard-conditions.js';

export type TextCode = ReasonCode | HardConditionResult['code'];

/** Reasons that name the lowest pay a candidate wishes. */
export type WishedPayCode = Extract<ReasonCode, 'salary.met' | 'salary.partly' | 'salary.below'>;

/** Names of the values that reasons carry. */
export type LabelCode =
  | `skill_level.${1 | 2 | 3 | 4 | 5}`
  | `dimension.${WorkStyleDimension}`
  | `remote.${(typeof remoteModes)[number]}`
  | `level.${(typeof careerLevels)[number]}`
  | `industry.${(typeof industries)[number]}`
  | `growth.${Growth}`
  | `language_level.${(typeof languageLevels)[number]}`;

/** Whether a residence status permits a job. Read by the candidate alone. */
export type PermissionCode =
  | `work_permission.${Exclude<WorkPermissionState, 'unknown'>}`
  | `work_permission.unknown.${NonNullable<WorkPermission['unknownBecause']>}`;

export type PermissionTexts = Readonly<Record<PermissionCode, string>>;
export type ChangeTexts = Readonly<Record<ChangeCode, string>>;
export type ReasonTexts = Readonly<Record<TextCode, string>>;
/** The same reasons without the amount, for employers. */
export type EmployerReasonTexts = Readonly<Record<WishedPayCode, string>>;
export type LabelTexts = Readonly<Record<LabelCode, string>>;
