import { byTotalThenId } from '../../domain/match.js';
import type { RankedHit, Reached, ReachLimits } from '../match-index.js';

/** The best of all shards. @param lists the best `offset + count` of each. */
export function mergeHits(lists: readonly (readonly RankedHit[])[], offset: number, count: number): RankedHit[] {
  return lists
    .flat()
    .sort(byTotalThenId)
    .slice(offset, offset + count);
}

const order = (a: Reached, b: Reached): number =>
  byTotalThenId({ id: a.candidateId, total: a.total }, { id: b.candidateId, total: b.total });

/**
 * Whom a job reaches among the jobs of all shards, from whom it reaches within each.
 *
 * A candidate has the same total everywhere and one rank a shard; the jobs before it add up. So who is missing from a
 * list that is complete is reached by nobody, and a list that was cut decides about everybody up to its last entry.
 * @param lists of each shard the best `asked`, in order.
 * @returns undefined when the lists were cut too early to tell the best `limit`.
 */
export function mergeReaches(
  lists: readonly (readonly Reached[])[],
  asked: number,
  { maxRank, limit }: Omit<ReachLimits, 'minTotal'>,
): readonly Reached[] | undefined {
  const cut = lists
    .filter((list) => list.length >= asked)
    .map((list) => list.at(-1)!)
    .sort(order)[0];
  const [first = [], ...rest] = lists;
  const ranks = rest.map((list) => new Map(list.map(({ candidateId, rank }) => [candidateId, rank])));
  const reached = first.flatMap((entry): Reached[] => {
    if (cut && order(entry, cut) > 0) return [];
    let { rank } = entry;
    for (const ranksOfShard of ranks) {
      const other = ranksOfShard.get(entry.candidateId);
      if (other === undefined) return [];
      rank += other - 1;
    }
    return rank <= maxRank ? [{ ...entry, rank }] : [];
  });
  return cut && reached.length < limit ? undefined : reached.slice(0, limit);
}
