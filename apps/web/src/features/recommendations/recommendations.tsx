'use client';

import { RecommendJobsRoute } from '@iworkz/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { JobCard } from '@/features/job/job-card';
import { useLive } from '@/features/live/live-context';
import { LiveStateText } from '@/features/live/live-state-text';
import { TopReasons } from '@/features/match/match-reasons';
import { MatchScore } from '@/features/match/match-score';
import { OnlyFor } from '@/features/session/only-for';
import { Button, ButtonLink } from '@/ui/button';
import { Loading } from '@/ui/loading';
import { Notice } from '@/ui/notice';
import { Empty, PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

const PAGE_SIZE = 20;

export function Recommendations() {
  const t = useTranslations('recommendations');
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={<LiveStateText />} />
      <OnlyFor permission="match:view">
        <RankedJobs />
      </OnlyFor>
    </>
  );
}

function RankedJobs() {
  const t = useTranslations('recommendations');
  const api = useApi();
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
  if (ranked.isPending) return <Loading />;
  if (ranked.isError) return <ProblemNotice error={ranked.error} onRetry={() => void ranked.refetch()} />;
  const [first] = ranked.data.pages;
  const items = ranked.data.pages.flatMap((page) => page.items);
  return (
    <div className="space-y-4">
      {first && !first.profileKnown && (
        <Notice tone="caution" title={t('noProfile')}>
          <div className="mt-2 flex flex-wrap gap-3">
            <ButtonLink href="/profile/import">{t('import')}</ButtonLink>
            <ButtonLink href="/profile" look="secondary">
              {t('write')}
            </ButtonLink>
          </div>
        </Notice>
      )}
      {first && <p className="text-muted">{t('count', { count: first.rankedCount })}</p>}
      {items.length === 0 && <Empty>{t('nothing')}</Empty>}
      <ol className="space-y-4">
        {items.map(({ job, match }) => (
          <li key={job.id}>
            <JobCard job={job} side={<MatchScore total={match.total} />} fresh={matchedJobIds.has(job.id)}>
              <TopReasons match={match} />
            </JobCard>
          </li>
        ))}
      </ol>
      {ranked.hasNextPage && (
        <Button look="secondary" busy={ranked.isFetchingNextPage} onClick={() => void ranked.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
