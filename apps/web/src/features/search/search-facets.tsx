'use client';

import { industries, remoteModes, type JobSearch, type JobSearchResult } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useSubdivisionName } from '@/features/vocabulary/use-place-text';
import { FacetLinks } from '@/ui/facet-links';
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
          <FacetLinks
            key={facet}
            label={t(`narrow.${facet}`)}
            facets={values.map(({ value, count, label }) => {
              const chosen = isChosen(value);
              const href = searchPath({ ...search, offset: 0, [facet]: chosen ? undefined : value });
              return { value, label, count, chosen, href, countText: t('facetCount', { count }) };
            })}
          />
        );
      })}
    </div>
  );
}
