import type { Criterion } from '@iworkz/contracts';
import type { ScoreTables } from './job-columns.ts';

/** A row of the columns and what the peer gave it, 0 to 100. */
export interface PeerHit {
  readonly row: number;
  readonly total: number;
}

export interface PeerRanking {
  /** Of the peer alone: without making the tables and without reading its answer. */
  readonly ms: number;
  /** Best first. */
  readonly hits: readonly PeerHit[];
}

/** Something that a user would take instead: ranks the same rows by the same criteria, exactly. */
export interface Peer {
  /** Beginning of its field: `<name>Ms`. */
  readonly name: string;
  /** Those it ranks by, when it cannot say all. */
  readonly criteria?: readonly Criterion[];
  /** Of a total: what its numbers can hold. */
  readonly tolerance: number;
  /** The best hundred. */
  rank(tables: ScoreTables): Promise<PeerRanking>;
  stop(): Promise<void>;
}

/**
 * A bench that ranks something else is no peer.
 * @param exact best first, with the row of each
 * @param tolerance of a total: what the peer's numbers can hold
 * @throws Error where the peer's hits are others than the kernel's, or have other totals
 */
export function checkHits(peer: string, hits: readonly PeerHit[], exact: readonly PeerHit[], tolerance: number): void {
  const totals = new Map(exact.map(({ row, total }) => [row, total]));
  const last = exact.at(-1)?.total ?? 0;
  if (hits.length !== exact.length) throw new Error(`${peer} found ${hits.length} rows instead of ${exact.length}`);
  for (const [rank, { row, total }] of hits.entries()) {
    // Rows that are as good as the last one may stand in for each other.
    const own = totals.get(row) ?? last;
    const far = Math.max(Math.abs(total - own), Math.abs(total - exact[rank]!.total));
    if (!(far <= tolerance)) {
      throw new Error(
        `${peer} gives row ${row} at rank ${rank + 1} ${total}, the kernel ${own} (${exact[rank]!.total})`,
      );
    }
  }
}
