'use client';

import { ListMyApplicationsRoute, WithdrawApplicationRoute, type Application } from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { LiveStateText } from '@/features/live/live-state-text';
import { IssuedNotices } from '@/features/notice/issued-notices';
import { PageFor } from '@/features/session/page-for';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Link } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/page';
import { PagedList, useCursorPages } from '@/ui/paged-list';
import { ProblemNotice } from '@/ui/problem-notice';
import { StatusBadge } from './status-badge';

export function MyApplications() {
  const t = useTranslations('applications');
  return (
    <PageFor permission="application:submit" title={t('title')} lead={t('lead')} actions={<LiveStateText />}>
      <ApplicationList />
    </PageFor>
  );
}

function ApplicationList() {
  const t = useTranslations('applications');
  const api = useApi();
  const pages = useCursorPages(['applications', 'list'], ({ query, signal }) =>
    api.call(ListMyApplicationsRoute, { query }, { signal }),
  );
  return (
    <PagedList
      pages={pages}
      keyOf={({ id }) => id}
      empty={
        <>
          <p>{t('nothing')}</p>
          <Link href="/jobs" className="text-accent underline">
            {t('toJobs')}
          </Link>
        </>
      }
    >
      {(application) => <ApplicationCard application={application} />}
    </PagedList>
  );
}

const finished: readonly Application['status'][] = ['hired', 'rejected', 'withdrawn'];

function ApplicationCard({ application }: { readonly application: Application }) {
  const t = useTranslations('applications');
  const statuses = useTranslations('applicationStatus');
  const dates = useDateText();
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
                {dates.moment(step.at)}
              </time>
              <span>{statuses(step.status)}</span>
            </li>
          ))}
        </ol>
        {application.history.some(({ status }) => status === 'offer') && (
          <section aria-labelledby={`notice-${application.id}`} className="mt-4 space-y-2">
            <h3 id={`notice-${application.id}`} className="font-semibold">
              {t('notice')}
            </h3>
            <IssuedNotices applicationId={application.id} />
          </section>
        )}
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
