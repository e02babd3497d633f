'use client';

import { useTranslations } from 'next-intl';
import { ConditionFields } from '@/features/search/condition-fields';
import { Link, useRouter } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { CheckboxField } from '@/ui/field';
import { Badge } from '@/ui/notice';
import { isNarrowed, recommendationsPath, type RankingFilter } from './ranking-filter';

/** Which jobs are ranked, kept in the address: it is still there after a look at a job. */
export function RankingFilters({
  filter,
  statesStatus,
}: {
  readonly filter: RankingFilter;
  /** Who states no residence status has nothing to be left out by it. */
  readonly statesStatus: boolean;
}) {
  const t = useTranslations('recommendations');
  const search = useTranslations('search');
  const router = useRouter();
  const narrowed = isNarrowed(filter);
  return (
    <details open={narrowed} className="rounded-lg border border-line bg-paper p-4">
      <summary className="min-h-6 cursor-pointer font-semibold text-accent">
        {t('narrow')}
        {narrowed && (
          <span className="ml-3">
            <Badge tone="info">{t('narrowed')}</Badge>
          </span>
        )}
      </summary>
      <form
        key={recommendationsPath(filter)}
        className="mt-4 space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          router.push(recommendationsPath(Object.fromEntries(new FormData(event.currentTarget))), { scroll: false });
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <ConditionFields chosen={filter} />
        </div>
        <div>
          <CheckboxField
            name="languagesMet"
            value="true"
            label={t('languagesMet')}
            defaultChecked={filter.languagesMet === 'true'}
          />
          {(statesStatus || filter.workPermitted === 'true') && (
            <CheckboxField
              name="workPermitted"
              value="true"
              label={t('onlyPermitted')}
              defaultChecked={filter.workPermitted === 'true'}
            />
          )}
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit">{t('narrowTo')}</Button>
          <Link href="/recommendations" scroll={false} className="text-accent underline">
            {search('clear')}
          </Link>
        </div>
      </form>
    </details>
  );
}
