export interface WindowCount {
  /** Including this call. */
  readonly count: number;
  /** When the window ends and counting starts again. */
  readonly resetsAt: Date;
}

export interface LockOptions {
  /** The lock is given up after this time even if its holder hangs or dies. Milliseconds. */
  readonly ttl: number;
  /** How long to wait for another holder; 0 does not wait. Milliseconds. */
  readonly wait?: number;
}

/** The lock was held by another for the whole of the wait. */
export class LockNotObtained extends Error {
  constructor(readonly lockName: string) {
    super(`lock not obtained: ${lockName}`);
    this.name = 'LockNotObtained';
  }
}

/**
 * Short-lived data shared by all processes of a service. Values are JSON. May forget anything at any time: never the
 * only place of a fact.
 */
export abstract class Cache {
  private readonly loading = new Map<string, Promise<unknown>>();

  abstract get<T>(key: string): Promise<T | undefined>;
  /** @param ttl milliseconds. */
  abstract set(key: string, value: unknown, ttl: number): Promise<void>;
  abstract delete(key: string): Promise<void>;
  /**
   * The cached value, or what `load` gives. Of all calls for a key that wait in one process, one loads; a rejection
   * reaches all that waited and is not cached. `undefined` is not cached either.
   */
  async getOrLoad<T>(key: string, ttl: number, load: () => Promise<T>): Promise<T> {
    const present = this.loading.get(key) as Promise<T> | undefined;
    if (present) return present;
    const loading = this.loadUnlessCached(key, ttl, load).finally(() => this.loading.delete(key));
    this.loading.set(key, loading);
    return loading;
  }

  /** Counts calls in fixed windows that begin with the first call. Exact across processes. @param window milliseconds. */
  abstract increment(key: string, window: number): Promise<WindowCount>;
  /**
   * Runs `work` while no other process runs work under the same name. A safeguard against double work, not a proof
   * against it: a holder that outlives `ttl` shares the lock with its successor.
   * @throws LockNotObtained
   */
  abstract withLock<R>(name: string, options: LockOptions, work: () => Promise<R>): Promise<R>;
  /** Tells current subscribers of all processes, in order per publisher. Not stored: who is not listening misses it. */
  abstract publish(channel: string, message: unknown): Promise<void>;
  /** Resolves when messages will arrive. @returns the way to stop. */
  abstract subscribe(channel: string, handler: (message: unknown) => void): Promise<() => Promise<void>>;
  abstract close(): Promise<void>;

  private async loadUnlessCached<T>(key: string, ttl: number, load: () => Promise<T>): Promise<T> {
    const cached = await this.get<T>(key);
    if (cached !== undefined) return cached;
    const value = await load();
    if (value !== undefined) await this.set(key, value, ttl);
    return value;
  }
}
