'use client';

import type { CriterionScore, HardCondition, Match, MatchReason } from '@iworkz/contracts';
import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/ui/notice';

const marks = { for: '+', against: '−', neutral: '·' } as const;
const tones = { for: 'text-good', against: 'text-danger', neutral: 'text-muted' } as const;
/** Less is shown as nothing. */
const LEAST_POINTS = 0.05;

/** Whether a fact raised or lowered the total. */
function sideOf({ points = 0 }: MatchReason): MatchReason['effect'] {
  if (Math.abs(points) < LEAST_POINTS) return 'neutral';
  return points > 0 ? 'for' : 'against';
}

function Reason({ reason }: { readonly reason: MatchReason }) {
  const t = useTranslations('match');
  const format = useFormatter();
  const side = sideOf(reason);
  const points = format.number(reason.points ?? 0, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return (
    <li className="flex gap-2">
      <span aria-hidden className={`w-4 shrink-0 text-center font-bold ${tones[side]}`}>
        {marks[side]}
      </span>
      <span className="sr-only">{t(`effect.${side}`)}</span>
      <span className="min-w-0 flex-1">{reason.text}</span>
      {side !== 'neutral' && (
        <span className={`shrink-0 font-semibold tabular-nums ${tones[side]}`}>{t('moved', { points })}</span>
      )}
    </li>
  );
}

/** The reasons that moved the total most, over all criteria, for a list. */
export function TopReasons({ match, count = 3 }: { readonly match: Match; readonly count?: number }) {
  const t = useTranslations('match');
  const top = match.criteria
    .flatMap(({ reasons }) => reasons)
    .filter((reason) => sideOf(reason) !== 'neutral')
    .sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0))
    .slice(0, count);
  if (top.length === 0) return null;
  return (
    <ul aria-label={t('reasons')} className="mt-3 space-y-1 border-t border-line pt-3">
      {top.map((reason) => (
        <Reason key={`${reason.code}-${reason.text}`} reason={reason} />
      ))}
    </ul>
  );
}

function Criterion({ score }: { readonly score: CriterionScore }) {
  const t = useTranslations('match');
  const format = useFormatter();
  const percent = Math.round(score.score * 100);
  return (
    <li className="space-y-2">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="font-semibold">
          {t(`criterion.${score.criterion}`)}
          <span className="ml-2 text-sm font-normal text-muted">{t('weight', { weight: score.weight })}</span>
        </h3>
        <span className="font-semibold">
          {t('points', {
            points: format.number(score.score * score.weight, { maximumFractionDigits: 1 }),
            weight: score.weight,
          })}
        </span>
      </div>
      <div aria-hidden className="h-3 overflow-hidden rounded-full border border-line bg-wash">
        <div className="h-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
      {score.confidence < 0.5 && <p className="text-sm text-muted">{t('lowConfidence')}</p>}
      <ul className="space-y-1 text-sm">
        {score.reasons.map((reason, index) => (
          // A posting may ask for the same skill twice.
          <Reason key={`${index}-${reason.code}`} reason={reason} />
        ))}
      </ul>
    </li>
  );
}

function Condition({ condition }: { readonly condition: HardCondition }) {
  const t = useTranslations('match');
  const state = condition.met === null ? 'unknown' : condition.met ? 'met' : 'unmet';
  const tone = { unknown: 'caution', met: 'good', unmet: 'danger' } as const;
  return (
    <li className="flex flex-wrap items-baseline gap-2">
      <Badge tone={tone[state]}>{t(`condition.${state}`)}</Badge>
      <span>{condition.text}</span>
    </li>
  );
}

/** Conditions that hold whatever the score is, apart from it. */
function Conditions({ conditions }: { readonly conditions: readonly HardCondition[] }) {
  const t = useTranslations('match');
  if (conditions.length === 0) return null;
  return (
    <section className="rounded-md border border-line bg-wash p-4">
      <h3 className="font-semibold">{t('conditions')}</h3>
      <p className="text-sm text-muted">{t('conditionsHint')}</p>
      <ul className="mt-2 space-y-2">
        {conditions.map((condition) => (
          <Condition key={condition.text} condition={condition} />
        ))}
      </ul>
    </section>
  );
}

/** The conditions, then the five criteria with their reasons and the points that each of them moved. */
export function MatchReasons({ match }: { readonly match: Match }) {
  const t = useTranslations('match');
  const format = useFormatter();
  const baseline = match.criteria.reduce((sum, { weight, baseline: share = 0 }) => sum + weight * share, 0);
  return (
    <div className="space-y-5">
      <Conditions conditions={match.hardConditions} />
      <div className="text-sm text-muted">
        <p>{t('confidence', { share: format.number(match.confidence, { style: 'percent' }) })}</p>
        <p>{t('baseline', { points: format.number(baseline, { maximumFractionDigits: 1 }) })}</p>
      </div>
      <ul className="space-y-5">
        {match.criteria.map((score) => (
          <Criterion key={score.criterion} score={score} />
        ))}
      </ul>
      <p className="text-sm text-muted">{t('fairness')}</p>
    </div>
  );
}
