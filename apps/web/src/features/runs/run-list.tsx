'use client';

import { Refusal } from '@iworkz/client';
import type { Run } from '@iworkz/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { ProgressBar } from '@/ui/progress-bar';
import { runsInSight, shareDone } from './runs-in-sight';

interface RunWords<R extends Run> {
  /** What was asked for. */
  readonly titleOf: (run: R) => ReactNode;
  /** The steps of the kind, in their order. */
  readonly steps: readonly NonNullable<R['progress']>['step'][];
  readonly stepText: (step: NonNullable<R['progress']>['step']) => string;
}

/** Work that goes on in the background and how far it is, and what failed last. Nothing where there is neither. */
export function RunList<R extends Run>({
  query,
  ...words
}: { readonly query: Pick<UseQueryResult<{ readonly items: readonly R[] }>, 'data' | 'error'> } & RunWords<R>) {
  if (query.error) return <ProblemNotice error={query.error} />;
  const runs = runsInSight(query.data?.items ?? []);
  if (runs.length === 0) return null;
  return (
    <ul className="space-y-4">
      {runs.map((run) => (
        <li key={run.id}>
          <RunCard run={run} {...words} />
        </li>
      ))}
    </ul>
  );
}

function RunCard<R extends Run>({ run, titleOf, steps, stepText }: { readonly run: R } & RunWords<R>) {
  const t = useTranslations('runs');
  const dates = useDateText();
  return (
    <Card className="space-y-3">
      <p className="font-bold">{titleOf(run)}</p>
      <p className="text-sm text-muted">{t('asked', { at: dates.moment(run.askedAt) })}</p>
      {!run.problem && <RunProgress run={run} steps={steps} stepText={stepText} />}
      {run.problem &&
        (run.state === 'failed' ? (
          <ProblemNotice error={new Refusal(run.problem)} />
        ) : (
          // Its own words would ask the reader to try again.
          <Notice tone="caution" title={t('again')} />
        ))}
    </Card>
  );
}

function RunProgress<R extends Run>({
  run,
  steps,
  stepText,
}: { readonly run: R } & Pick<RunWords<R>, 'steps' | 'stepText'>) {
  const t = useTranslations('runs');
  const { progress } = run;
  const step = steps.find((each) => each === progress?.step);
  const text = step === undefined ? t('waiting') : stepText(step);
  return (
    <div className="space-y-2">
      <ProgressBar value={shareDone(run, steps)} label={text} />
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <span role="status">{text}</span>
        {/* Not read out: it changes every second. */}
        {progress && progress.done > 0 && (
          <span>
            {progress.of === null
              ? t('counted', { done: progress.done })
              : t('countedOf', { done: progress.done, of: progress.of })}
          </span>
        )}
      </p>
    </div>
  );
}
