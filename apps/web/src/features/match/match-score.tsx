'use client';

import { useFormatter, useTranslations } from 'next-intl';

/** The total out of 100, large enough to compare at a glance. */
export function MatchScore({ total }: { readonly total: number }) {
  const t = useTranslations('match');
  const format = useFormatter();
  const shown = format.number(total, { maximumFractionDigits: 0 });
  return (
    <p className="flex flex-col items-center">
      <span className="sr-only">{t('totalOf', { total: shown })}</span>
      <span aria-hidden className="text-sm text-muted">
        {t('total')}
      </span>
      <span aria-hidden className="text-3xl font-bold text-accent-strong">
        {shown}
        <span className="text-base font-normal text-muted">/100</span>
      </span>
    </p>
  );
}
