import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualTax } from './annual-tax.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

type Input = Parameters<typeof answerOf<typeof annualTax.input, typeof annualTax.output>>[1];
const answer = (input: Partial<Input>, date = '2026-12-25') =>
  answerOf(annualTax, { pay: 5_000_000, socialInsurance: 0, ...input }, date);
const amount = (item: string, input: Partial<Input>, date?: string) =>
  answer(input, date).lines.find((line) => line.item === item)?.amount ?? 0;

describe('the year’s tax on pay', () => {
  it('goes from pay to tax line by line', () => {
    // 5,000,000 − 1,440,000 = 3,560,000; − 750,000 − 1,040,000 = 1,770,000 × 5 % = 88,500; × 1.021 = 90,358.5
    const { lines, ...rest } = answer({ socialInsurance: 750_000, withheld: 120_000 });
    expect(lines.map(({ item, amount: yen }) => `${item} ${yen}`)).toEqual([
      'employment_income 3560000',
      'social_insurance 750000',
      'basic 1040000',
      'taxable_income 1770000',
      'income_tax 88500',
      'reconstruction_surtax 1858',
      'fraction_dropped 58',
      'annual_tax 90300',
    ]);
    expect(rest).toEqual({ annualTax: 90_300, refund: 29_700, due: 0, settledBy: 'employer' });
  });

  it.each([
    // least deduction of 740,000 yen up to 2.2 million, then the table’s steps of 4,000 yen
    ['2026-12-25', 740_000, 0],
    ['2026-12-25', 740_001, 1],
    ['2026-12-25', 2_199_999, 1_459_999],
    ['2026-12-25', 2_200_000, 1_460_000],
    ['2026-12-25', 2_203_999, 1_460_000],
    ['2026-12-25', 2_204_000, 1_462_800],
    ['2026-12-25', 3_599_999, 2_437_200],
    ['2026-12-25', 3_600_000, 2_440_000],
    ['2026-12-25', 6_599_999, 4_836_800],
    ['2026-12-25', 6_600_000, 4_840_000],
    ['2026-12-25', 8_499_999, 6_549_999],
    ['2026-12-25', 8_500_000, 6_550_000],
    ['2025-12-25', 650_001, 1],
    ['2025-12-25', 1_899_999, 1_249_999],
    ['2025-12-25', 1_900_000, 1_250_000],
    ['2026-11-30', 1_900_000, 1_250_000],
    ['2026-12-01', 1_900_000, 1_160_000],
  ])('settled on %s, pay of %d yen is income of %d', (date, pay, income) => {
    expect(amount('employment_income', { pay }, date)).toBe(income);
  });

  it.each([
    // by total income, on both sides; other income counts
    ['2026-12-25', 4_890_000, 1_040_000],
    ['2026-12-25', 4_890_001, 670_000],
    ['2026-12-25', 6_550_000, 670_000],
    ['2026-12-25', 6_550_001, 620_000],
    ['2026-12-25', 23_500_000, 620_000],
    ['2026-12-25', 23_500_001, 480_000],
    ['2026-12-25', 24_000_001, 320_000],
    ['2026-12-25', 24_500_001, 160_000],
    ['2026-12-25', 25_000_000, 160_000],
    ['2026-12-25', 25_000_001, 0],
    ['2027-12-25', 4_890_000, 1_040_000],
    ['2026-11-30', 1_320_000, 950_000],
    ['2026-11-30', 1_320_001, 880_000],
    ['2025-12-25', 3_360_000, 880_000],
    ['2025-12-25', 3_360_001, 680_000],
    ['2025-12-25', 4_890_001, 630_000],
    ['2025-12-25', 6_550_001, 580_000],
    ['2025-12-25', 23_500_001, 480_000],
  ])('settled on %s, total income of %d yen has a basic deduction of %d', (date, otherIncome, basic) => {
    expect(amount('basic', { pay: 0, otherIncome }, date)).toBe(basic);
  });

  it.each([
    // taxable income on both sides of each bracket, from 10 million yen of income and a deduction that leaves it
    [1_949_000, 97_450],
    [1_950_000, 97_500],
    [3_299_000, 232_400],
    [3_300_000, 232_500],
    [6_949_000, 962_300],
    [6_950_000, 962_500],
    [8_999_000, 1_433_770],
    [9_000_000, 1_434_000],
    [17_999_000, 4_403_670],
    [18_000_000, 4_404_000],
    [39_999_000, 13_203_600],
    [40_000_000, 13_204_000],
  ])('taxable income of %d yen bears %d', (taxable, tax) => {
    const income = 100_000_000 - 1_950_000;
    const input = { pay: 100_000_000, socialInsurance: income - taxable - 999 };
    expect([amount('taxable_income', input), amount('income_tax', input)]).toEqual([taxable, tax]);
  });

  it('divides the surtax from 2027 on without changing its sum', () => {
    const input = { socialInsurance: 750_000 };
    expect(amount('defence_surtax', input, '2026-12-31')).toBe(0);
    expect(amount('reconstruction_surtax', input, '2027-01-01')).toBe(973);
    expect(amount('defence_surtax', input, '2027-01-01')).toBe(885);
    expect(answer(input, '2027-12-25').annualTax).toBe(90_300);
  });

  it('takes relatives, declared deductions and the housing credit into account', () => {
    const input = {
      pay: 9_000_000,
      socialInsurance: 1_200_000,
      adjustment: true,
      dependants: { general: 1, specific: 1 },
      lifeInsurance: 120_000,
      housingLoanCredit: 140_000,
    };
    // 7,050,000 − 50,000 = 7,000,000; − 1,200,000 − 120,000 − 1,010,000 − 620,000 = 4,050,000 × 20 % − 427,500 = 382,500
    expect(amount('adjustment', input)).toBe(50_000);
    expect(amount('dependants', input)).toBe(1_010_000);
    expect(amount('income_tax', input)).toBe(382_500);
    // (382,500 − 140,000) × 1.021 = 247,592.5
    expect(answer({ ...input, withheld: 200_000 })).toMatchObject({ annualTax: 247_500, due: 47_500, refund: 0 });
  });

  it('leaves pay above 20 million yen to a return', () => {
    expect(answer({ pay: 20_000_000 }).settledBy).toBe('employer');
    expect(answer({ pay: 20_000_001 }).settledBy).toBe('tax_return');
  });

  it('refuses days whose law is not known', () => {
    expect(() => answer({}, '2025-11-30')).toThrow(/not known/);
    expect(() => answer({}, '2028-01-01')).toThrow(/not known/);
  });

  it.each([
    [{ socialInsurance: 0 }, ['pay']],
    [{ pay: 1, socialInsurance: 0, lifeInsurance: 120_001 }, ['lifeInsurance']],
    [{ pay: 1, socialInsurance: 0, dependants: { specific: -1 } }, ['dependants/specific']],
    [{ pay: 1, socialInsurance: 0, year: 2026 }, ['']],
  ])('refuses %j and names the field', (input, fields) => {
    expect(refusedFields(annualTax, input)).toEqual(fields);
  });

  it('adds up, is whole hundreds, and never leaves less when pay rises but where the basic deduction falls', () => {
    fc.assert(
      fc.property(fc.nat(30_000_000), fc.nat(1_000_000), fc.nat(3_000_000), (pay, rise, socialInsurance) => {
        const [lower, higher] = [answer({ pay, socialInsurance }), answer({ pay: pay + rise, socialInsurance })];
        const of = (item: string) => lower.lines.find((line) => line.item === item)?.amount ?? 0;
        expect(of('income_tax') + of('reconstruction_surtax') - of('fraction_dropped')).toBe(lower.annualTax);
        expect(lower.annualTax % 100).toBe(0);
        expect(higher.annualTax).toBeGreaterThanOrEqual(lower.annualTax);
        const basic = (result: typeof lower) => result.lines.find(({ item }) => item === 'basic')?.amount;
        // One step of the table is 4,000 yen of pay, 3,200 of income and 20 % of it in tax, cut to 1,000 and 100 yen.
        if (basic(lower) === basic(higher))
          expect(pay + rise - higher.annualTax).toBeGreaterThanOrEqual(pay - lower.annualTax - 1_000);
      }),
      { numRuns: 300 },
    );
  });
});
