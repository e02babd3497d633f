'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading';
import { ProblemNotice } from './problem-notice';

/** What was asked for, or that it is on its way, or why it did not come. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: Pick<UseQueryResult<T>, 'status' | 'data' | 'error' | 'refetch'>;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.status === 'pending') return <Loading />;
  if (query.status === 'error') return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return children(query.data as T);
}
