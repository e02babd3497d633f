import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvTable } from './csv-table.js';

describe('a table as CSV', () => {
  it('begins with a byte order mark and quotes every cell when asked to', () => {
    const table = { head: ['名前', '人数'], rows: [['髙橋 "𠮷野"', 2]] };
    expect(csvTable(table)).toBe('\ufeff名前,人数\r\n"髙橋 ""𠮷野""",2\r\n');
    expect(csvTable(table, { quotes: true })).toBe('\ufeff"名前","人数"\r\n"髙橋 ""𠮷野""","2"\r\n');
  });

  it('begins no cell of any text with a sign of a formula, and loses nothing of it', () => {
    const text = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'=+-@＝＠\t\r\n,"\'あ가1 ') });
    fc.assert(
      fc.property(text, text, fc.boolean(), (head, value, quotes) => {
        const csv = csvTable({ head: [head, 'x'], rows: [[value, 1]] }, { quotes });
        const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' });
        for (const [row, given] of [head, value].entries()) {
          const cell = data[row]![0]!;
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＠]/);
          expect(cell.replace(/^'/, '')).toBe(given.replace(/^'/, ''));
        }
      }),
      { numRuns: 200 },
    );
  });
});
