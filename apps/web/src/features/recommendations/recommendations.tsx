'use client';

import { GetMyWeightsRoute, RecommendJobsRoute, SetMyWeightsRoute } from '@iworkz/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { JobCard } from '@/features/job/job-card';
import { useLive } from '@/features/live/live-context';
import { LiveStateText } from '@/features/live/live-state-text';
import { TopReasons } from '@/features/match/match-reasons';
import { MatchScore } from '@/features/match/match-score';
import { WeightsPanel } from '@/features/match/weights-panel';
import { PageFor } from '@/features/session/page-for';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PagedList } from '@/ui/paged-list';

const PAGE_SIZE = 20;

export function Recommendations() {
  const t = useTranslations('recommendations');
  return (
    <PageFor permission="match:view" title={t('title')} lead={t('lead')} actions={<LiveStateText />}>
      <div className="space-y-4">
        <MyWeights />
        <RankedJobs />
      </div>
    </PageFor>
  );
}

function MyWeights() {
  const t = useTranslations('recommendations');
  const api = useApi();
  return (
    <WeightsPanel
      queryKey={['weights']}
      hint={t('weightsHint')}
      load={(signal) => api.call(GetMyWeightsRoute, {}, { signal })}
      save={(weights) => api.call(SetMyWeightsRoute, { body: { weights } })}
      rankedBy={[['recommendations'], ['match']]}
    />
  );
}

function RankedJobs() {
  const t = useTranslations('recommendations');
  const api = useApi();
  const format = useFormatter();
  const { matchedJobIds } = useLive();
  const ranked = useInfiniteQuery({
    queryKey: ['recommendations'],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      api.call(RecommendJobsRoute, { query: { limit: PAGE_SIZE, offset: pageParam } }, { signal }),
    getNextPageParam: (last, pages) =>
      last.items.length === PAGE_SIZE && pages.length * PAGE_SIZE < last.rankedCount
        ? pages.length * PAGE_SIZE
        : undefined,
  });
  return (
    <PagedList
      pages={ranked}
      ordered
      keyOf={({ job }) => job.id}
      empty={t('nothing')}
      above={({ profileKnown, rankedCount, partial, rankedShare = 0 }) => (
        <>
          {!profileKnown && (
            <Notice tone="caution" title={t('noProfile')}>
              <div className="mt-2 flex flex-wrap gap-3">
                <ButtonLink href="/profile/import">{t('import')}</ButtonLink>
                <ButtonLink href="/profile" look="secondary">
                  {t('write')}
                </ButtonLink>
              </div>
            </Notice>
          )}
          {partial && (
            <Notice tone="caution" title={t('partial', { share: format.number(rankedShare, { style: 'percent' }) })} />
          )}
          <p className="text-muted">{t('count', { count: rankedCount })}</p>
        </>
      )}
    >
      {({ job, match }) => (
        <JobCard job={job} side={<MatchScore total={match.total} />} fresh={matchedJobIds.has(job.id)}>
          <TopReasons match={match} />
        </JobCard>
      )}
    </PagedList>
  );
}
