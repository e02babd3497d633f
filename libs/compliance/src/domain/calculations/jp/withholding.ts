import * as z from 'zod';
import { defineCalculation, UnknownLaw, type Basis } from '../calculation.js';
import type { LegalDate } from '../../rule.js';
import { citing, CitedBasis } from '../cited-basis.js';
import { settledOn } from '../settled-law.js';
import {
  cellBrackets,
  dependantDeduction,
  formulaBrackets,
  nonResidentRate,
  offBeyondSeven,
  otsuLowRate,
  tableCellsEnd,
  tableDependants,
  tableLeastTax,
  withholdingEndsBefore,
  withholdingYears,
  withSurtax,
  type WithholdingYear,
} from './withholding.figures.js';
import { toTenYen, truncated, Yen } from './yen.js';

/** What decides the withholding besides the pay. */
export const taxpayer = {
  column: z
    .enum(['kou', 'otsu', 'non_resident'])
    .describe(
      'kou: 扶養控除等申告書 was handed in; otsu: not; non_resident: 非居住者, taxed on all pay at a flat rate',
    ),
  dependants: z
    .int()
    .min(0)
    .max(30)
    .describe(
      'number of 扶養親族等, for kou: spouse (own income up to 9 million yen, the spouse’s up to 0.95 million), relatives of 16 and ' +
        'older, 特定親族 of 19 to 22 with income up to 1 million; and one more for each disability, for a widow, single parent or ' +
        'working student',
    ),
};
export const withholdingMethod = z
  .enum(['table', 'formula'])
  .describe('table: 月額表; formula: 電算機計算の特例, for kou only. Both are lawful and differ');

const socialInsurance = Yen.describe('yen of social insurance deducted from the same payment');
const Input = z
  .discriminatedUnion('payment', [
    z.strictObject({
      payment: z.literal('month'),
      ...taxpayer,
      pay: Yen.describe('yen a month before deductions, without the tax-free part of commuting allowance'),
      socialInsurance,
      method: withholdingMethod,
    }),
    z.strictObject({
      payment: z.literal('bonus'),
      ...taxpayer,
      pay: Yen.describe('yen of the bonus before deductions'),
      socialInsurance,
      previousPay: Yen.nullable().describe(
        'yen of ordinary pay in the month before, after its social insurance; null or 0 when there was none',
      ),
      overSixMonths: z.boolean().default(false).describe('whether the bonus is reckoned on more than six months'),
    }),
  ])
  .superRefine((input, issues) => {
    const refuse = (field: string, message: string) => issues.addIssue({ code: 'custom', path: [field], message });
    if (input.socialInsurance > input.pay) refuse('socialInsurance', 'more than the pay it was deducted from');
    if (input.column !== 'kou' && input.dependants > 0) refuse('dependants', 'dependants count in column kou only');
    if (input.payment === 'month' && input.column !== 'kou' && input.method === 'formula')
      refuse('method', 'the formula is lawful in column kou only');
  });

const Working = z.strictObject({
  employmentDeduction: Yen,
  basicDeduction: Yen,
  dependantDeduction: Yen,
  taxedAmount: z.int().describe('yen left to tax; not positive when the deductions reach the pay'),
});
const Output = z.strictObject({
  taxable: Yen.describe('yen that the tax was looked up or reckoned for'),
  tax: Yen.describe('income tax and surtax to withhold, yen'),
  method: z
    .enum(['table', 'formula', 'bonus_rate', 'bonus_by_month', 'flat'])
    .describe('to be stored with the payslip'),
  band: z
    .strictObject({ from: Yen, below: Yen.nullable() })
    .nullable()
    .describe(
      'band of the table; the tax rises by a step where the next one begins, so that net pay falls a little there',
    ),
  rate: z.int().nullable().describe('hundred-thousandths, where the whole amount is taxed at one rate'),
  working: Working.nullable().describe('of the formula'),
  basis: CitedBasis,
});
type Result = z.input<typeof Output>;

const incomeTax = citing('所得税法');
const yearOn = (date: LegalDate) =>
  settledOn('the withholding tax table', withholdingYears, withholdingEndsBefore, date);

const bracketOf = <Bracket extends { readonly upTo: number | null }>(brackets: readonly Bracket[], amount: number) =>
  brackets.find(({ upTo }) => upTo === null || amount <= upTo)!;

/** 電算機計算の特例: a month's deductions from pay after social insurance, and what is left. */
function deductionsFrom(year: WithholdingYear, pay: number, dependants: number) {
  const { tenths, plus } = bracketOf(year.employmentDeduction, pay);
  const employmentDeduction = Math.ceil((pay * tenths) / 10) + plus;
  const basicDeduction = bracketOf(year.basicDeduction, pay).yen;
  const forDependants = dependantDeduction * dependants;
  return {
    employmentDeduction,
    basicDeduction,
    dependantDeduction: forDependants,
    taxedAmount: pay - employmentDeduction - basicDeduction - forDependants,
  };
}

function byFormula(year: WithholdingYear, pay: number, dependants: number): Result {
  const working = deductionsFrom(year, pay, dependants);
  const { rate, less } = bracketOf(formulaBrackets, working.taxedAmount);
  return {
    taxable: pay,
    tax: working.taxedAmount <= 0 ? 0 : toTenYen(working.taxedAmount * rate - less * 100_000, 100_000),
    method: 'formula',
    band: null,
    rate: null,
    working,
    basis: incomeTax('第189条第1項', 'yes', `電算機計算の特例(財務省告示) ${year.year}`),
  };
}

function bandOf(year: WithholdingYear, pay: number): { from: number; below: number } {
  const first = year.bands[0]!.from;
  if (pay < first) return { from: 0, below: first };
  const { from, step } = year.bands.findLast((each) => each.from <= pay)!;
  const start = from + truncated(pay - from, step) * step;
  return { from: start, below: start + step };
}

/**
 * A cell of the published table is the tax on the middle of its band: without surtax rounded to ten yen, then with surtax rounded again.
 * All 1,848 cells of 2026 below 740,000 yen come out of this.
 */
function cellTax(year: WithholdingYear, band: { from: number; below: number }, dependants: number) {
  const amount = deductionsFrom(year, (band.from + band.below) / 2, dependants).taxedAmount;
  if (band.from === 0 || amount <= 0) return 0;
  const { rate, less } = bracketOf(cellBrackets, amount);
  const tax = toTenYen(toTenYen(amount * rate - less * 100, 100) * withSurtax, 1_000);
  return tax < tableLeastTax ? 0 : tax;
}

function byTable(year: WithholdingYear, pay: number, dependants: number, date: LegalDate): Result {
  const inTable = Math.min(dependants, tableDependants);
  const off = (dependants - inTable) * offBeyondSeven;
  const common = { taxable: pay, method: 'table', rate: null, working: null } as const;
  const basis = (verified: Basis['verified']) =>
    incomeTax('第185条第1項第1号イ、別表第二', verified, `月額表 甲欄 ${year.year}`);
  if (pay < tableCellsEnd) {
    const band = bandOf(year, pay);
    return {
      ...common,
      tax: Math.max(0, cellTax(year, band, inTable) - off),
      band,
      basis: basis(year.tableVerified),
    };
  }
  const above = year.above;
  if (!above) throw new UnknownLaw(`the monthly table from ${tableCellsEnd} yen on`, date);
  const index = above.findLastIndex(({ from }) => from <= pay);
  const { from, tax, rate } = above[index]!;
  return {
    ...common,
    tax: Math.max(0, tax[inTable]! + truncated((pay - from) * rate, 100_000) - off),
    band: { from, below: above[index + 1]?.from ?? null },
    basis: basis('yes'),
  };
}

function byOtsu(year: WithholdingYear, pay: number, date: LegalDate): Result {
  if (!year.otsu) throw new UnknownLaw('column 乙 of the monthly table', date);
  const common = { taxable: pay, method: 'table', working: null } as const;
  const basis = incomeTax('第185条第1項第1号ロ、別表第二', 'yes', `月額表 乙欄 ${year.year}`);
  const first = year.bands[0]!.from;
  if (pay < first) {
    const tax = truncated(pay * otsuLowRate, 100_000);
    return { ...common, tax, band: { from: 0, below: first }, rate: otsuLowRate, basis };
  }
  if (pay >= tableCellsEnd) {
    const index = year.otsu.above.findLastIndex(({ from }) => from <= pay);
    const { from, tax, rate } = year.otsu.above[index]!;
    const band = { from, below: year.otsu.above[index + 1]?.from ?? null };
    return { ...common, tax: tax + truncated((pay - from) * rate, 100_000), band, rate: null, basis };
  }
  const band = bandOf(year, pay);
  const [narrow, wide] = [year.bands[0]!, year.bands[1]!];
  const row =
    band.from < wide.from
      ? (band.from - narrow.from) / narrow.step
      : (wide.from - narrow.from) / narrow.step + (band.from - wide.from) / wide.step;
  return { ...common, tax: year.otsu.byBand[row]!, band, rate: null, basis };
}

/** 所得税法213条: no deduction of social insurance and none for dependants. */
function atFlatRate(pay: number): Result {
  return {
    taxable: pay,
    tax: truncated(pay * nonResidentRate, 100_000),
    method: 'flat',
    band: null,
    rate: nonResidentRate,
    working: null,
    basis: incomeTax('第212条第1項、第213条第1項第1号', 'yes'),
  };
}

/** A bonus, column 甲: a rate by the pay of the month before; or by the monthly table where the Act says so (186条1項1号・2項). */
function onBonus(
  year: WithholdingYear,
  bonus: { taxable: number; dependants: number; previousPay: number; overSixMonths: boolean },
  date: LegalDate,
): Result {
  const { taxable, dependants, previousPay, overSixMonths } = bonus;
  if (previousPay === 0 || taxable > 10 * previousPay) {
    const months = overSixMonths ? 12 : 6;
    const share = truncated(taxable, months);
    const taxOn = (pay: number) => byTable(year, pay, dependants, date).tax;
    return {
      taxable,
      tax: (taxOn(share + previousPay) - (previousPay === 0 ? 0 : taxOn(previousPay))) * months,
      method: 'bonus_by_month',
      band: null,
      rate: null,
      working: null,
      basis: incomeTax('第186条第1項、第2項', 'part', `月額表 甲欄 ${year.year}`),
    };
  }
  if (!year.bonusRates) throw new UnknownLaw('the table of rates on bonuses', date);
  const place = Math.min(dependants, tableDependants);
  const rate = year.bonusRates.findLast(({ from }) => from[place]! <= previousPay)?.rate ?? 0;
  return {
    taxable,
    tax: truncated(taxable * rate, 100_000),
    method: 'bonus_rate',
    band: null,
    rate,
    working: null,
    basis: incomeTax('第186条第1項第1号イ、別表第四', 'part', `賞与に対する源泉徴収税額の算出率の表 甲欄 ${year.year}`),
  };
}

/**
 * 源泉徴収税額 of a month's pay or a bonus, income tax and surtax together.
 * Date: the day of payment (the table of that year holds).
 * Not held, so refused as unknown: the tables of 2025 and 2027 from 740,000 yen on, their column 乙 and bonus rates, and bonuses in
 * column 乙.
 */
export const withholding = defineCalculation({
  kind: 'withholding',
  title: 'Income tax to withhold from a month’s pay or a bonus, by table or by computer formula',
  knownFrom: '2025-01-01',
  input: Input,
  output: Output,
  evaluate: (input, date) => {
    const year = yearOn(date);
    if (input.column === 'non_resident') return atFlatRate(input.pay);
    const taxable = input.pay - input.socialInsurance;
    if (input.payment === 'month') {
      if (input.column === 'otsu') return byOtsu(year, taxable, date);
      return input.method === 'formula'
        ? byFormula(year, taxable, input.dependants)
        : byTable(year, taxable, input.dependants, date);
    }
    if (input.column === 'otsu') throw new UnknownLaw('the table of rates on bonuses, column 乙', date);
    const { dependants, overSixMonths } = input;
    return onBonus(year, { taxable, dependants, overSixMonths, previousPay: input.previousPay ?? 0 }, date);
  },
});
