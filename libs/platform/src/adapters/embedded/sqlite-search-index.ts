import { LRUCache } from 'lru-cache';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  SearchCollection,
  SearchIndex,
  type FieldValue,
  type HighlightPart,
  type SearchAnswer,
  type SearchDefinition,
  type SearchDocument,
  type SearchFilter,
  type SearchQuery,
} from '../../ports/search-index.js';
import { placesOf, termsOf, textRules, tokensOf, type QueryTerm } from './search-text.js';

/** Collections as SQLite files with full-text tables (FTS5). One process at a time writes to a collection. */
export class SqliteSearchIndex extends SearchIndex {
  private readonly open = new Map<string, SqliteSearchCollection>();

  constructor(private readonly options: { readonly folder: string }) {
    super();
  }

  async collection(definition: SearchDefinition): Promise<SearchCollection> {
    const { name } = definition;
    if (!/^[a-z0-9-]+$/.test(name)) throw new RangeError(`${name} is no name for a collection`);
    // No pause between looking and opening: two callers at once must get the same one.
    const known = this.open.get(name);
    if (known?.is(definition)) return known;
    known?.close();
    mkdirSync(this.options.folder, { recursive: true });
    const collection = new SqliteSearchCollection(join(this.options.folder, `${name}.sqlite`), definition);
    this.open.set(name, collection);
    return collection;
  }

  async close(): Promise<void> {
    for (const collection of this.open.values()) collection.close();
    this.open.clear();
  }
}

interface Found {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

class SqliteSearchCollection extends SearchCollection {
  private readonly database: DatabaseSync;
  private readonly textFields: readonly string[];
  /** Preparing a search costs about as much as running it on a small collection, and there are only so many forms of one. */
  private readonly statements = new LRUCache<string, StatementSync>({ max: 200 });

  constructor(
    file: string,
    private readonly definition: SearchDefinition,
  ) {
    super();
    this.textFields = Object.keys(definition.text);
    this.database = new DatabaseSync(file);
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
    this.prepareTables();
  }

  is(definition: SearchDefinition): boolean {
    return formOf(definition) === formOf(this.definition);
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    this.inTransaction(() => {
      for (const document of documents) {
        this.remove(document.id);
        this.add(document);
      }
    });
  }

  async delete(ids: readonly string[]): Promise<void> {
    this.inTransaction(() => {
      for (const id of ids) this.remove(id);
    });
  }

  async clear(): Promise<void> {
    this.inTransaction(() => this.database.exec('DELETE FROM term; DELETE FROM field_value; DELETE FROM document;'));
  }

  async count(): Promise<number> {
    return Number(this.database.prepare('SELECT count(*) AS count FROM document').get()!['count']);
  }

  async search(query: SearchQuery): Promise<SearchAnswer> {
    const { filters = [], facets = [], sort = 'relevance' } = query;
    const limit = Math.min(Math.max(0, query.limit ?? 20), 100);
    const offset = Math.max(0, query.offset ?? 0);
    for (const { field } of [...filters, ...facets, ...(sort === 'relevance' ? [] : [sort])]) this.assertField(field);
    const terms = termsOf(query.text ?? '');
    const asked = (query.text ?? '').trim() !== '';
    // Text without a single letter or digit says something, and nothing can match it.
    if (asked && terms.length === 0)
      return { total: 0, hits: [], facets: Object.fromEntries(facets.map(({ field }) => [field, []])) };
    const matched = this.matched(terms, query.match ?? 'all');
    const found = this.filtered(matched, filters);
    const total = Number(this.prepared(`SELECT count(*) AS total FROM (${found.sql})`).get(...found.values)!['total']);
    const order =
      sort === 'relevance'
        ? { sql: 'ORDER BY found.rank, document.id', values: [] as SQLInputValue[] }
        : {
            // Of several values the one that brings the document forward counts.
            sql: `ORDER BY (SELECT ${sort.direction === 'descending' ? 'max' : 'min'}(value) FROM field_value WHERE doc = found.doc AND field = ?) ${sort.direction === 'descending' ? 'DESC' : 'ASC'} NULLS LAST, document.id`,
            values: [sort.field],
          };
    const rows = this.prepared(
      `SELECT document.id, document.text, found.rank FROM (${found.sql}) AS found JOIN document ON document.doc = found.doc ${order.sql} LIMIT ? OFFSET ?`,
    ).all(...found.values, ...order.values, limit, offset) as {
      id: string;
      text: string;
      rank: number;
    }[];
    return {
      total,
      hits: rows.map((row) => ({
        id: row.id,
        score: -row.rank,
        highlights: query.highlight ? highlightsOf(row.text, terms) : {},
      })),
      facets: Object.fromEntries(facets.map((facet) => [facet.field, this.facet(facet, matched, filters)])),
    };
  }

  private prepareTables(): void {
    const wanted = formOf(this.definition);
    this.database.exec('CREATE TABLE IF NOT EXISTS definition (text TEXT NOT NULL)');
    const present = this.database.prepare('SELECT text FROM definition').get()?.['text'];
    if (present === wanted) return;
    const columns = this.textFields.map((_, index) => `text${index}`).join(', ');
    this.inTransaction(() => {
      this.database.exec(`
        DROP TABLE IF EXISTS document; DROP TABLE IF EXISTS field_value; DROP TABLE IF EXISTS term; DELETE FROM definition;
        CREATE TABLE document (doc INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);
        CREATE TABLE field_value (doc INTEGER NOT NULL, field TEXT NOT NULL, kind TEXT NOT NULL, value NOT NULL);
        CREATE INDEX field_value_by_value ON field_value (field, value, doc);
        CREATE INDEX field_value_by_document ON field_value (doc, field);
        -- The tokens come ready made. This tokenizer takes every character beyond ASCII for a letter; that of Unicode knows
        -- fewer letters than we do, drops the others, and a phrase that has lost all its letters matches everything.
        CREATE VIRTUAL TABLE term USING fts5 (${columns}, tokenize = "ascii tokenchars '+#'", prefix = '1 2 3');`);
      this.database.prepare('INSERT INTO definition (text) VALUES (?)').run(wanted);
    });
  }

  private add({ id, text, fields }: SearchDocument): void {
    const stored: Record<string, string> = {};
    for (const field of this.textFields) {
      const value = text[field];
      if (value !== undefined) stored[field] = typeof value === 'string' ? value : value.join('\n');
    }
    const { lastInsertRowid: doc } = this.database
      .prepare('INSERT INTO document (id, text) VALUES (?, ?)')
      .run(id, JSON.stringify(stored));
    const marks = this.textFields.map(() => '?').join(', ');
    const columns = this.textFields.map((_, index) => `text${index}`).join(', ');
    this.database
      .prepare(`INSERT INTO term (rowid, ${columns}) VALUES (?, ${marks})`)
      .run(doc, ...this.textFields.map((field) => tokensOf(stored[field] ?? '').join(' ')));
    const insert = this.database.prepare('INSERT INTO field_value (doc, field, kind, value) VALUES (?, ?, ?, ?)');
    for (const [field, value] of Object.entries(fields)) {
      this.assertField(field);
      const items = new Set((Array.isArray(value) ? value : [value]) as (FieldValue | undefined)[]);
      for (const item of items) if (item !== undefined) insert.run(doc, field, typeof item, storedValue(item));
    }
  }

  private remove(id: string): void {
    const doc = this.database.prepare('SELECT doc FROM document WHERE id = ?').get(id)?.['doc'];
    if (doc === undefined) return;
    for (const table of ['term WHERE rowid', 'field_value WHERE doc', 'document WHERE doc']) {
      this.database.prepare(`DELETE FROM ${table} = ?`).run(doc);
    }
  }

  private matched(terms: readonly QueryTerm[], match: 'all' | 'any'): Found {
    if (terms.length === 0) return { sql: 'SELECT doc, 0.0 AS rank FROM document', values: [] };
    const weights = this.textFields.map((field) => this.definition.text[field]!).join(', ');
    return {
      sql: `SELECT rowid AS doc, bm25(term, ${weights}) AS rank FROM term WHERE term MATCH ?`,
      values: [terms.map(expressionOf).join(match === 'all' ? ' AND ' : ' OR ')],
    };
  }

  private filtered(matched: Found, filters: readonly SearchFilter[]): Found {
    const values: SQLInputValue[] = [...matched.values];
    const conditions = filters.map((filter) => {
      if ('anyOf' in filter || 'noneOf' in filter) {
        const [wanted, negation] = 'anyOf' in filter ? [filter.anyOf, ''] : [filter.noneOf, 'NOT'];
        values.push(filter.field, ...wanted.flatMap((value) => [storedValue(value), typeof value]));
        // By kind too: true is stored as 1.
        const pairs = ['(NULL, NULL)', ...wanted.map(() => '(?, ?)')].join(', ');
        return `doc ${negation} IN (SELECT doc FROM field_value WHERE field = ? AND (value, kind) IN (VALUES ${pairs}))`;
      }
      values.push(filter.field, filter.atLeast ?? -Infinity, filter.atMost ?? Infinity);
      return `doc IN (SELECT doc FROM field_value WHERE field = ? AND kind = 'number' AND value >= ? AND value <= ?)`;
    });
    return {
      sql:
        conditions.length === 0
          ? matched.sql
          : `SELECT doc, rank FROM (${matched.sql}) WHERE ${conditions.join(' AND ')}`,
      values,
    };
  }

  private facet(
    { field, limit = 20 }: { field: string; limit?: number },
    matched: Found,
    filters: readonly SearchFilter[],
  ): { value: FieldValue; count: number }[] {
    const found = this.filtered(
      matched,
      filters.filter((filter) => filter.field !== field),
    );
    const rows = this.prepared(
      `SELECT kind, value, count(*) AS count FROM field_value WHERE field = ? AND doc IN (SELECT doc FROM (${found.sql})) GROUP BY kind, value ORDER BY count DESC, value LIMIT ?`,
    ).all(field, ...found.values, limit) as { kind: string; value: string | number; count: number }[];
    return rows.map(({ kind, value, count }) => ({ value: kind === 'boolean' ? value === 1 : value, count }));
  }

  private prepared(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }

  private assertField(field: string): void {
    if (!this.definition.fields.includes(field)) throw new RangeError(`${this.definition.name} has no field ${field}`);
  }

  private inTransaction(work: () => void): void {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.database.exec('COMMIT');
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }
}

/** Equal for equal definitions, whatever the order of their properties. */
function formOf({ name, text, fields }: SearchDefinition): string {
  return JSON.stringify([textRules, name, Object.entries(text), fields]);
}

function storedValue(value: FieldValue): string | number {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** Everything a person typed is quoted: no character of it is an operator of FTS5. */
function expressionOf({ tokens, prefix }: QueryTerm): string {
  return `"${tokens.join(' ').replaceAll('"', '""')}"${prefix ? ' *' : ''}`;
}

/** Characters shown before and after the first match of a long text. */
const surroundings = 60;

/** The place itself, or the one before it where it would cut a character beyond the first plane in two. */
function beforeCharacter(text: string, at: number): number {
  return at > 0 && /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}

function highlightsOf(stored: string, terms: readonly QueryTerm[]): Record<string, HighlightPart[]> {
  const highlights: Record<string, HighlightPart[]> = {};
  for (const [field, text] of Object.entries(JSON.parse(stored) as Record<string, string>)) {
    const places = placesOf(text, terms);
    const first = places[0];
    if (!first) continue;
    const from = beforeCharacter(text, Math.max(0, first[0] - surroundings));
    const to = beforeCharacter(text, Math.min(text.length, first[1] + surroundings));
    const parts: HighlightPart[] = [];
    let at = from;
    for (const [start, end] of places.filter(([, end]) => end <= to)) {
      if (start > at) parts.push({ text: text.slice(at, start), match: false });
      parts.push({ text: text.slice(start, end), match: true });
      at = end;
    }
    if (at < to) parts.push({ text: text.slice(at, to), match: false });
    highlights[field] = parts;
  }
  return highlights;
}
