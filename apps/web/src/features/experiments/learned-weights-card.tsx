'use client';

import {
  careerParts,
  criteria,
  criterionWeights,
  partWeights,
  workStyleDimensions,
  type LearnedWeights,
} from '@iworkz/contracts';
import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';

/** Learned weights beside the default ones, what they were learned from, and how well they do for others. */
export function LearnedWeightsCard({ learned }: { readonly learned: LearnedWeights }) {
  const t = useTranslations('experiments.weights');
  const names = useTranslations('match.criterion');
  const dates = useDateText();
  const heading = useId();
  const { version, learnedAt, from, to, choice, candidates, lists, choices, modelVersion, weights, unbounded } =
    learned;
  return (
    <article aria-labelledby={heading}>
      <Card className="space-y-4">
        <div>
          <h2 id={heading} className="text-lg font-bold break-all">
            {version}
          </h2>
          <p className="text-sm text-muted">{t('learnedAt', { date: dates.moment(learnedAt) })}</p>
        </div>
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 md:grid-cols-3">
          {criteria.map((criterion) => (
            <Weight
              key={criterion}
              name={names(criterion)}
              weight={weights[criterion]}
              usual={criterionWeights[criterion]}
              raw={unbounded[criterion]}
            />
          ))}
        </dl>
        <Evaluation learned={learned} />
        <p>
          {t('basis', {
            ...{ from: dates.calendarDay(from), to: dates.calendarDay(to), choice: t(`chosen.${choice}`) },
            ...{ candidates, lists, choices },
          })}
        </p>
        <p className="flex flex-wrap gap-x-6 text-sm text-muted">
          <span>{t('model', { model: modelVersion })}</span>
          <span>
            <Correction {...learned.positionBias} />
          </span>
        </p>
        <Parts learned={learned} />
      </Card>
    </article>
  );
}

function Weight({
  name,
  weight,
  usual,
  raw,
}: {
  readonly name: string;
  readonly weight: number;
  readonly usual: number;
  /** As it was learned, before it was brought within its bounds. */
  readonly raw?: number;
}) {
  const t = useTranslations('experiments.weights');
  const format = useFormatter();
  const text = (figure: number) => format.number(figure, { maximumFractionDigits: 2 });
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd>
        <span className="mr-2 text-xl font-bold">{text(weight)}</span>
        <span className="text-sm text-muted">
          {t('usual', { usual: text(usual) })}
          {raw !== undefined && ` ${t('raw', { raw: text(raw) })}`}
        </span>
      </dd>
    </div>
  );
}

function Evaluation({ learned: { heldOut } }: { readonly learned: LearnedWeights }) {
  const t = useTranslations('experiments.weights');
  const format = useFormatter();
  const { choices, loss, lossOfDefaults } = heldOut;
  if (loss === null || lossOfDefaults === null) return <Notice tone="caution" title={t('evaluation.unknown')} />;
  const text = (figure: number) => format.number(figure, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const isBetter = loss < lossOfDefaults;
  return (
    <Notice tone={isBetter ? 'good' : 'caution'} title={t(isBetter ? 'evaluation.better' : 'evaluation.notBetter')}>
      <p>{t('evaluation.text', { choices, loss: text(loss), usual: text(lossOfDefaults), blind: text(Math.LN2) })}</p>
    </Notice>
  );
}

function Correction({ eta, source, largestWeight }: LearnedWeights['positionBias']) {
  const t = useTranslations('experiments.weights');
  const format = useFormatter();
  return t(`correction.${source}`, {
    eta: format.number(eta, { maximumFractionDigits: 2 }),
    most: format.number(largestWeight),
  });
}

/** Weights within the criteria, where there were choices enough to learn them. */
function Parts({ learned: { weights, parts } }: { readonly learned: LearnedWeights }) {
  const t = useTranslations('experiments.weights');
  const questions = useTranslations('workStyle.dimension');
  if (!parts) return <p className="text-sm text-muted">{t('parts.tooFew')}</p>;
  if (!weights.parts) return <p className="text-sm text-muted">{t('parts.notBetter')}</p>;
  const { culture, career } = weights.parts;
  return (
    <details>
      <summary className="min-h-6 cursor-pointer font-semibold text-accent">{t('parts.title')}</summary>
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-2 md:grid-cols-3">
        {workStyleDimensions.map((dimension) => (
          <Weight
            key={dimension}
            name={questions(`${dimension}.question`)}
            weight={culture[dimension]}
            usual={partWeights.culture[dimension]}
            raw={parts.unbounded.culture[dimension]}
          />
        ))}
        {careerParts.map((part) => (
          <Weight
            key={part}
            name={t(`parts.career.${part}`)}
            weight={career[part]}
            usual={partWeights.career[part]}
            raw={parts.unbounded.career[part]}
          />
        ))}
      </dl>
      <p className="mt-3 text-sm text-muted">{t('parts.scale')}</p>
    </details>
  );
}
