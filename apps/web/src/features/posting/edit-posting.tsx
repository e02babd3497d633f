'use client';

import { CloseJobRoute, GetJobRoute, type Job } from '@iworkz/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { useApi } from '@/features/api/api-context';
import { JobSheet } from '@/features/job/job-sheet';
import { OnlyFor } from '@/features/session/only-for';
import { useAccount } from '@/features/session/use-session';
import { Button, ButtonLink } from '@/ui/button';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { LiveStanding } from './live-standing';
import { PostingForm } from './posting-form';

export function EditPosting() {
  const { jobId } = useParams<{ jobId: string }>();
  return (
    <OnlyFor permission="job:post">
      <Posting jobId={jobId} />
    </OnlyFor>
  );
}

function Posting({ jobId }: { readonly jobId: string }) {
  const t = useTranslations('posting');
  const api = useApi();
  const job = useQuery({
    queryKey: ['job', jobId],
    queryFn: ({ signal }) => api.call(GetJobRoute, { params: { jobId } }, { signal }),
    // What is being written must not be replaced by what was read again.
    staleTime: Infinity,
    gcTime: 0,
  });
  const companyId = useAccount()?.companyId;
  return (
    <Loaded query={job}>
      {(found) =>
        companyId != null && found.companyId !== companyId ? (
          <Notice tone="caution" title={t('notFound')} />
        ) : found.status === 'draft' ? (
          <>
            <PageHeading title={t('editTitle')} lead={found.content.title} />
            <PostingForm saved={found} />
          </>
        ) : (
          <Published job={found} />
        )
      }
    </Loaded>
  );
}

function Published({ job }: { readonly job: Job }) {
  const t = useTranslations('posting');
  const api = useApi();
  const queryClient = useQueryClient();
  const close = useMutation({
    mutationFn: () => api.call(CloseJobRoute, { params: { jobId: job.id } }),
    onSuccess: (closed) => {
      queryClient.setQueryData(['job', job.id], closed);
      void queryClient.invalidateQueries({ queryKey: ['company-jobs'] });
    },
  });
  return (
    <div className="space-y-6">
      <PageHeading
        title={job.content.title}
        lead={t(`status.${job.status}`)}
        actions={
          <>
            <ButtonLink href={`/employer/jobs/${job.id}/applicants`}>{t('applicants')}</ButtonLink>
            {job.status === 'open' && (
              <Button look="danger" busy={close.isPending} onClick={() => close.mutate()}>
                {t('close')}
              </Button>
            )}
          </>
        }
      />
      {close.isError && <ProblemNotice error={close.error} />}
      {job.status === 'open' && <LiveStanding jobId={job.id} />}
      <JobSheet content={job.content} companyName={job.companyName} />
    </div>
  );
}
