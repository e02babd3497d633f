'use client';

import { industries, remoteModes, type JobSearch, type JobSearchResult } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useSubdivisionName } from '@/features/vocabulary/use-place-text';
import { Link } from '@/i18n/navigation';
import { classNames } from '@/ui/class-names';
import { searchPath } from './search-params';

const SHOWN = 8;
const facetNames = ['subdivision', 'remote', 'industry'] as const;

/** How many jobs each further filter would leave; choosing one again takes it away. */
export function SearchFacets({
  search,
  facets,
}: {
  readonly search: JobSearch;
  readonly facets: JobSearchResult['facets'];
}) {
  const t = useTranslations('search');
  const words = useTranslations('vocabulary');
  const subdivisionName = useSubdivisionName();
  const labelOf = (facet: (typeof facetNames)[number], value: string): string | undefined => {
    if (facet === 'subdivision') return subdivisionName(value);
    if (facet === 'remote') {
      const mode = remoteModes.find((candidate) => candidate === value);
      return mode && words(`remote.${mode}`);
    }
    const industry = industries.find((candidate) => candidate === value);
    return industry && words(`industry.${industry}`);
  };
  return (
    <div className="space-y-2">
      {facetNames.map((facet) => {
        const isChosen = (value: string): boolean => String(search[facet] ?? '') === value;
        // The chosen one is among them however few it leaves: it is where it is taken away again.
        const shown = facets[facet].filter(({ value }, place) => place < SHOWN || isChosen(value));
        const values = shown.flatMap(({ value, count }) => {
          const label = labelOf(facet, value);
          return label ? [{ value, count, label }] : [];
        });
        if (values.length === 0) return null;
        return (
          <ul
            key={facet}
            aria-label={t(`narrow.${facet}`)}
            className="-mx-1 flex gap-2 overflow-x-auto p-1 sm:flex-wrap"
          >
            {values.map(({ value, count, label }) => {
              const chosen = isChosen(value);
              return (
                <li key={value} className="shrink-0">
                  <Link
                    href={searchPath({ ...search, offset: 0, [facet]: chosen ? undefined : value })}
                    aria-current={chosen ? 'true' : undefined}
                    className={classNames(
                      'inline-flex min-h-8 items-center gap-1 rounded-full border px-3 py-0.5 text-sm no-underline',
                      chosen ? 'border-accent bg-accent text-white' : 'border-field bg-paper hover:bg-accent-wash',
                    )}
                  >
                    {label} <span aria-label={t('facetCount', { count })}>{count}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        );
      })}
    </div>
  );
}
