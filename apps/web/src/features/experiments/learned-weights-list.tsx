'use client';

import { LearnWeightsRoute, LearningRequest } from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { FieldGroup, SelectField, TextField } from '@/ui/field';
import { ItemList } from '@/ui/item-list';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { LearnedWeightsCard } from './learned-weights-card';
import { learnedWeightsKey, useLearnedWeights } from './queries';

const choices = LearningRequest.shape.choice.unwrap().options;

/** What was learned, newest first, and the form that learns once more. */
export function LearnedWeightsList() {
  const t = useTranslations('experiments.weights');
  const learned = useLearnedWeights();
  return (
    <div className="space-y-4">
      <LearnForm />
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

function LearnForm() {
  const t = useTranslations('experiments.weights');
  const api = useApi();
  const queryClient = useQueryClient();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [choice, setChoice] = useState<(typeof choices)[number]>('applied');
  const learn = useMutation({
    mutationFn: () => api.call(LearnWeightsRoute, { body: { from: from || undefined, to: to || undefined, choice } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: learnedWeightsKey }),
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
            {learn.isPending ? t('learning') : t('submit')}
          </Button>
        </div>
        {learn.isError && <ProblemNotice error={learn.error} />}
        {learn.data && <Notice tone="good" title={t('learned', { version: learn.data.version })} />}
      </FieldGroup>
    </ActionForm>
  );
}
