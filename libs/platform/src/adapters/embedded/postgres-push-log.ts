import type pg from 'pg';
import type { PostgresListener } from '../../messaging/postgres-listener.js';
import { maxConnections, openPool } from '../../messaging/postgres-pool.js';
import {
  PushLog,
  pushLogKeeps,
  type Following,
  type PushBatch,
  type PushEntry,
  type PushRange,
} from '../../ports/push-log.js';
import type { Log } from '../../telemetry/log.js';
import { PushLogFollower } from '../push-log-follower.js';

export interface PostgresPushLogOptions {
  readonly url: string;
  readonly listener: PostgresListener;
  readonly log: Log;
}

const channelName = 'iworkz_push';
const batchSize = 20;
/** Between looks at the table in case a call was missed. Milliseconds. */
const lookInterval = 1_000;
/** Entries between two removals of what is no longer kept. */
const trimEvery = 100;
const uniqueViolation = '23505';

/** The push log in a table; NOTIFY wakes those who follow it. */
export class PostgresPushLog extends PushLog {
  private readonly pool: pg.Pool;
  private readonly following = new Set<PushLogFollower>();

  constructor(private readonly options: PostgresPushLogOptions) {
    super();
    this.pool = openPool(options.url, maxConnections.push);
  }

  async append(id: string, body: string): Promise<void> {
    let position: number | undefined;
    try {
      const { rows } = await this.pool.query<{ position: string }>(
        `WITH numbered AS (UPDATE bus.push_position SET position = position + 1
                            WHERE NOT EXISTS (SELECT FROM bus.push_log WHERE id = $1) RETURNING position),
              added AS (INSERT INTO bus.push_log (position, id, body) SELECT position, $1, $2 FROM numbered RETURNING position)
         SELECT position, pg_notify('${channelName}', '') FROM added`,
        [id, body],
      );
      position = rows[0] && Number(rows[0].position);
    } catch (error) {
      // The same id at the same time: the other one added it, and this statement took its number back.
      if ((error as { code?: string }).code !== uniqueViolation) throw error;
    }
    if (position !== undefined && position % trimEvery === 0) {
      await this.pool.query('DELETE FROM bus.push_log WHERE position <= $1', [position - pushLogKeeps]);
    }
  }

  async range(): Promise<PushRange> {
    const { rows } = await this.pool.query<{ newest: string; oldest: string }>(
      `SELECT position AS newest, coalesce((SELECT min(position) FROM bus.push_log), position + 1) AS oldest
         FROM bus.push_position`,
    );
    const { newest, oldest } = rows[0]!;
    return { oldest: Number(oldest), newest: Number(newest) };
  }

  async after(position: number, limit: number): Promise<readonly PushEntry[]> {
    const { rows } = await this.pool.query<{ position: string; body: string }>(
      'SELECT position, body FROM bus.push_log WHERE position > $1 ORDER BY position LIMIT $2',
      [position, limit],
    );
    return rows.map((row) => ({ position: Number(row.position), body: row.body }));
  }

  follow(position: number, heard: (batch: PushBatch) => void | Promise<void>): Following {
    const bell = new Bell();
    const { listener, url, log } = this.options;
    const unlisten = listener.listen(
      url,
      channelName,
      () => bell.ring(),
      () => bell.ring(),
    );
    unlisten.catch((error: unknown) => log.warn({ err: error }, 'the push log is looked at once a second only'));
    const follower = new PushLogFollower(
      {
        next: async (after) => {
          const entries = await this.after(after, batchSize);
          if (entries.length > 0 || !(await bell.heardWithin(lookInterval))) return entries;
          return this.after(after, batchSize);
        },
        range: () => this.range(),
        interrupt: () => bell.ring(),
      },
      position,
      heard,
      log,
    );
    this.following.add(follower);
    return {
      stop: async () => {
        this.following.delete(follower);
        void unlisten.then(
          (stop) => stop(),
          () => undefined,
        );
        await follower.stop();
      },
    };
  }

  async removeOlderThan(instant: Date): Promise<number> {
    const { rowCount } = await this.pool.query('DELETE FROM bus.push_log WHERE added_at < $1', [instant]);
    return rowCount ?? 0;
  }

  async close(): Promise<void> {
    await Promise.all([...this.following].map((follower) => follower.stop()));
    await this.pool.end();
  }
}

/** Remembers a ring until somebody waits for it, so that none falls between a look and the wait after it. */
class Bell {
  private rung = false;
  private waiting: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.waiting?.();
  }

  /** @returns false when it did not ring in that time. */
  async heardWithin(milliseconds: number): Promise<boolean> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.waiting = undefined;
    }
    const { rung } = this;
    this.rung = false;
    return rung;
  }
}
