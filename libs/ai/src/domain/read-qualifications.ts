import { findMonths } from './dates.js';
import { heldText, type DraftUnderConstruction } from './draft.js';
import { findLanguage, findLanguageLevel, findJlptLevel, type LanguageLevel } from './languages.js';
import { findSkills } from './find-skills.js';
import { placeOf, withoutBullet } from './pdf-source.js';
import type { SectionLine } from './resume-sections.js';
import type { Line } from './text-lines.js';

const testOfLanguage = /日本語能力試験|JLPT|TOEIC|TOEFL|IELTS|実用英語技能検定|英検|TOPIK|HSK/iu;
const jlpt = /日本語能力試験|JLPT/iu;

/** Certificates: what stands under their heading, and language tests wherever qualifications are listed. */
export function readCertificates(result: DraftUnderConstruction, lines: readonly SectionLine[]): void {
  const { certificates } = result.draft;
  for (const { section, line, text: raw } of lines) {
    const wanted = section === 'certificates' || testOfLanguage.test(raw);
    if (!wanted || certificates.length >= 60) continue;
    const month = findMonths(raw)[0];
    // The name stands before the date or behind it. Both sides put together would be a name that nobody wrote.
    const sides = month ? [raw.slice(0, month.from), raw.slice(month.to)] : [raw];
    const [name] = sides.map(nameOfCertificate).sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0));
    if (!name || /^(?:以\s*上|特になし|なし|none)$/iu.test(name) || certificates.some((other) => other.name === name))
      continue;
    // A level of language under this heading ("英語: ビジネスレベル") is no certificate.
    if (!testOfLanguage.test(name) && findLanguage(name) && findLanguageLevel(name)) continue;
    const pointer = `/certificates/${certificates.length}`;
    certificates.push({ name, issuer: null, date: month?.value ?? null });
    result.read(`${pointer}/name`, placeOf(line, name), section === 'certificates' ? 0.9 : 0.8);
    if (month) result.read(`${pointer}/date`, placeOf(line), 0.9);
  }
}

const nameOfCertificate = (text: string): string | undefined =>
  heldText(
    withoutBullet(text)
      .replace(/[(（]\s*[)）]?\s*$/u, '')
      .replace(/^\s*[)）]/u, '')
      .replace(/\s*(?:合格|取得|修得)(?:見込み?)?\s*$/u, '')
      .replace(/^[\s:,|–—-]+|[\s:,|–—-]+$/gu, '')
      .replace(/\s+/gu, ' '),
    200,
  );

/** Languages with a stated level; a JLPT grade states one for Japanese. A language without a level is not taken. */
export function readLanguages(result: DraftUnderConstruction, lines: readonly SectionLine[]): void {
  const { languages } = result.draft;
  const add = (language: string, level: LanguageLevel, line: Line, confidence: number) => {
    if (languages.length >= 30 || languages.some((other) => other.language === language)) return;
    const pointer = `/languages/${languages.length}`;
    languages.push({ language, level });
    result.read(`${pointer}/language`, placeOf(line), confidence);
    result.read(`${pointer}/level`, placeOf(line), confidence - 0.1);
  };
  for (const { section, line, text } of lines) {
    if (section !== 'languages' && section !== 'certificates' && section !== 'skills') continue;
    for (const part of splitList(text)) {
      const found = findLanguage(part);
      const level = found && findLanguageLevel(part.slice(found.length));
      if (found && level && part.length < 80) add(found.code, level, line, section === 'languages' ? 0.9 : 0.8);
    }
  }
  for (const { line, text } of lines) {
    const level = jlpt.test(text) ? findJlptLevel(text) : undefined;
    if (level) add('ja', level, line, 0.9);
  }
}

/** English (fluent), Japanese (N2) / 英語:ビジネスレベル、韓国語:母語 */
function splitList(text: string): string[] {
  return text
    .split(/[,、;/|]|\s{2,}(?=\p{Script=Han}{1,4}語)/u)
    .map((part) => withoutBullet(part))
    .filter((part) => part !== '');
}

/** Skills of the taxonomy: all under a heading for skills; in what was done and the summary only those named beyond doubt. */
export function readSkills(result: DraftUnderConstruction, lines: readonly SectionLine[]): void {
  const { skills } = result.draft;
  const known = new Set<string>();
  const rank = (item: SectionLine) => (item.section === 'skills' ? 0 : 1);
  for (const { section, line, text } of [...lines].sort((a, b) => rank(a) - rank(b))) {
    if (section === 'preamble' || section === 'education' || section === 'other' || section === 'languages') continue;
    const listed = section === 'skills';
    for (const { skill, from, to, confidence } of findSkills(text)) {
      if (known.has(skill) || skills.length >= 200 || (!listed && confidence < 0.9)) continue;
      known.add(skill);
      const name = text.slice(from, to);
      const years = /^\s*[(:]?\s*(?:経験\s*)?(\d{1,2}(?:\.\d)?)\s*(?:年|years?|yrs?|년)/iu.exec(text.slice(to))?.[1];
      const pointer = `/skills/${skills.length}`;
      skills.push({
        name,
        level: null,
        years: listed && years !== undefined && Number(years) <= 60 ? Number(years) : null,
      });
      result.read(`${pointer}/name`, placeOf(line, name), listed ? confidence : confidence * 0.75);
      if (skills.at(-1)!.years !== null) result.read(`${pointer}/years`, placeOf(line), 0.8);
    }
  }
}
