'use client';

import { LearnWeightsRoute, LearningRequest, LearningRun, ListLearningRunsRoute } from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { RunList } from '@/features/runs/run-list';
import { useRuns } from '@/features/runs/use-runs';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { FieldGroup, SelectField, TextField } from '@/ui/field';
import { ItemList } from '@/ui/item-list';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { LearnedWeightsCard } from './learned-weights-card';
import { learnedWeightsKey, useLearnedWeights } from './queries';

const runsKey = ['learning-runs'];
const steps = LearningRun.shape.progress.unwrap().shape.step.options;
const choices = LearningRequest.shape.choice.unwrap().options;

/** What was learned, newest first, and the form that learns once more. */
export function LearnedWeightsList() {
  const t = useTranslations('experiments.weights');
  const api = useApi();
  const queryClient = useQueryClient();
  const learned = useLearnedWeights();
  const [last, setLast] = useState<string>();
  const { query: runs, begun } = useRuns({
    queryKey: runsKey,
    list: (options) => api.call(ListLearningRunsRoute, undefined, options),
    onDone: ({ result }) => {
      setLast(result!.version);
      void queryClient.invalidateQueries({ queryKey: learnedWeightsKey });
    },
  });
  return (
    <div className="space-y-4">
      <LearnForm
        onBegun={(run) => {
          setLast(undefined);
          return begun(run);
        }}
      />
      <RunList
        query={runs}
        titleOf={({ about }) => t('run', { choice: t(`chosen.${about.choice}`) })}
        steps={steps}
        stepText={(step) => t(`steps.${step}`)}
      />
      {last && <Notice tone="good" title={t('learned', { version: last })} />}
      <Loaded query={learned}>
        {({ items }) => (
          <ItemList items={items} keyOf={({ version }) => version} empty={t('none')}>
            {(weights) => <LearnedWeightsCard learned={weights} />}
          </ItemList>
        )}
      </Loaded>
    </div>
  );
}

function LearnForm({ onBegun }: { readonly onBegun: (run: LearningRun) => Promise<void> }) {
  const t = useTranslations('experiments.weights');
  const api = useApi();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [choice, setChoice] = useState<(typeof choices)[number]>('applied');
  const learn = useMutation({
    mutationFn: () => api.call(LearnWeightsRoute, { body: { from: from || undefined, to: to || undefined, choice } }),
    onSuccess: onBegun,
  });
  return (
    <ActionForm busy={learn.isPending} onSend={() => learn.mutate()}>
      <FieldGroup legend={t('learn')} hint={t('learnHint')}>
        <div className="grid gap-5 sm:grid-cols-3">
          <TextField
            name="from"
            type="date"
            label={t('from')}
            optional
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <TextField
            name="to"
            type="date"
            label={t('to')}
            optional
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
          <SelectField
            name="choice"
            label={t('choice')}
            choices={choices.map((value) => ({ value, label: t(`chosen.${value}`) }))}
            value={choice}
            onChange={(event) => setChoice(choices.find((each) => each === event.target.value) ?? choice)}
          />
        </div>
        <div>
          <Button type="submit" busy={learn.isPending}>
            {t('submit')}
          </Button>
        </div>
        {learn.isError && <ProblemNotice error={learn.error} />}
      </FieldGroup>
    </ActionForm>
  );
}
