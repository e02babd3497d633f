'use client';

import { ListMyApplicationsRoute, WithdrawApplicationRoute, type Application } from '@iworkz/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { LiveStateText } from '@/features/live/live-state-text';
import { OnlyFor } from '@/features/session/only-for';
import { Link } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { Loading } from '@/ui/loading';
import { Card, Empty, PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { StatusBadge } from './status-badge';

export function MyApplications() {
  const t = useTranslations('applications');
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={<LiveStateText />} />
      <OnlyFor permission="application:submit">
        <ApplicationList />
      </OnlyFor>
    </>
  );
}

function ApplicationList() {
  const t = useTranslations('applications');
  const api = useApi();
  const list = useInfiniteQuery({
    queryKey: ['applications', 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.call(ListMyApplicationsRoute, { query: { cursor: pageParam || undefined, limit: 20 } }, { signal }),
    getNextPageParam: (last) => last.nextCursor,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Empty>
        <p>{t('nothing')}</p>
        <Link href="/jobs" className="text-accent underline">
          {t('toJobs')}
        </Link>
      </Empty>
    );
  }
  return (
    <div className="space-y-4">
      <ul className="space-y-4">
        {items.map((application) => (
          <li key={application.id}>
            <ApplicationCard application={application} />
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

const finished: readonly Application['status'][] = ['hired', 'rejected', 'withdrawn'];

function ApplicationCard({ application }: { readonly application: Application }) {
  const t = useTranslations('applications');
  const statuses = useTranslations('applicationStatus');
  const format = useFormatter();
  return (
    <Card>
      <article aria-labelledby={`application-${application.id}`}>
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div>
            <p className="text-sm text-muted">{application.companyName}</p>
            <h2 id={`application-${application.id}`} className="text-lg font-bold">
              <Link href={`/jobs/${application.jobId}`} className="text-accent-strong hover:underline">
                {application.jobTitle}
              </Link>
            </h2>
          </div>
          <StatusBadge status={application.status} />
        </div>
        <h3 className="mt-4 font-semibold">{t('history')}</h3>
        <ol className="mt-2 space-y-1 border-l-2 border-line pl-4">
          {application.history.map((step) => (
            <li key={`${step.status}-${step.at}`} className="flex flex-wrap gap-x-4">
              <time dateTime={step.at} className="text-muted">
                {format.dateTime(new Date(step.at), { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
              <span>{statuses(step.status)}</span>
            </li>
          ))}
        </ol>
        {application.message && (
          <details className="mt-3">
            <summary className="cursor-pointer text-accent">{t('message')}</summary>
            <p className="mt-2 whitespace-pre-line">{application.message}</p>
          </details>
        )}
        {!finished.includes(application.status) && <Withdraw applicationId={application.id} />}
      </article>
    </Card>
  );
}

/** Asks once more before it acts: a withdrawal cannot be taken back. */
function Withdraw({ applicationId }: { readonly applicationId: string }) {
  const t = useTranslations('applications');
  const api = useApi();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => api.call(WithdrawApplicationRoute, { params: { applicationId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['applications'] }),
  });
  return (
    <div className="mt-4 space-y-3">
      {withdraw.isError && <ProblemNotice error={withdraw.error} />}
      {asking ? (
        <div role="group" aria-label={t('withdraw')} className="flex flex-wrap items-center gap-3">
          <p>{t('withdrawSure')}</p>
          <Button look="danger" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('withdrawYes')}
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('withdrawNo')}
          </Button>
        </div>
      ) : (
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  );
}
