'use client';

import {
  RollBackExperimentRoute,
  StopExperimentRoute,
  variants,
  type Experiment,
  type Variant,
} from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useApi } from '@/features/api/api-context';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/field';
import { ProblemNotice } from '@/ui/problem-notice';
import { DoneNotice } from './done-notice';
import { experimentsKey } from './queries';

type Action = 'rollBack' | 'conclude';
/** What is to become of the experiment: the champion for all at once, or the variant that is kept. */
type Decision = { readonly action: 'rollBack' } | { readonly action: 'conclude'; readonly keep: Variant };

/** What may still be done, each with a second question, since everybody's jobs are ranked by the answer. */
export function ExperimentActions({ experiment }: { readonly experiment: Experiment }) {
  const t = useTranslations('experiments.actions');
  const [asked, setAsked] = useState<Action>();
  const decide = useDecision(experiment.name, () => setAsked(undefined));
  const ask = (action: Action) => {
    decide.reset();
    setAsked(asked === action ? undefined : action);
  };
  const mayConclude = experiment.status === 'running';
  const mayRollBack = experiment.everyoneGets !== 'champion';
  return (
    <>
      {decide.data && (
        <DoneNotice title={t(decide.data.everyoneGets === 'challenger' ? 'done.challenger' : 'done.champion')} />
      )}
      {mayRollBack && (
        <div className="flex flex-wrap gap-3">
          <Button look="danger" aria-expanded={asked === 'rollBack'} onClick={() => ask('rollBack')}>
            {t('rollBack')}
          </Button>
          {mayConclude && (
            <Button look="secondary" aria-expanded={asked === 'conclude'} onClick={() => ask('conclude')}>
              {t('conclude')}
            </Button>
          )}
        </div>
      )}
      {mayRollBack && asked === 'rollBack' && (
        <Question title={t('rollBackQuestion')} text={t('rollBackText')}>
          <Button look="danger" busy={decide.isPending} onClick={() => decide.mutate({ action: 'rollBack' })}>
            {t('rollBackYes')}
          </Button>
          <Button look="secondary" onClick={() => setAsked(undefined)}>
            {t('no')}
          </Button>
        </Question>
      )}
      {mayConclude && asked === 'conclude' && (
        <Conclusion
          name={experiment.name}
          busy={decide.isPending}
          onKeep={(keep) => decide.mutate({ action: 'conclude', keep })}
          onLeave={() => setAsked(undefined)}
        />
      )}
      {decide.isError && <ProblemNotice error={decide.error} />}
    </>
  );
}

function useDecision(name: string, onDone: () => void) {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) =>
      decision.action === 'rollBack'
        ? api.call(RollBackExperimentRoute, { params: { name } })
        : api.call(StopExperimentRoute, { params: { name }, body: { keep: decision.keep } }),
    onSuccess: onDone,
    // Also when it was refused: somebody else may have ended the experiment meanwhile.
    onSettled: () => queryClient.invalidateQueries({ queryKey: experimentsKey }),
  });
}

function Conclusion({
  name,
  busy,
  onKeep,
  onLeave,
}: {
  readonly name: string;
  readonly busy: boolean;
  readonly onKeep: (variant: Variant) => void;
  readonly onLeave: () => void;
}) {
  const t = useTranslations('experiments.actions');
  const names = useTranslations('experiments');
  const [keep, setKeep] = useState<Variant>();
  return (
    <Question title={t('concludeQuestion')} text={t('concludeText')}>
      <div className="w-full max-w-sm">
        <SelectField
          name={`keep.${name}`}
          label={t('keep')}
          empty={t('choose')}
          choices={variants.map((value) => ({ value, label: names(value) }))}
          value={keep ?? ''}
          onChange={(event) => setKeep(variants.find((variant) => variant === event.target.value))}
        />
      </div>
      <Button busy={busy} disabled={!keep} onClick={() => keep && onKeep(keep)}>
        {t('concludeYes')}
      </Button>
      <Button look="secondary" onClick={onLeave}>
        {t('no')}
      </Button>
    </Question>
  );
}

function Question({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <div role="group" aria-label={title} className="space-y-3 rounded-md border border-line bg-wash p-4">
      <p className="font-bold">{title}</p>
      <p>{text}</p>
      <div className="flex flex-wrap items-end gap-3">{children}</div>
    </div>
  );
}
