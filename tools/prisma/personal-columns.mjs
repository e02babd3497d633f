// Writes which columns of the whole product hold personal data, for the register of processing activities.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { personalDataOf } from './personal-data.mjs';

/** @param {{ name: string, schemaFile: string, generated: string }[]} contexts all of them */
export function writePersonalColumns(contexts) {
  const home = contexts.find(({ name }) => name === 'privacy')?.generated;
  if (!home || !existsSync(home)) return;
  const columns = Object.fromEntries(
    contexts.map(({ name, schemaFile }) => [
      name,
      personalDataOf(readFileSync(schemaFile, 'utf8')).tables.flatMap(({ table, columns: all }) =>
        all.flatMap(({ column, personal }) => (personal ? [`${table}.${column}`] : [])),
      ),
    ]),
  );
  const file = join(home, 'personal-columns.ts');
  const text = `// Written by tools/prisma/personal-columns.mjs from the marks in prisma/*/schema.prisma.
/** By context: \`table.column\` of everything that is marked as personal. */
export const personalColumns: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(columns, null, 2)};
`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
