'use client';

import {
  AuditParameters,
  ListBiasAuditsRoute,
  RunBiasAuditRoute,
  selectionStages,
  usualAuditDays,
  type ReplyOf,
  type SelectionStage,
} from '@iworkz/contracts';
import { addDays, dayIn } from '@iworkz/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { displayTimeZone } from '@/i18n/display-time-zone';
import { Link, useRouter } from '@/i18n/navigation';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { FieldGroup, SelectField, TextField } from '@/ui/field';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { PagedList, useCursorPages } from '@/ui/paged-list';
import { ProblemNotice } from '@/ui/problem-notice';
import { lastInstantOf, windowOf } from './audit-window';

type Summary = ReplyOf<typeof ListBiasAuditsRoute>['items'][number];
const queryKey = ['fairness-desk', 'audits'];

export function Audits() {
  const t = useTranslations('fairnessDesk.audits');
  const api = useApi();
  const pages = useCursorPages(queryKey, ({ query, signal }) => api.call(ListBiasAuditsRoute, { query }, { signal }));
  return (
    <div className="space-y-6">
      <NewAudit />
      <PagedList pages={pages} keyOf={({ id }) => id} empty={t('none')}>
        {(audit) => <AuditCard audit={audit} />}
      </PagedList>
    </div>
  );
}

function NewAudit() {
  const t = useTranslations('fairnessDesk.audits');
  const status = useTranslations('applicationStatus');
  const api = useApi();
  const queryClient = useQueryClient();
  const router = useRouter();
  const today = dayIn(displayTimeZone, new Date());
  const [first, setFirst] = useState(addDays(today, -usualAuditDays));
  const [last, setLast] = useState(today);
  const [selectedAt, setSelectedAt] = useState<SelectionStage>('interview');
  const run = useMutation({
    mutationFn: () => {
      const parameters = AuditParameters.parse({ selectedAt });
      return api.call(RunBiasAuditRoute, { body: { window: windowOf(first, last), parameters } });
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey });
      router.push(`/admin/fairness/${id}`);
    },
  });
  return (
    <ActionForm busy={run.isPending} onSend={() => run.mutate()}>
      <FieldGroup legend={t('new')} hint={t('newHint', { days: usualAuditDays })}>
        <div className="grid gap-5 sm:grid-cols-3">
          <TextField
            type="date"
            name="first"
            label={t('first')}
            value={first}
            max={last || today}
            onChange={(event) => setFirst(event.target.value)}
          />
          <TextField
            type="date"
            name="last"
            label={t('last')}
            value={last}
            min={first}
            max={today}
            onChange={(event) => setLast(event.target.value)}
          />
          <SelectField
            name="selectedAt"
            label={t('selectedAt')}
            choices={selectionStages.map((value) => ({ value, label: status(value) }))}
            value={selectedAt}
            onChange={(event) => setSelectedAt(event.target.value as SelectionStage)}
          />
        </div>
        <div>
          <Button type="submit" busy={run.isPending} disabled={!first || !last || first > last}>
            {t('run')}
          </Button>
        </div>
        {run.isError && <ProblemNotice error={run.error} />}
      </FieldGroup>
    </ActionForm>
  );
}

function AuditCard({ audit }: { readonly audit: Summary }) {
  const t = useTranslations('fairnessDesk.audits');
  const dates = useDateText();
  const { id, createdAt, window, adverseImpact } = audit;
  return (
    <Card className="space-y-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <AdverseImpactBadge adverseImpact={adverseImpact} />
        <Link href={`/admin/fairness/${id}`} className="font-bold text-accent underline">
          {t('window', { from: dates.day(window.from), to: dates.day(lastInstantOf(window)) })}
        </Link>
      </p>
      <p className="text-sm text-muted">
        {t('made', { at: dates.moment(createdAt), hash: audit.inputHash.slice(0, 12) })}
      </p>
    </Card>
  );
}

export function AdverseImpactBadge({ adverseImpact }: { readonly adverseImpact: boolean }) {
  const t = useTranslations('fairnessDesk.audits');
  return <Badge tone={adverseImpact ? 'danger' : 'good'}>{adverseImpact ? t('adverse') : t('notAdverse')}</Badge>;
}
