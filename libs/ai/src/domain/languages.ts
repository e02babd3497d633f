import type { ResumeDraft } from '@iworkz/contracts';
import { codeByName, languageCodes } from './lexicon/language-names.js';

export type LanguageLevel = ResumeDraft['languages'][number]['level'];

const namesByLength = [...codeByName.keys()].sort((a, b) => b.length - a.length);

/** The language a text begins with or is: `英語 ビジネスレベル` -> en. BCP 47 codes are taken only when they are all there is. */
export function findLanguage(text: string): { code: string; length: number } | undefined {
  const lower = text.normalize('NFKC').toLowerCase();
  if (languageCodes.includes(lower.trim())) return { code: lower.trim(), length: text.length };
  const name = namesByLength.find(
    (candidate) =>
      lower.startsWith(candidate) && !(/[a-z]$/.test(candidate) && /[a-z]/.test(lower[candidate.length] ?? '')),
  );
  return name === undefined ? undefined : { code: codeByName.get(name)!, length: name.length };
}

/** JLPT and CEFR: the table the product's contracts fix (N5 A1 ... N1 C1). */
const jlptLevels: Readonly<Record<string, LanguageLevel>> = { '1': 'C1', '2': 'B2', '3': 'B1', '4': 'A2', '5': 'A1' };

/** In this order: the first that fits decides. */
const wording: readonly (readonly [RegExp, LanguageLevel])[] = [
  [/ネイティブ(?:レベル|並|相当)|near[- ]native|native[- ]level/iu, 'C2'],
  [/母国語|母語|ネイティブ|native|mother tongue|first language|bilingual|バイリンガル|원어민|모국어/iu, 'native'],
  [/fluent|full professional|流暢|堪能|advanced|上級|유창|고급/iu, 'C1'],
  [/ビジネス|business|professional working|proficient|upper[- ]intermediate|비즈니스/iu, 'B2'],
  [/日常会話|中級|conversational|intermediate|limited working|일상\s*회화|중급/iu, 'B1'],
  [/初級|basic|elementary|beginner|挨拶程度|초급/iu, 'A2'],
];

/** The level that a text states; undefined when it states none. CEFR and JLPT names win over words. */
export function findLanguageLevel(text: string): LanguageLevel | undefined {
  const plain = text.normalize('NFKC');
  const cefr = /(?<![A-Za-z0-9])([ABC][12])(?![A-Za-z0-9])/u.exec(plain)?.[1];
  if (cefr) return cefr as LanguageLevel;
  return findJlptLevel(plain) ?? wording.find(([pattern]) => pattern.test(plain))?.[1];
}

/** The level of a JLPT grade: `日本語能力試験 N2`, `JLPT N1`, `N1取得`. */
export function findJlptLevel(text: string): LanguageLevel | undefined {
  const grade = /(?<![A-Za-z0-9])N\s?([1-5])(?![0-9A-Za-z])/u.exec(text.normalize('NFKC'))?.[1];
  return grade === undefined ? undefined : jlptLevels[grade];
}
