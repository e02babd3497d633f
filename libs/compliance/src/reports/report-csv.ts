import type { Report, ReportValue } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import Papa from 'papaparse';

/**
 * What a spreadsheet program takes for the beginning of a formula; the wide forms are typed in Japan and Korea, and some programs take
 * them alike. The library's own expression misses texts of several lines.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * The rows of a report as CSV (RFC 4180). UTF-8 with a byte order mark: spreadsheet programs open it right, and Shift_JIS could write
 * neither Korean nor all characters of Japanese names. A text that begins as a formula does gets an apostrophe before it.
 */
export function reportCsv({ columns, rows }: Report, locale: Locale): Uint8Array {
  const text = Papa.unparse(
    {
      fields: columns.map(({ label }) => label[locale]),
      data: rows.map((row) => columns.map(({ key }) => inLocale(row[key] ?? null, locale))),
    },
    { escapeFormulae: formula, newline: '\r\n' },
  );
  return new TextEncoder().encode(`\u{feff}${text}\r\n`);
}

/** A value as it is shown; an empty text where there is none. */
export function inLocale(value: ReportValue, locale: Locale): string | number {
  if (value === null) return '';
  return typeof value === 'object' ? value[locale] : value;
}
