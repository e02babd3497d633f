'use client';

import { MakeNoticeRoute, NoticeRefused, type Finding } from '@iworkz/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { judgeableOf, type NoticeValues } from './notice-values';

const PAUSE_MS = 700;

export interface NoticeCheck {
  readonly state: 'checking' | 'checked' | 'failed';
  readonly allowed: boolean;
  readonly findings: readonly Finding[];
  readonly error: unknown;
}

/** What the law still wants the notice to say as it is being written, once the writer pauses. Nothing is stored. */
export function useNoticeCheck(values: NoticeValues, today: string): NoticeCheck {
  const api = useApi();
  const now = JSON.stringify(judgeableOf(values, today));
  const [written, setWritten] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setWritten(now), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  const check = useQuery({
    queryKey: ['notice-check', written],
    queryFn: async ({ signal }): Promise<Pick<NoticeCheck, 'allowed' | 'findings'>> => {
      try {
        const body = JSON.parse(written) as ReturnType<typeof judgeableOf>;
        const { findings } = await api.call(MakeNoticeRoute, { body }, { signal });
        return { allowed: true, findings };
      } catch (error) {
        if (NoticeRefused.is(error)) return { allowed: false, findings: error.params.findings };
        throw error;
      }
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const state = check.isError ? 'failed' : check.isFetching || written !== now ? 'checking' : 'checked';
  const { allowed = false, findings = [] } = check.data ?? {};
  return { state, allowed, findings, error: check.error };
}
