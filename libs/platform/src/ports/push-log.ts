/** How many of the newest entries a log keeps at least: one may take a megabyte, and Redis has them in memory. Older ones may be gone at any time. */
export const pushLogKeeps = 3_000;

export interface PushEntry {
  /** From 1, without gaps. */
  readonly position: number;
  readonly body: string;
}

export interface PushRange {
  /** Of the oldest entry that is kept; `newest + 1` when there is none. */
  readonly oldest: number;
  /** Of the entry that was added last; 0 when none ever was. */
  readonly newest: number;
}

/** What a follower is handed. */
export interface PushBatch {
  /**
   * Where the batch begins. When that is not where the follower stood, entries were dropped before it came to them, or
   * the log was begun anew: it has missed something.
   */
  readonly after: number;
  /** Those that follow `after`, in order. */
  readonly entries: readonly PushEntry[];
}

export interface Following {
  /** Resolves when nothing is handed over any more. */
  stop(): Promise<void>;
}

/**
 * One short log that every process reads whole, to pass on what concerns the sockets it holds. Pub/sub would not do:
 * who is away for a moment loses, and nobody can go back. Calls reject while the engine is away.
 */
export abstract class PushLog {
  /** Adds an entry, at once and for all processes. The same id again within a day adds nothing. */
  abstract append(id: string, body: string): Promise<void>;
  abstract range(): Promise<PushRange>;
  /** At most `limit` entries that follow `position`, in order. Empty when there are none. */
  abstract after(position: number, limit: number): Promise<readonly PushEntry[]>;
  /**
   * Hands over what follows `position`, and then what is added, as long as it is not stopped; the next batch when `heard`
   * has resolved. An engine that goes away is waited for.
   */
  abstract follow(position: number, heard: (batch: PushBatch) => void | Promise<void>): Following;
  /** @returns how many were removed. Positions go on. */
  abstract removeOlderThan(instant: Date): Promise<number>;
  abstract close(): Promise<void>;
}
