import type { Report } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import { lineWidths, padding, type Block, type Cell, type Paper, type Words } from '../documents/paper/paper.js';
import { words } from '../messages/report-texts.js';
import { inLocale } from './report-csv.js';

/** Columns from which a table needs the long side of the page. */
const wideFrom = 7;
/** Of a column, in widths of a Han character: at least its longest word, and no more than this. */
const mostAcross = 16;

/** The report on A4, in one language. */
export function reportPaper(report: Report, locale: Locale, madeAt: Date): Paper {
  const wide = report.columns.length >= wideFrom;
  const say = (text: string | number, more: Partial<Words> = {}): Words => ({
    text: String(text),
    language: locale,
    ...more,
  });
  const size = wide ? 6.5 : 8.5;
  const orientation = wide ? 'landscape' : 'portrait';
  const { filing } = report;
  const facts: Cell[][] = [
    ...report.facts.map(({ label, value }): Cell[] => [[say(label[locale])], [say(inLocale(value, locale))]]),
    ...(filing.dueOn !== null && !report.facts.some(({ key }) => key === 'dueOn')
      ? [[[say(words.dueOn[locale])], [say(filing.dueOn)]]]
      : []),
  ];
  return {
    title: report.title[locale],
    language: locale,
    madeAt,
    orientation,
    foot: say(`${report.title[locale]} ${report.date}`),
    blocks: [
      { kind: 'title', cell: [say(report.title[locale], { weight: 'bold' })] },
      {
        kind: 'paragraph',
        cell: [
          say(filing.text[locale]),
          ...(filing.basis ? [say(`${filing.basis.statute} ${filing.basis.article}`, { size: 8 })] : []),
        ],
      },
      { kind: 'table', shares: wide ? [2, 8] : [3, 7], rows: facts },
      {
        kind: 'table',
        shares: sharesOf(report, locale, { size, width: lineWidths[orientation] }),
        head: report.columns.map(({ label }) => [say(label[locale], { weight: 'bold', size })]),
        rows: report.rows.map((row) =>
          report.columns.map(({ key }): Cell => [say(inLocale(row[key] ?? null, locale), { size })]),
        ),
      },
      ...report.notes.map((note): Block => ({ kind: 'paragraph', cell: [say(note[locale], { size: 8 })] })),
    ],
  };
}

/** Widths of the columns: each gets what its longest word needs, and of the rest what its longest text would like. */
function sharesOf(
  { columns, rows }: Report,
  locale: Locale,
  { size, width }: { readonly size: number; readonly width: number },
): number[] {
  const wanted = columns.map(({ key, label }) => {
    const texts = rows.map((row) => String(inLocale(row[key] ?? null, locale)));
    const words = [...texts, label[locale]].flatMap((text) => text.match(/[\u{21}-\u{24ff}]+/gu) ?? []);
    const least = Math.min(mostAcross, Math.max(2, ...words.map(across)));
    return {
      least,
      most: Math.max(least, Math.min(mostAcross, Math.max(across(label[locale]) / 2, ...texts.map(across)))),
    };
  });
  const total = (of: 'least' | 'most') => wanted.reduce((sum, column) => sum + column[of], 0);
  const room = (width - columns.length * 2 * padding.x) / size;
  const part = Math.max(0, Math.min(1, (room - total('least')) / Math.max(1e-6, total('most') - total('least'))));
  return wanted.map(({ least, most }) => (least + part * (most - least)) * size + 2 * padding.x);
}

/** Han, kana and Hangul are about twice as wide as other characters. */
const across = (text: string) => [...text].reduce((sum, each) => sum + (each > '\u{24ff}' ? 1.02 : 0.62), 0);
