import type { KeptReason } from '@iworkz/contracts';
import type { PersonalColumn, PersonalTable } from './personal-table.js';

/** Rows that a law keeps though their table is marked to be erased. The SQL sees the row as `t`, with tables of its schema qualified. */
export interface LawfulKeep {
  readonly model: string;
  readonly reason: KeptReason;
  /** Condition on the row. */
  readonly when: string;
  /** Expression of the row that gives the instant from which it may go too; null is never. */
  readonly until: string;
  /** Fields that the law does not ask for, emptied all the same; they may be null. */
  readonly without: readonly string[];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The SQL of one marked table. The person is always the parameter $1, an id as text. */
export class TableSql {
  readonly name: string;

  constructor(
    private readonly schema: string,
    private readonly marks: PersonalTable,
    private readonly tables: ReadonlyMap<string, PersonalTable>,
    private readonly keep: LawfulKeep | undefined,
  ) {
    this.name = `${quoted(schema)}.${quoted(marks.table)}`;
  }

  /** Rows as JSON, in the order of their keys. */
  get select(): string {
    const order = this.marks.key.map((column) => `t.${quoted(column)}`).join(', ');
    return `SELECT to_jsonb(t) AS row FROM ${this.name} t WHERE ${this.isOf()} ORDER BY ${order}`;
  }

  /** Keys of what a law keeps, each with the day from which it may go. Parameter $2: now. */
  get selectKept(): string | undefined {
    if (!this.keep) return undefined;
    const until = `coalesce(${this.keep.until}, 'infinity')`;
    return `SELECT ${this.key} AS key, (${until} AT TIME ZONE 'UTC')::date::text AS until
              FROM ${this.name} t WHERE ${this.isOf()} AND (${this.keep.when}) AND ${until} > $2::timestamptz`;
  }

  /** Empties what the law does not ask for in what it keeps. Parameter $2: keys of what is kept. */
  get emptyKept(): string | undefined {
    if (!this.keep || this.keep.without.length === 0) return undefined;
    const columns = this.keep.without.map((field) => this.column(field).column);
    const sets = columns.map((column) => `${quoted(column)} = NULL`).join(', ');
    const full = columns.map((column) => `t.${quoted(column)} IS NOT NULL`).join(' OR ');
    return `UPDATE ${this.name} t SET ${sets} WHERE ${this.isOf()} AND ${this.key} = ANY ($2::text[]) AND (${full})`;
  }

  /** Parameter $2: keys of what is kept. */
  get delete(): string {
    return `DELETE FROM ${this.name} t WHERE ${this.isOf()} AND ${this.key} <> ALL ($2::text[])`;
  }

  /** Empties columns: touches only rows that are not empty yet, so that a repeat counts none. */
  empty(blank: Readonly<Record<string, string | null>>): string {
    const values = Object.entries(blank).map(([column, text]) => {
      // What is null already says nothing, and may have to be null.
      const neutral = `replace(${literal(text ?? '')}, '{key}', ${this.key})::${this.typeOf(column)}`;
      const value = text === null ? 'NULL' : `CASE WHEN t.${quoted(column)} IS NOT NULL THEN ${neutral} END`;
      return { column: quoted(column), value };
    });
    const sets = values.map(({ column, value }) => `${column} = ${value}`).join(', ');
    const full = values.map(({ column, value }) => `t.${column} IS DISTINCT FROM ${value}`).join(' OR ');
    return `UPDATE ${this.name} t SET ${sets} WHERE ${this.isOf()} AND (${full})`;
  }

  get count(): string {
    return `SELECT count(*)::int AS count FROM ${this.name} t WHERE ${this.isOf()}`;
  }

  /** Under the names of the fields; without secrets. */
  fieldsOf(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const shown = this.marks.columns.filter(({ secret }) => !secret);
    return Object.fromEntries(shown.map(({ field, column }) => [field, row[column]]));
  }

  private column(field: string): PersonalColumn {
    const found = this.marks.columns.find((column) => column.field === field);
    if (!found) throw new Error(`${this.marks.model} has no field ${field}`);
    return found;
  }

  private typeOf(column: string): string {
    return this.marks.columns.find((each) => each.column === column)!.type;
  }

  /** All of the primary key in one text. */
  private get key(): string {
    return this.marks.key.map((column) => `t.${quoted(column)}::text`).join(` || ' ' || `);
  }

  private isOf(marks: PersonalTable = this.marks, alias = 't'): string {
    const { person } = marks;
    if (!person) throw new Error(`${marks.model} is about nobody`);
    const column = `${alias}.${quoted(person.column)}`;
    const when = person.when;
    const only = !when
      ? ''
      : when.value === null
        ? ` AND ${alias}.${quoted(when.column)} IS NOT NULL`
        : ` AND ${alias}.${quoted(when.column)} = ${literal(when.value)}`;
    if (person.via) {
      const parent = this.tables.get(person.via.table)!;
      const above = `${alias}p`;
      return `${column} IN (SELECT ${above}.${quoted(person.via.key)} FROM ${quoted(this.schema)}.${quoted(parent.table)} ${above} WHERE ${this.isOf(parent, above)})${only}`;
    }
    return person.type === 'uuid'
      ? `${column} = ($1::text)::uuid${only}`
      : `${column} IN ($1::text, 'user:' || $1::text)${only}`;
  }
}
