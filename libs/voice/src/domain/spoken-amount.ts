import { yearlyYen, type payPeriods } from '@iworkz/contracts';
import type { Currency } from '@iworkz/kernel';
import { moneyUnits, numberOf, payForms, periods, spokenCurrencies, units, upperLimits } from './pay-lexicon.js';

/** Found pay, and the part of the sentence that said it. */
export interface SpokenPay {
  readonly yearlyYen: number;
  readonly said: string;
}

/**
 * The least pay a sentence asks for, in yen a year: `年収800万円以上`, `月給30万円`, `over 8 million yen`, `연봉 5천만 원`.
 * Of a range it is the lower end. A sentence that only says the most it wants asks for no least pay.
 */
export function spokenPay(text: string): SpokenPay | undefined {
  for (const form of payForms) {
    for (const found of text.matchAll(new RegExp(form, `${form.flags}g`))) {
      const amount = yearlyAmount(found.groups ?? {});
      if (amount !== undefined) return { yearlyYen: Math.min(amount, 1e10), said: found[0].trim() };
    }
  }
  return undefined;
}

/** @returns undefined for numbers that are no money (`週3日`, `5 years`) and for upper limits. */
function yearlyAmount(said: Readonly<Record<string, string | undefined>>): number | undefined {
  const { least, upTo, limit } = said;
  const currencyWord = said['currency'] ?? said['yen'] ?? said['upToCurrency'];
  // `500〜700万円`: the unit stands at the upper end only.
  const unit = said['unit'] ?? said['upToUnit'];
  const isMoney = currencyWord !== undefined || (unit !== undefined && moneyUnits.test(unit)) || said['period'];
  if (least === undefined || !isMoney || (limit && !upTo && upperLimits.test(limit))) return undefined;
  const amount = numberOf(least) * (unit ? (units[unit.toLowerCase()] ?? 1) : 1);
  const currency =
    spokenCurrencies.find(([form]) => currencyWord && form.test(currencyWord))?.[1] ?? guessedCurrency(unit, amount);
  const period = said['period'] ? periods[said['period'].toLowerCase()] : undefined;
  return yearlyYen(amount, {
    currency,
    period: period ?? likelyPeriod(yearlyYen(amount, { currency, period: 'year' })),
  });
}

/** `연봉 5000만` without a currency: that much is said in won, less in yen. */
function guessedCurrency(unit: string | undefined, amount: number): Currency {
  return unit && /[만천백억]/u.test(unit) && amount >= 20_000_000 ? 'KRW' : 'JPY';
}

/** The period people mean by a bare amount of that many yen. */
function likelyPeriod(yen: number): (typeof payPeriods)[number] {
  if (yen < 10_000) return 'hour';
  if (yen < 30_000) return 'day';
  return yen < 1_500_000 ? 'month' : 'year';
}
