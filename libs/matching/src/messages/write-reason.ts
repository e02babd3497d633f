import { licenceById, skillById, subdivisionByCode } from '@iworkz/contracts';
import { MessageCatalogue, formatMoney, type Locale } from '@iworkz/kernel';
import type { ChangeCode } from '../domain/counterfactuals.js';
import type { LabelCode, PermissionCode, TextCode, WishedPayCode } from './codes.js';
import { changesEn, employerReasonsEn, labelsEn, permissionsEn, reasonsEn } from './en.js';
import { changesJa, employerReasonsJa, labelsJa, permissionsJa, reasonsJa } from './ja.js';
import { inPresentWords } from './superseded-codes.js';
import { changesKo, employerReasonsKo, labelsKo, permissionsKo, reasonsKo } from './ko.js';

export const reasonTexts = new MessageCatalogue<TextCode>({ ja: reasonsJa, en: reasonsEn, ko: reasonsKo });
export const employerReasonTexts = new MessageCatalogue<WishedPayCode>({
  ja: employerReasonsJa,
  en: employerReasonsEn,
  ko: employerReasonsKo,
});
export const changeTexts = new MessageCatalogue<ChangeCode>({ ja: changesJa, en: changesEn, ko: changesKo });
export const permissionTexts = new MessageCatalogue<PermissionCode>({
  ja: permissionsJa,
  en: permissionsEn,
  ko: permissionsKo,
});
export const labelTexts = new MessageCatalogue<LabelCode>({ ja: labelsJa, en: labelsEn, ko: labelsKo });

type Value = string | number;
type Writer = (value: Value, locale: Locale) => string;

const label =
  (group: string): Writer =>
  (value, locale) => {
    const code = `${group}.${value}`;
    return labelTexts.has(code) ? labelTexts.format(locale, code) : String(value);
  };
const skill: Writer = (value, locale) => skillById(String(value))?.[locale] ?? String(value);
const licence: Writer = (value, locale) => licenceById(String(value))?.[locale] ?? String(value);
const subdivision: Writer = (value, locale) => subdivisionByCode(String(value))?.[locale] ?? String(value);
const yen: Writer = (value, locale) => formatMoney(Number(value), 'JPY', locale);
const names = (type: 'language' | 'region'): Writer => {
  const byLocale = new Map<Locale, Intl.DisplayNames>();
  return (value, locale) => {
    let display = byLocale.get(locale);
    if (!display) byLocale.set(locale, (display = new Intl.DisplayNames(locale, { type })));
    try {
      return display.of(String(value)) ?? String(value);
    } catch {
      // Not a code at all: what was written says more than nothing.
      return String(value);
    }
  };
};

/** How a parameter of that name is said. Names that are not here are said as they are. */
const writers: Readonly<Record<string, Writer>> = {
  skill,
  by: skill,
  licence,
  haveLevel: label('skill_level'),
  needLevel: label('skill_level'),
  dimension: label('dimension'),
  remote: label('remote'),
  level: label('level'),
  wishedLevel: label('level'),
  industry: label('industry'),
  growth: label('growth'),
  needLanguage: label('language_level'),
  haveLanguage: label('language_level'),
  subdivision,
  from: subdivision,
  wished: yen,
  offeredMin: yen,
  offeredMax: yen,
  language: names('language'),
  country: names('region'),
};

interface Said<Code> {
  readonly code: Code;
  readonly params: Readonly<Record<string, Value>>;
}

/** Who reads of a match: the candidate, or the company whose job it is. */
export type Reader = 'candidate' | 'employer';

/** The sentence for a reason or a hard condition in the reader's language. Neutral in person: both sides read it. */
export function writeReason(locale: Locale, said: Said<TextCode>, reader: Reader = 'candidate'): string {
  const { code, params } = inPresentWords(said);
  const words = inWords(locale, params);
  return reader === 'employer' && employerReasonTexts.has(code)
    ? employerReasonTexts.format(locale, code, words)
    : reasonTexts.format(locale, code, words);
}

/** A change that a person could make, as the condition of a sentence. */
export function writeChange(locale: Locale, said: Said<ChangeCode>): string {
  const { code, params } = inPresentWords(said);
  return changeTexts.format(locale, code, inWords(locale, params));
}

function inWords(locale: Locale, params: Said<unknown>['params']): Record<string, Value> {
  const said = Object.entries(params).map(([name, value]) => [name, writers[name]?.(value, locale) ?? value]);
  return Object.fromEntries(said) as Record<string, Value>;
}
