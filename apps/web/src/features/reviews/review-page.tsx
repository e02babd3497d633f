'use client';

import { GetReviewRoute, type FindingReviewDetail } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { useApi } from '@/features/api/api-context';
import { FindingList } from '@/features/findings/finding-list';
import { textOfValue, valueAt } from '@/features/resume/pointer-value';
import { OnlyFor } from '@/features/session/only-for';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Link } from '@/i18n/navigation';
import { Loaded } from '@/ui/loaded';
import { Card, PageHeading } from '@/ui/page';
import { DecisionForm } from './decision-form';
import { MarkedText } from './marked-text';
import { ReviewState } from './review-state';

export function ReviewPage() {
  const { reviewId } = useParams<{ reviewId: string }>();
  return (
    <OnlyFor permission="compliance:review">
      <ReviewOf reviewId={reviewId} />
    </OnlyFor>
  );
}

function ReviewOf({ reviewId }: { readonly reviewId: string }) {
  const api = useApi();
  const review = useQuery({
    queryKey: ['review', reviewId],
    queryFn: ({ signal }) => api.call(GetReviewRoute, { params: { reviewId } }, { signal }),
  });
  return <Loaded query={review}>{(found) => <Review review={found} />}</Loaded>;
}

function Review({ review }: { readonly review: FindingReviewDetail }) {
  const t = useTranslations('reviews');
  const { jobId, jobTitle, companyName, finding, live, note, actions } = review;
  return (
    <div className="space-y-6">
      <PageHeading
        title={jobTitle}
        lead={companyName}
        actions={
          live && (
            <Link href={`/jobs/${jobId}`} className="text-accent underline">
              {t('toJob')}
            </Link>
          )
        }
      />
      <ReviewState review={review} />
      <Card>
        <h2 className="text-lg font-bold">{t('finding')}</h2>
        <FindingList findings={[finding]} />
        <Judged review={review} />
      </Card>
      {note && (
        <Card>
          <h2 className="text-lg font-bold">{t('note')}</h2>
          <p className="mt-2 whitespace-pre-wrap">{note}</p>
        </Card>
      )}
      {actions.length > 0 ? <DecisionForm review={review} /> : <p className="text-muted">{t('noActions')}</p>}
      <Steps review={review} />
    </div>
  );
}

/** What stands in the field, with the words marked. */
function Judged({ review: { job, finding } }: { readonly review: FindingReviewDetail }) {
  const t = useTranslations('reviews');
  const value = valueAt(job, finding.field);
  return (
    <>
      <h3 className="mt-4 font-semibold">{t('judged')}</h3>
      <p lang={job.language} className="mt-1 rounded bg-wash p-3 whitespace-pre-wrap">
        {typeof value === 'string' ? (
          <MarkedText text={value} span={finding.span} />
        ) : (
          textOfValue(value) || t('notStated')
        )}
      </p>
    </>
  );
}

function Steps({ review: { steps } }: { readonly review: FindingReviewDetail }) {
  const t = useTranslations('reviews');
  const dates = useDateText();
  return (
    <Card>
      <h2 className="text-lg font-bold">{t('history')}</h2>
      <ol className="mt-2 divide-y divide-line">
        {steps.map(({ state, at, actor, reason }) => (
          <li key={`${at}${state}`} className="py-2">
            <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
              <span className="font-semibold">{t(`states.${state}`)}</span>
              <time dateTime={at}>{dates.moment(at)}</time>
              <code className="text-muted">{actor}</code>
            </p>
            {reason && <p className="mt-1 whitespace-pre-wrap">{reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
