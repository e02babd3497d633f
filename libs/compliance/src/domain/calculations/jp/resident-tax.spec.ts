import fc from 'fast-check';
import type * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { residentTax } from './resident-tax.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

type Draft = z.input<typeof residentTax.input>;
const of = (changes: Partial<Draft> = {}, date = '2026-06-01') =>
  answerOf(residentTax, { pay: 5_000_000, socialInsurance: 700_000, residentOnJanuary1: true, ...changes }, date);
const amounts = (changes: Partial<Draft> = {}) =>
  Object.fromEntries(of(changes).lines.map(({ item, amount }) => [item, amount]));

describe('the resident tax', () => {
  it('of five million yen comes to the yen that the steps give by hand', () => {
    // 5,000,000 − 1,440,000 = 3,560,000; less 700,000 and 430,000 = 2,430,000; the credit is 5 % of the least base, 2,500.
    expect(amounts()).toEqual({
      employment_income: 3_560_000,
      total_income: 3_560_000,
      deductions: 1_130_000,
      taxable_income: 2_430_000,
      adjustment_credit: 2_500,
      municipal_income_levy: 144_300,
      prefectural_income_levy: 96_200,
      municipal_flat_levy: 3_000,
      prefectural_flat_levy: 1_000,
      forest_tax: 1_000,
      annual_tax: 245_500,
    });
  });

  it('is withheld from June to May, the remainder in June', () => {
    const { fiscalYear, months } = of();
    expect(fiscalYear).toBe(2026);
    expect(months[0]).toEqual({ month: '2026-06', amount: 21_100 });
    expect(months.slice(1).every(({ amount }) => amount === 20_400)).toBe(true);
    expect(months.map(({ month }) => month)).toContain('2027-01');
    expect(months.at(-1)!.month).toBe('2027-05');
  });

  it('of a designated city moves two points from the prefecture, and keeps the sum', () => {
    expect(amounts({ designatedCity: true })).toMatchObject({
      municipal_income_levy: 192_400,
      prefectural_income_levy: 48_100,
      annual_tax: 245_500,
    });
  });

  it.each([
    // Up to two million yen the credit is five per cent of the smaller of difference and taxable income.
    [{ pay: 1_660_000, socialInsurance: 530_000 }, 50_000, 2_500],
    [{ pay: 1_660_000, socialInsurance: 540_000 }, 40_000, 2_000],
    // 2,000,000 and 2,001,000: 50,000 + 50,000 of one dependant.
    [{ socialInsurance: 800_000, dependants: { general: 1 } }, 2_000_000, 5_000],
    [{ socialInsurance: 799_000, dependants: { general: 1 } }, 2_001_000, 4_950],
  ])('credits the difference of the two taxes: %j', (changes, taxable, credit) => {
    expect(amounts(changes)).toMatchObject({ taxable_income: taxable, adjustment_credit: credit });
  });

  it.each([
    // Income 450,000: the limit itself is free.
    [{ pay: 1_100_000 }, 0],
    [{ pay: 1_100_001 }, 5_000],
    [{ pay: 1_060_000, areaClass: 3 as const }, 5_000],
    // One relative: 350,000 × 2 + 100,000 + 210,000 = 1,010,000 for the flat levy, 1,120,000 for the income levy.
    [{ pay: 1_660_000, dependants: { under16: 1 } }, 0],
    [{ pay: 1_660_001, dependants: { under16: 1 } }, 5_000],
  ])('is not due up to a limit: %j', (changes, tax) => {
    expect(of({ socialInsurance: 700_000, ...changes }).annualTax).toBe(tax);
  });

  it('takes flat levies alone in June', () => {
    const { months } = of({ pay: 1_100_001, socialInsurance: 100_000 });
    expect(months.map(({ amount }) => amount)).toEqual([5_000, ...Array.from({ length: 11 }, () => 0)]);
  });

  it('is not due of someone without an address on 1 January', () => {
    expect(of({ residentOnJanuary1: false }).annualTax).toBe(0);
  });

  it('drops the basic deduction by income', () => {
    const deducted = (otherIncome: number) => amounts({ pay: 0, socialInsurance: 0, otherIncome }).deductions;
    expect([24_000_000, 24_000_001, 24_500_001, 25_000_001].map(deducted)).toEqual([430_000, 290_000, 150_000, 0]);
  });

  it('goes by the fiscal year of the date and the law of the income year', () => {
    expect(of({}, '2027-05-31').fiscalYear).toBe(2026);
    expect(of({}, '2027-06-01').fiscalYear).toBe(2027);
    const income = (date: string) => of({ pay: 1_000_000 }, date).lines[0]!.amount;
    expect(income('2027-05-31')).toBe(350_000);
    expect(income('2027-06-01')).toBe(260_000);
    expect(() => of({}, '2026-05-31')).toThrow(UnknownLaw);
    expect(() => of({}, '2029-06-01')).toThrow(UnknownLaw);
  });

  it('names the field that is missing or wrong', () => {
    expect(refusedFields(residentTax, { socialInsurance: 0, residentOnJanuary1: true })).toEqual(['pay']);
    expect(refusedFields(residentTax, { pay: -1, socialInsurance: 0, residentOnJanuary1: true })).toEqual(['pay']);
    expect(refusedFields(residentTax, { pay: 1, socialInsurance: 0 })).toEqual(['residentOnJanuary1']);
  });

  it('adds up over its lines and months, and never falls when the pay rises', () => {
    const Pay = fc.integer({ min: 0, max: 30_000_000 });
    fc.assert(
      fc.property(Pay, Pay, fc.integer({ min: 0, max: 3 }), fc.boolean(), (one, other, general, designatedCity) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((pay) =>
          of({ pay, socialInsurance: 300_000, dependants: { general }, designatedCity }),
        );
        expect(more!.annualTax).toBeGreaterThanOrEqual(less!.annualTax);
        const levies = more!.lines.filter(({ item }) => item.endsWith('levy') || item === 'forest_tax');
        expect(levies.reduce((sum, { amount }) => sum + amount, 0)).toBe(more!.annualTax);
        expect(more!.months.reduce((sum, { amount }) => sum + amount, 0)).toBe(more!.annualTax);
        expect(more!.months[0]!.amount).toBeGreaterThanOrEqual(more!.months[1]!.amount);
      }),
      { numRuns: 200 },
    );
  });
});
