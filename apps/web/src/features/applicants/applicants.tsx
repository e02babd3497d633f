'use client';

import { ListApplicantsRoute, type Applicant } from '@iworkz/contracts';
import { displayName } from '@iworkz/kernel';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { useApi } from '@/features/api/api-context';
import { StatusBadge } from '@/features/applications/status-badge';
import { LiveStateText } from '@/features/live/live-state-text';
import { MatchReasons, TopReasons } from '@/features/match/match-reasons';
import { MatchScore } from '@/features/match/match-score';
import { OnlyFor } from '@/features/session/only-for';
import { Loading } from '@/ui/loading';
import { Notice } from '@/ui/notice';
import { Card, Empty, PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { Transitions } from './transitions';

export function Applicants() {
  const t = useTranslations('applicants');
  const { jobId } = useParams<{ jobId: string }>();
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={<LiveStateText />} />
      <OnlyFor permission="applicant:manage">
        <ApplicantList jobId={jobId} />
      </OnlyFor>
    </>
  );
}

function ApplicantList({ jobId }: { readonly jobId: string }) {
  const t = useTranslations('applicants');
  const api = useApi();
  const list = useQuery({
    queryKey: ['applicants', jobId],
    queryFn: ({ signal }) => api.call(ListApplicantsRoute, { params: { jobId } }, { signal }),
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const { items, ranked } = list.data;
  return (
    <div className="space-y-4">
      <p className="text-muted" role="status">
        {t('count', { count: items.length })}
      </p>
      {!ranked && items.length > 0 && <Notice tone="caution" title={t('notRanked')} />}
      {items.length === 0 && <Empty>{t('nothing')}</Empty>}
      <ol className="space-y-4">
        {items.map((applicant) => (
          <li key={applicant.applicationId}>
            <ApplicantCard applicant={applicant} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function ApplicantCard({ applicant }: { readonly applicant: Applicant }) {
  const t = useTranslations('applicants');
  const statuses = useTranslations('applicationStatus');
  const format = useFormatter();
  const { name, match } = applicant;
  const reading = [name.familyKana, name.givenKana].filter(Boolean).join(' ');
  const at = (instant: string) => format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Card>
      <article aria-labelledby={`applicant-${applicant.applicationId}`}>
        <div className="flex flex-wrap items-start justify-between gap-4">
          <div className="min-w-0 flex-1 basis-60">
            {reading && <p className="text-sm text-muted">{reading}</p>}
            <h2
              id={`applicant-${applicant.applicationId}`}
              className="flex flex-wrap items-center gap-3 text-lg font-bold"
            >
              {displayName(name)}
              <StatusBadge status={applicant.status} />
            </h2>
            {applicant.headline && <p>{applicant.headline}</p>}
            <p className="text-sm text-muted">{t('submittedAt', { date: at(applicant.submittedAt) })}</p>
          </div>
          {match && <MatchScore total={match.total} />}
        </div>
        {applicant.message && <p className="mt-3 rounded bg-wash p-3 whitespace-pre-line">{applicant.message}</p>}
        {match && (
          <>
            <TopReasons match={match} />
            <details className="mt-3">
              <summary className="cursor-pointer text-accent">{t('allReasons')}</summary>
              <div className="mt-4">
                <MatchReasons match={match} />
              </div>
            </details>
          </>
        )}
        <details className="mt-3">
          <summary className="cursor-pointer text-accent">{t('history')}</summary>
          <ol className="mt-2 space-y-1">
            {applicant.history.map((step) => (
              <li key={`${step.status}-${step.at}`}>
                <span className="text-muted">{at(step.at)}</span> {statuses(step.status)}
                {step.note && <span className="block text-sm">{step.note}</span>}
              </li>
            ))}
          </ol>
        </details>
        <Transitions applicant={applicant} />
      </article>
    </Card>
  );
}
