import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Database } from '../testing/database.js';

/** Words that occur nowhere else, one for each place where somebody can write something about a person. */
export class Markers {
  private readonly byPlace: Map<string, string>;

  /** @param known words that are there anyway, by place: to see that looking for words finds them. */
  constructor(known: Readonly<Record<string, string>> = {}) {
    this.byPlace = new Map(Object.entries(known));
  }

  /** Latin letters and digits only: what an address, a URL, a skill and a password may hold alike. */
  at(place: string): string {
    const marker = `mk${randomBytes(8).toString('hex')}`;
    this.byPlace.set(place, marker);
    return marker;
  }

  get places(): readonly string[] {
    return [...this.byPlace.keys()];
  }

  /** The places whose markers stand in the bytes, in whatever spelling programs store text. */
  foundIn(bytes: Buffer): string[] {
    return [...this.byPlace].flatMap(([place, marker]) =>
      spellingsOf(marker).some((spelling) => bytes.includes(spelling)) ? [place] : [],
    );
  }
}

const spellings = new Map<string, readonly Buffer[]>();

/** As UTF-8 and UTF-16, plain, in hex (bytea as text) and in base64 at each of its three alignments (answers kept by key). */
function spellingsOf(marker: string): readonly Buffer[] {
  const known = spellings.get(marker);
  if (known) return known;
  const raw = [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le')];
  const made = raw.flatMap((bytes) => [
    bytes,
    Buffer.from(bytes.toString('hex')),
    ...[0, 1, 2].map((shift) => {
      // What surrounds the marker changes the first and the last characters; those between are the marker's own.
      const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
      return Buffer.from(text.slice(shift === 0 ? 0 : 4, -4));
    }),
  ]);
  spellings.set(marker, made);
  return made;
}

/** Where markers stand: `schema.table.column` or the path of a file, with the places they were written at. */
export type Finds = ReadonlyMap<string, readonly string[]>;
export const described = (finds: Finds): string =>
  [...finds].map(([where, places]) => `${where}: ${places.join(', ')}`).join('\n');

/** Every column of every table of every schema, as text. */
export async function findInDatabase(database: Database, markers: Markers): Promise<Finds> {
  const columns = await database.rows<{ schema: string; name: string; column: string }>(
    `SELECT c.table_schema AS schema, c.table_name AS name, c.column_name AS column
       FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
        AND c.data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY', 'USER-DEFINED', 'name')
      ORDER BY 1, 2, c.ordinal_position`,
  );
  const finds = new Map<string, string[]>();
  for (const { schema, name, column } of columns) {
    const rows = await database.rows<{ value: string | null }>(
      `SELECT string_agg("${column}"::text, E'\\n') AS value FROM "${schema}"."${name}"`,
    );
    const found = markers.foundIn(Buffer.from(rows[0]?.value ?? '', 'utf8'));
    if (found.length > 0) finds.set(`${schema}.${name}.${column}`, found);
  }
  return finds;
}

/** Every file below a folder, but for those of the PostgreSQL cluster, which are PostgreSQL's own to reuse. */
export async function findInFiles(folder: string, markers: Markers): Promise<Finds> {
  const finds = new Map<string, string[]>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file);
    if (!entry.isFile() || name.startsWith(join('postgres', 'cluster'))) continue;
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const found = markers.foundIn(bytes);
    if (found.length > 0) finds.set(name, found);
  }
  return finds;
}
