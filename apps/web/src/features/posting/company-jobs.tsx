'use client';

import { GetCompanyOverviewRoute, ListCompanyJobsRoute, jobStatuses } from '@iworkz/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { OnlyFor } from '@/features/session/only-for';
import { Link } from '@/i18n/navigation';
import { Button, ButtonLink } from '@/ui/button';
import { SelectField } from '@/ui/field';
import { Loading } from '@/ui/loading';
import { Badge } from '@/ui/notice';
import { Card, Empty, PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

const tones = { draft: 'plain', open: 'good', closed: 'caution' } as const;

export function CompanyJobs() {
  const t = useTranslations('posting');
  return (
    <>
      <PageHeading title={t('listTitle')} actions={<ButtonLink href="/employer/jobs/new">{t('new')}</ButtonLink>} />
      <OnlyFor permission="job:post">
        <CompanyCounts />
        <JobList />
      </OnlyFor>
    </>
  );
}

function CompanyCounts() {
  const t = useTranslations('posting');
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['company-overview'],
    queryFn: ({ signal }) => api.call(GetCompanyOverviewRoute, undefined, { signal }),
  });
  if (!data) return null;
  const counts = {
    open: data.jobs.open,
    applications: data.applications.total,
    hired: data.applications.byStatus.hired ?? 0,
  };
  return (
    <dl className="mb-6 grid grid-cols-3 gap-4">
      {(Object.keys(counts) as (keyof typeof counts)[]).map((name) => (
        <Card key={name}>
          <dt className="text-sm text-muted">{t(`counts.${name}`)}</dt>
          <dd className="text-2xl font-bold">{counts[name]}</dd>
        </Card>
      ))}
    </dl>
  );
}

function JobList() {
  const t = useTranslations('posting');
  const api = useApi();
  const format = useFormatter();
  const [status, setStatus] = useState<(typeof jobStatuses)[number]>();
  const list = useInfiniteQuery({
    queryKey: ['company-jobs', status],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.call(ListCompanyJobsRoute, { query: { status, cursor: pageParam || undefined, limit: 20 } }, { signal }),
    getNextPageParam: (last) => last.nextCursor,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="space-y-4">
      <div className="max-w-xs">
        <SelectField
          name="status"
          label={t('filterStatus')}
          empty={t('allStatuses')}
          value={status ?? ''}
          onChange={(event) => setStatus(jobStatuses.find((candidate) => candidate === event.target.value))}
          choices={jobStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
      </div>
      {list.isPending && <Loading />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <Empty>{t('nothing')}</Empty>}
      <ul className="space-y-3">
        {items.map((job) => (
          <li key={job.id}>
            <Card className="flex flex-wrap items-center justify-between gap-4">
              <div className="min-w-0 flex-1 basis-60">
                <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
                  <Badge tone={tones[job.status]}>{t(`status.${job.status}`)}</Badge>
                  {format.dateTime(new Date(job.publishedAt ?? job.createdAt), { dateStyle: 'medium' })}
                </p>
                <h2 className="mt-1 font-bold">
                  <Link href={`/employer/jobs/${job.id}`} className="text-accent-strong hover:underline">
                    {job.content.title}
                  </Link>
                </h2>
              </div>
              {job.status !== 'draft' && (
                <ButtonLink look="secondary" href={`/employer/jobs/${job.id}/applicants`}>
                  {t('applicantCount', { count: job.applicantCount })}
                </ButtonLink>
              )}
            </Card>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button look="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
