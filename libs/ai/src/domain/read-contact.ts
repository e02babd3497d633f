import { EmailAddress, findSubdivision } from '@iworkz/contracts';
import type { DraftUnderConstruction } from './draft.js';
import { placeOf } from './pdf-source.js';
import { splitName } from './person-name.js';
import { readAddress } from './read-address.js';
import type { SectionLine } from './resume-sections.js';
import { looksLikeTitle } from './read-experience.js';
import type { Line } from './text-lines.js';

const documentTitle =
  /^(?:履\s*歴\s*書|職\s*務\s*経\s*歴\s*書|レジュメ|r[eé]sum[eé]|curriculum vitae|cv|이\s*력\s*서)(?:[\s\d年月日(現在/.-]|$)/iu;
const nameLabel = /^(?:氏\s*名|お?名\s*前|name|full name|성\s*명|이\s*름)\s*:?\s*(.+)$/iu;
const kanaLabel = /^(?:ふ\s*り\s*が\s*な|フ\s*リ\s*ガ\s*ナ|furigana|カ\s*ナ)\s*:?\s*(.+)$/iu;
const kanaOnly = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]{2,40}$/u;
const japaneseName = /^[\p{Script=Han}々ヶ]{1,5}\s[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,6}$/u;
const latinName = /^\p{Lu}[\p{Script=Latin}'’.-]*(?:\s+\p{Lu}[\p{Script=Latin}'’.-]*){1,3}$/u;
const koreanName = /^\p{Script=Hangul}{2,4}$/u;
/** A cell after the name in the same row of a form; no part of the name. */
const afterName = /\s{2,}.*$|\s*(?:印|男|女|男・女)$|\s*[(（].*$/u;

/** Name, reading, headline, address, telephone, e-mail and links. Age, sex, birth, nationality and family are never read. */
export function readContact(result: DraftUnderConstruction, lines: readonly SectionLine[]): void {
  const { draft } = result;
  const head = lines.filter(({ section }) => section === 'preamble').map(({ line }) => line);
  readName(result, head);

  for (const { line } of lines) {
    const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u.exec(line.text)?.[0];
    if (email && !draft.email && EmailAddress.safeParse(email).success) {
      draft.email = email.toLowerCase();
      result.read('/email', placeOf(line, email), 0.98);
    }
    for (const [raw] of line.text.matchAll(/https?:\/\/[^\s<>"、。）)]+/gu)) {
      const url = raw.replace(/[.,;]+$/, '').slice(0, 300);
      if (!URL.canParse(url) || draft.links.includes(url) || draft.links.length >= 20) continue;
      result.read(`/links/${draft.links.length}`, placeOf(line, raw), 0.95);
      draft.links.push(url);
    }
  }
  for (const line of head) {
    if (!draft.phone) readPhone(result, line);
    if (!draft.place) readAddress(result, line);
  }
}

function readName(result: DraftUnderConstruction, head: readonly Line[]): void {
  const { draft } = result;
  let index = -1;
  let written = '';
  let confidence = 0.95;
  for (const [i, line] of head.entries()) {
    const value = nameLabel.exec(line.text)?.[1]?.trim();
    if (!value) continue;
    index = i;
    written = trimForm(value);
    break;
  }
  if (index < 0) {
    // Without a label: the largest line at the top that can be a name.
    const candidates = head
      .slice(0, 12)
      .map((line, i) => ({ i, line, text: trimForm(line.text) }))
      .filter(
        ({ text, line }) =>
          !documentTitle.test(line.text) && (japaneseName.test(text) || latinName.test(text) || koreanName.test(text)),
      )
      .filter(({ text }) => !looksLikeTitle(text) && !findSubdivision(text));
    const best = candidates.sort((a, b) => b.line.box.height - a.line.box.height || a.i - b.i)[0];
    if (!best) return;
    ({ i: index, text: written } = best);
    confidence = 0.75;
  }
  const line = head[index]!;
  const name = splitName(written);
  if (!name) return;
  draft.name = name;
  const place = placeOf(line, written);
  result.read('/name/family', place, name.given ? confidence : confidence - 0.2);
  if (name.given) result.read('/name/given', place, confidence);

  // The reading stands above the name, with a label or, as furigana, without one.
  const labelled = head.find((other) => kanaLabel.test(other.text));
  // A narrow column may break the label (ふりが/な) around the reading; a reading has as many parts as the name.
  const above = head
    .slice(Math.max(0, index - 3), index)
    .findLast(({ text }) => kanaOnly.test(text) && /\s/u.test(text) === (name.given !== ''));
  const reading = labelled ?? above;
  const kana = reading && (kanaLabel.exec(reading.text)?.[1] ?? reading.text).trim();
  if (reading && kana && kanaOnly.test(kana) && /\p{Script=Han}/u.test(written)) {
    const [family = '', ...given] = kana.split(/\s+/u);
    draft.name = { ...name, familyKana: family, ...(given.length > 0 ? { givenKana: given.join(' ') } : {}) };
    result.read('/name/familyKana', placeOf(reading, kana), labelled ? 0.95 : 0.85);
    if (given.length > 0) result.read('/name/givenKana', placeOf(reading, kana), labelled ? 0.95 : 0.85);
  }
  const below = head[index + 1];
  if (below && looksLikeTitle(below.text) && below.text.length <= 80 && !/[@\d:]/u.test(below.text)) {
    draft.headline = below.text;
    result.read('/headline', placeOf(below), 0.7);
  }
}

/** What follows the name in its row is cut off; two cells of ideographs are family and given name. */
function trimForm(value: string): string {
  const cells = value.trim().split(/\s{2,}/u);
  const short = (cell: string | undefined) => cell !== undefined && /^[\p{Script=Han}々]{1,4}$/u.test(cell);
  if (short(cells[0]) && short(cells[1]) && !/^[印男女]$/u.test(cells[1]!)) return `${cells[0]} ${cells[1]}`;
  return value.trim().replace(afterName, '').trim();
}

function readPhone(result: DraftUnderConstruction, line: Line): void {
  const labelled = /(?:電話番?号?|携帯(?:電話)?|tel|phone|mobile|전화|연락처)\D{0,6}(\+?[\d(][\d\s()-]{7,18}\d)/iu.exec(
    line.text,
  )?.[1];
  const plain =
    /(?<![\d-])(\+\d{1,3}[\s-]?(?:\(?\d{1,4}\)?[\s-]?){2,4}\d{2,4}|\(?0\d{1,4}\)?[-\s]\d{1,4}[-\s]\d{3,4}|\(\d{3}\)\s?\d{3}-\d{4})(?![\d-])/u.exec(
      line.text,
    )?.[1];
  const phone = (labelled ?? plain)?.trim();
  if (!phone || phone.replace(/\D/g, '').length < 9) return;
  result.draft.phone = phone.slice(0, 40);
  result.read('/phone', placeOf(line, phone), labelled ? 0.95 : 0.85);
}
