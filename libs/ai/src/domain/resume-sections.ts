import { headings } from './lexicon/headings.js';
import type { Line } from './text-lines.js';

export type Section =
  'preamble' | 'summary' | 'history' | 'experience' | 'education' | 'certificates' | 'skills' | 'languages' | 'other';

export interface SectionLine {
  readonly section: Section;
  /** The line; where a heading stands before its content (`スキル: TypeScript`), `text` is the content alone. */
  readonly line: Line;
  readonly text: string;
}

const sectionByHeading = new Map<string, Section>(
  Object.entries(headings).flatMap(([section, names]) => names.map((name) => [name, section as Section] as const)),
);

const compact = (text: string) =>
  text
    .replace(/[\s■□◆◇●○◎▼▽▶►•*#＊※_\-–—=【】[\]<>《》〈〉「」:&]+/gu, '')
    .replace(/^(?:年月|year\/?month)(?:日)?/iu, '')
    .toLowerCase();

function headingOf(text: string): Section | undefined {
  if (text.length > 60) return undefined;
  return sectionByHeading.get(compact(text)) ?? sectionByHeading.get(compact(text).replace('and', ''));
}

/** Gives each line the section it stands in. Headings themselves are left out. */
export function sectionsOf(lines: readonly Line[]): SectionLine[] {
  const placed: SectionLine[] = [];
  let section: Section = 'preamble';
  for (const line of lines) {
    const heading = headingOf(line.text);
    if (heading) {
      section = heading;
      continue;
    }
    const inline =
      /^([^:]{2,24})\s*:\s*(\S.*)$/u.exec(line.text) ?? /^[■◆●【[]\s*([^】\]]{2,24})[】\]]\s*(\S.*)$/u.exec(line.text);
    const named = inline && headingOf(inline[1]!);
    // "Technologies: ..." under a job belongs to the job and does not end it.
    if (inline && named && !(section === 'experience' || section === 'history')) section = named;
    placed.push({ section, line, text: inline && named ? inline[2]! : line.text });
  }
  return placed;
}
