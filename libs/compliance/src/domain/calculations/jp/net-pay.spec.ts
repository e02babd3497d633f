import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netPay } from './net-pay.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

const person = {
  prefecture: 13,
  bornOn: '1996-05-10',
  industry: 'general' as const,
  insured: { healthAndPension: true, employment: true },
  column: 'kou' as 'kou' | 'otsu' | 'non_resident',
  dependants: 0,
};
const month = { ...person, payment: 'month' as const, method: 'table' as 'table' | 'formula', wages: 300_000 };
type Input = Parameters<typeof answerOf<typeof netPay.input, typeof netPay.output>>[1];
const answer = (input: Input, date = '2026-11-25') => answerOf(netPay, input, date);
const amount = (item: string, input: Input, date?: string) =>
  answer(input, date).lines.find((line) => line.item === item)?.amount ?? 0;

describe('net pay of a month', () => {
  it('shows every line from wages to net, and the employer’s cost', () => {
    const { lines, withholding: tax, ...sums } = answer({ ...month, commuting: { fare: 10_000 }, residentTax: 12_300 });
    // grade 320,000 for 310,000: 9.85, 0.23 and 18.3 %; 5 per mille of 310,000; 300,000 − 46,958 = 253,042 in the table
    expect(lines.map(({ side, item, amount: yen }) => `${side} ${item} ${yen}`)).toEqual([
      'pay wages 300000',
      'pay commuting_tax_free 10000',
      'deduction health 15760',
      'deduction child_support 368',
      'deduction pension 29280',
      'deduction employment 1550',
      'deduction income_tax 6220',
      'deduction resident_tax 12300',
      'employer health 15760',
      'employer child_support 368',
      'employer pension 29280',
      'employer child_contribution 1152',
      'employer employment 2635',
    ]);
    expect(tax).toMatchObject({ taxable: 253_042, method: 'table', band: { from: 251_000, below: 254_000 } });
    expect(sums).toEqual({
      gross: 310_000,
      taxablePay: 300_000,
      deductions: 65_478,
      net: 244_522,
      employerCost: 359_195,
      premiumMonth: '2026-10',
    });
    expect(lines.every(({ basis }) => basis.statute !== '' && basis.article !== '')).toBe(true);
  });

  it.each([
    ['2026-11-25', { fare: 150_000 }, 150_000, 0],
    ['2026-11-25', { fare: 150_001 }, 150_000, 1],
    ['2026-11-25', { vehicle: 5_000, vehicleKm: 1.9 }, 0, 5_000],
    ['2026-11-25', { vehicle: 5_000, vehicleKm: 2 }, 4_200, 800],
    ['2026-11-25', { vehicle: 7_300, vehicleKm: 10 }, 7_300, 0],
    ['2026-11-25', { vehicle: 70_000, vehicleKm: 94.9 }, 59_600, 10_400],
    ['2026-11-25', { vehicle: 70_000, vehicleKm: 95 }, 66_400, 3_600],
    ['2026-11-25', { fare: 140_000, vehicle: 20_000, vehicleKm: 30 }, 150_000, 10_000],
    ['2026-03-31', { vehicle: 70_000, vehicleKm: 95 }, 38_700, 31_300],
    ['2026-04-01', { vehicle: 70_000, vehicleKm: 95 }, 66_400, 3_600],
  ])('on %s, commuting %j is tax-free for %d yen and taxed for %d', (date, commuting, taxFree, taxed) => {
    const input = { ...month, commuting };
    expect([amount('commuting_tax_free', input, date), amount('commuting_taxable', input, date)]).toEqual([
      taxFree,
      taxed,
    ]);
    expect(answer(input, date).taxablePay).toBe(300_000 + taxed);
  });

  it('keeps a grade that was set before, even in a month without pay', () => {
    expect(answer({ ...month, wages: 0, remuneration: 300_000 })).toMatchObject({ gross: 0, net: -42_570 });
    expect(amount('pension', { ...month, wages: 500_000, remuneration: 300_000 })).toBe(27_450);
  });

  it('follows the method and the column', () => {
    // 300,000 − 44,070 = 255,930; − 83,446 − 48,334 = 124,150 × 5.105 % = 6,337.9; the cells of 254,000 to 257,000
    expect(amount('income_tax', { ...month, method: 'formula' })).toBe(6_340);
    expect(amount('income_tax', month)).toBe(6_320);
    expect(amount('income_tax', { ...month, column: 'otsu' })).toBe(37_600);
    expect(amount('income_tax', { ...month, column: 'non_resident' })).toBe(61_260);
  });

  it('refuses days of which a figure is not known', () => {
    expect(() => answer(month, '2025-03-31')).toThrow(/not known/);
    expect(() => answer(month, '2025-04-01')).not.toThrow();
    expect(() => answer(month, '2027-03-31')).not.toThrow();
    expect(() => answer(month, '2027-04-01')).toThrow(/not known/);
  });
});

describe('net pay of a bonus', () => {
  it('bears premiums and tax, and no resident tax', () => {
    const input = { ...person, payment: 'bonus' as const, bonus: 500_000, previousPay: 255_000 };
    // 500,000 − (24,625 + 575 + 45,750 + 2,500) = 426,550 at 4.084 %
    expect(answer(input, '2026-06-30')).toMatchObject({
      gross: 500_000,
      deductions: 73_450 + 17_420,
      net: 409_130,
      employerCost: 500_000 + 24_625 + 575 + 45_750 + 1_800 + 4_250,
      premiumMonth: '2026-06',
      withholding: { method: 'bonus_rate', rate: 4_084 },
    });
  });
});

describe('input to net pay', () => {
  it.each([
    [{ ...month, commuting: { vehicle: 1 } }, ['commuting/vehicleKm']],
    [{ ...month, column: 'otsu', dependants: 1 }, ['dependants']],
    [{ ...month, column: 'otsu', method: 'formula' }, ['method']],
    [{ ...month, wages: undefined }, ['wages']],
    [{ ...month, prefecture: 0 }, ['prefecture']],
    [{ ...person, payment: 'bonus', bonus: 1 }, ['previousPay']],
  ])('refuses %j and names the field', (input, fields) => {
    expect(refusedFields(netPay, input)).toEqual(fields);
  });
});

describe('net pay when wages rise', () => {
  const wagesAndRise = [fc.nat(1_200_000), fc.nat(30_000), fc.nat(4), fc.integer({ min: 1, max: 47 })] as const;

  it('adds up, line by line', () => {
    fc.assert(
      fc.property(...wagesAndRise, (wages, fare, dependants, prefecture) => {
        const result = answer({ ...month, wages, dependants, prefecture, commuting: { fare }, residentTax: 9_000 });
        const sum = (side: string) =>
          result.lines.reduce((total, line) => total + (line.side === side ? line.amount : 0), 0);
        expect(sum('pay')).toBe(result.gross);
        expect(sum('deduction')).toBe(result.deductions);
        expect(result.net + result.deductions).toBe(result.gross);
        expect(result.employerCost).toBe(result.gross + sum('employer'));
      }),
      { numRuns: 200 },
    );
  });

  it('never falls by the table but where a band begins, and then by no more than the tax on a band’s width', () => {
    fc.assert(
      fc.property(...wagesAndRise, (wages, rise, dependants, prefecture) => {
        const of = (yen: number) => answer({ ...month, wages: yen, dependants, prefecture, remuneration: 300_000 });
        const [lower, higher] = [of(wages), of(wages + rise)];
        if (higher.withholding.band?.from === lower.withholding.band?.from)
          expect(higher.net).toBeGreaterThanOrEqual(lower.net);
        // 3,000 yen at 20.42 % and two roundings to ten yen
        else expect(lower.net - higher.net).toBeLessThanOrEqual(640);
      }),
      { numRuns: 300 },
    );
  });

  it('never falls by the formula but by its rounding to ten yen', () => {
    fc.assert(
      fc.property(...wagesAndRise, (wages, rise, dependants, prefecture) => {
        const net = (yen: number) =>
          answer({ ...month, method: 'formula', wages: yen, dependants, prefecture, remuneration: 300_000 }).net;
        expect(net(wages + rise)).toBeGreaterThanOrEqual(net(wages) - 10);
      }),
      { numRuns: 300 },
    );
  });

  it('falls where a grade begins by no more than the premiums rise', () => {
    fc.assert(
      fc.property(...wagesAndRise, (wages, rise, dependants, prefecture) => {
        const of = (yen: number) => answer({ ...month, method: 'formula', wages: yen, dependants, prefecture });
        const [lower, higher] = [of(wages), of(wages + rise)];
        const premiums = ({ deductions, withholding: { tax } }: typeof lower) => deductions - tax;
        expect(lower.net - higher.net).toBeLessThanOrEqual(premiums(higher) - premiums(lower) + 10);
        expect(higher.employerCost).toBeGreaterThanOrEqual(lower.employerCost);
      }),
      { numRuns: 200 },
    );
  });
});
