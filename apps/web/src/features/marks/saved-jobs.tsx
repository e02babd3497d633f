'use client';

import { ListMarkedJobsRoute, type JobMark } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { JobCard } from '@/features/job/job-card';
import { PageFor } from '@/features/session/page-for';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Link } from '@/i18n/navigation';
import { Badge } from '@/ui/notice';
import { PagedList, useCursorPages } from '@/ui/paged-list';
import { Tabs } from '@/ui/tabs';
import { UnmarkButton } from './mark-buttons';

export function SavedJobs() {
  const t = useTranslations('marks');
  return (
    <PageFor permission="match:view" title={t('title')} lead={t('lead')}>
      <Tabs name={t('title')} tabs={['saved', 'dismissed']} labelOf={(tab) => t(`tabs.${tab}`)}>
        {(mark) => <MarkedJobs key={mark} mark={mark} />}
      </Tabs>
    </PageFor>
  );
}

function MarkedJobs({ mark }: { readonly mark: JobMark }) {
  const t = useTranslations('marks');
  const api = useApi();
  const dates = useDateText();
  const pages = useCursorPages(['marked-jobs', mark], ({ query, signal }) =>
    api.call(ListMarkedJobsRoute, { query: { ...query, mark } }, { signal }),
  );
  return (
    <PagedList
      pages={pages}
      keyOf={({ job }) => job.id}
      empty={
        <>
          <p>{t(`nothing.${mark}`)}</p>
          <Link href="/recommendations" className="text-accent underline">
            {t('toRecommendations')}
          </Link>
        </>
      }
    >
      {({ job, open, markedAt }) => (
        <JobCard job={job} side={!open && <Badge tone="caution">{t('closed')}</Badge>}>
          <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm text-muted">{t(`since.${mark}`, { date: dates.day(markedAt) })}</p>
            <UnmarkButton jobId={job.id} label={t(`takeBack.${mark}`)} />
          </div>
        </JobCard>
      )}
    </PagedList>
  );
}
