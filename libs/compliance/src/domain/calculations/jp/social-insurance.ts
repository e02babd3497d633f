import * as z from 'zod';
import { PrefectureCode } from '@iworkz/contracts';
import { addDays, dayAfterMonths } from '@iworkz/kernel';
import { defineCalculation, inForceOn, type Basis } from '../calculation.js';
import type { LegalDate } from '../../rule.js';
import { citing, CitedBasis } from '../cited-basis.js';
import { settledOn } from '../settled-law.js';
import {
  bonusUnit,
  careBeforeAge,
  careFromAge,
  careRates,
  childContributionRate,
  childSupportRates,
  employmentRates,
  employmentRatesEndBefore,
  healthBeforeAge,
  healthBonusCap,
  healthRates,
  healthRatesEndBefore,
  industries,
  pensionBeforeAge,
  pensionBonusCap,
  pensionRate,
} from './social-insurance.figures.js';
import { gradesOf } from './standard-remuneration.js';
import { dropFiftySen, truncated, Yen } from './yen.js';

const CalendarDay = z.iso.date();

/** What decides the premiums of a person besides the pay. */
export const insuredPerson = {
  prefecture: PrefectureCode.describe('JIS X 0401 code of the establishment’s branch of 全国健康保険協会, 1 to 47'),
  bornOn: CalendarDay.describe('YYYY-MM-DD: care insurance from 40 to 64, pension until 70, health until 75'),
  industry: z.enum(industries).describe('of the establishment, for employment insurance'),
  insured: z
    .strictObject({ healthAndPension: z.boolean(), employment: z.boolean() })
    .describe('in which insurances the person is'),
  closingDate: CalendarDay.nullable()
    .default(null)
    .describe('YYYY-MM-DD: closing day of the wages, which decides the employment rate; null for the day of payment'),
};

const Input = z
  .discriminatedUnion('payment', [
    z.strictObject({
      payment: z.literal('month'),
      ...insuredPerson,
      wages: Yen.describe('yen paid this month, commuting allowance included: the base of employment insurance'),
      remuneration: Yen.describe('yen a month by which the grade was set (or the standard remuneration itself)'),
      premiumMonth: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'YYYY-MM')
        .nullable()
        .default(null)
        .describe('YYYY-MM whose health and pension premiums are deducted; null for the month before the payment'),
    }),
    z.strictObject({
      payment: z.literal('bonus'),
      ...insuredPerson,
      bonus: Yen.describe('yen before deductions'),
      standardBonusesThisMonth: Yen.default(0).describe('yen: standard bonuses paid earlier in the same month'),
      standardBonusesThisYear: Yen.default(0).describe(
        'yen: standard bonuses since April, those of this month included, counted against the yearly cap of health',
      ),
    }),
  ])
  .superRefine((input, issues) => {
    if (input.payment === 'bonus' && input.standardBonusesThisYear < input.standardBonusesThisMonth)
      issues.addIssue({ code: 'custom', path: ['standardBonusesThisYear'], message: 'less than those of this month' });
  });

const items = ['health', 'health_and_care', 'child_support', 'pension', 'child_contribution', 'employment'] as const;
const Line = z.strictObject({
  item: z.enum(items),
  base: Yen.describe('yen: standard remuneration, standard bonus, or wages'),
  rate: z.int().min(0).describe('both shares together, hundredths of a per cent: 991 is 9.91 %'),
  employee: Yen,
  employer: Yen,
  basis: CitedBasis,
});
type Line = z.infer<typeof Line>;

const Output = z.strictObject({
  premiumMonth: z.string().describe('YYYY-MM of the health and pension premiums'),
  lines: z.array(Line),
  employee: Yen.describe('deducted from pay, yen'),
  employer: Yen.describe('the employer’s own share, yen'),
});

const health = citing('健康保険法');
const pension = citing('厚生年金保険法');
const children = citing('子ども・子育て支援法');
const employment = citing('労働保険の保険料の徴収等に関する法律');

const monthOf = (date: LegalDate) => date.slice(0, 7);
/** Under 年齢計算ニ関スル法律 an age is reached on the day before the birthday. */
const reaches = (bornOn: LegalDate, age: number) => addDays(dayAfterMonths(bornOn, age * 12), -1);

/**
 * Both share the premium by halves. The employee's half is rounded by 通貨法3条; the employer's is the rest of the premium, whose
 * fraction of a yen is dropped (on the notice of payment once for all employees, so that a firm's sum may be some yen higher).
 */
function halves(item: Line['item'], base: number, rate: number, basis: Basis): Line {
  const employee = dropFiftySen(base * rate, 20_000);
  return { item, base, rate, employee, employer: Math.max(0, truncated(base * rate, 10_000) - employee), basis };
}

/**
 * Premiums of social and employment insurance on a month's pay or a bonus, for an establishment under 全国健康保険協会.
 * Health and care are rounded as one, every other premium by itself.
 * Date: the day of payment. A month's pay bears the health and pension premiums of the month before (健保法167条1項, 厚年法84条1項),
 * a bonus those of its own month.
 */
export const socialInsurance = defineCalculation({
  kind: 'socialInsurance',
  title: 'Social and employment insurance on a month’s pay or a bonus: shares of employee and employer',
  knownFrom: '2025-04-01',
  input: Input,
  output: Output,
  evaluate: (input, date): z.input<typeof Output> => {
    const { bornOn, prefecture, insured, industry } = input;
    const premiumMonth =
      input.payment === 'bonus' ? monthOf(date) : (input.premiumMonth ?? monthOf(addDays(`${monthOf(date)}-01`, -1)));
    const month: LegalDate = `${premiumMonth}-01`;
    const until = (age: number) => premiumMonth < monthOf(reaches(bornOn, age));
    const lines: Line[] = [];

    if (insured.healthAndPension) {
      const base = input.payment === 'month' ? onMonth(input.remuneration, month) : onBonus(input);
      if (premiumMonth < monthOf(dayAfterMonths(bornOn, healthBeforeAge * 12))) {
        const rate = settledOn('the health insurance rate', healthRates, healthRatesEndBefore, month)[prefecture - 1]!;
        const care = settledOn('the care insurance rate', careRates, healthRatesEndBefore, month);
        const table = '全国健康保険協会 都道府県単位保険料率';
        lines.push(
          !until(careFromAge) && until(careBeforeAge)
            ? halves('health_and_care', base.health, rate + care, health('第160条、第161条第1項', 'yes', table))
            : halves('health', base.health, rate, health('第160条、第161条第1項', 'yes', table)),
        );
        const support = inForceOn('the child support rate', childSupportRates, month);
        // That it is rounded by itself was not seen in a source.
        if (support > 0) lines.push(halves('child_support', base.health, support, children('第71条の3', 'part')));
      }
      if (until(pensionBeforeAge)) {
        lines.push(halves('pension', base.pension, pensionRate, pension('第81条第4項、第82条第1項', 'yes')), {
          item: 'child_contribution',
          base: base.pension,
          rate: childContributionRate,
          employee: 0,
          employer: truncated(base.pension * childContributionRate, 10_000),
          basis: children('第69条、第70条', 'yes'),
        });
      }
    }
    if (insured.employment) {
      const closingDate = input.closingDate ?? date;
      const base = input.payment === 'month' ? input.wages : input.bonus;
      const rates = settledOn('the employment insurance rate', employmentRates, employmentRatesEndBefore, closingDate)[
        industry
      ];
      lines.push({
        item: 'employment',
        base,
        rate: rates.employee + rates.employer,
        employee: dropFiftySen(base * rates.employee, 10_000),
        employer: truncated(base * rates.employer, 10_000),
        basis: employment('第12条第4項、第31条第1項', 'yes', '雇用保険料率'),
      });
    }
    const sum = (of: 'employee' | 'employer') => lines.reduce((total, line) => total + line[of], 0);
    return { premiumMonth, lines, employee: sum('employee'), employer: sum('employer') };
  },
});

function onMonth(remuneration: number, month: LegalDate) {
  const grades = gradesOf(remuneration, month);
  return { health: grades.health.standard, pension: grades.pension.standard };
}

/** 健保法45条, 厚年法24条の4: thousands of the bonus, as far as the caps leave room. */
function onBonus(bonus: { bonus: number; standardBonusesThisMonth: number; standardBonusesThisYear: number }) {
  const standard = truncated(bonus.bonus, bonusUnit) * bonusUnit;
  const within = (cap: number, used: number) => Math.max(0, Math.min(standard, cap - used));
  return {
    health: within(healthBonusCap, bonus.standardBonusesThisYear),
    pension: within(pensionBonusCap, bonus.standardBonusesThisMonth),
  };
}
