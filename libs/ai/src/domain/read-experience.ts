import type { ResumeDraft } from '@iworkz/contracts';
import { findMonths, findPeriod, type MonthInText } from './dates.js';
import { heldText, type DraftUnderConstruction } from './draft.js';
import { placeOf, withoutBullet } from './pdf-source.js';
import type { SectionLine } from './resume-sections.js';
import type { Line } from './text-lines.js';

type Experience = ResumeDraft['experience'][number];

const company =
  /株式会社|有限会社|合同会社|合名会社|合資会社|\(株\)|\(有\)|法人|銀行|病院|役所|研究所|事務所|\b(?:inc|ltd|llc|corp|corporation|company|gmbh|plc|k\.?k|s\.?a|group|holdings|bank|hospital|studio|labs?|university|co)\b\.?|주식회사|㈜/iu;
const title =
  /エンジニア|プログラマ|開発者|デザイナー?|マネージャー?|リーダー|ディレクター|コンサルタント|アナリスト|アーキテクト|部長|課長|主任|係長|店長|教員|講師|看護師|介護士|営業職|事務職|\b(?:engineer|developer|programmer|manager|designer|director|lead|leader|analyst|consultant|architect|teacher|intern|officer|president|ceo|cto|cfo|head|nurse|assistant|administrator|scientist|specialist|accountant|clerk|coordinator|chef|writer|editor|translator)\b|개발자|엔지니어|디자이너|팀장|매니저/iu;
const joined = /^(.*?)\s*(?:に|へ)?\s*(?:入社|入行|入職|入庁|入所|就職)(?:\s*\(.*\))?$/u;
const left =
  /^(.*?)\s*(?:を)?\s*(?:一身上の都合|会社都合|自己都合|契約期間満了|契約満了)?\s*(?:により|につき|のため|による)?\s*(?:退社|退職|離職|退行)(?:\s*\(.*\))?$/u;
const endOfHistory = /^(?:現在に至る|現在|以\s*上|至る)$/u;
const titleLabel = /^(?:役職|職種|職位|ポジション|担当|title|position|role|직책|직위)\s*:\s*(.+)$/iu;
const separators = /\s+[|｜—–@/]\s+|\s+-\s+|\s{2,}|,\s+(?!(?:inc|ltd|llc|co|corp|k\.k)\b)|\s+at\s+/iu;

/** Does the text read like a position (シニアエンジニア, Senior Engineer)? */
export function looksLikeTitle(text: string): boolean {
  return title.test(text) && !company.test(text);
}

/**
 * Employers with titles, months and what was done. Knows the rows of a 履歴書 (入社, 退社) and dated entries in which the
 * period stands beside, above or below employer and title. An entry without an employer's name is not made up into one.
 */
export function readExperience(result: DraftUnderConstruction, lines: readonly SectionLine[]): void {
  const { experience } = result.draft;
  const told = new Map<Experience, { line: Line; text: string }[]>();
  let current: Experience | undefined;
  let undated: SectionLine[] = [];
  const consumed = new Set<SectionLine>();

  const add = (
    employer: { text: string; line: Line },
    months: { start?: MonthInText; end?: MonthInText; line: Line },
    position?: { text: string; line: Line },
  ): Experience | undefined => {
    const name = heldText(employer.text, 200);
    if (!name || experience.length >= 60) return undefined;
    const pointer = `/experience/${experience.length}`;
    const entry: Experience = { employer: name, title: null, start: null, end: null, summary: null, industry: null };
    result.read(`${pointer}/employer`, placeOf(employer.line, name), company.test(name) ? 0.9 : 0.7);
    experience.push(entry);
    told.set(entry, []);
    if (position) setTitle(entry, position.text, position.line);
    if (months.start) setMonth(entry, 'start', months.start, months.line);
    if (months.end) setMonth(entry, 'end', months.end, months.line);
    return entry;
  };
  const pointerOf = (entry: Experience) => `/experience/${experience.indexOf(entry)}`;
  const setMonth = (entry: Experience, edge: 'start' | 'end', month: MonthInText, line: Line) => {
    entry[edge] = month.value;
    result.read(`${pointerOf(entry)}/${edge}`, placeOf(line), 0.9);
  };
  const setTitle = (entry: Experience, text: string, line: Line) => {
    const value = heldText(text, 200);
    if (!value) return;
    entry.title = value;
    result.read(`${pointerOf(entry)}/title`, placeOf(line, value), title.test(value) ? 0.85 : 0.6);
  };

  for (const [index, item] of lines.entries()) {
    const { line } = item;
    const text = item.text.trim();
    if (endOfHistory.test(text)) continue;
    const period = findPeriod(text);
    const month = period ? undefined : findMonths(text)[0];
    const event =
      month?.from === 0 || (month && text.slice(0, month.from).trim() === '') ? text.slice(month.to).trim() : undefined;

    const join = event === undefined ? null : joined.exec(event);
    if (month && join?.[1]) {
      current = add({ text: join[1], line }, { start: month, line });
      undated = [];
      continue;
    }
    const leave = event === undefined ? null : left.exec(event);
    if (month && leave) {
      const named = leave[1]?.trim();
      const entry =
        experience.findLast((other) => !other.end && (!named || other.employer === named)) ??
        experience.findLast((other) => !other.end);
      if (entry && told.has(entry)) setMonth(entry, 'end', month, line);
      current = undefined;
      undated = [];
      continue;
    }
    if (period) {
      const head = `${text.slice(0, period.from)}  ${text.slice(period.to)}`.replace(/[()（）]\s*[)）]/gu, '');
      const names = partsOf(head, line);
      // The names may stand on the line above the period, or on those below it.
      if (names.length === 0) names.push(...undated.splice(-1).flatMap((before) => takeBack(before)));
      const next = lines[index + 1];
      const nextIsName =
        next &&
        !findPeriod(next.text) &&
        next.text.length <= 80 &&
        !/^[•・●◦▪*–-]/u.test(next.text) &&
        !/[。]$/u.test(next.text);
      const { employer, position } = sortNames(names);
      const above = undated.at(-1);
      if (employer) current = add(employer, { start: period.start, end: period.end, line }, position);
      else if (position && above && company.test(above.text) && !title.test(above.text)) {
        takeBack(above);
        current = add({ text: above.text, line: above.line }, { start: period.start, end: period.end, line }, position);
      } else if (nextIsName) {
        const below = sortNames(partsOf(next.text, next.line));
        current =
          below.employer &&
          add(below.employer, { start: period.start, end: period.end, line }, position ?? below.position);
        if (current) consumed.add(next);
      } else current = undefined;
      undated = [];
      continue;
    }
    if (consumed.has(item)) continue;
    const label = titleLabel.exec(text);
    if (current && !current.title && label) setTitle(current, label[1]!, line);
    else if (
      current &&
      !current.title &&
      told.get(current)!.length === 0 &&
      looksLikeTitle(text) &&
      text.length <= 60 &&
      !/^[•・●◦▪*–-]/u.test(text)
    )
      setTitle(current, text, line);
    else {
      const content = withoutBullet(text);
      if (current && content) told.get(current)!.push({ line, text: content });
      undated.push(item);
    }
  }

  for (const [entry, contents] of told) {
    const kept: string[] = [];
    for (const { line, text } of contents) {
      if (kept.join('\n').length + text.length + 1 > 4000) break;
      kept.push(text);
      result.read(`${pointerOf(entry)}/summary`, placeOf(line, text), 0.8);
    }
    if (kept.length > 0) entry.summary = kept.join('\n');
  }

  /** The line turned out to name the next entry: it is no part of what was done in the last one. */
  function takeBack(item: SectionLine): { text: string; line: Line }[] {
    for (const contents of told.values()) {
      const at = contents.findIndex((content) => content.line === item.line);
      if (at >= 0) contents.splice(at, 1);
    }
    return partsOf(item.text, item.line);
  }
}

function partsOf(text: string, line: Line): { text: string; line: Line }[] {
  return text
    .split(separators)
    .map((part) => part.replace(/^[\s|,:;()/■◆●【】•・–—-]+|[\s|,:;(/■◆●【】–—-]+$/gu, '').trim())
    .filter((part) => part !== '')
    .slice(0, 4)
    .map((part) => ({ text: part, line }));
}

/** Which of the names is the employer, which the position. A single name that reads like a position is one. */
function sortNames(names: readonly { text: string; line: Line }[]) {
  const position = names.find((name) => looksLikeTitle(name.text));
  const others = names.filter((name) => name !== position);
  const employer = others.find((name) => company.test(name.text)) ?? others[0];
  return { employer, position: position ?? others.find((name) => name !== employer) };
}
