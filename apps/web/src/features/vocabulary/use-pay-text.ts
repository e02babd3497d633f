'use client';

import type { JobSummary } from '@iworkz/contracts';
import { formatMoney, type Currency } from '@iworkz/kernel';
import { useLocale, useTranslations } from 'next-intl';

/** An amount as people in that market say it: yen from ten thousand up are counted in ten thousands. */
export function useAmountText(): (amount: number, currency: Currency) => string {
  const locale = useLocale();
  return (amount, currency) => formatMoney(amount, currency, locale);
}

export function usePayText(): (pay: NonNullable<JobSummary['pay']>) => string {
  const t = useTranslations('pay');
  const amountText = useAmountText();
  return ({ period, currency, min, max }) => {
    const lowest = amountText(min, currency);
    const range = min === max ? lowest : t('range', { min: lowest, max: amountText(max, currency) });
    return t(`per.${period}`, { range });
  };
}
