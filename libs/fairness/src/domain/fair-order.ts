export interface RankedPerson {
  readonly candidateId: string;
  /** 0 to 100. The order changes, this never does. */
  readonly total: number;
}

/** The group of who said nothing: it keeps its share like any other, so that silence neither helps nor harms. */
const unstated = '';

/**
 * Re-orders a shortlist so that in each of its beginnings every group has at least floor(minShare x its share of the list x
 * length of the beginning) people: the lower bound of Geyik, Ambler and Kenthapadi (2019, Fairness-Aware Ranking in Search and
 * Recommendation Systems, KDD, algorithm DetGreedy), without its upper bound. Where DetGreedy may run into a place it cannot
 * fill, each place here goes to the best person with whom all later bounds can still be kept. One always exists: the bounds
 * of a beginning never ask for more places than it has, as their shares add up to `minShare` at most.
 *
 * Laws: a permutation of the list; within a group the order by score stays; every bound is kept; with bounds that the list
 * keeps already, nothing moves.
 * @param ranked best first. @param groupOf undefined for people who said nothing.
 */
export function fairOrder<P extends RankedPerson>(
  ranked: readonly P[],
  groupOf: (candidateId: string) => string | undefined,
  minShare: number,
): P[] {
  const size = ranked.length;
  const places = new Map(ranked.map((person, index) => [person, index]));
  const groups = [...Map.groupBy(ranked, ({ candidateId }) => groupOf(candidateId) ?? unstated).values()].map(
    (people) => ({ people, deadlines: deadlinesOf(people.length, size, minShare), taken: 0 }),
  );
  // For each beginning: how many of its places are free for anybody, once those that the bounds ask for are set aside.
  const slack = Int32Array.from({ length: size + 1 }, (_, length) =>
    groups.reduce((free, { people }) => free - boundOf(people.length, size, minShare, length), length),
  );
  const order: P[] = [];
  for (let length = 1; length <= size; length += 1) {
    const next = groups
      .filter(({ people, taken }) => taken < people.length)
      .sort((a, b) => places.get(a.people[a.taken]!)! - places.get(b.people[b.taken]!)!)
      .find((group) => mayHave(group, length))!;
    for (let each = length; each < dueOf(next); each += 1) slack[each]! -= 1;
    order.push(next.people[next.taken]!);
    next.taken += 1;
  }
  return order;

  function dueOf({ deadlines, taken }: (typeof groups)[number]): number {
    return deadlines[taken] ?? size + 1;
  }

  /** The next person of the group takes a free place of every beginning from here on until they are due. */
  function mayHave(group: (typeof groups)[number], length: number): boolean {
    for (let each = length; each < dueOf(group); each += 1) if (slack[each]! <= 0) return false;
    return true;
  }
}

/** How many people a bound asks for in a beginning of that length. A little is added, since 0.8 x 0.5 x 5 may be 1.9999... */
export function boundOf(people: number, size: number, minShare: number, length: number): number {
  return Math.floor((minShare * people * length) / size + 1e-9);
}

/** The length of the shortest beginning in which the 1st, 2nd, ... person of a group must be. */
function deadlinesOf(people: number, size: number, minShare: number): readonly number[] {
  const deadlines: number[] = [];
  for (let length = 1; length <= size; length += 1)
    while (deadlines.length < boundOf(people, size, minShare, length)) deadlines.push(length);
  return deadlines;
}

/**
 * Loss of nDCG, 0 to 1, of an order against the order by score, with the score as gain (Järvelin and Kekäläinen 2002, ACM TOIS
 * 20, 422-446): what the fitness of those who are seen first loses.
 */
export function utilityLoss(order: readonly RankedPerson[]): number {
  const gain = (people: readonly RankedPerson[]) =>
    people.reduce((sum, { total }, index) => sum + total / Math.log2(2 + index), 0);
  const best = gain([...order].sort((a, b) => b.total - a.total));
  return best === 0 ? 0 : Math.max(0, 1 - gain(order) / best);
}

/**
 * Lowest over highest mean exposure of the stated groups, 0 to 1 (Singh and Joachims 2018). A group of one person is left out:
 * a single place is no mean. 1 when there are fewer than two groups.
 */
export function exposureParity(
  order: readonly RankedPerson[],
  groupOf: (candidateId: string) => string | undefined,
): number {
  const sums = new Map<string, { exposure: number; people: number }>();
  for (const [index, { candidateId }] of order.entries()) {
    const group = groupOf(candidateId);
    if (group === undefined) continue;
    const sum = sums.get(group) ?? { exposure: 0, people: 0 };
    sums.set(group, { exposure: sum.exposure + 1 / Math.log2(2 + index), people: sum.people + 1 });
  }
  const means = [...sums.values()].filter(({ people }) => people > 1).map(({ exposure, people }) => exposure / people);
  return means.length < 2 ? 1 : Math.min(...means) / Math.max(...means);
}

/** Shares that are tried, from none to each group's own. */
const shareSteps = 20;

/**
 * The order that changes least and in which the groups' mean exposures are alike up to `minParity`: `fairOrder` with the
 * smallest share, in twentieths, that comes to it. Where none does, as in lists of a few people, the one that comes nearest.
 */
export function leastReordering<P extends RankedPerson>(
  ranked: readonly P[],
  groupOf: (candidateId: string) => string | undefined,
  minParity: number,
): P[] {
  let nearest = [...ranked];
  let parity = exposureParity(ranked, groupOf);
  for (let step = 1; step <= shareSteps && parity < minParity; step += 1) {
    const order = fairOrder(ranked, groupOf, step / shareSteps);
    const reached = exposureParity(order, groupOf);
    if (reached <= parity) continue;
    nearest = order;
    parity = reached;
  }
  return nearest;
}
