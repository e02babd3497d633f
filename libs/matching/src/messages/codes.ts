import type { careerLevels, industries, languageLevels, remoteModes, WorkStyleDimension } from '@iworkz/contracts';
import type { ChangeCode } from '../domain/counterfactuals.js';
import type { ReasonCode } from '../domain/criterion.js';
import type { Growth } from '../domain/facts.js';
import type { HardConditionResult } from '../domain/hard-conditions.js';

export type TextCode = ReasonCode | HardConditionResult['code'];

/** Names of the values that reasons carry. */
export type LabelCode =
  | `skill_level.${1 | 2 | 3 | 4 | 5}`
  | `dimension.${WorkStyleDimension}`
  | `remote.${(typeof remoteModes)[number]}`
  | `level.${(typeof careerLevels)[number]}`
  | `industry.${(typeof industries)[number]}`
  | `growth.${Growth}`
  | `language_level.${(typeof languageLevels)[number]}`;

export type ChangeTexts = Readonly<Record<ChangeCode, string>>;
export type ReasonTexts = Readonly<Record<TextCode, string>>;
export type LabelTexts = Readonly<Record<LabelCode, string>>;
