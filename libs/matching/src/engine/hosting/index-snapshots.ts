/** Up to where an index has read the tables. */
export interface IndexPosition {
  /** Which database the revisions are of. */
  readonly database: string;
  readonly jobRevision: bigint;
  readonly candidateRevision: bigint;
  /** Milliseconds since 1970; no job that was read, held or not, was published later. */
  readonly newestPublication: number;
}

/** Where an index is kept while no process runs. Never the only place of a row: the tables have them all. */
export abstract class IndexSnapshots {
  /**
   * Takes the index from its snapshot; to be called before anything else.
   * @param isOurs whether the tables are those that the snapshot was made from.
   * @returns how far the snapshot had read; undefined when there is none.
   * @throws SnapshotUnusable when it is damaged or of another origin; the index is then as empty as before.
   */
  abstract restore(isOurs: (position: IndexPosition) => Promise<boolean>): Promise<IndexPosition | undefined>;
  /** @param position asked while nothing is changed, so that it is of the very rows that are written. */
  abstract save(position: () => IndexPosition): Promise<void>;
}
