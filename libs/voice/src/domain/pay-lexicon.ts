import { fullTimeHoursAYear } from '@iworkz/contracts';

const number = String.raw`(\d+(?:[.,]\d+)*)`;

export interface PayPattern {
  readonly form: RegExp;
  readonly yen: (amount: number) => number;
}

/** From the most particular form to the most general; the first that fits wins. Bare 万 amounts are yearly from 150万 on, as people say them. */
export const payPatterns: readonly PayPattern[] = [
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
