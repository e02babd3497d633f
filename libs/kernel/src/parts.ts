/**
 * The items in their order, cut into parts of so many; the last may be shorter, and no items make no part.
 * @throws RangeError unless the size is a whole number from 1: any other would lose items or never end.
 */
export function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  if (!Number.isInteger(size) || size < 1) throw new RangeError('a part holds a whole number of items, at least one');
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
