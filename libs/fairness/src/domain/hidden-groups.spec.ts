import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hiddenGroups, type SizedGroup } from './hidden-groups.js';

const cells = (sizes: Record<string, number>): SizedGroup[] =>
  Object.entries(sizes).map(([group, people]) => ({ group: group.split(' '), people }));

const namesOf = (groups: ReadonlySet<SizedGroup>) => [...groups].map(({ group }) => group.join(' ')).sort();

it('hides a second group where a single hidden one would be the difference of the sums', () => {
  expect(namesOf(hiddenGroups(cells({ a: 4, b: 50, c: 20 }), 10))).toEqual(['a', 'c']);
  expect(namesOf(hiddenGroups(cells({ a: 4, b: 50, c: 7 }), 10))).toEqual(['a', 'c']);
  expect(namesOf(hiddenGroups(cells({ a: 10, b: 50 }), 10))).toEqual([]);
});

it('hides along each value of an intersection', () => {
  const table = cells({ 'f x': 3, 'f y': 40, 'f z': 30, 'm x': 8, 'm y': 60, 'm z': 50 });
  // Eleven are hidden in column x, but one woman's cell alone in its row, and one man's: each row hides one more.
  expect(namesOf(hiddenGroups(table, 10))).toEqual(['f x', 'f z', 'm x', 'm z']);
});

it('leaves no line of a table with a hidden remainder of fewer people than the least, unless nothing of it is shown', () => {
  const sizes = fc.array(fc.nat(40), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(sizes, (counts) => {
      const table = cells(
        Object.fromEntries(['f x', 'f y', 'f z', 'm x', 'm y', 'm z'].map((name, index) => [name, counts[index]!])),
      );
      const hidden = hiddenGroups(table, 10);
      for (const value of ['f', 'm', 'x', 'y', 'z']) {
        const line = table.filter(({ group }) => group.includes(value));
        const inLine = line.filter((group) => hidden.has(group));
        if (inLine.length === 0 || inLine.length === line.length) continue;
        expect(inLine.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(10);
      }
    }),
  );
});
