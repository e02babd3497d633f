'use client';

import { variants, type Comparison, type Experiment, type ExperimentResult } from '@iworkz/contracts';
import { useFormatter, useTranslations } from 'next-intl';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { findingOf } from './finding';
import { useExperimentResult } from './queries';
import { RankingFigures } from './ranking-figures';

const tones = {
  mismatch: 'danger',
  harm: 'danger',
  worse: 'danger',
  better: 'good',
  tooEarly: 'info',
  undecided: 'info',
} as const;

/** What the experiment shows so far, and what may be concluded from it. Looking often does no harm. */
export function ExperimentFigures({ experiment }: { readonly experiment: Experiment }) {
  const result = useExperimentResult(experiment.name);
  return (
    <div className="space-y-4">
      <Loaded query={result}>{(shown) => <Result shown={shown} />}</Loaded>
      <RankingFigures experiment={experiment} />
    </div>
  );
}

function Result({ shown }: { readonly shown: ExperimentResult }) {
  const t = useTranslations('experiments');
  const { result, guarded, windowDays, falseAlarmPercent, status } = shown;
  const finding = findingOf(shown);
  return (
    <>
      <Notice tone={tones[finding]} title={t(`finding.${finding}.title`)}>
        <p>{t(`finding.${finding}.text`)}</p>
        {status === 'running' && <p>{t(`finding.${finding}.advice`)}</p>}
      </Notice>
      <div className="grid gap-4 md:grid-cols-2">
        <Compared title={t('metric')} comparison={result} falseAlarmPercent={falseAlarmPercent} />
        <Compared title={t('guardrail')} comparison={guarded} falseAlarmPercent={falseAlarmPercent} />
      </div>
      <p className="text-sm text-muted">{t('counting', { days: windowDays })}</p>
    </>
  );
}

function Compared({
  title,
  comparison,
  falseAlarmPercent,
}: {
  readonly title: string;
  readonly comparison: Comparison;
  readonly falseAlarmPercent: number;
}) {
  const t = useTranslations('experiments');
  const { metric } = comparison;
  return (
    <section className="rounded-md border border-line p-4">
      <h3 className="font-bold">{title}</h3>
      <p className="text-sm text-muted">
        {t('measured', { outcome: t(`outcome.${metric.outcome}`), better: t(`better.${metric.better}`) })}
      </p>
      <dl className="mt-2 divide-y divide-line">
        {variants.map((variant) => (
          <Figure key={variant} name={t(variant)} {...comparison[variant]} />
        ))}
        <Difference difference={comparison.difference} falseAlarmPercent={falseAlarmPercent} />
      </dl>
    </section>
  );
}

function Figure({ name, candidates, successes }: { readonly name: string } & Comparison['champion']) {
  const t = useTranslations('experiments');
  const format = useFormatter();
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <dt>{name}</dt>
      <dd>
        {candidates > 0 && (
          <span className="mr-2 font-bold">
            {format.number(successes / candidates, { style: 'percent', maximumFractionDigits: 1 })}
          </span>
        )}
        <span className="text-sm text-muted">{t('counted', { successes, candidates })}</span>
      </dd>
    </div>
  );
}

function Difference({
  difference: { value, low, high },
  falseAlarmPercent,
}: {
  readonly difference: Comparison['difference'];
  readonly falseAlarmPercent: number;
}) {
  const t = useTranslations('experiments');
  const format = useFormatter();
  const points = (share: number) => format.number(100 * share, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <dt>{t('difference')}</dt>
      <dd className="font-bold">{value === null ? t('unknown') : t('points', { points: points(value) })}</dd>
      {low !== null && high !== null && (
        <dd className="w-full text-sm text-muted">
          {t('interval', { low: points(low), high: points(high), confidence: format.number(100 - falseAlarmPercent) })}
        </dd>
      )}
    </div>
  );
}
