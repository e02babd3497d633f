'use client';

import {
  criteria,
  criterionWeights,
  weightBounds,
  weightStep,
  type CriterionWeights,
  type RankingWeights,
} from '@iworkz/contracts';
import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { RangeField } from '@/ui/field';
import { Loaded } from '@/ui/loaded';
import { Badge, Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';

/** The weights of one view, to be looked at and shifted within their bounds. */
export function WeightsPanel({
  queryKey,
  hint,
  load,
  save,
  rankedBy,
}: {
  readonly queryKey: QueryKey;
  readonly hint: string;
  readonly load: (signal: AbortSignal) => Promise<RankingWeights>;
  readonly save: (weights: CriterionWeights) => Promise<RankingWeights>;
  /** What is ranked by these weights and so must be read again. */
  readonly rankedBy: readonly QueryKey[];
}) {
  const t = useTranslations('weights');
  const queryClient = useQueryClient();
  const current = useQuery({ queryKey, queryFn: ({ signal }) => load(signal) });
  const change = useMutation({
    mutationFn: save,
    onSuccess: async (saved) => {
      queryClient.setQueryData(queryKey, saved);
      await Promise.all(rankedBy.map((key) => queryClient.invalidateQueries({ queryKey: key })));
    },
  });
  return (
    <details className="rounded-lg border border-line bg-paper p-4">
      <summary className="min-h-6 cursor-pointer font-semibold text-accent">
        {t('title')}
        {current.data?.shifted && (
          <span className="ml-3">
            <Badge tone="info">{t('shifted')}</Badge>
          </span>
        )}
      </summary>
      <div className="mt-4 space-y-4">
        <p className="text-sm text-muted">{hint}</p>
        <Loaded query={current}>
          {({ weights }) => (
            <WeightsForm
              key={criteria.map((criterion) => weights[criterion]).join()}
              weights={weights}
              busy={change.isPending}
              onSave={(next) => change.mutate(next)}
            />
          )}
        </Loaded>
        {change.isError && <ProblemNotice error={change.error} />}
        {change.isSuccess && <Notice tone="good" title={t('saved')} />}
      </div>
    </details>
  );
}

function WeightsForm({
  weights,
  busy,
  onSave,
}: {
  readonly weights: CriterionWeights;
  readonly busy: boolean;
  readonly onSave: (weights: CriterionWeights) => void;
}) {
  const t = useTranslations('weights');
  const names = useTranslations('match');
  const format = useFormatter();
  const [values, setValues] = useState(weights);
  const [refused, setRefused] = useState(false);
  const sum = criteria.reduce((total, criterion) => total + values[criterion], 0);
  const wrong = refused && sum !== 100;
  return (
    <ActionForm
      busy={busy}
      onSend={() => {
        setRefused(sum !== 100);
        if (sum === 100) onSave(values);
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {criteria.map((criterion) => (
          <RangeField
            key={criterion}
            name={`weight-${criterion}`}
            label={names(`criterion.${criterion}`)}
            {...weightBounds[criterion]}
            step={weightStep}
            value={values[criterion]}
            said={format.number(values[criterion])}
            onChange={(event) => setValues({ ...values, [criterion]: event.target.valueAsNumber })}
          />
        ))}
      </div>
      <p role="status" className={sum === 100 ? 'font-semibold' : 'font-semibold text-caution'}>
        {t(sum === 100 ? 'sum.right' : 'sum.wrong', { sum: format.number(sum) })}
      </p>
      {wrong && <Notice tone="danger" title={t('refused', { sum: format.number(sum) })} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          {t('save')}
        </Button>
        <Button look="secondary" onClick={() => setValues({ ...criterionWeights })}>
          {t('reset')}
        </Button>
      </div>
    </ActionForm>
  );
}
