import { findMonths, findPeriod } from './dates.js';
import { heldText, type DraftUnderConstruction } from './draft.js';
import { placeOf, withoutBullet } from './pdf-source.js';
import type { SectionLine } from './resume-sections.js';

/** Up to and with the word that makes it a school. */
const japaneseSchool =
  /^(.*?(?:大学院|大学校|大学(?!院|校|附属|付属)|短大|高等専門学校|専門学校|高等学校|日本語学校|高校|高専|中学校|学院(?!大|高|中|短)|대학교|대학원|고등학교))\s*(.*)$/u;
const westernSchool = /\b(?:university|college|institute|school|academy|polytechnic|universit[äéàa]t?|école)\b/iu;
const degree =
  /(?:bachelor(?:'s)?|master(?:'s)?|doctor(?:ate)?|associate)(?:\s+of\s+[\p{Lu}][\p{Script=Latin}]+(?:\s+(?:and\s+)?(?!in\b)[\p{Lu}][\p{Script=Latin}]+)*|\s+degree)?|\b(?:b\.?sc?|b\.?a|m\.?sc?|m\.?a|mba|ph\.?\s?d|b\.?eng|m\.?eng)\b\.?|学士(?:\(.*?\))?|修士(?:\(.*?\))?|博士(?:\(.*?\))?|학사|석사|박사/iu;
const entered = /\s*入学$/u;
const leftSchool = /\s*(?:卒業見込み?|卒業|修了見込み?|修了|中途退学|中退|終了)$/u;

export function namesSchool(text: string): boolean {
  return japaneseSchool.test(text) || westernSchool.test(text);
}

/** Schools with field, degree and months: rows of a 履歴書 (入学, 卒業) and dated lines of a western CV. */
export function readEducation(result: DraftUnderConstruction, lines: readonly SectionLine[]): void {
  const { education } = result.draft;
  for (const [index, { line, text: raw }] of lines.entries()) {
    if (education.length >= 30) return;
    const period = findPeriod(raw);
    const month = period ? undefined : findMonths(raw)[0];
    const dates = period ?? month;
    const text = withoutBullet(dates ? `${raw.slice(0, dates.from)}  ${raw.slice(dates.to)}` : raw)
      .replace(/[(（]\s*[)）]/gu, '')
      .trim();
    const isEntry = entered.test(text);
    const isEnd = leftSchool.test(text);
    const body = text.replace(entered, '').replace(leftSchool, '').trim();
    const japanese = japaneseSchool.exec(body);
    const cells = body.split(/\s{2,}|\s+[|–—]\s+|,\s+|\s+-\s+/u).map((cell) => cell.trim());
    const western = japanese ? undefined : cells.find((cell) => westernSchool.test(cell));
    const school = heldText(japanese?.[1] ?? western, 200);

    if (!school) {
      const last = education.at(-1);
      if (!last) continue;
      const pointer = `/education/${education.length - 1}`;
      // A degree or the period on the line below the school.
      if (!last.degree && degree.test(text)) readDegree(pointer, text, index);
      if (period && !last.start) readMonths(pointer, index);
      continue;
    }
    const before = isEnd ? education.findLast((other) => other.school === school && !other.end) : undefined;
    const entry = before ?? { school, area: null, degree: null, start: null, end: null };
    if (!before) {
      education.push(entry);
      result.read(`/education/${education.length - 1}/school`, placeOf(line, school), 0.9);
    }
    const pointer = `/education/${education.indexOf(entry)}`;
    const area = heldText(japanese?.[2]?.replace(degree, '').replace(/[()（）]/gu, ' '), 200);
    if (area && !entry.area) {
      entry.area = area.replace(/\s+/gu, ' ');
      result.read(`${pointer}/area`, placeOf(line), 0.8);
    }
    if (!entry.degree)
      readDegree(pointer, japanese ? body : cells.filter((cell) => cell !== western).join(', '), index);
    readMonths(pointer, index);
    // "University of X" and "Bachelor" may stand one above the other.
    const above = lines[index - 1];
    if (
      !japanese &&
      !entry.degree &&
      above &&
      !namesSchool(above.text) &&
      degree.test(above.text) &&
      !findMonths(above.text).length
    )
      readDegree(pointer, above.text, index - 1);

    function readMonths(at: string, lineIndex: number): void {
      const target = education[Number(at.split('/')[2])]!;
      const set = (edge: 'start' | 'end', value: string | undefined) => {
        if (!value || target[edge]) return;
        target[edge] = value;
        result.read(`${at}/${edge}`, placeOf(lines[lineIndex]!.line), 0.9);
      };
      set('start', period?.start.value ?? (isEntry ? month?.value : undefined));
      set('end', period?.end?.value ?? (isEntry ? undefined : month?.value));
    }
    function readDegree(at: string, from: string, lineIndex: number): void {
      const target = education[Number(at.split('/')[2])]!;
      const found = degree.exec(from)?.[0];
      const value = heldText(found, 120);
      if (!value) return;
      target.degree = value;
      const source = lines[lineIndex]!.line;
      result.read(`${at}/degree`, placeOf(source, value), 0.85);
      const rest = from.slice(from.indexOf(found!) + found!.length);
      const field = heldText(/^\s*(?:,|in\b|of\b)\s*([\p{Lu}][\p{Script=Latin}\s&-]{2,60})/iu.exec(rest)?.[1], 200);
      if (!field || target.area) return;
      target.area = field;
      result.read(`${at}/area`, placeOf(source, field), 0.75);
    }
  }
}
