'use client';

import { GetCompanyOverviewRoute, ListCompanyJobsRoute, jobStatuses, type ReplyOf } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Link } from '@/i18n/navigation';
import { ButtonLink } from '@/ui/button';
import { SelectField } from '@/ui/field';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { PagedList, useCursorPages } from '@/ui/paged-list';

type CompanyJob = ReplyOf<typeof ListCompanyJobsRoute>['items'][number];

const tones = { draft: 'plain', open: 'good', closed: 'caution' } as const;

export function CompanyJobs() {
  const t = useTranslations('posting');
  return (
    <PageFor
      permission="job:post"
      title={t('listTitle')}
      actions={<ButtonLink href="/employer/jobs/new">{t('new')}</ButtonLink>}
    >
      <CompanyCounts />
      <JobList />
    </PageFor>
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
    <dl className="mb-6 grid gap-2 sm:grid-cols-3 sm:gap-4">
      {(Object.keys(counts) as (keyof typeof counts)[]).map((name) => (
        <Card key={name} className="flex items-baseline justify-between gap-4 sm:block">
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
  const [status, setStatus] = useState<(typeof jobStatuses)[number]>();
  const pages = useCursorPages(['company-jobs', status], ({ query, signal }) =>
    api.call(ListCompanyJobsRoute, { query: { ...query, status } }, { signal }),
  );
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
      <PagedList pages={pages} keyOf={({ id }) => id} empty={t('nothing')}>
        {(job) => <JobRow job={job} />}
      </PagedList>
    </div>
  );
}

function JobRow({ job }: { readonly job: CompanyJob }) {
  const t = useTranslations('posting');
  const dates = useDateText();
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          <Badge tone={tones[job.status]}>{t(`status.${job.status}`)}</Badge>
          {job.publishedAt
            ? t('publishedOn', { date: dates.day(job.publishedAt) })
            : t('createdOn', { date: dates.day(job.createdAt) })}
        </p>
        <h2 className="mt-1 font-bold" lang={job.content.language}>
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
  );
}
