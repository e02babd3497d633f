'use client';

import type { Experiment } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Button } from '@/ui/button';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ExperimentActions } from './experiment-actions';
import { ExperimentFigures } from './experiment-figures';
import { stateOf } from './finding';
import { WeightsVersion } from './weights-version';

const tones = {
  running: 'info',
  challengerKept: 'good',
  championKept: 'plain',
  stoppedForHarm: 'danger',
  rolledBack: 'caution',
} as const;

export function ExperimentCard({ experiment }: { readonly experiment: Experiment }) {
  const t = useTranslations('experiments');
  const dates = useDateText();
  const heading = useId();
  const { name, champion, challenger, challengerPercent, startedAt, endedAt } = experiment;
  const state = stateOf(experiment);
  return (
    <article aria-labelledby={heading}>
      <Card className="space-y-4">
        <div className="flex flex-wrap items-center gap-3">
          <h2 id={heading} className="text-lg font-bold break-all">
            {name}
          </h2>
          <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
        </div>
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          <Fact name={t('champion')}>
            <WeightsVersion version={champion} />
          </Fact>
          <Fact name={t('challenger')}>
            <WeightsVersion version={challenger} />
          </Fact>
          <Fact name={t('share')}>{t('shareText', { percent: challengerPercent })}</Fact>
          <Fact name={t('period')}>
            {endedAt
              ? t('fromTo', { from: dates.moment(startedAt), to: dates.moment(endedAt) })
              : t('since', { from: dates.moment(startedAt) })}
          </Fact>
        </dl>
        <Shown experiment={experiment} />
        <ExperimentActions experiment={experiment} />
      </Card>
    </article>
  );
}

/** Counting reads every list of the experiment, so of those that are over it is done when somebody asks. */
function Shown({ experiment }: { readonly experiment: Experiment }) {
  const t = useTranslations('experiments');
  const [asked, setAsked] = useState(experiment.status === 'running');
  if (asked) return <ExperimentFigures experiment={experiment} />;
  return (
    <Button look="secondary" onClick={() => setAsked(true)}>
      {t('show')}
    </Button>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
