'use client';

import {
  GetMyWeightsRoute,
  RecommendJobsRoute,
  SetMyWeightsRoute,
  rankLimit,
  type RecommendedJob,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useApi } from '@/features/api/api-context';
import { LiveStateText } from '@/features/live/live-state-text';
import { markKey, type KnownMark } from '@/features/marks/use-marking';
import { WeightsPanel } from '@/features/match/weights-panel';
import { PageFor } from '@/features/session/page-for';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PagedList } from '@/ui/paged-list';
import { RankedCard } from './ranked-card';
import { isSameRanking, rankedPage, type RankedPage } from './ranked-page';
import { isNarrowed, rankingFilterOf, rankingQueryOf } from './ranking-filter';
import { RankingFilters } from './ranking-filters';

const PAGE_SIZE = 20;
interface Part {
  /** Of the ranking as the server has it, without what was dismissed meanwhile. */
  readonly offset: number;
  readonly shownBefore: number;
  /** Of the first part; its own ranking has none yet. */
  readonly listId?: string;
}
const firstPart: Part = { offset: 0, shownBefore: 0 };

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

/** Who states no residence status has nothing to be left out by it. */
const statesStatus = ({ workPermission }: RecommendedJob): boolean =>
  workPermission !== undefined && workPermission.unknownBecause !== 'no_status';

function RankedJobs() {
  const t = useTranslations('recommendations');
  const search = useTranslations('search');
  const api = useApi();
  const format = useFormatter();
  const queryClient = useQueryClient();
  const filter = rankingFilterOf(useSearchParams());
  const queryKey = ['recommendations', filter] as const;
  const ranked = useInfiniteQuery({
    queryKey,
    // The other list takes the place of this one when it is there, so that the page does not jump.
    placeholderData: keepPreviousData,
    initialPageParam: firstPart,
    queryFn: async ({ pageParam: { offset, shownBefore, listId }, signal }) => {
      const query = { limit: PAGE_SIZE, offset, ...rankingQueryOf(filter) };
      const reply = await api.call(RecommendJobsRoute, { query }, { signal });
      for (const { job, saved = false } of reply.items)
        queryClient.setQueryData<KnownMark>(markKey(job.id), { mark: saved ? 'saved' : null });
      const earlier = queryClient.getQueryData<InfiniteData<RankedPage>>(queryKey)?.pages[0];
      const sameList = earlier && isSameRanking(earlier, reply) ? earlier.listId : newId();
      return rankedPage(reply, listId ?? sameList, shownBefore, PAGE_SIZE);
    },
    getNextPageParam: ({ items, rankedCount, listId }, pages): Part | undefined => {
      const shown = pages.flatMap((page) => page.items);
      const isDismissed = (id: string) => queryClient.getQueryData<KnownMark>(markKey(id))?.mark === 'dismissed';
      const offset = shown.filter(({ job }) => !isDismissed(job.id)).length;
      const more = items.length === PAGE_SIZE && offset < Math.min(rankedCount, rankLimit);
      return more ? { offset, shownBefore: shown.length, listId } : undefined;
    },
  });
  return (
    <>
      <RankingFilters
        filter={filter}
        statesStatus={ranked.data?.pages.some(({ items }) => items.some(statesStatus)) ?? false}
      />
      <PagedList
        pages={ranked}
        ordered
        keyOf={({ job }) => job.id}
        empty={isNarrowed(filter) ? search('nothing') : t('nothing')}
        above={({ profileKnown, rankedCount, partial, rankedShare = 0, workPermissionUnchecked }) => (
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
              <Notice
                tone="caution"
                title={t('partial', { share: format.number(rankedShare, { style: 'percent' }) })}
              />
            )}
            {workPermissionUnchecked && filter.workPermitted === 'true' && (
              <Notice tone="caution" title={t('unchecked')} />
            )}
            <p className="text-muted">{t(isNarrowed(filter) ? 'countNarrowed' : 'count', { count: rankedCount })}</p>
          </>
        )}
      >
        {(item) => <RankedCard ranked={item} />}
      </PagedList>
    </>
  );
}
