'use client';

import { GetJobRoute, GetJobWeightsRoute, ListApplicantsRoute, SetJobWeightsRoute, hasOffer } from '@iworkz/contracts';
import { displayName, newId } from '@iworkz/kernel';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useParams, useSearchParams } from 'next/navigation';
import { useCallback, type SyntheticEvent } from 'react';
import { useApi } from '@/features/api/api-context';
import { StatusBadge } from '@/features/applications/status-badge';
import { LiveStateText } from '@/features/live/live-state-text';
import { MatchReasons, TopReasons } from '@/features/match/match-reasons';
import { MatchScore } from '@/features/match/match-score';
import { WeightsPanel } from '@/features/match/weights-panel';
import { InSight } from '@/features/outcomes/in-sight';
import { useApplicantOutcomes } from '@/features/outcomes/outcome-context';
import { PageFor } from '@/features/session/page-for';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Link } from '@/i18n/navigation';
import { ButtonLink } from '@/ui/button';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { Card, Empty } from '@/ui/page';
import { ApplicantFacets } from './applicant-facets';
import { applicantFilterOf, applicantQueryOf } from './applicant-filter';
import { isSameRanking, rankedApplicants, type RankedApplicant, type RankedApplicants } from './ranked-applicants';
import { Transitions } from './transitions';

export function Applicants() {
  const t = useTranslations('applicants');
  const { jobId } = useParams<{ jobId: string }>();
  return (
    <PageFor permission="applicant:manage" title={t('title')} actions={<LiveStateText />}>
      <div className="space-y-4">
        <JobTitle jobId={jobId} />
        <JobWeights jobId={jobId} />
        <ApplicantList jobId={jobId} />
      </div>
    </PageFor>
  );
}

function JobWeights({ jobId }: { readonly jobId: string }) {
  const t = useTranslations('applicants');
  const api = useApi();
  return (
    <WeightsPanel
      queryKey={['weights', jobId]}
      hint={t('weightsHint')}
      load={(signal) => api.call(GetJobWeightsRoute, { params: { jobId } }, { signal })}
      save={(weights) => api.call(SetJobWeightsRoute, { params: { jobId }, body: { weights } })}
      rankedBy={[['applicants', jobId]]}
    />
  );
}

function JobTitle({ jobId }: { readonly jobId: string }) {
  const t = useTranslations('applicants');
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['job', jobId],
    queryFn: ({ signal }) => api.call(GetJobRoute, { params: { jobId } }, { signal }),
  });
  if (!data) return null;
  return (
    <p>
      <span className="text-muted">{t('job')}</span>{' '}
      <Link
        href={`/employer/jobs/${jobId}`}
        className="font-bold text-accent-strong underline"
        lang={data.content.language}
      >
        {data.content.title}
      </Link>
    </p>
  );
}

function ApplicantList({ jobId }: { readonly jobId: string }) {
  const t = useTranslations('applicants');
  const api = useApi();
  const queryClient = useQueryClient();
  const filter = applicantFilterOf(useSearchParams());
  const queryKey = ['applicants', jobId, filter] as const;
  const list = useQuery({
    queryKey,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const input = { params: { jobId }, query: applicantQueryOf(filter) };
      const reply = await api.call(ListApplicantsRoute, input, { signal });
      const earlier = queryClient.getQueryData<RankedApplicants>(queryKey);
      return rankedApplicants(reply, earlier && isSameRanking(earlier, reply) ? earlier.listId : newId());
    },
  });
  return (
    <Loaded query={list}>
      {({ items, total, facets, ranked, reordered }) => (
        <div className="space-y-4">
          <p className="text-muted" role="status">
            {items.length < total
              ? t('countNarrowed', { count: items.length, total })
              : t('count', { count: items.length })}
          </p>
          <ApplicantFacets {...{ jobId, filter, total, facets }} />
          {ranked && !reordered && items.length > 1 && <p className="text-muted">{t('lead')}</p>}
          {!ranked && items.length > 0 && <Notice tone="caution" title={t('notRanked')} />}
          {reordered && (
            <Notice title={t('reordered')}>
              <p>{t('reorderedText')}</p>
            </Notice>
          )}
          {items.length === 0 && <Empty>{t(total > 0 ? 'nobodyFits' : 'nothing')}</Empty>}
          <ol className="space-y-4">
            {items.map((applicant) => (
              <li key={applicant.applicationId}>
                <ApplicantCard applicant={applicant} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </Loaded>
  );
}

/** That it came into sight, or that more of it was opened, is told with the applicant's place in the ranking. */
function ApplicantCard({ applicant }: { readonly applicant: RankedApplicant }) {
  const t = useTranslations('applicants');
  const statuses = useTranslations('applicationStatus');
  const dates = useDateText();
  const { jobId, candidateId, place, name, match } = applicant;
  const outcomes = useApplicantOutcomes();
  const tell = useCallback(
    (kind: 'shown' | 'viewed') => {
      if (place) outcomes?.applicantWas(kind, { jobId, candidateId }, place);
    },
    [outcomes, jobId, candidateId, place],
  );
  const onSeen = useCallback(() => tell('shown'), [tell]);
  const onToggle = (event: SyntheticEvent<HTMLDetailsElement>) => {
    if (event.currentTarget.open) tell('viewed');
  };
  const reading = [name.familyKana, name.givenKana].filter(Boolean).join(' ');
  return (
    <InSight onSeen={onSeen}>
      <Card>
        <article aria-labelledby={`applicant-${applicant.applicationId}`}>
          <div className="flex items-start justify-between gap-4">
            <div className="min-w-0 flex-1">
              {reading && <p className="text-sm text-muted">{reading}</p>}
              <h2
                id={`applicant-${applicant.applicationId}`}
                className="flex flex-wrap items-center gap-3 text-lg font-bold"
              >
                {displayName(name)}
                <StatusBadge status={applicant.status} />
              </h2>
              {applicant.headline && <p>{applicant.headline}</p>}
              <p className="text-sm text-muted">{t('submittedAt', { date: dates.moment(applicant.submittedAt) })}</p>
            </div>
            {match && <MatchScore total={match.total} />}
          </div>
          {applicant.objectsToAutomation && (
            <div className="mt-3">
              <Notice tone="caution" title={t('objects')}>
                <p>{t('objectsText')}</p>
              </Notice>
            </div>
          )}
          {applicant.message && <p className="mt-3 rounded bg-wash p-3 whitespace-pre-line">{applicant.message}</p>}
          {match && (
            <>
              <TopReasons match={match} />
              <details className="mt-3" onToggle={onToggle}>
                <summary className="cursor-pointer text-accent">{t('allReasons')}</summary>
                <div className="mt-4">
                  <MatchReasons match={match} />
                </div>
              </details>
            </>
          )}
          <details className="mt-3" onToggle={onToggle}>
            <summary className="cursor-pointer text-accent">{t('history')}</summary>
            <ol className="mt-2 space-y-1">
              {applicant.history.map((step) => (
                <li key={`${step.status}-${step.at}`}>
                  <span className="text-muted">{dates.moment(step.at)}</span> {statuses(step.status)}
                  {step.note && <span className="block text-sm">{step.note}</span>}
                </li>
              ))}
            </ol>
          </details>
          {/* A notice of working conditions goes to who was offered the job. */}
          {hasOffer(applicant) && (
            <p className="mt-4">
              <ButtonLink
                look="secondary"
                href={`/employer/jobs/${applicant.jobId}/applicants/${applicant.applicationId}/notice`}
              >
                {t('notice')}
              </ButtonLink>
            </p>
          )}
          <Transitions applicant={applicant} />
        </article>
      </Card>
    </InSight>
  );
}
