import type { Locale } from './locale.js';
import { yenUnits } from './money-vocabulary.js';

export const currencies = ['JPY', 'KRW', 'EUR', 'USD', 'GBP', 'SGD'] as const;
export type Currency = (typeof currencies)[number];

const localeTag: Record<Locale, string> = { ja: 'ja-JP', en: 'en-US', ko: 'ko-KR' };

/** Making one costs far more than using it. */
const formats = new Map<string, Intl.NumberFormat>();

const tenThousand = 10_000;

/**
 * An amount as the reader writes it: `672万円` and `1,280円` in Japanese, `672만 엔` in Korean, `¥6,720,000` in English.
 * @param amount in major units (yen, won, euros), not cents.
 */
export function formatMoney(amount: number, currency: Currency, locale: Locale): string {
  if (currency === 'JPY' && locale !== 'en') {
    const { tenThousands, ones } = yenUnits[locale];
    const inTenThousands = amount >= tenThousand && amount % 1_000 === 0;
    return inTenThousands
      ? `${(amount / tenThousand).toLocaleString('en-US')}${tenThousands}`
      : `${Math.round(amount).toLocaleString('en-US')}${ones}`;
  }
  return formatOf(locale, currency).format(amount);
}

function formatOf(locale: Locale, currency: Currency): Intl.NumberFormat {
  const name = `${locale} ${currency}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(localeTag[locale], { style: 'currency', currency, maximumFractionDigits: 0 });
    formats.set(name, format);
  }
  return format;
}
