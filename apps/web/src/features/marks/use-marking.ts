'use client';

import { MarkJobRoute, UnmarkJobRoute, type JobMark } from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@/features/api/api-context';
import { useOutcomes } from '@/features/outcomes/outcome-context';

export interface KnownMark {
  readonly mark: JobMark | null;
}

export const markKey = (jobId: string) => ['job-mark', jobId] as const;

/** Marks a job, or takes its mark back with null, and lets every part of the page know. */
export function useMarking(jobId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const outcomes = useOutcomes();
  return useMutation({
    mutationFn: async (mark: JobMark | null) => {
      if (mark === null) await api.call(UnmarkJobRoute, { params: { jobId } });
      else await api.call(MarkJobRoute, { params: { jobId }, body: { mark } });
    },
    onSuccess: (_, mark) => {
      if (mark) outcomes?.did(mark, jobId);
      queryClient.setQueryData<KnownMark>(markKey(jobId), { mark });
      void queryClient.invalidateQueries({ queryKey: ['marked-jobs'] });
    },
  });
}
