'use client';

import { GetNoticeThresholdRoute, SetNoticeThresholdRoute } from '@iworkz/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { RangeField } from '@/ui/field';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

const queryKey = ['notice-threshold'];

/** From which score on the candidate wants to hear of new jobs. */
export function NoticeThreshold() {
  const t = useTranslations('settings.threshold');
  const api = useApi();
  const queryClient = useQueryClient();
  const current = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call(GetNoticeThresholdRoute, {}, { signal }),
  });
  const change = useMutation({
    mutationFn: (minTotal: number | null) => api.call(SetNoticeThresholdRoute, { body: { minTotal } }),
    onSuccess: (saved) => queryClient.setQueryData(queryKey, saved),
  });
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-bold">{t('title')}</h2>
      <p>{t('text')}</p>
      <Loaded query={current}>
        {({ minTotal, usual }) => (
          <ThresholdForm
            key={minTotal ?? 'usual'}
            minTotal={minTotal}
            usual={usual}
            busy={change.isPending}
            onSave={(next) => change.mutate(next)}
          />
        )}
      </Loaded>
      {change.isError && <ProblemNotice error={change.error} />}
      {change.isSuccess && <Notice tone="good" title={t('saved')} />}
    </Card>
  );
}

function ThresholdForm({
  minTotal,
  usual,
  busy,
  onSave,
}: {
  readonly minTotal: number | null;
  readonly usual: number;
  readonly busy: boolean;
  readonly onSave: (minTotal: number | null) => void;
}) {
  const t = useTranslations('settings.threshold');
  const format = useFormatter();
  const [value, setValue] = useState(minTotal ?? usual);
  return (
    <ActionForm busy={busy} onSend={() => onSave(value)}>
      <RangeField
        name="threshold"
        label={t('label')}
        said={t('points', { points: format.number(value) })}
        min={0}
        max={100}
        step={1}
        value={value}
        onChange={(event) => setValue(event.target.valueAsNumber)}
      />
      <p className="text-sm text-muted">
        {minTotal === null ? t('usualNow', { points: usual }) : t('ownNow', { points: minTotal })}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          {t('save')}
        </Button>
        {minTotal !== null && (
          <Button look="secondary" busy={busy} onClick={() => onSave(null)}>
            {t('reset', { points: usual })}
          </Button>
        )}
      </div>
    </ActionForm>
  );
}
