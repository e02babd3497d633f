import * as z from 'zod';
import { defineCalculation, type Basis } from '../calculation.js';
import { employmentIncomeOf, incomeAdjustmentOf } from './annual-tax.js';
import { annualTaxEndsBefore, annualTaxLaws } from './annual-tax.figures.js';
import { CitedBasis, citing } from '../cited-basis.js';
import { Count, dependantCounts } from './dependants.js';
import { refuseBefore } from './known-law.js';
import {
  adjustmentCredit,
  basicDeduction,
  exemptions,
  flatLevy,
  incomeLevy,
  residentDependants,
} from './resident-tax.figures.js';
import { settledOn } from '../settled-law.js';
import { truncated, Yen } from './yen.js';

/** First fiscal year whose income year has a known law: income of 2025. */
const knownFrom = '2026-06-01';

const Input = z.strictObject({
  pay: Yen.describe('yen of pay in the calendar year before the fiscal year'),
  otherIncome: Yen.default(0).describe('yen of other income (所得) of that year, taxed together with it'),
  residentOnJanuary1: z.boolean().describe('had an address in Japan on 1 January of the fiscal year'),
  socialInsurance: Yen.describe('yen of social insurance paid in that year'),
  mutualAid: Yen.default(0).describe('yen of 小規模企業共済等掛金控除'),
  lifeInsurance: Yen.max(70_000).default(0).describe('yen of 生命保険料控除 of the resident tax'),
  earthquakeInsurance: Yen.max(25_000).default(0).describe('yen of 地震保険料控除 of the resident tax'),
  adjustment: z.boolean().default(false).describe('所得金額調整控除 was declared for that year'),
  dependants: z
    .strictObject({
      ...dependantCounts,
      under16: Count.describe('no deduction, but counted for exemption'),
    })
    .prefault({})
    .describe('relatives by age on 31 December of that year'),
  spouseDeduction: Yen.max(380_000).default(0).describe('yen of 配偶者(特別)控除 of the resident tax'),
  spouseDifference: Yen.max(100_000)
    .default(0)
    .describe('yen by which the income tax’s 人的控除 for the spouse is higher'),
  dependantSpouse: z.boolean().default(false).describe('the spouse is counted for exemption (同一生計配偶者)'),
  personalDeductions: Yen.max(10_000_000).default(0).describe('yen for disability, single parent and the like'),
  personalDifference: Yen.max(10_000_000).default(0).describe('yen by which the income tax’s are higher'),
  municipalCredits: Yen.default(0).describe('yen of further 税額控除 of the municipality (gifts, housing loan)'),
  prefecturalCredits: Yen.default(0).describe('yen of further 税額控除 of the prefecture'),
  designatedCity: z.boolean().default(false).describe('政令指定都市'),
  areaClass: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .default(1)
    .describe('生活保護の級地 of the municipality'),
  extraFlat: Yen.max(10_000).default(0).describe('yen of a prefecture’s or city’s own supplement to the flat levy'),
});

const items = [
  'employment_income',
  'total_income',
  'deductions',
  'taxable_income',
  'adjustment_credit',
  'municipal_income_levy',
  'prefectural_income_levy',
  'municipal_flat_levy',
  'prefectural_flat_levy',
  'forest_tax',
  'annual_tax',
] as const;
const Output = z.strictObject({
  fiscalYear: z.int().describe('年度: June of that year to May of the next'),
  lines: z.array(z.strictObject({ item: z.enum(items), amount: Yen, basis: CitedBasis })),
  annualTax: Yen.describe('resident tax and forest tax of the fiscal year'),
  months: z
    .array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), amount: Yen }))
    .length(12)
    .describe('what an employer withholds (特別徴収), June to May; June takes what does not divide'),
  monthsBasis: CitedBasis,
});

const localTax = citing('地方税法');
const forestTax = citing('森林環境税及び森林環境譲与税に関する法律');

type Input = z.output<typeof Input>;

/** 住民税 by the fiscal year in which the date lies: the law of the income year before it settles the income. */
export const residentTax = defineCalculation({
  kind: 'residentTax',
  title: 'Resident tax of a fiscal year on the income of the year before, and its withholding from June to May',
  knownFrom,
  input: Input,
  output: Output,
  evaluate: (input, date): z.input<typeof Output> => {
    refuseBefore(knownFrom, 'the resident tax', date);
    const fiscalYear = Number(date.slice(0, 4)) - (date.slice(5) < '06-01' ? 1 : 0);
    const law = settledOn('the income of the year', annualTaxLaws, annualTaxEndsBefore, `${fiscalYear - 1}-12-31`);
    const lines: z.input<typeof Output>['lines'] = [];
    const line = (item: (typeof items)[number], amount: number, basis: Basis) => {
      lines.push({ item, amount, basis });
      return amount;
    };
    const finish = (annualTax: number, flat: number): z.input<typeof Output> => ({
      fiscalYear,
      lines,
      annualTax: line('annual_tax', annualTax, localTax('第319条の2', 'no')),
      months: monthly(annualTax, flat, fiscalYear),
      monthsBasis: localTax('第321条の5第1項・第20条の4の2', 'part', '特別徴収'),
    });

    const fromPay = line(
      'employment_income',
      employmentIncomeOf(input.pay, law),
      localTax('第32条第2項・第313条第2項', 'part', law.name),
    );
    const total = line(
      'total_income',
      fromPay - incomeAdjustmentOf(input) + input.otherIncome,
      localTax('第23条第1項第13号・第292条第1項第13号', 'no'),
    );
    if (!input.residentOnJanuary1) return finish(0, 0);

    const basic = basicDeduction.find(({ upTo }) => total <= upTo)?.yen ?? 0;
    const deducted = line(
      'deductions',
      deductionsOf(input) + basic,
      localTax('第34条・第314条の2', onlyBasic(input) && total <= basicDeduction[0].upTo ? 'yes' : 'no'),
    );
    const taxable = line(
      'taxable_income',
      Math.max(0, truncated(total - deducted, 1_000) * 1_000),
      localTax('第20条の4の2第1項', 'no'),
    );
    const area = input.designatedCity ? 'designatedCity' : 'ordinary';
    const levied = total > limit(exemptions.incomeLevy, input);
    const base = levied && total <= adjustmentCredit.incomeUpTo ? creditBase(taxable, differenceOf(input)) : 0;
    const credit = (part: 'municipal' | 'prefectural') => truncated(base * adjustmentCredit.percent[area][part], 100);
    line('adjustment_credit', credit('municipal') + credit('prefectural'), localTax('第37条・第314条の6', 'part'));
    const levy = (part: 'municipal' | 'prefectural', further: number) =>
      levied ? Math.max(0, truncated((taxable * incomeLevy[area][part]) / 100 - credit(part) - further, 100) * 100) : 0;
    const municipal = line(
      'municipal_income_levy',
      levy('municipal', input.municipalCredits),
      localTax('第314条の3第1項', 'yes'),
    );
    const prefectural = line(
      'prefectural_income_levy',
      levy('prefectural', input.prefecturalCredits),
      localTax('第35条第1項', 'yes'),
    );
    const flatDue = total > limit(exemptions.flatLevy[input.areaClass], input);
    const flat = (amount: number) => (flatDue ? amount : 0);
    const flats =
      line('municipal_flat_levy', flat(flatLevy.municipal), localTax('第310条', 'yes')) +
      line('prefectural_flat_levy', flat(flatLevy.prefectural + input.extraFlat), localTax('第38条', 'yes')) +
      line('forest_tax', flat(flatLevy.forest), forestTax('第4条・第5条', 'yes'));
    return finish(municipal + prefectural + flats, flats);
  },
});

const kinds = Object.keys(residentDependants) as (keyof typeof residentDependants)[];

const deductionsOf = (input: Input) =>
  input.socialInsurance +
  input.mutualAid +
  input.lifeInsurance +
  input.earthquakeInsurance +
  input.spouseDeduction +
  input.personalDeductions +
  kinds.reduce((sum, kind) => sum + residentDependants[kind].yen * input.dependants[kind], 0);
const onlyBasic = (input: Input) => deductionsOf(input) === input.socialInsurance;

const differenceOf = (input: Input) =>
  adjustmentCredit.basicDifference +
  input.spouseDifference +
  input.personalDifference +
  kinds.reduce((sum, kind) => sum + residentDependants[kind].difference * input.dependants[kind], 0);

/** 37条: up to two million yen the smaller of difference and taxable income; above, the difference less the excess, at least 50,000. */
const creditBase = (taxable: number, difference: number) =>
  taxable <= adjustmentCredit.taxableUpTo
    ? Math.min(difference, taxable)
    : Math.max(difference - (taxable - adjustmentCredit.taxableUpTo), adjustmentCredit.leastBase);

/** 24条の5第3項・295条3項, 附則3条の3: total income up to which a levy is not due. */
function limit(figures: { person: number; always: number; household: number }, input: Input): number {
  const { under16, ...others } = input.dependants;
  const relatives =
    Object.values(others).reduce((sum, count) => sum + count, under16) + (input.dependantSpouse ? 1 : 0);
  return figures.person * (relatives + 1) + figures.always + (relatives > 0 ? figures.household : 0);
}

/** A twelfth in whole hundreds; June takes the rest. What does not exceed the flat levies is taken in June at once (321条の5ただし書). */
function monthly(annualTax: number, flat: number, fiscalYear: number) {
  const each = annualTax <= flat ? 0 : truncated(annualTax, 1_200) * 100;
  return Array.from({ length: 12 }, (_, index) => {
    const number = index + 6;
    const year = number > 12 ? fiscalYear + 1 : fiscalYear;
    const month = `${year}-${String(number > 12 ? number - 12 : number).padStart(2, '0')}`;
    return { month, amount: index === 0 ? annualTax - each * 11 : each };
  });
}
