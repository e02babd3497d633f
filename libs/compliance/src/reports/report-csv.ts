import type { Report, ReportValue } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import { csvTable } from '@iworkz/platform';

/** The rows of a report as CSV in UTF-8. */
export function reportCsv({ columns, rows }: Report, locale: Locale): Uint8Array {
  const text = csvTable({
    head: columns.map(({ label }) => label[locale]),
    rows: rows.map((row) => columns.map(({ key }) => inLocale(row[key] ?? null, locale))),
  });
  return new TextEncoder().encode(text);
}

/** A value as it is shown; an empty text where there is none. */
export function inLocale(value: ReportValue, locale: Locale): string | number {
  if (value === null) return '';
  return typeof value === 'object' ? value[locale] : value;
}
