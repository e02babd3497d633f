import { eras, firstYear, monthForms, monthNames, ongoing, until } from './lexicon/months.js';

/** A month that stands in a text. */
export interface MonthInText {
  /** `2018-04` */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export interface PeriodInText {
  readonly start: MonthInText;
  /** undefined while it goes on. */
  readonly end: MonthInText | undefined;
  readonly from: number;
  readonly to: number;
}

/** The months that a text names, in order: 2018年4月, 平成30年4月, H30.4, 2018/04, 2018-04-01, Apr 2018, 04/2018, 2018년 4월. */
export function findMonths(text: string): MonthInText[] {
  const found: MonthInText[] = [];
  for (const form of monthForms) {
    for (const match of text.matchAll(form)) {
      const value = monthOf(match.groups!);
      const from = match.index;
      const to = from + match[0].length;
      if (value && !found.some((other) => from < other.to && other.from < to)) found.push({ value, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function monthOf(groups: Record<string, string | undefined>): string | undefined {
  let fullYear = Number(groups['y']);
  if (groups['era']) {
    const { before, years } = eras[groups['era'].toUpperCase()]!;
    const yearOfEra = groups['ey'] === firstYear ? 1 : Number(groups['ey']);
    if (yearOfEra < 1 || yearOfEra > years) return undefined;
    fullYear = before + yearOfEra;
  }
  const number = groups['name'] ? monthNames.indexOf(groups['name'].toLowerCase()) + 1 : Number(groups['m']);
  if (number < 1 || number > 12) return undefined;
  return `${fullYear}-${String(number).padStart(2, '0')}`;
}

/** The first "from - to" of a text. "2018年4月 - 現在" and "2018年4月 -" go on. */
export function findPeriod(text: string): PeriodInText | undefined {
  const months = findMonths(text);
  for (const [index, start] of months.entries()) {
    const dash = until.exec(text.slice(start.to));
    if (!dash) continue;
    const after = start.to + dash[0].length;
    const next = months[index + 1];
    if (next?.from === after) return { start, end: next, from: start.from, to: next.to };
    const word = ongoing.exec(text.slice(after));
    if (word) return { start, end: undefined, from: start.from, to: after + word[0].length };
    // "Apr 2018 - Acme" is a date and a name; only an open end at the end of the text means that it goes on.
    if (after === text.trimEnd().length || text.slice(after).trim() === '')
      return { start, end: undefined, from: start.from, to: after };
  }
  return undefined;
}
