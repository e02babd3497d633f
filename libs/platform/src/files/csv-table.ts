import Papa from 'papaparse';

/**
 * What a spreadsheet program takes for the beginning of a formula; the wide forms are typed in Japan and Korea, and some programs take
 * them alike. The library's own expression misses texts of several lines.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

export interface CsvTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * A table as CSV (RFC 4180). With a byte order mark: spreadsheet programs then read it as UTF-8, and Shift_JIS could write neither
 * Korean nor all characters of Japanese names. A text that begins as a formula does gets an apostrophe before it.
 * @param quotes all cells are quoted, not only those that need it.
 */
export function csvTable({ head, rows }: CsvTable, { quotes = false }: { readonly quotes?: boolean } = {}): string {
  const text = Papa.unparse(
    { fields: [...head], data: rows.map((row) => [...row]) },
    { escapeFormulae: formula, newline: '\r\n', quotes },
  );
  return `\u{feff}${text}\r\n`;
}
