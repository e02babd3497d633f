'use client';

import type { CriterionScore, HardCondition, Match, MatchReason } from '@iworkz/contracts';
import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/ui/notice';

const marks = { for: '+', against: '−', neutral: '·' } as const;
const tones = { for: 'text-good', against: 'text-danger', neutral: 'text-muted' } as const;

function Reason({ reason }: { readonly reason: MatchReason }) {
  const t = useTranslations('match');
  return (
    <li className="flex gap-2">
      <span aria-hidden className={`w-4 shrink-0 text-center font-bold ${tones[reason.effect]}`}>
        {marks[reason.effect]}
      </span>
      <span className="sr-only">{t(`effect.${reason.effect}`)}</span>
      <span>{reason.text}</span>
    </li>
  );
}

/** The reasons that weigh most, over all criteria, for a list. */
export function TopReasons({ match, count = 3 }: { readonly match: Match; readonly count?: number }) {
  const t = useTranslations('match');
  const decisive = [...match.criteria].sort(
    (a, b) => Math.abs(b.score - 0.5) * b.weight - Math.abs(a.score - 0.5) * a.weight,
  );
  const speaking = (effect: MatchReason['effect']) =>
    decisive.flatMap(({ reasons }) => reasons.filter((reason) => reason.effect === effect));
  const top = [
    ...speaking('for').slice(0, count - 1),
    ...speaking('against').slice(0, 1),
    ...speaking('for').slice(count - 1),
  ];
  if (top.length === 0) return null;
  return (
    <ul aria-label={t('reasons')} className="mt-3 space-y-1 border-t border-line pt-3">
      {top.slice(0, count).map((reason) => (
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
        {score.reasons.map((reason) => (
          <Reason key={`${reason.code}-${reason.text}`} reason={reason} />
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

/** The five criteria with their reasons, and the conditions that hold whatever the score is. */
export function MatchReasons({ match }: { readonly match: Match }) {
  const t = useTranslations('match');
  return (
    <div className="space-y-5">
      <ul className="space-y-5">
        {match.criteria.map((score) => (
          <Criterion key={score.criterion} score={score} />
        ))}
      </ul>
      {match.hardConditions.length > 0 && (
        <div>
          <h3 className="font-semibold">{t('conditions')}</h3>
          <ul className="mt-2 space-y-2">
            {match.hardConditions.map((condition) => (
              <Condition key={condition.code} condition={condition} />
            ))}
          </ul>
        </div>
      )}
      <p className="text-sm text-muted">{t('fairness')}</p>
    </div>
  );
}
