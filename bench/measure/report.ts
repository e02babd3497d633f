import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { rounded } from './statistics.ts';

export type Cell = string | number | undefined;

/** Prints rows under their headings, figures to the right. */
export function printTable(title: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const texts = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(rounded(cell)) : (cell ?? '-'))),
  );
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...texts.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ');
  console.log(`\n${title}\n${line(headings)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of texts) console.log(line(row));
}

/** Prints each field beside its target, where it has one. */
export function printFields(fields: Readonly<Record<string, number>>, targets: Readonly<Record<string, string>>): void {
  printTable(
    'Fields',
    ['field', 'value', 'target'],
    Object.entries(fields).map(([name, value]) => [name, value, targets[name] ?? '']),
  );
}

/** Writes bench/results/<name>.json: the fields, and on what they were measured. Nothing that names the machine. */
export function writeResult(name: string, fields: object, measuredWith: object): void {
  const file = new URL(`../results/${name}.json`, import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  const machine = {
    cores: availableParallelism(),
    platform: `${process.platform}-${process.arch}`,
    node: process.version,
    date: new Date().toISOString(),
    ...measuredWith,
  };
  const text = JSON.stringify(
    { ...fields, machine },
    (_key, value: unknown) => (typeof value === 'number' ? rounded(value) : value),
    2,
  );
  writeFileSync(file, `${text}\n`);
  console.log(`\nWritten to bench/results/${name}.json`);
}
