import { LRUCache } from 'lru-cache';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { PostgresListener } from '../../messaging/postgres-listener.js';
import { maxConnections, openPool } from '../../messaging/postgres-pool.js';
import { Cache, LockNotObtained, type LockOptions, type WindowCount } from '../../ports/cache.js';
import type { Log } from '../../telemetry/log.js';

export interface PostgresCacheOptions {
  readonly url: string;
  readonly listener: PostgresListener;
  readonly log: Log;
}

/** How long a process may answer from its own memory after another has changed the value. Milliseconds. */
const memoryTime = 500;
const lockPause = 25;
const cleanUpInterval = 60_000;
/** NOTIFY carries at most 8,000 bytes. */
const longestNotice = 7_500;
const channelName = 'iworkz_cache';

type Notice = { readonly channel: string; readonly text?: string; readonly id?: string };

/** The cache in unlogged PostgreSQL tables, with the most wanted values in the memory of the process. */
export class PostgresCache extends Cache {
  private readonly pool: pg.Pool;
  private readonly memory = new LRUCache<string, { readonly text: string }>({ max: 5_000, ttl: memoryTime });
  private readonly cleanUpTimer: NodeJS.Timeout;

  constructor(private readonly options: PostgresCacheOptions) {
    super();
    this.pool = openPool(options.url, maxConnections.cache);
    this.cleanUpTimer = setInterval(() => void this.cleanUp(), cleanUpInterval);
    this.cleanUpTimer.unref();
  }

  async get<T>(key: string): Promise<T | undefined> {
    const known = this.memory.get(key);
    if (known) return JSON.parse(known.text) as T;
    const { rows } = await this.pool.query<{ text: string; left: number }>(
      `SELECT value::text AS text, extract(epoch FROM expires_at - clock_timestamp())::float8 * 1000 AS left
         FROM bus.cache_entry WHERE key = $1 AND expires_at > clock_timestamp()`,
      [key],
    );
    const row = rows[0];
    if (!row) return undefined;
    this.memory.set(key, row, { ttl: Math.max(1, Math.min(memoryTime, row.left)) });
    return JSON.parse(row.text) as T;
  }

  async set(key: string, value: unknown, ttl: number): Promise<void> {
    const text = JSON.stringify(value);
    if (text === undefined) throw new TypeError(`the value for ${key} is not JSON`);
    await this.pool.query(
      `INSERT INTO bus.cache_entry (key, value, expires_at) VALUES ($1, $2::jsonb, clock_timestamp() + $3 * interval '1 millisecond')
           ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
      [key, text, ttl],
    );
    this.memory.set(key, { text }, { ttl: Math.max(1, Math.min(memoryTime, ttl)) });
  }

  async delete(key: string): Promise<void> {
    await this.pool.query(
      'WITH counter AS (DELETE FROM bus.cache_counter WHERE key = $1) DELETE FROM bus.cache_entry WHERE key = $1',
      [key],
    );
    this.memory.delete(key);
  }

  async increment(key: string, window: number): Promise<WindowCount> {
    const { rows } = await this.pool.query<{ count: string; resets_at: Date }>(
      `INSERT INTO bus.cache_counter AS present (key, count, resets_at)
       VALUES ($1, 1, clock_timestamp() + $2 * interval '1 millisecond')
           ON CONFLICT (key) DO UPDATE
          SET count = CASE WHEN present.resets_at <= clock_timestamp() THEN 1 ELSE present.count + 1 END,
              resets_at = CASE WHEN present.resets_at <= clock_timestamp() THEN excluded.resets_at ELSE present.resets_at END
    RETURNING count, resets_at`,
      [key, window],
    );
    const row = rows[0]!;
    return { count: Number(row.count), resetsAt: row.resets_at };
  }

  async withLock<R>(name: string, { ttl, wait = 0 }: LockOptions, work: () => Promise<R>): Promise<R> {
    const owner = randomUUID();
    const deadline = performance.now() + wait;
    while (!(await this.takeLock(name, owner, ttl))) {
      if (performance.now() >= deadline) throw new LockNotObtained(name);
      await sleep(Math.min(lockPause, Math.max(1, deadline - performance.now())));
    }
    try {
      return await work();
    } finally {
      // When this fails the lock runs out by itself; the work's own outcome matters more.
      await this.pool
        .query('DELETE FROM bus.cache_lock WHERE name = $1 AND owner = $2', [name, owner])
        .catch(() => undefined);
    }
  }

  async publish(channel: string, message: unknown): Promise<void> {
    const text = JSON.stringify(message) ?? 'null';
    let notice = JSON.stringify({ channel, text } satisfies Notice);
    if (Buffer.byteLength(notice) > longestNotice) {
      const id = randomUUID();
      await this.pool.query('INSERT INTO bus.cache_message (id, message) VALUES ($1, $2)', [id, text]);
      notice = JSON.stringify({ channel, id } satisfies Notice);
    }
    await this.pool.query('SELECT pg_notify($1, $2)', [channelName, notice]);
  }

  async subscribe(channel: string, handler: (message: unknown) => void): Promise<() => Promise<void>> {
    let active = true;
    // Long messages have to be fetched; those behind them wait, so that the order is kept.
    let queue = Promise.resolve();
    const unlisten = await this.options.listener.listen(this.options.url, channelName, (payload) => {
      const notice = JSON.parse(payload) as Notice;
      if (notice.channel !== channel) return;
      queue = queue.then(() => this.deliver(notice, (message) => void (active && handler(message))));
    });
    return async () => {
      active = false;
      unlisten();
      await queue;
    };
  }

  async close(): Promise<void> {
    clearInterval(this.cleanUpTimer);
    await this.pool.end();
  }

  private async takeLock(name: string, owner: string, ttl: number): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `INSERT INTO bus.cache_lock AS present (name, owner, expires_at) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
           ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
        WHERE present.expires_at <= clock_timestamp()`,
      [name, owner, ttl],
    );
    return rowCount === 1;
  }

  private async deliver(notice: Notice, handler: (message: unknown) => void): Promise<void> {
    try {
      const text = notice.text ?? (await this.fetchMessage(notice.id!));
      if (text !== undefined) handler(JSON.parse(text));
    } catch (error) {
      this.options.log.error({ err: error, channel: notice.channel }, 'a subscriber of the cache failed');
    }
  }

  private async fetchMessage(id: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ message: string }>('SELECT message FROM bus.cache_message WHERE id = $1', [
      id,
    ]);
    return rows[0]?.message;
  }

  private async cleanUp(): Promise<void> {
    try {
      await this.pool.query('DELETE FROM bus.cache_entry WHERE expires_at < clock_timestamp()');
      await this.pool.query('DELETE FROM bus.cache_counter WHERE resets_at < clock_timestamp()');
      await this.pool.query('DELETE FROM bus.cache_lock WHERE expires_at < clock_timestamp()');
      await this.pool.query(`DELETE FROM bus.cache_message WHERE sent_at < clock_timestamp() - interval '1 minute'`);
    } catch (error) {
      this.options.log.debug({ err: error }, 'the cache cannot be cleaned for now');
    }
  }
}
