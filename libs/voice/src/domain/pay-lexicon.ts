import type { payPeriods } from '@iworkz/contracts';
import type { Currency } from '@iworkz/kernel';

type Period = (typeof payPeriods)[number];

const number = String.raw`\d+(?:[.,]\d+)*`;
const japaneseNumber = `(?:${number}|[一二三四五六七八九十百千]+)`;

/**
 * How pay is said. Named groups: `period`, `least`, `unit` and `currency`; those of the upper end of a range, `upTo`,
 * `upToUnit` and `upToCurrency`; and `limit`, what the amount is the limit of.
 */
export const payForms: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:(?<period>年収|年俸|月給|月収|月|日給|時給)[はがでの]?)?\s*` +
      String.raw`(?<least>${japaneseNumber})\s*(?:(?<unit>億|万)(?<currency>円)?|(?<yen>円)|(?=\s*(?:から|~|〜|-)\s*${japaneseNumber}\s*[億万円]))` +
      String.raw`(?:\s*(?:から|~|〜|-)\s*(?<upTo>${japaneseNumber})\s*(?<upToUnit>億|万)?円?(?:まで|の間|くらい)?)?` +
      String.raw`\s*(?<limit>以上|以下|未満|以内|まで|くらい|ぐらい|程度|前後|台|から|~|〜)?`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:\b(?<limit>over|above|at least|more than|from|minimum(?: of)?|between|under|below|less than|up to|at most)\s+)?` +
      String.raw`(?:(?<currency>[¥$€£₩]|jpy|usd|eur|gbp|krw)\s*)?(?<least>${number})\s*(?<unit>million|thousand|[mk])?(?![\w])\s*` +
      String.raw`(?:(?:to|and|-|–)\s*[¥$€£₩]?\s*(?<upTo>${number})\s*(?<upToUnit>million|thousand|[mk])?(?![\w])\s*)?` +
      String.raw`(?<upToCurrency>yen|jpy|dollars?|usd|euros?|eur|pounds?|gbp|won|krw)?(?:\s*(?:a|an|per|\/)\s*(?<period>hour|day|month|year))?(?:\s+or more\b)?`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:(?<period>연봉|월급|월|일급|시급)(?:이|은)?\s*)?(?<least>${number})\s*(?<unit>억|천만|백만|만|천)?\s*(?<currency>엔|원)?` +
      String.raw`(?:\s*(?:에서|부터|~|-)\s*(?<upTo>${number})\s*(?<upToUnit>억|천만|백만|만|천)?\s*(?<upToCurrency>엔|원)(?:까지|\s*사이)?)?` +
      String.raw`\s*(?<limit>이상|이하|미만|까지|정도|부터)?`,
    'iu',
  ),
];

export const units: Readonly<Record<string, number>> = {
  億: 1e8,
  万: 1e4,
  million: 1e6,
  m: 1e6,
  thousand: 1e3,
  k: 1e3,
  억: 1e8,
  천만: 1e7,
  백만: 1e6,
  만: 1e4,
  천: 1e3,
};

export const periods: Readonly<Record<string, Period>> = {
  年収: 'year',
  年俸: 'year',
  月給: 'month',
  月収: 'month',
  月: 'month',
  日給: 'day',
  時給: 'hour',
  year: 'year',
  month: 'month',
  day: 'day',
  hour: 'hour',
  연봉: 'year',
  월급: 'month',
  월: 'month',
  일급: 'day',
  시급: 'hour',
};

export const spokenCurrencies: readonly (readonly [RegExp, Currency])[] = [
  [/^(?:円|¥|jpy|yen|엔)$/iu, 'JPY'],
  [/^(?:₩|krw|won|원)$/iu, 'KRW'],
  [/^(?:\$|usd|dollars?)$/iu, 'USD'],
  [/^(?:€|eur|euros?)$/iu, 'EUR'],
  [/^(?:£|gbp|pounds?)$/iu, 'GBP'],
];

/** The most somebody wants, which no filter of the search can say. */
export const upperLimits = /^(?:以下|未満|以内|まで|under|below|less than|up to|at most|이하|미만|까지)$/iu;

/** Units that are said of money alone. */
export const moneyUnits = /^(?:億|万|million|m)$/iu;

const kanjiDigits = '一二三四五六七八九';
const kanjiPlaces: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `八百` is 800, `1,200` is 1200. Below ten thousand: larger units are words of their own here. */
export function numberOf(said: string): number {
  if (/^\d/u.test(said)) return Number(said.replaceAll(',', ''));
  let sum = 0;
  let digit = 0;
  for (const character of said) {
    const place = kanjiPlaces[character];
    if (place === undefined) digit = kanjiDigits.indexOf(character) + 1;
    else {
      sum += Math.max(digit, 1) * place;
      digit = 0;
    }
  }
  return sum + digit;
}
