'use client';

import { useInfiniteQuery, type InfiniteData, type QueryKey, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button';
import { ItemList } from './item-list';
import { Loaded } from './loaded';

const PAGE_SIZE = 20;

interface CursorPage {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

interface PageRequest {
  readonly query: { readonly cursor: string | undefined; readonly limit: number };
  readonly signal: AbortSignal;
}

/** A list of the API that is read page by page, from cursor to cursor. */
export function useCursorPages<Page extends CursorPage>(
  queryKey: QueryKey,
  load: (request: PageRequest) => Promise<Page>,
): UseInfiniteQueryResult<InfiniteData<Page>> {
  return useInfiniteQuery({
    queryKey,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => load({ query: { cursor: pageParam || undefined, limit: PAGE_SIZE }, signal }),
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** All pages read so far as one list, and the button that reads the next one. */
export function PagedList<Page extends { readonly items: readonly unknown[] }>({
  pages,
  above,
  ...list
}: Omit<ComponentProps<typeof ItemList<Page['items'][number]>>, 'items'> & {
  readonly pages: UseInfiniteQueryResult<InfiniteData<Page>>;
  /** Stands above the list, whether or not it has something. */
  readonly above?: (first: Page) => ReactNode;
}) {
  const t = useTranslations('common');
  return (
    <Loaded query={pages}>
      {(data) => {
        const items = data.pages.flatMap((page): Page['items'] => page.items);
        const [first] = data.pages;
        return (
          <div className="space-y-4">
            {first && above?.(first)}
            <ItemList {...{ items, ...list }} />
            {pages.hasNextPage && (
              <Button look="secondary" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
