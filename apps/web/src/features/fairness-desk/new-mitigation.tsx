'use client';

import { StartMitigationRoute, fourFifths, mostMitigationDays, type ProtectedAttribute } from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { FieldGroup, SelectField, TextAreaField, TextField } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { refusedFields } from '@/ui/refused-fields';
import { mitigationsKey } from './mitigations';
import { useAuditWords } from './use-audit-words';

const usualDays = 30;

/** Switches the re-ordering of shortlists on, for a reason that this audit gives. */
export function NewMitigation({
  auditId,
  reasons,
}: {
  readonly auditId: string;
  /** Attributes of which some group before employers is below four fifths: at least one. */
  readonly reasons: readonly ProtectedAttribute[];
}) {
  const t = useTranslations('fairnessDesk.newMitigation');
  const words = useAuditWords();
  const format = useFormatter();
  const api = useApi();
  const queryClient = useQueryClient();
  const [attribute, setAttribute] = useState(reasons[0]!);
  const [jobId, setJobId] = useState('');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState(String(usualDays));
  const start = useMutation({
    mutationFn: () =>
      api.call(StartMitigationRoute, {
        body: {
          ...{ attribute, auditId, reason, days: Number(days) },
          ...{ jobId: jobId.trim() || null, minParity: fourFifths },
        },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: mitigationsKey }),
  });
  const refused = refusedFields(start.error);
  const isReady = reason.trim() !== '' && Number(days) >= 1 && Number(days) <= mostMitigationDays;
  return (
    <ActionForm busy={start.isPending} onSend={() => start.mutate()}>
      <FieldGroup legend={t('title')} hint={t('hint')}>
        <Notice tone="caution" title={t('law')} />
        <div className="grid gap-5 sm:grid-cols-3">
          <SelectField
            name="attribute"
            label={t('attribute')}
            choices={reasons.map((value) => ({ value, label: words.attribute(value) }))}
            value={attribute}
            onChange={(event) => setAttribute(event.target.value as ProtectedAttribute)}
          />
          <TextField
            name="days"
            type="number"
            min={1}
            max={mostMitigationDays}
            label={t('days')}
            hint={t('daysHint', { most: mostMitigationDays })}
            error={refused.get('days')}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
          <TextField
            name="jobId"
            label={t('jobId')}
            hint={t('jobIdHint')}
            error={refused.get('jobId')}
            optional
            value={jobId}
            onChange={(event) => setJobId(event.target.value)}
          />
        </div>
        <TextAreaField
          name="reason"
          label={t('reason')}
          error={refused.get('reason')}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div>
          <Button type="submit" busy={start.isPending} disabled={!isReady}>
            {t('start')}
          </Button>
        </div>
        {start.isError && refused.size === 0 && <ProblemNotice error={start.error} />}
        {start.isSuccess && (
          <Notice tone="good" title={t('started', { parity: format.number(start.data.minParity) })} />
        )}
      </FieldGroup>
    </ActionForm>
  );
}
