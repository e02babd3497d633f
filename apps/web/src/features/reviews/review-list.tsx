'use client';

import { ListReviewsRoute, type FindingReview } from '@iworkz/contracts';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { Link } from '@/i18n/navigation';
import { SelectField } from '@/ui/field';
import { Card } from '@/ui/page';
import { PagedList, useCursorPages } from '@/ui/paged-list';
import { ReviewState } from './review-state';

const shown = ['waiting', 'overdue', 'overridden', 'all'] as const;

export function ReviewList() {
  const t = useTranslations('reviews');
  return (
    <PageFor permission="compliance:review" title={t('title')} lead={t('lead')}>
      <Reviews />
    </PageFor>
  );
}

function Reviews() {
  const t = useTranslations('reviews');
  const api = useApi();
  const [show, setShow] = useState<(typeof shown)[number]>('waiting');
  const pages = useCursorPages(['reviews', show], ({ query, signal }) =>
    api.call(ListReviewsRoute, { query: { ...query, show } }, { signal }),
  );
  return (
    <div className="space-y-4">
      <div className="max-w-xs">
        <SelectField
          name="show"
          label={t('show')}
          value={show}
          onChange={(event) => setShow(shown.find((each) => each === event.target.value) ?? 'waiting')}
          choices={shown.map((value) => ({ value, label: t(`shown.${value}`) }))}
        />
      </div>
      <PagedList pages={pages} keyOf={({ id }) => id} empty={t('nothing')}>
        {(review) => <ReviewCard review={review} />}
      </PagedList>
    </div>
  );
}

function ReviewCard({ review }: { readonly review: FindingReview }) {
  const locale = useLocale();
  const { id, jobTitle, companyName, finding } = review;
  return (
    <Card className="space-y-2">
      <ReviewState review={review} />
      <h2 className="font-bold">
        <Link href={`/admin/reviews/${id}`} className="text-accent-strong hover:underline">
          {jobTitle}
        </Link>
      </h2>
      <p className="text-sm text-muted">{companyName}</p>
      <p>
        <cite className="font-semibold not-italic">
          {finding.statute} {finding.article}
        </cite>{' '}
        {finding.text[locale]}
      </p>
    </Card>
  );
}
