'use client';

import type { FindingReview } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { Badge } from '@/ui/notice';

const severities = { BLOCK: 'danger', WARN: 'caution', REVIEW: 'info', INFO: 'plain' } as const;
const states = {
  open: 'caution',
  proposed: 'info',
  confirmed: 'danger',
  overridden: 'good',
  retired: 'plain',
  lapsed: 'plain',
} as const;

/** How grave a finding is, what was decided on it, and by when somebody has to. */
export function ReviewState({ review }: { readonly review: FindingReview }) {
  const t = useTranslations('reviews');
  const words = useTranslations('findings');
  const { severity, state, live, dueOn, overrideUntil } = review;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      <Badge tone={severities[severity]}>{words(`severity.${severity}`)}</Badge>
      <Badge tone={states[state]}>{t(`states.${state}`)}</Badge>
      <Badge>{live ? t('live') : t('notLive')}</Badge>
      {dueOn && <span className="font-semibold">{t('dueOn', { date: dueOn })}</span>}
      {overrideUntil && <span>{t('overrideUntil', { date: overrideUntil })}</span>}
    </p>
  );
}
