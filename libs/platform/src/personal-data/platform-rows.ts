import type { PersonalDataExport } from '@iworkz/contracts';
import type { ContextClient, ContextDatabase } from '../messaging/context-database.js';

/** The person's traces in the tables that the platform has in every context. */
export class PlatformRows {
  private readonly audited: string;

  constructor(private readonly database: ContextDatabase<unknown>) {
    this.audited = `FROM ${database.table('audit_entry')} WHERE actor = 'user:' || $1::text OR subject LIKE '%' || $1::text || '%'`;
  }

  async auditEntries(db: ContextClient, personId: string): Promise<PersonalDataExport['records']> {
    const rows = await db.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
      `SELECT jsonb_build_object('at', at, 'actor', actor, 'action', action, 'outcome', outcome, 'subject', subject, 'reason', reason) AS row
         ${this.audited} ORDER BY seq`,
      personId,
    );
    return rows.map(({ row }) => ({ what: 'audit_entry', fields: row }));
  }

  async auditEntryCount(db: ContextClient, personId: string): Promise<number> {
    const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count ${this.audited}`,
      personId,
    );
    return row!.count;
  }

  /**
   * Answers kept for repeats that were the person's or name them, events set aside, and events that have left the outbox. Those
   * that have not are carried first; a later repeat finds them.
   */
  async erase(db: ContextClient, personId: string): Promise<readonly { what: string; count: number }[]> {
    const deleted = async (what: string, where: string): Promise<{ what: string; count: number }> => ({
      what,
      count: await db.$executeRawUnsafe(`DELETE FROM ${this.database.table(what)} WHERE ${where}`, personId),
    });
    const names = (column: string): string => `${column} LIKE '%' || $1::text || '%'`;
    return [
      await deleted('idempotent_request', `actor = 'user:' || $1::text OR ${names('response')}`),
      await deleted('parked_event', `key = $1::text OR ${names('envelope')}`),
      await deleted('outbox_event', `published_at IS NOT NULL AND ${names('envelope')}`),
    ];
  }
}
