import type { ContextName, KeptReason, PersonalDataErased, PersonalDataExport } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { ContextClient, ContextDatabase } from '../messaging/context-database.js';
import { holdLock } from '../messaging/named-lock.js';
import { personLock } from './erased-person.js';
import { PersonalDataElsewhere } from './personal-data-elsewhere.js';
import type { PersonalTable } from './personal-table.js';
import { PlatformRows } from './platform-rows.js';
import { TableSql, type LawfulKeep } from './table-sql.js';

export interface PersonalDataHolderOptions {
  readonly database: ContextDatabase<unknown>;
  readonly tables: readonly PersonalTable[];
  readonly keeps: readonly LawfulKeep[];
  readonly elsewhere: PersonalDataElsewhere;
}

type Kept = PersonalDataErased['kept'][number];
type KeptRow = { readonly key: string; readonly until: string };

/** All that a context holds about a person: found by the marks in its schema, in the platform's tables, and where the context says. */
export class PersonalDataHolder {
  /** Those about people, rows that refer to others before those they refer to. */
  private readonly tables: readonly {
    readonly marks: PersonalTable;
    readonly sql: TableSql;
    readonly keep?: LawfulKeep;
  }[];
  private readonly platformRows: PlatformRows;

  constructor(private readonly options: PersonalDataHolderOptions) {
    const { database, tables, keeps } = options;
    const byName = new Map(tables.map((table) => [table.table, table]));
    this.platformRows = new PlatformRows(database);
    this.tables = childrenFirst(tables)
      .filter(({ person }) => person)
      .map((marks) => {
        const keep = keeps.find(({ model }) => model === marks.model);
        return { marks, keep, sql: new TableSql(database.context, marks, byName, keep) };
      });
  }

  get context(): ContextName {
    return this.options.database.context;
  }

  /** In one snapshot of the database. Secrets, such as hashes of passwords, are left out. */
  async export(personId: string): Promise<PersonalDataExport> {
    const { database, elsewhere } = this.options;
    return database.transaction(async (db) => {
      await db.$executeRawUnsafe('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const records: PersonalDataExport['records'] = [];
      for (const { marks, sql } of [...this.tables].sort((a, b) => (a.marks.table < b.marks.table ? -1 : 1))) {
        const rows = await db.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(sql.select, personId);
        // One by one: there may be more rows than a function takes arguments.
        for (const { row } of rows) records.push({ what: marks.table, fields: sql.fieldsOf(row) });
      }
      const beside = await elsewhere.export(db, personId);
      const entries = await this.platformRows.auditEntries(db, personId);
      return {
        context: this.context,
        personId,
        records: [...records, ...beside.records, ...entries],
        files: [...beside.files],
      };
    });
  }

  /**
   * Erases, in one transaction, all but what a law keeps, and marks the person as erased: events about them do nothing here
   * from then on. A repeat erases what came in between and answers with the sum. Waits for events of the person that are
   * being handled.
   */
  async erase(ctx: Ctx, personId: string, requestId: string): Promise<PersonalDataErased> {
    const { database, elsewhere } = this.options;
    const done = await database.transaction(async (db) => {
      await holdLock(db, personLock(database, personId));
      const erased = new Map<string, number>();
      const kept: Kept[] = [];
      const add = (what: string, count: number): void => void erased.set(what, (erased.get(what) ?? 0) + count);
      // What lies elsewhere is found by rows, so it goes before them.
      for (const { what, count } of await elsewhere.erase(db, personId)) add(what, count);
      // Before any row goes: what a law keeps of one table may hang on rows of another.
      const keptRows = new Map<string, KeptRow[]>();
      for (const { marks, sql } of this.tables)
        if (sql.selectKept)
          keptRows.set(
            marks.table,
            await db.$queryRawUnsafe<KeptRow[]>(sql.selectKept, personId, ctx.now.toISOString()),
          );
      for (const table of this.tables)
        await this.eraseTable(db, personId, table, keptRows.get(table.marks.table) ?? [], add, kept);
      for (const { what, count } of await this.platformRows.erase(db, personId)) add(what, count);
      const audited = await this.platformRows.auditEntryCount(db, personId);
      if (audited > 0) kept.push({ what: 'audit_entry', count: audited, reason: 'audit-log', until: null });
      return { erased: await this.enter(db, personId, requestId, erased), kept };
    });
    await elsewhere.afterErasure(personId);
    return { context: this.context, personId, ...done };
  }

  private async eraseTable(
    db: ContextClient,
    personId: string,
    { marks, sql, keep }: (typeof this.tables)[number],
    keptRows: readonly KeptRow[],
    add: (what: string, count: number) => void,
    kept: Kept[],
  ): Promise<void> {
    const { erase } = marks;
    const keptKeys = keptRows.map(({ key }) => key);
    const stays = async (reason: KeptReason): Promise<void> => {
      const [row] = await db.$queryRawUnsafe<{ count: number }[]>(sql.count, personId);
      if (row!.count > 0) kept.push({ what: marks.table, count: row!.count, reason, until: null });
    };
    switch (erase?.way) {
      case 'row':
        if (keep && keptKeys.length > 0) {
          kept.push(keptByLaw(marks.table, keep.reason, keptRows));
          if (sql.emptyKept) await db.$executeRawUnsafe(sql.emptyKept, personId, keptKeys);
        }
        return add(marks.table, await db.$executeRawUnsafe(sql.delete, personId, keptKeys));
      case 'columns':
        add(marks.table, await db.$executeRawUnsafe(sql.empty(erase.blank), personId));
        return erase.reason ? stays(erase.reason) : undefined;
      case 'keep':
        return stays(erase.reason);
      case 'context':
      case undefined:
        return;
    }
  }

  /** @returns what went by this and all earlier erasures of the person. */
  private async enter(
    db: ContextClient,
    personId: string,
    requestId: string,
    erased: ReadonlyMap<string, number>,
  ): Promise<PersonalDataErased['erased']> {
    const table = this.options.database.table('erased_person');
    const [before] = await db.$queryRawUnsafe<{ erased: Record<string, number> }[]>(
      `SELECT erased FROM ${table} WHERE person_id = $1::uuid`,
      personId,
    );
    const sum: Record<string, number> = { ...before?.erased };
    for (const [what, count] of erased) if (count > 0) sum[what] = (sum[what] ?? 0) + count;
    await db.$executeRawUnsafe(
      `INSERT INTO ${table} (person_id, request_id, erased) VALUES ($1::uuid, $2::uuid, $3::jsonb)
           ON CONFLICT (person_id) DO UPDATE SET erased = excluded.erased`,
      ...[personId, requestId, JSON.stringify(sum)],
    );
    return Object.entries(sum)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, count]) => ({ what, count }));
  }
}

/** Of several days the last. */
function keptByLaw(what: string, reason: KeptReason, rows: readonly KeptRow[]): Kept {
  const days = rows.map(({ until }) => until).sort();
  const last = days.includes('infinity') ? null : days[days.length - 1]!;
  return { what, count: rows.length, reason, until: last };
}

function childrenFirst(tables: readonly PersonalTable[]): PersonalTable[] {
  const ordered: PersonalTable[] = [];
  const place = (table: PersonalTable, above: readonly string[]): void => {
    if (ordered.includes(table)) return;
    for (const child of tables) {
      if (!child.refersTo.includes(table.table) || above.includes(child.table)) continue;
      place(child, [...above, table.table]);
    }
    ordered.push(table);
  };
  for (const table of tables) place(table, []);
  return ordered;
}
