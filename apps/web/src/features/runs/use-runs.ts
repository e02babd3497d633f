'use client';

import { hasEnded, type Run } from '@iworkz/contracts';
import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

const REFRESH_MS = 1_000;

/**
 * The newest runs of a kind, looked at again while one of them goes on.
 * @param onDone told of each that was seen to go on, or begun here, once it is done.
 */
export function useRuns<R extends Run>({
  queryKey,
  list,
  onDone,
}: {
  readonly queryKey: QueryKey;
  readonly list: (options: { readonly signal: AbortSignal }) => Promise<{ readonly items: readonly R[] }>;
  readonly onDone: (run: R) => void;
}) {
  const queryClient = useQueryClient();
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => list({ signal }),
    refetchInterval: ({ state }) => (state.data?.items.some((run) => !hasEnded(run)) ? REFRESH_MS : false),
  });
  const goingOn = useRef(new Set<string>());
  const { data } = query;
  useEffect(() => {
    for (const run of data?.items ?? []) {
      if (!hasEnded(run)) goingOn.current.add(run.id);
      else if (goingOn.current.delete(run.id) && run.state === 'done') onDone(run);
    }
  }, [data, onDone]);
  return {
    query,
    /** Says that the person has just asked for it. */
    begun: ({ id }: R): Promise<void> => {
      goingOn.current.add(id);
      return queryClient.invalidateQueries({ queryKey });
    },
  };
}
