'use client';

import { PreviewPostingRoute, type Finding } from '@iworkz/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { checkableOf, type Checkable, type JobDraft } from './job-draft';

const PAUSE_MS = 700;

export interface LawCheck {
  /** `waiting` before there is anything to check. */
  readonly state: 'waiting' | 'checking' | 'checked' | 'failed';
  readonly allowed: boolean;
  readonly findings: readonly Finding[];
  readonly error: unknown;
}

/**
 * What the law says of the posting as it is being written, once the writer pauses.
 * @param jobId of the draft, where there is one: what people let pass of it is let pass here too.
 */
export function useLawCheck(draft: JobDraft, companyName: string | undefined, jobId: string | undefined): LawCheck {
  const api = useApi();
  const [checkable, setCheckable] = useState<Checkable>();
  const written = JSON.stringify(draft);
  useEffect(() => {
    const timer = setTimeout(() => setCheckable(checkableOf(JSON.parse(written) as JobDraft)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [written]);

  const preview = useQuery({
    queryKey: ['posting-preview', checkable?.content, companyName, jobId],
    queryFn: ({ signal }) =>
      api.call(
        PreviewPostingRoute,
        { body: { jobId, job: checkable!.content, companyName: companyName! } },
        { signal },
      ),
    enabled: checkable !== undefined && companyName !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  if (!checkable) return { state: 'waiting', allowed: false, findings: [], error: undefined };
  const findings = (preview.data?.findings ?? []).filter(
    ({ field }) => !checkable.leftOut.has(field.split('/')[1] ?? ''),
  );
  const state = preview.isError ? 'failed' : preview.isFetching ? 'checking' : 'checked';
  return { state, allowed: preview.data?.allowed ?? false, findings, error: preview.error };
}
