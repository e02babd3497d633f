import { LRUCache } from 'lru-cache';
import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import type { PostgresListener } from '../messaging/postgres-listener.js';
import { maxConnections, openPool } from '../messaging/postgres-pool.js';
import type { Log } from '../telemetry/log.js';
import { newPersonKey, WrappingKey } from './person-key.js';

/** Once destroyed, a key never comes back, and its person never gets another. */
export type PersonKeyState = KeyObject | 'destroyed';

/** The keys under which the content of events about people travels and lies. */
export abstract class PersonKeys {
  /** The person's key, made now when there is none yet. */
  abstract obtain(personId: string): Promise<PersonKeyState>;
  /** @returns undefined when there never was one, which for a sealed event means that the keys were lost. */
  abstract find(personId: string): Promise<PersonKeyState | undefined>;
  /**
   * Makes everything that was sealed for this person unreadable for ever, in all processes within moments. May be repeated.
   * @returns whether there was a key.
   */
  abstract destroy(personId: string): Promise<boolean>;
}

/** The key under which a person's key is stored is not among those of the configuration. */
export class WrappingKeyMissing extends Error {
  constructor(id: string) {
    super(`a person's key is wrapped by ${id}, which is not among the configured keys`);
    this.name = 'WrappingKeyMissing';
  }
}

export interface PostgresPersonKeysOptions {
  readonly url: string;
  /** The first wraps; the others still unwrap what was wrapped before. */
  readonly secrets: readonly string[];
  readonly listener: PostgresListener;
  readonly log: Log;
}

/** A process that does not hear of a destruction, because its connection is away, forgets keys after this. Milliseconds. */
const rememberedFor = 5 * 60_000;
const rewrappedAtOnce = 500;

/** Keys in a schema of their own, wrapped; those in use in the memory of the process. */
export class PostgresPersonKeys extends PersonKeys {
  private readonly pool: pg.Pool;
  private readonly wrapping: readonly WrappingKey[];
  private readonly known = new LRUCache<string, { readonly state: PersonKeyState }>({
    max: 50_000,
    ttl: rememberedFor,
  });
  private listening: Promise<() => void> | undefined;

  /** @throws RangeError without a secret. */
  constructor(private readonly options: PostgresPersonKeysOptions) {
    super();
    if (options.secrets.length === 0) throw new RangeError('people’s keys need a key that wraps them');
    this.wrapping = options.secrets.map((secret) => new WrappingKey(secret));
    this.pool = openPool(options.url, maxConnections.keys);
  }

  async obtain(personId: string): Promise<PersonKeyState> {
    const known = this.known.get(personId);
    if (known) return known.state;
    await (this.listening ??= this.listen());
    const [current] = this.wrapping;
    const key = newPersonKey();
    const { rowCount } = await this.pool.query(
      'INSERT INTO keys.person_key (person_id, wrapped, wrapped_by) VALUES ($1, $2, $3) ON CONFLICT (person_id) DO NOTHING',
      [personId, current!.wrap(personId, key), current!.id],
    );
    // There is one already, or of two processes that made one at once the other was first, and its key is the key.
    if (rowCount === 0) return (await this.read(personId))!;
    return this.remember(personId, key);
  }

  async find(personId: string): Promise<PersonKeyState | undefined> {
    return this.known.get(personId)?.state ?? (await this.read(personId));
  }

  async destroy(personId: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ was: boolean }>(
      `WITH before AS (SELECT wrapped IS NOT NULL AS was FROM keys.person_key WHERE person_id = $1),
            gone AS (INSERT INTO keys.person_key (person_id, destroyed_at) VALUES ($1, clock_timestamp())
                ON CONFLICT (person_id) DO UPDATE SET wrapped = NULL, wrapped_by = NULL, destroyed_at = clock_timestamp()
                  WHERE person_key.destroyed_at IS NULL RETURNING 1)
       SELECT coalesce((SELECT was FROM before), false) AS was`,
      [personId],
    );
    this.known.set(personId, { state: 'destroyed' });
    return rows[0]?.was ?? false;
  }

  /** Wraps by the first secret what was wrapped by another, so that the other can be given up. @returns how many. */
  async rewrap(): Promise<number> {
    const [current, ...earlier] = this.wrapping;
    let done = 0;
    for (const before of earlier) {
      for (;;) {
        const { rows } = await this.pool.query<{ person_id: string; wrapped: Buffer }>(
          'SELECT person_id, wrapped FROM keys.person_key WHERE wrapped_by = $1 LIMIT $2',
          [before.id, rewrappedAtOnce],
        );
        for (const { person_id: personId, wrapped } of rows) {
          const again = current!.wrap(personId, before.unwrap(personId, wrapped));
          await this.pool.query(
            'UPDATE keys.person_key SET wrapped = $2, wrapped_by = $3 WHERE person_id = $1 AND wrapped_by = $4',
            [personId, again, current!.id, before.id],
          );
        }
        done += rows.length;
        if (rows.length < rewrappedAtOnce) break;
      }
    }
    if (done > 0) this.options.log.info({ keys: done }, 'people’s keys were wrapped by the newer secret');
    return done;
  }

  async close(): Promise<void> {
    (await this.listening?.catch(() => undefined))?.();
    await this.pool.end();
  }

  private async read(personId: string): Promise<PersonKeyState | undefined> {
    // Before reading: a key that is destroyed while it is read is heard of, and not remembered below.
    await (this.listening ??= this.listen());
    const { rows } = await this.pool.query<{ wrapped: Buffer | null; wrapped_by: string | null }>(
      'SELECT wrapped, wrapped_by FROM keys.person_key WHERE person_id = $1',
      [personId],
    );
    const row = rows[0];
    if (!row) return undefined;
    return this.remember(
      personId,
      row.wrapped === null ? 'destroyed' : this.unwrap(personId, row.wrapped, row.wrapped_by!),
    );
  }

  private remember(personId: string, read: PersonKeyState): PersonKeyState {
    const heard = this.known.get(personId);
    const state = heard?.state === 'destroyed' ? 'destroyed' : read;
    this.known.set(personId, { state });
    return state;
  }

  private unwrap(personId: string, wrapped: Uint8Array, by: string): KeyObject {
    const key = this.wrapping.find(({ id }) => id === by);
    if (!key) throw new WrappingKeyMissing(by);
    return key.unwrap(personId, wrapped);
  }

  private listen(): Promise<() => void> {
    const { listener, url } = this.options;
    const heard = (personId: string): void => void this.known.set(personId, { state: 'destroyed' });
    return listener.listen(url, 'iworkz_person_key', heard, () => this.known.clear());
  }
}
