'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Refusal } from '@iworkz/client';
import {
  ExperimentNameTaken,
  StartExperimentRoute,
  outcomeKinds,
  type Experiment,
  type LearnedWeights,
  type OutcomeKind,
  type WeightsInUse,
} from '@iworkz/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { SelectField, TextField } from '@/ui/field';
import { numberOrNull } from '@/ui/form-values';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { refusedFields, showRefusedFields } from '@/ui/refused-fields';
import { useIssueText } from '@/ui/use-issue-text';
import { DoneNotice } from './done-notice';
import { experimentsKey, useExperiments, useLearnedWeights } from './queries';
import { WeightsVersion } from './weights-version';

const Body = StartExperimentRoute.body;
/** Plans as they are when nobody changes how the variants are compared. */
const { metric, guardrail, windowDays } = Body.parse({ name: 'any', champion: 'any', challenger: 'other' });
const unwelcome: readonly OutcomeKind[] = ['dismissed', 'rejected'];
const welcome = outcomeKinds.filter((kind) => !unwelcome.includes(kind));

export function StartExperiment() {
  const t = useTranslations('experiments.start');
  const [started, setStarted] = useState<Experiment>();
  const experiments = useExperiments();
  const learned = useLearnedWeights();
  return (
    <details className="rounded-lg border border-line bg-paper p-4">
      <summary className="min-h-6 cursor-pointer font-semibold text-accent">{t('title')}</summary>
      <div className="mt-4 max-w-2xl space-y-4">
        {started && (
          <DoneNotice title={t('done', { name: started.name })}>
            <p>{t('doneText', { percent: started.challengerPercent })}</p>
          </DoneNotice>
        )}
        <Loaded query={experiments}>
          {({ weightsInUse }) => (
            <Loaded query={learned}>
              {({ items: versions }) => <NextExperiment {...{ weightsInUse, versions }} onStarted={setStarted} />}
            </Loaded>
          )}
        </Loaded>
      </div>
    </details>
  );
}

/** The form, or why there is none now. */
function NextExperiment({
  weightsInUse: { version, runningExperiment },
  versions,
  onStarted,
}: {
  readonly weightsInUse: WeightsInUse;
  readonly versions: readonly LearnedWeights[];
  readonly onStarted: (experiment: Experiment | undefined) => void;
}) {
  const t = useTranslations('experiments.start');
  if (runningExperiment !== null) return <Notice title={t('oneRuns', { name: runningExperiment })} />;
  const untried = versions.filter((learned) => learned.version !== version);
  if (untried.length === 0) return <Notice title={t('nothingLearned')} />;
  return <StartForm champion={version} versions={untried} onStarted={onStarted} />;
}

function StartForm({
  champion,
  versions,
  onStarted,
}: {
  readonly champion: string;
  readonly versions: readonly LearnedWeights[];
  readonly onStarted: (experiment: Experiment | undefined) => void;
}) {
  const t = useTranslations('experiments.start');
  const outcomes = useTranslations('experiments.outcome');
  const api = useApi();
  const dates = useDateText();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<unknown>();
  const { register, control, handleSubmit, setError, formState } = useForm<
    z.input<typeof Body>,
    unknown,
    z.output<typeof Body>
  >({
    resolver: zodResolver(Body, { error: useIssueText() }),
    defaultValues: { name: '', champion, challenger: '', challengerPercent: 50, metric, guardrail, windowDays },
    shouldFocusError: false,
  });
  const { errors } = formState;
  const [chosenMetric, chosenGuardrail, chosenDays] = useWatch({
    control,
    name: ['metric', 'guardrail', 'windowDays'],
  });
  const choicesOf = (kinds: readonly OutcomeKind[]) => kinds.map((value) => ({ value, label: outcomes(value) }));
  const submit = handleSubmit(async (plan) => {
    setProblem(undefined);
    onStarted(undefined);
    try {
      onStarted(await api.call(StartExperimentRoute, { body: { ...plan, champion } }));
    } catch (error) {
      showRefusedFields(setError, error);
      if (error instanceof Refusal && ExperimentNameTaken.is(error))
        setError('name', { type: 'server', message: error.title });
      else if (refusedFields(error).size === 0) setProblem(error);
    }
    // Also when it was refused: somebody else may have started one.
    await queryClient.invalidateQueries({ queryKey: experimentsKey });
  });
  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      {problem !== undefined && <ProblemNotice error={problem} />}
      <ErrorSummary errors={errors} attempt={formState.submitCount} />
      <p>
        {t('against')} <WeightsVersion version={champion} />
      </p>
      <TextField {...register('name')} label={t('name')} hint={t('nameHint')} error={errors.name?.message} />
      <SelectField
        {...register('challenger')}
        label={t('challenger')}
        empty={t('choose')}
        choices={versions.map(({ version, learnedAt }) => ({
          value: version,
          label: t('version', { version, date: dates.day(learnedAt) }),
        }))}
        error={errors.challenger?.message}
      />
      <TextField
        {...register('challengerPercent', { setValueAs: numberOrNull })}
        inputMode="numeric"
        label={t('percent')}
        hint={t('percentHint')}
        error={errors.challengerPercent?.message}
      />
      <p className="text-sm text-muted">
        {t('rules', {
          metric: outcomes((chosenMetric ?? metric).outcome),
          guardrail: outcomes((chosenGuardrail ?? guardrail).outcome),
          days: chosenDays ?? windowDays,
        })}
      </p>
      <details>
        <summary className="min-h-6 cursor-pointer text-accent">{t('comparison')}</summary>
        <div className="mt-4 space-y-5">
          <SelectField {...register('metric.outcome')} label={t('metricOutcome')} choices={choicesOf(welcome)} />
          <SelectField
            {...register('guardrail.outcome')}
            label={t('guardrailOutcome')}
            choices={choicesOf(unwelcome)}
          />
          <TextField
            {...register('windowDays', { setValueAs: numberOrNull })}
            inputMode="numeric"
            label={t('windowDays')}
            hint={t('windowDaysHint')}
            error={errors.windowDays?.message}
          />
        </div>
      </details>
      <Button type="submit" busy={formState.isSubmitting}>
        {t('submit')}
      </Button>
    </form>
  );
}
