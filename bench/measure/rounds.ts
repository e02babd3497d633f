/** One who is measured beside others. */
export interface Contestant<Figures> {
  readonly name: string;
  measure(round: number): Promise<Figures>;
}

/**
 * Lets all contestants have their turn in every round, each round beginning with another one: what else the machine does
 * meets all of them alike. A first round warms up and is not counted.
 */
export async function interleave<Figures>(
  contestants: readonly Contestant<Figures>[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Figures[]>> {
  const figures = new Map<string, Figures[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const measured = await contestant.measure(round);
      if (round > 0) figures.get(contestant.name)?.push(measured);
    }
  }
  return figures;
}
