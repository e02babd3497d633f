import * as z from 'zod';
import { defineCalculation, inForceOn } from '../calculation.js';
import type { LegalDate } from '../../rule.js';
import { citing, CitedBasis } from '../cited-basis.js';
import {
  gradeSteps,
  halfStepAbove,
  halfWayUpTo,
  highestPensionStandard,
  lowestPensionStandard,
  lowestStandard,
} from './standard-remuneration.figures.js';
import { Yen } from './yen.js';

export interface Grade {
  /** 1 is the lowest. */
  readonly grade: number;
  /** Yen a month. */
  readonly standard: number;
  /** Lowest remuneration of the grade. */
  readonly payFrom: number;
  /** First remuneration of the next grade; null for the highest. */
  readonly payBelow: number | null;
}

const standards = [lowestStandard];
for (const { upTo, step } of gradeSteps) {
  while (standards.at(-1)! < upTo) standards.push(standards.at(-1)! + step);
}
const endOf = (standard: number, next: number) =>
  standard <= halfWayUpTo ? (standard + next) / 2 : standard + halfStepAbove;
const ends = standards.slice(0, -1).map((standard, index) => endOf(standard, standards[index + 1]!));

/** The grades of health insurance, lowest first. */
export const healthGrades: readonly Grade[] = standards.map((standard, index) => ({
  grade: index + 1,
  standard,
  payFrom: ends[index - 1] ?? 0,
  payBelow: ends[index] ?? null,
}));

const pensionFloor = healthGrades.findIndex(({ standard }) => standard === lowestPensionStandard);

/**
 * Grades of a monthly remuneration (報酬月額), which counts every regular wage and the commuting allowance.
 * @param date a day of the month whose premium is meant.
 * @throws UnknownLaw when the highest grade of the day is not known.
 */
export function gradesOf(remuneration: number, date: LegalDate): { readonly health: Grade; readonly pension: Grade } {
  const cap = inForceOn('the highest standard remuneration of pension insurance', highestPensionStandard, date);
  const health = healthGrades.findLast(({ payFrom }) => payFrom <= remuneration)!;
  const ceiling = healthGrades.findIndex(({ standard }) => standard === cap);
  const place = Math.min(Math.max(health.grade - 1, pensionFloor), ceiling);
  const { standard, payFrom, payBelow } = healthGrades[place]!;
  const pension = {
    grade: place - pensionFloor + 1,
    standard,
    payFrom: place === pensionFloor ? 0 : payFrom,
    payBelow: place === ceiling ? null : payBelow,
  };
  return { health, pension };
}

const GradeLine = z.strictObject({
  grade: z.int().min(1),
  standard: Yen.describe('yen a month: what premiums are charged on'),
  payFrom: Yen.describe('lowest remuneration of the grade, yen a month'),
  payBelow: Yen.nullable().describe('first remuneration of the next grade; null for the highest grade'),
  basis: CitedBasis,
});

/**
 * 標準報酬月額: the grade of a monthly remuneration in health and in pension insurance.
 * Date: a day of the month whose premium is meant.
 */
export const standardRemuneration = defineCalculation({
  kind: 'standardRemuneration',
  title: 'Grade of monthly remuneration in health and pension insurance',
  knownFrom: '2020-09-01',
  input: z.strictObject({
    remuneration: Yen.describe('yen a month: every regular wage, and a month’s share of the commuting allowance'),
  }),
  output: z.strictObject({ health: GradeLine, pension: GradeLine }),
  evaluate: ({ remuneration }, date) => {
    const { health, pension } = gradesOf(remuneration, date);
    return {
      health: { ...health, basis: citing('健康保険法')('第40条第1項', 'yes', '標準報酬月額等級表') },
      pension: { ...pension, basis: citing('厚生年金保険法')('第20条第1項', 'yes', '標準報酬月額等級表') },
    };
  },
});
