'use client';

import { EndMitigationRoute, ListMitigationsRoute, type Mitigation } from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Link } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { PagedList, useCursorPages } from '@/ui/paged-list';
import { ProblemNotice } from '@/ui/problem-notice';
import { useAuditWords } from './use-audit-words';

export const mitigationsKey = ['fairness-desk', 'mitigations'];

export function Mitigations() {
  const t = useTranslations('fairnessDesk.mitigations');
  const api = useApi();
  const queryClient = useQueryClient();
  const pages = useCursorPages(mitigationsKey, ({ query, signal }) =>
    api.call(ListMitigationsRoute, { query }, { signal }),
  );
  const end = useMutation({
    mutationFn: (mitigationId: string) => api.call(EndMitigationRoute, { params: { mitigationId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: mitigationsKey }),
  });
  return (
    <div className="space-y-4">
      <p className="max-w-3xl text-muted">{t('lead')}</p>
      {end.isError && <ProblemNotice error={end.error} />}
      <PagedList pages={pages} keyOf={({ id }) => id} empty={t('none')}>
        {(mitigation) => (
          <MitigationCard mitigation={mitigation} busy={end.isPending} onEnd={() => end.mutate(mitigation.id)} />
        )}
      </PagedList>
    </div>
  );
}

function MitigationCard({
  mitigation,
  busy,
  onEnd,
}: {
  readonly mitigation: Mitigation;
  readonly busy: boolean;
  readonly onEnd: () => void;
}) {
  const t = useTranslations('fairnessDesk.mitigations');
  const words = useAuditWords();
  const dates = useDateText();
  const { attribute, jobId, auditId, reason, startedAt, expiresAt, endedAt } = mitigation;
  const isOn = endedAt === null && new Date(expiresAt) > new Date();
  return (
    <Card className="space-y-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={isOn ? 'caution' : 'plain'}>{isOn ? t('on') : t('off')}</Badge>
        <span className="font-bold">{words.attribute(attribute)}</span>
        <span className="text-sm break-all text-muted">{jobId === null ? t('allJobs') : t('job', { jobId })}</span>
      </p>
      <blockquote className="border-l-4 border-line pl-4 whitespace-pre-wrap">{reason}</blockquote>
      <p className="text-sm text-muted">
        {t('time', { from: dates.moment(startedAt), to: dates.moment(endedAt ?? expiresAt) })}
      </p>
      <Effect mitigation={mitigation} />
      <div className="flex flex-wrap items-center gap-4">
        {isOn && (
          <Button look="secondary" busy={busy} onClick={onEnd}>
            {t('end')}
          </Button>
        )}
        <Link href={`/admin/fairness/${auditId}`} className="text-accent underline">
          {t('audit')}
        </Link>
      </div>
    </Card>
  );
}

/** What it costs and gains; of few lists nothing is told, since one tells of its people. */
function Effect({ mitigation: { effect, minParity } }: { readonly mitigation: Mitigation }) {
  const t = useTranslations('fairnessDesk.mitigations');
  const words = useAuditWords();
  const format = useFormatter();
  if (!effect) return <p className="text-sm">{t('noEffect')}</p>;
  const { shortlists, utilityLoss, parityBefore, parityAfter } = effect;
  return (
    <p className="text-sm">
      {t('effect', {
        shortlists,
        loss: format.number(utilityLoss, { style: 'percent', maximumFractionDigits: 1 }),
        before: words.ratio(parityBefore),
        after: words.ratio(parityAfter),
        aim: words.ratio(minParity),
      })}
    </p>
  );
}
