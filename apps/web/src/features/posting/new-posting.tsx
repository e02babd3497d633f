'use client';

import { ListCompanyJobsRoute } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { Loading } from '@/ui/loading';
import { PostingForm } from './posting-form';

export function NewPosting() {
  const t = useTranslations('posting');
  return (
    <PageFor permission="job:post" title={t('newTitle')} lead={t('newLead')}>
      <BegunPosting />
    </PageFor>
  );
}

/** A posting that begins with what the company's last one said of the company. Where that cannot be read, it begins empty. */
function BegunPosting() {
  const api = useApi();
  const last = useQuery({
    queryKey: ['last-company-job'],
    queryFn: ({ signal }) => api.call(ListCompanyJobsRoute, { query: { limit: 1 } }, { signal }),
    // Read anew for each new posting, and not again while it is being written.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return last.isPending ? <Loading /> : <PostingForm recruiter={last.data?.items[0]?.content.recruiter} />;
}
