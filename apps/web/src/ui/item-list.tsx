import type { ReactNode } from 'react';
import { Empty } from './page';

/** What there is, one below the other, or that there is nothing. */
export function ItemList<Item>({
  items,
  keyOf,
  empty,
  ordered = false,
  children,
}: {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Stands there instead of the list when it has nothing. */
  readonly empty: ReactNode;
  /** The order of the items means something. */
  readonly ordered?: boolean;
  readonly children: (item: Item) => ReactNode;
}) {
  if (items.length === 0) return <Empty>{empty}</Empty>;
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className="space-y-4">
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </List>
  );
}
