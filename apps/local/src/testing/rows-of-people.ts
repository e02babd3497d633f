import type { ContextName } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import type { PersonalTable } from '@iworkz/platform';
import pg from 'pg';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly generated: boolean;
}

interface MadeRow {
  readonly table: string;
  /** Texts that are nowhere else, by column. */
  readonly markers: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Values that running services read while the spec looks: they must be what these services would have written. */
const lifelike: Readonly<Record<string, (marker: string) => unknown>> = {
  'matching.ranked_candidate.profile': (marker) => JSON.stringify({ skills: [{ name: marker }] }),
  'notifications.recipient.name': (marker) => JSON.stringify({ family: marker, given: marker }),
  'notifications.mail_due.due_at': () => null,
  'hiring.application.status': () => 'received',
  'profiles.resume.blob_id': () => 'a'.repeat(64),
  'matching.match_notice.rank': () => 1,
  'matching.match_notice.total': () => 1,
  'matching.match_result.total': () => 1,
  'identity.refresh_token.replaced_by': () => null,
  'identity.refresh_token.used_at': () => null,
  'identity.refresh_token.successor_salt': () => null,
  'compliance.finding_review.state': () => 'open',
  'compliance.review_step.state': () => 'open',
  'compliance.evaluation.kind': () => 'work_permission',
};

/** Fills any table of any context with rows about a person, by what the database says of its columns and the marks of whose they are. */
export class RowsOfPeople {
  private counter = 1;
  private readonly columns = new Map<string, Promise<readonly Column[]>>();

  constructor(
    private readonly sql: pg.Client,
    private readonly context: ContextName,
    private readonly tables: readonly PersonalTable[],
  ) {}

  /** Tables about people, those that others refer to first. */
  get ordered(): readonly PersonalTable[] {
    const placed: PersonalTable[] = [];
    const place = (table: PersonalTable): void => {
      if (placed.includes(table)) return;
      for (const name of table.refersTo) place(this.tables.find((each) => each.table === name)!);
      placed.push(table);
    };
    this.tables.forEach(place);
    return placed.filter(({ person }) => person);
  }

  /** At most `counts[table]` rows each: where the person is the key there is room for one. */
  async make(personId: string, counts: Readonly<Record<string, number>>): Promise<MadeRow[]> {
    const made: MadeRow[] = [];
    for (const marks of this.ordered) {
      for (let index = 0; index < (counts[marks.table] ?? 0); index += 1) {
        const row = await this.insert(marks, personId, made);
        if (row) made.push(row);
      }
    }
    return made;
  }

  private async insert(marks: PersonalTable, personId: string, made: readonly MadeRow[]): Promise<MadeRow | undefined> {
    const markers: Record<string, string> = {};
    const values: Record<string, unknown> = {};
    for (const column of await this.columnsOf(marks.table)) {
      const value = await this.valueOf(marks, column, personId, made, markers);
      // Nothing of this person that the row could refer to.
      if (value === missing) return undefined;
      if (value !== generated) values[column.name] = value;
    }
    const names = Object.keys(values);
    const { rows } = await this.sql.query<Record<string, unknown>>(
      `INSERT INTO ${this.context}.${marks.table} (${names.map((name) => `"${name}"`).join(', ')})
       VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')}) ON CONFLICT DO NOTHING RETURNING *`,
      Object.values(values),
    );
    return rows[0] && { table: marks.table, markers, values: rows[0] };
  }

  private async valueOf(
    marks: PersonalTable,
    { name, type, generated: byDatabase }: Column,
    personId: string,
    made: readonly MadeRow[],
    markers: Record<string, string>,
  ): Promise<unknown> {
    const { person } = marks;
    if (person?.via && name === person.column) return keyAmong(made, person.via.table, person.via.key);
    if (name === person?.column && (await this.referenceOf(marks.table, name))) {
      const parent = await this.referenceOf(marks.table, name);
      return keyAmong(made, parent!.table, parent!.column);
    }
    if (name === person?.column) return person.type === 'uuid' ? personId : `user:${personId}`;
    if (name === person?.when?.column && person.when.value !== null) return person.when.value;
    if (byDatabase) return generated;
    const referred = await this.referenceOf(marks.table, name);
    if (referred) {
      const parent = this.tables.find(({ table }) => table === referred.table)!;
      if (parent.person) return keyAmong(made, referred.table, referred.column);
      return ((await this.insert(parent, personId, []))?.values ?? {})[referred.column] ?? missing;
    }
    const marker = `marker${newId().replaceAll('-', '')}`;
    const own = lifelike[`${this.context}.${marks.table}.${name}`];
    const value = own ? own(marker) : this.anyOf(type, marker);
    if (JSON.stringify(value)?.includes(marker)) markers[name] = marker;
    return value;
  }

  private anyOf(type: string, marker: string): unknown {
    this.counter += 1;
    switch (type) {
      case 'uuid':
        return newId();
      case 'text':
        return marker;
      case 'text[]':
        return [marker];
      case 'jsonb':
        return JSON.stringify({ marker });
      case 'boolean':
        return false;
      case 'bytea':
        return Buffer.from(newId());
      case 'date':
        return '2026-11-20';
      case 'timestamp with time zone':
        return new Date('2026-11-20T03:00:00Z');
      default:
        return this.counter;
    }
  }

  private columnsOf(table: string): Promise<readonly Column[]> {
    const known = this.columns.get(table);
    if (known) return known;
    const read = this.sql
      .query<Column>(
        `SELECT attname AS name, regexp_replace(format_type(atttypid, NULL), '\\(\\d+\\)', '') AS type,
                coalesce(pg_get_expr(adbin, adrelid) LIKE 'nextval%', false) AS generated
           FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
          WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
        [`${this.context}.${table}`],
      )
      .then(({ rows }) => rows);
    this.columns.set(table, read);
    return read;
  }

  private async referenceOf(table: string, column: string): Promise<{ table: string; column: string } | undefined> {
    const { rows } = await this.sql.query<{ table: string; column: string }>(
      `SELECT parent.relname AS table, pa.attname AS column
         FROM pg_constraint c JOIN pg_class parent ON parent.oid = c.confrelid
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
         JOIN pg_attribute pa ON pa.attrelid = c.confrelid AND pa.attnum = c.confkey[1]
        WHERE c.contype = 'f' AND c.conrelid = $1::regclass AND a.attname = $2 AND c.confrelid <> c.conrelid`,
      [`${this.context}.${table}`, column],
    );
    return rows[0];
  }
}

const generated = Symbol('the database gives it');
const missing = Symbol('there is nothing to refer to');

function keyAmong(made: readonly MadeRow[], table: string, column: string): unknown {
  const rows = made.filter((row) => row.table === table);
  return rows.length === 0 ? missing : rows[rows.length - 1]!.values[column];
}
