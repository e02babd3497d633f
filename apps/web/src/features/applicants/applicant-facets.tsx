'use client';

import {
  applicationStatuses,
  type ApplicationStatus,
  type ListApplicantsRoute,
  type ResponseOf,
} from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { FacetLinks } from '@/ui/facet-links';
import { applicantsPath, type ApplicantFilter } from './applicant-filter';

/** How many applicants each further filter would leave; choosing one again takes it away. */
export function ApplicantFacets({
  jobId,
  filter,
  total,
  facets,
}: {
  readonly jobId: string;
  readonly filter: ApplicantFilter;
} & Pick<ResponseOf<typeof ListApplicantsRoute>, 'total' | 'facets'>) {
  const t = useTranslations('applicants');
  const statuses = useTranslations('applicationStatus');
  const countText = (count: number) => t('count', { count });
  const meetsConditions = filter.conditionsMet === 'true';
  const listed = facets.status.filter(({ value }) => filter.statuses?.includes(value) ?? true);
  const withoutConditions = listed.reduce((sum, { count }) => sum + count, 0);
  // Where everybody meets what the posting requires there is nothing to narrow by.
  const narrowsByConditions = meetsConditions || facets.conditionsMet < withoutConditions;
  if (total < 2 && filter.statuses === undefined && !meetsConditions) return null;
  const countOf = (status: ApplicationStatus) => facets.status.find(({ value }) => value === status)?.count ?? 0;
  const isChosen = (status: ApplicationStatus) => filter.statuses?.includes(status) ?? false;
  return (
    <div className="space-y-2">
      <FacetLinks
        label={t('narrow.status')}
        // A chosen one is among them though it leaves nobody: it is where it is taken away again.
        facets={applicationStatuses
          .filter((status) => countOf(status) > 0 || isChosen(status))
          .map((status) => {
            const [count, chosen] = [countOf(status), isChosen(status)];
            const href = applicantsPath(jobId, { ...filter, statuses: chosen ? undefined : [status] });
            return { value: status, count, chosen, href, label: statuses(status), countText: countText(count) };
          })}
      />
      {narrowsByConditions && (
        <FacetLinks
          label={t('narrow.conditions')}
          facets={[
            {
              ...{ value: 'met', label: t('conditionsMet'), chosen: meetsConditions },
              ...{ count: facets.conditionsMet, countText: countText(facets.conditionsMet) },
              href: applicantsPath(jobId, { ...filter, conditionsMet: meetsConditions ? undefined : 'true' }),
            },
          ]}
        />
      )}
    </div>
  );
}
