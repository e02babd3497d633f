'use client';

import { SearchJobsRoute } from '@iworkz/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useApi } from '@/features/api/api-context';
import { JobCard } from '@/features/job/job-card';
import { ButtonLink } from '@/ui/button';
import { Loading } from '@/ui/loading';
import { Empty, PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { SearchFacets } from './search-facets';
import { SearchFilters } from './search-filters';
import { PAGE_SIZE, searchOf, searchPath } from './search-params';
import { UtteranceBox } from './utterance-box';

export function JobSearchPage() {
  const t = useTranslations('search');
  const api = useApi();
  const search = searchOf(useSearchParams());
  const found = useQuery({
    queryKey: ['jobs', search],
    queryFn: ({ signal }) => api.call(SearchJobsRoute, { query: search }, { signal }),
    placeholderData: keepPreviousData,
  });
  const total = found.data?.total ?? 0;
  const { offset } = search;
  return (
    <>
      <PageHeading title={t('title')} />
      <div className="grid gap-6 lg:grid-cols-[18rem_1fr]">
        <div className="space-y-6">
          <SearchFilters key={searchPath(search)} search={search} />
          <UtteranceBox />
        </div>
        <section aria-labelledby="search-result" className="min-w-0 space-y-4">
          <h2 id="search-result" className="text-lg font-bold" aria-live="polite">
            {found.data ? t('total', { count: total }) : t('result')}
          </h2>
          {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
          {found.isPending && <Loading />}
          {found.data && (
            <>
              <SearchFacets search={search} facets={found.data.facets} />
              {found.data.items.length === 0 && <Empty>{t('nothing')}</Empty>}
              <ul className="space-y-4" aria-busy={found.isFetching}>
                {found.data.items.map(({ job }) => (
                  <li key={job.id}>
                    <JobCard job={job} />
                  </li>
                ))}
              </ul>
              <nav aria-label={t('pages')} className="flex items-center justify-between gap-4">
                {offset > 0 ? (
                  <ButtonLink
                    look="secondary"
                    href={searchPath({ ...search, offset: Math.max(0, offset - PAGE_SIZE) })}
                  >
                    {t('previous')}
                  </ButtonLink>
                ) : (
                  <span />
                )}
                {offset + PAGE_SIZE < total && (
                  <ButtonLink look="secondary" href={searchPath({ ...search, offset: offset + PAGE_SIZE })}>
                    {t('next')}
                  </ButtonLink>
                )}
              </nav>
            </>
          )}
        </section>
      </div>
    </>
  );
}
