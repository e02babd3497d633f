'use client';

import {
  AuditParameters,
  AuditRun,
  ListAuditRunsRoute,
  ListBiasAuditsRoute,
  RunBiasAuditRoute,
  selectionStages,
  usualAuditDays,
  type AuditRequest,
  type ReplyOf,
  type SelectionStage,
} from '@iworkz/contracts';
import { addDays, dayIn } from '@iworkz/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { RunList } from '@/features/runs/run-list';
import { useRuns } from '@/features/runs/use-runs';
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
const runsKey = ['fairness-desk', 'audit-runs'];
const steps = AuditRun.shape.progress.unwrap().shape.step.options;

export function Audits() {
  const t = useTranslations('fairnessDesk.audits');
  const api = useApi();
  const windowText = useWindowText();
  const queryClient = useQueryClient();
  const router = useRouter();
  const pages = useCursorPages(queryKey, ({ query, signal }) => api.call(ListBiasAuditsRoute, { query }, { signal }));
  const awaited = useRef<string>(undefined);
  const { query: runs, begun } = useRuns({
    queryKey: runsKey,
    list: (options) => api.call(ListAuditRunsRoute, undefined, options),
    onDone: ({ id, result }) => {
      void queryClient.invalidateQueries({ queryKey });
      if (id === awaited.current) router.push(`/admin/fairness/${result!.auditId}`);
    },
  });
  return (
    <div className="space-y-6">
      <NewAudit
        onBegun={(run) => {
          awaited.current = run.id;
          return begun(run);
        }}
      />
      <RunList
        query={runs}
        titleOf={({ about }) => t('ofWindow', { window: windowText(about) })}
        steps={steps}
        stepText={(step) => t(`steps.${step}`)}
      />
      <PagedList pages={pages} keyOf={({ id }) => id} empty={t('none')}>
        {(audit) => <AuditCard audit={audit} />}
      </PagedList>
    </div>
  );
}

function NewAudit({ onBegun }: { readonly onBegun: (run: AuditRun) => Promise<void> }) {
  const t = useTranslations('fairnessDesk.audits');
  const status = useTranslations('applicationStatus');
  const api = useApi();
  const today = dayIn(displayTimeZone, new Date());
  const [first, setFirst] = useState(addDays(today, -usualAuditDays));
  const [last, setLast] = useState(today);
  const [selectedAt, setSelectedAt] = useState<SelectionStage>('interview');
  const run = useMutation({
    mutationFn: () => {
      const parameters = AuditParameters.parse({ selectedAt });
      return api.call(RunBiasAuditRoute, { body: { window: windowOf(first, last), parameters } });
    },
    onSuccess: onBegun,
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
  const windowText = useWindowText();
  const { id, createdAt, adverseImpact } = audit;
  return (
    <Card className="space-y-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <AdverseImpactBadge adverseImpact={adverseImpact} />
        <Link href={`/admin/fairness/${id}`} className="font-bold text-accent underline">
          {windowText(audit)}
        </Link>
      </p>
      <p className="text-sm text-muted">
        {t('made', { at: dates.moment(createdAt), hash: audit.inputHash.slice(0, 12) })}
      </p>
    </Card>
  );
}

function useWindowText(): (of: Pick<AuditRequest, 'window'>) => string {
  const t = useTranslations('fairnessDesk.audits');
  const dates = useDateText();
  return ({ window }) => t('window', { from: dates.day(window.from), to: dates.day(lastInstantOf(window)) });
}

export function AdverseImpactBadge({ adverseImpact }: { readonly adverseImpact: boolean }) {
  const t = useTranslations('fairnessDesk.audits');
  return <Badge tone={adverseImpact ? 'danger' : 'good'}>{adverseImpact ? t('adverse') : t('notAdverse')}</Badge>;
}
