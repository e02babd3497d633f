import { fullTimeHoursAYear } from '@iworkz/contracts';

/** Found pay, and the part of the sentence that said it. */
export interface SpokenPay {
  readonly yearlyYen: number;
  readonly said: string;
}

const number = String.raw`(\d+(?:[.,]\d+)*)`;

function value(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

interface Pattern {
  readonly form: RegExp;
  readonly yen: (amount: number) => number;
}

/** From the most particular form to the most general; the first that fits wins. Bare 万 amounts are yearly from 150万 on, as people say them. */
const patterns: readonly Pattern[] = [
  { form: new RegExp(String.raw`時給\s*${number}\s*円?(?:以上)?`, 'iu'), yen: (amount) => amount * fullTimeHoursAYear },
  {
    form: new RegExp(String.raw`(?:月給|月収)\s*${number}\s*万円?(?:以上)?`, 'iu'),
    yen: (amount) => amount * 10_000 * 12,
  },
  {
    form: new RegExp(String.raw`(?:年収|年俸)?\s*${number}\s*万円?(?:以上)?`, 'iu'),
    yen: (amount) => amount * 10_000 * (amount < 150 ? 12 : 1),
  },
  {
    form: new RegExp(
      String.raw`(?:over|above|at least|more than|from)?\s*(?:¥|jpy\s*)?${number}\s*(?:million|m)\b\s*(?:yen|jpy)?(?:\s*(?:a|per)\s*year)?`,
      'iu',
    ),
    yen: (amount) => amount * 1_000_000,
  },
  {
    form: new RegExp(String.raw`(?:over|above|at least|more than|from)?\s*(?:¥|jpy\s*)${number}`, 'iu'),
    yen: (amount) => amount,
  },
  {
    form: new RegExp(String.raw`(?:over|above|at least|more than|from)?\s*${number}\s*(?:yen|jpy)`, 'iu'),
    yen: (amount) => amount,
  },
  {
    form: new RegExp(String.raw`(?:연봉)?\s*${number}\s*만\s*엔(?:\s*이상)?`, 'iu'),
    yen: (amount) => amount * 10_000 * (amount < 150 ? 12 : 1),
  },
];

/** The least pay a sentence asks for, in yen a year: `年収800万円以上`, `月給30万円`, `over 8 million yen`, `연봉 600만 엔`. */
export function spokenPay(text: string): SpokenPay | undefined {
  for (const { form, yen } of patterns) {
    const found = form.exec(text);
    const digits = found?.[1];
    if (found && digits) return { yearlyYen: Math.min(Math.round(yen(value(digits))), 1e10), said: found[0] };
  }
  return undefined;
}
