import * as z from 'zod';
import { defineCalculation, inForceOn, type Basis } from '../calculation.js';
import {
  adjustmentFrom,
  adjustmentUpTo,
  annualBrackets,
  annualTaxEndsBefore,
  annualTaxLaws,
  dependantDeductions,
  employmentIncome,
  employmentIncomeAbove,
  settledUpTo,
  surtaxes,
  type AnnualTaxLaw,
} from './annual-tax.figures.js';
import { citing, CitedBasis } from '../cited-basis.js';
import { dependantCounts } from './dependants.js';
import { settledOn } from '../settled-law.js';
import { truncated, Yen } from './yen.js';

const Input = z.strictObject({
  pay: Yen.describe('yen of the year’s pay and bonuses before deductions, without tax-free commuting allowance'),
  otherIncome: Yen.default(0).describe('yen of other income (所得), which counts for the basic deduction only'),
  socialInsurance: Yen.describe('yen of social insurance paid in the year'),
  adjustment: z
    .boolean()
    .default(false)
    .describe('所得金額調整控除 is declared: a relative under 23 or one with a special disability'),
  dependants: z
    .strictObject(dependantCounts)
    .prefault({})
    .describe('relatives of the declaration, by age on 31 December'),
  spouseDeduction: Yen.max(480_000).default(0).describe('yen of 配偶者控除 or 配偶者特別控除, as on its declaration'),
  personalDeductions: Yen.max(10_000_000)
    .default(0)
    .describe('yen for disabilities, widow, single parent, working student and 特定親族, as on the declarations'),
  lifeInsurance: Yen.max(120_000).default(0).describe('yen of 生命保険料控除'),
  earthquakeInsurance: Yen.max(50_000).default(0).describe('yen of 地震保険料控除'),
  mutualAid: Yen.default(0).describe('yen of 小規模企業共済等掛金控除 (iDeCo and the like)'),
  housingLoanCredit: Yen.default(0).describe('yen of 住宅借入金等特別控除, taken off the tax'),
  withheld: Yen.default(0).describe('yen of tax withheld in the year'),
});

const items = [
  'employment_income',
  'adjustment',
  'social_insurance',
  'mutual_aid',
  'life_insurance',
  'earthquake_insurance',
  'spouse',
  'dependants',
  'personal',
  'basic',
  'taxable_income',
  'income_tax',
  'housing_loan_credit',
  'reconstruction_surtax',
  'defence_surtax',
  'fraction_dropped',
  'annual_tax',
] as const;
const Output = z.strictObject({
  lines: z.array(z.strictObject({ item: z.enum(items), amount: Yen, basis: CitedBasis })),
  annualTax: Yen.describe('income tax and surtax of the year, whole hundreds of yen'),
  refund: Yen.describe('yen withheld too much'),
  due: Yen.describe('yen withheld too little'),
  settledBy: z
    .enum(['employer', 'tax_return'])
    .describe('up to 20 million yen of pay the employer settles the year; above, the person files a return'),
});

const incomeTax = citing('所得税法');
const measures = citing('租税特別措置法');
const recovery = citing('東日本大震災からの復興のための施策を実施するために必要な財源の確保に関する特別措置法');
const defence = citing('我が国の防衛力の抜本的な強化等のために必要な財源の確保に関する特別措置法');

/** 所得税法28条, 別表第五: the table steps by 4,000 yen of pay up to 6.6 million. */
export function employmentIncomeOf(pay: number, { leastEmploymentDeduction }: AnnualTaxLaw): number {
  const above = employmentIncomeAbove.find(({ upTo }) => upTo === null || pay <= upTo)!;
  const inTable = employmentIncome.find(({ upTo }) => pay <= upTo);
  const byRate = inTable
    ? (truncated(pay, 4_000) * 1_000 * inTable.quarterTenths) / 10 - inTable.less
    : truncated(pay * above.tenths, 10) - above.less;
  const least = Math.max(0, pay - leastEmploymentDeduction);
  // The least deduction is the larger one below the pay at which 30 % + 80,000 yen reaches it.
  return pay * 3 < (leastEmploymentDeduction - 80_000) * 10 ? least : byRate;
}

/** 所得金額調整控除 (租税特別措置法41条の3の11第1項): a tenth of the pay between two amounts, where it was declared. Yen. */
export function incomeAdjustmentOf({
  pay,
  adjustment,
}: {
  readonly pay: number;
  readonly adjustment: boolean;
}): number {
  return adjustment ? Math.ceil(Math.max(0, Math.min(pay, adjustmentUpTo) - adjustmentFrom) / 10) : 0;
}

/**
 * 年末調整: the income tax of a year on pay, from deductions to the settlement of what was withheld.
 * Date: the day of the settlement within the tax year, as a rule that of its last pay; the law of that day holds for the whole year.
 */
export const annualTax = defineCalculation({
  kind: 'annualTax',
  title: 'Income tax of a year on pay, and the year-end settlement of what was withheld',
  knownFrom: '2025-12-01',
  input: Input,
  output: Output,
  evaluate: (input, date): z.input<typeof Output> => {
    const law = settledOn('the deductions of the year', annualTaxLaws, annualTaxEndsBefore, date);
    const lines: z.input<typeof Output>['lines'] = [];
    const line = (item: (typeof items)[number], amount: number, basis: Basis) => {
      if (amount > 0 || item === 'annual_tax' || item === 'taxable_income') lines.push({ item, amount, basis });
      return amount;
    };

    const fromPay = line(
      'employment_income',
      employmentIncomeOf(input.pay, law),
      incomeTax('第28条第3項、第4項、別表第五', 'part', law.name),
    );
    const adjustment = line('adjustment', incomeAdjustmentOf(input), measures('第41条の3の11第1項', 'no'));
    const income = fromPay - adjustment;

    const forDependants = (Object.keys(dependantDeductions) as (keyof typeof dependantDeductions)[]).reduce(
      (sum, kind) => sum + dependantDeductions[kind] * input.dependants[kind],
      0,
    );
    const basic = law.basicDeduction.find(({ upTo }) => income + input.otherIncome <= upTo)?.yen ?? 0;
    const onlyGeneral = forDependants === dependantDeductions.general * input.dependants.general;
    const deductions = [
      line('social_insurance', input.socialInsurance, incomeTax('第74条', 'yes')),
      line('mutual_aid', input.mutualAid, incomeTax('第75条', 'no')),
      line('life_insurance', input.lifeInsurance, incomeTax('第76条', 'no')),
      line('earthquake_insurance', input.earthquakeInsurance, incomeTax('第77条', 'no')),
      line('spouse', input.spouseDeduction, incomeTax('第83条、第83条の2', 'no')),
      line('dependants', forDependants, incomeTax('第84条', onlyGeneral ? 'yes' : 'no')),
      line('personal', input.personalDeductions, incomeTax('第79条から第82条まで、第84条の2', 'no')),
      line('basic', basic, incomeTax('第86条(租税特別措置法第41条の16の2)', 'yes', law.name)),
    ];
    const left = income - deductions.reduce((sum, amount) => sum + amount, 0);
    const taxable = line(
      'taxable_income',
      Math.max(0, truncated(left, 1_000) * 1_000),
      incomeTax('第190条第2号', 'part'),
    );

    const bracket = annualBrackets.find(({ upTo }) => upTo === null || taxable <= upTo)!;
    const tax = line('income_tax', (taxable * bracket.rate) / 100 - bracket.less, incomeTax('第89条第1項', 'yes'));
    const credit = line('housing_loan_credit', Math.min(tax, input.housingLoanCredit), measures('第41条の2の2', 'no'));
    const rate = inForceOn('the surtax', surtaxes, date);
    const surtaxed = (tax - credit) * (1_000 + rate.reconstruction + rate.defence);
    const total = truncated(surtaxed, 100_000) * 100;
    const reconstruction = line(
      'reconstruction_surtax',
      truncated((tax - credit) * rate.reconstruction, 1_000),
      recovery('第13条', 'yes'),
    );
    const forDefence = line(
      'defence_surtax',
      truncated((tax - credit) * (rate.reconstruction + rate.defence), 1_000) - reconstruction,
      defence('第5条の6', 'part'),
    );
    line('fraction_dropped', tax - credit + reconstruction + forDefence - total, recovery('第30条第2項', 'no'));
    line('annual_tax', total, incomeTax('第190条', 'yes'));
    return {
      lines,
      annualTax: total,
      refund: Math.max(0, input.withheld - total),
      due: Math.max(0, total - input.withheld),
      settledBy: input.pay > settledUpTo ? 'tax_return' : 'employer',
    };
  },
});
