import { actorLabel, newId, type Ctx } from '@iworkz/kernel';
import { createHash } from 'node:crypto';
import type { QueryResult } from 'pg';
import type { ContextDatabase } from './context-database.js';

export interface AuditRecord {
  /** What was done or tried, e.g. `job.publish`. */
  readonly action: string;
  readonly outcome: 'allowed' | 'refused';
  /** What it was done to: kind and id, never a name or other personal data. */
  readonly subject?: string;
  readonly reason?: string;
}

export interface AuditRow {
  readonly seq: string;
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly outcome: 'allowed' | 'refused';
  readonly subject: string | null;
  readonly reason: string | null;
  readonly request_id: string;
  readonly previous_hash: string;
  readonly hash: string;
}

export type AuditVerdict =
  | { readonly intact: true; readonly entries: number; readonly head: string }
  | { readonly intact: false; readonly entries: number; readonly brokenAt: string };

const beginning = '0'.repeat(64);

/**
 * The audit log of a context: append-only, each entry sealed by the hash of the one before.
 * A changed, removed or inserted entry breaks the chain; only entries cut off at the end go unseen, unless `head` has
 * been kept elsewhere.
 */
export class Audit {
  private readonly table: string;

  constructor(private readonly database: ContextDatabase<unknown>) {
    this.table = database.table('audit_entry');
  }

  /** Resolves when the entry is stored, in a transaction of its own: a refusal is kept though the work is rolled back. */
  async record(ctx: Ctx, record: AuditRecord): Promise<void> {
    const client = await this.database.pool.connect();
    let broken = false;
    try {
      // Entries are chained one after another, so writers must take turns. Each statement sees what was committed before
      // it began, so the last entry is read after the lock is had, though all three travel together.
      const results = (await client.query(
        `BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('audit ${this.database.context}', 0));
         SELECT hash FROM ${this.table} ORDER BY seq DESC LIMIT 1`,
      )) as unknown as readonly QueryResult<{ hash: string }>[];
      const last = results[2]?.rows[0];
      const entry = {
        id: newId(),
        at: ctx.now,
        actor: actorLabel(ctx.actor),
        action: record.action,
        outcome: record.outcome,
        subject: record.subject ?? null,
        reason: record.reason ?? null,
        request_id: ctx.requestId,
        previous_hash: last?.hash ?? beginning,
      };
      await client.query(
        `INSERT INTO ${this.table} (id, at, actor, action, outcome, subject, reason, request_id, previous_hash, hash)
         VALUES ($1::uuid, $2::timestamptz, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          entry.id,
          entry.at.toISOString(),
          entry.actor,
          entry.action,
          entry.outcome,
          entry.subject,
          entry.reason,
          entry.request_id,
          entry.previous_hash,
          hashOf(entry),
        ],
      );
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => void (broken = true));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Newest first. @param before only entries older than this `seq`. */
  async list(
    options: { before?: string; limit?: number; outcome?: AuditRecord['outcome'] } = {},
  ): Promise<readonly AuditRow[]> {
    const { before, limit = 100, outcome } = options;
    const { rows } = await this.database.pool.query<AuditRow>(
      `SELECT * FROM ${this.table} WHERE ($1::bigint IS NULL OR seq < $1) AND ($2::text IS NULL OR outcome = $2) ORDER BY seq DESC LIMIT $3`,
      [before ?? null, outcome ?? null, limit],
    );
    return rows;
  }

  /** Computes every hash anew, from the first entry to the last. */
  async verify(): Promise<AuditVerdict> {
    let head = beginning;
    let entries = 0;
    let after = '0';
    for (;;) {
      const { rows } = await this.database.pool.query<AuditRow>(
        `SELECT * FROM ${this.table} WHERE seq > $1 ORDER BY seq LIMIT 1000`,
        [after],
      );
      for (const row of rows) {
        if (row.previous_hash !== head || row.hash !== hashOf(row)) return { intact: false, entries, brokenAt: row.id };
        head = row.hash;
        after = row.seq;
        entries += 1;
      }
      if (rows.length < 1000) return { intact: true, entries, head };
    }
  }
}

/** A JSON array keeps field boundaries: joined by a separator, text could move from one field to the next unseen. */
function hashOf(entry: Omit<AuditRow, 'seq' | 'hash'>): string {
  const { id, at, actor, action, outcome, subject, reason, request_id, previous_hash } = entry;
  const text = JSON.stringify([
    previous_hash,
    id,
    at.toISOString(),
    actor,
    action,
    outcome,
    subject,
    reason,
    request_id,
  ]);
  return createHash('sha256').update(text).digest('hex');
}
