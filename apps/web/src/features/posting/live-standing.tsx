'use client';

import { GetPostingStandingRoute, NotFound } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { FindingList } from '@/features/findings/finding-list';
import { RequestReview } from '@/features/reviews/request-review';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';

/** What the law says now of a posting that is open: it was lawful when it was published, but laws change and days pass. */
export function LiveStanding({ jobId }: { readonly jobId: string }) {
  const t = useTranslations('standing');
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['standing', jobId],
    queryFn: ({ signal }) =>
      api.call(GetPostingStandingRoute, { params: { jobId } }, { signal }).catch((error: unknown) => {
        // Not judged again yet: what was said at its publishing holds.
        if (NotFound.is(error)) return null;
        throw error;
      }),
  });
  if (!data) return null;
  const { allowed, dueOn, date, findings, upcoming, evaluationId } = data;
  if (findings.length + upcoming.length === 0) return <p className="text-sm text-muted">{t('nothing', { date })}</p>;
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-bold">{t('title')}</h2>
      {allowed ? (
        <p className="text-sm text-muted">{t('checkedOn', { date })}</p>
      ) : (
        <Notice tone="danger" title={t('forbidden', { date: dueOn ?? date })}>
          <p>{t('forbiddenText')}</p>
          <RequestReview key={evaluationId} evaluationId={evaluationId} />
        </Notice>
      )}
      <FindingList findings={findings} />
      {upcoming.map(({ from, finding }) => (
        <section key={`${from}${finding.ruleId}${finding.field}`}>
          <h3 className="font-semibold">{t('from', { date: from })}</h3>
          <FindingList findings={[finding]} />
        </section>
      ))}
    </Card>
  );
}
