import type { Locale } from './locale.js';

export const currencies = ['JPY', 'KRW', 'EUR', 'USD', 'GBP', 'SGD'] as const;
export type Currency = (typeof currencies)[number];

const localeTag: Record<Locale, string> = { ja: 'ja-JP', en: 'en-US', ko: 'ko-KR' };

/**
 * An amount as the reader writes it.
 * @param amount in major units (yen, won, euros), not cents.
 */
export function formatMoney(amount: number, currency: Currency, locale: Locale): string {
  return new Intl.NumberFormat(localeTag[locale], { style: 'currency', currency, maximumFractionDigits: 0 }).format(
    amount,
  );
}
