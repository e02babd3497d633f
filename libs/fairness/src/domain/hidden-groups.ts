/** A cell of a table: a value of each attribute, and how many people are in it. */
export interface SizedGroup {
  readonly group: readonly string[];
  readonly people: number;
}

/**
 * The groups that may not be shown: those of fewer than `min` people, and further ones until nobody can compute a small group
 * as a difference. Along each value of each attribute (`female` in sex x age), and over the whole table, hidden groups must
 * have `min` people together, or all be hidden; the smallest shown group is hidden next. This is primary and complementary
 * cell suppression (Statistical Policy Working Paper 22, second version 2005, chapter II).
 */
export function hiddenGroups<G extends SizedGroup>(groups: readonly G[], min: number): ReadonlySet<G> {
  const hidden = new Set(groups.filter(({ people }) => people < min));
  const lines = linesOf(groups);
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      const inLine = line.filter((group) => hidden.has(group));
      const people = inLine.reduce((sum, group) => sum + group.people, 0);
      if (inLine.length === 0 || people >= min) continue;
      const smallest = line.filter((group) => !hidden.has(group)).sort((a, b) => a.people - b.people)[0];
      if (!smallest) continue;
      hidden.add(smallest);
      changed = true;
    }
  }
  return hidden;
}

function linesOf<G extends SizedGroup>(groups: readonly G[]): (readonly G[])[] {
  const lines = new Map<string, G[]>([['', [...groups]]]);
  for (const group of groups) {
    if (group.group.length === 1) continue;
    for (const [place, value] of group.group.entries()) {
      const key = `${place} ${value}`;
      lines.set(key, [...(lines.get(key) ?? []), group]);
    }
  }
  return [...lines.values()];
}
