'use client';

import { GetOverviewRoute, applicationStatuses, type Overview } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Loaded } from '@/ui/loaded';
import { Card } from '@/ui/page';

const REFRESH_MS = 10_000;

export function AdminOverview() {
  const t = useTranslations('overview');
  return (
    <PageFor permission="metrics:all" title={t('title')} lead={t('lead')}>
      <Counts />
    </PageFor>
  );
}

function Counts() {
  const api = useApi();
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => api.call(GetOverviewRoute, undefined, { signal }),
    refetchInterval: REFRESH_MS,
  });
  return <Loaded query={overview}>{(counted) => <Tables overview={counted} />}</Loaded>;
}

function Tables({ overview }: { readonly overview: Overview }) {
  const t = useTranslations('overview');
  const statuses = useTranslations('applicationStatus');
  const dates = useDateText();
  const { users, companies, jobs, applications, resumesImported, credentials, countedUpTo } = overview;
  return (
    <div className="space-y-6">
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Group title={t('people')}>
          <Count name={t('candidates')} value={users.candidates} />
          <Count name={t('employers')} value={users.employers} />
          <Count name={t('companies')} value={companies} />
          <Count name={t('resumes')} value={resumesImported} />
        </Group>
        <Group title={t('jobs')}>
          <Count name={t('jobsOpen')} value={jobs.open} />
          <Count name={t('jobsPublished')} value={jobs.published} />
          <Count name={t('jobsClosed')} value={jobs.closed} />
          <Count name={t('jobsRefused')} value={jobs.refused} />
        </Group>
        <Group title={t('credentials')}>
          <Count name={t('issued')} value={credentials.issued} />
          <Count name={t('revoked')} value={credentials.revoked} />
        </Group>
        <Group title={t('applications')}>
          <Count name={t('total')} value={applications.total} />
          {applicationStatuses.map((status) => (
            <Count key={status} name={statuses(status)} value={applications.byStatus[status] ?? 0} />
          ))}
        </Group>
      </div>
      <p className="text-sm text-muted">
        {countedUpTo ? t('countedUpTo', { date: dates.moment(countedUpTo) }) : t('note')}
      </p>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card>
      <h2 className="mb-3 text-lg font-bold">{title}</h2>
      <dl className="divide-y divide-line">{children}</dl>
    </Card>
  );
}

function Count({ name, value }: { readonly name: string; readonly value: number }) {
  const format = useFormatter();
  return (
    <div className="flex items-baseline justify-between gap-4 py-2">
      <dt>{name}</dt>
      <dd className="text-xl font-bold">{format.number(value)}</dd>
    </div>
  );
}
