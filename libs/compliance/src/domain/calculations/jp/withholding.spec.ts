import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields } from '../testing/refused-fields.js';
import { withholding } from './withholding.js';

const month = {
  payment: 'month' as const,
  column: 'kou' as 'kou' | 'otsu' | 'non_resident',
  dependants: 0,
  pay: 300_000,
  socialInsurance: 0,
  method: 'table' as 'table' | 'formula',
};
const bonus = {
  payment: 'bonus' as const,
  column: 'kou' as 'kou' | 'otsu' | 'non_resident',
  dependants: 0,
  pay: 500_000,
  socialInsurance: 0,
  previousPay: 300_000 as number | null,
};
const answer = (
  input: Parameters<typeof answerOf<typeof withholding.input, typeof withholding.output>>[1],
  date: string,
) => answerOf(withholding, input, date);
const table = (pay: number, dependants = 0, date = '2026-11-25') => answer({ ...month, pay, dependants }, date).tax;
const formula = (pay: number, dependants = 0, date = '2026-11-25') =>
  answer({ ...month, pay, dependants, method: 'formula' }, date).tax;
const otsu = (pay: number, date = '2026-11-25') => answer({ ...month, column: 'otsu', pay }, date).tax;

const starts2026: number[] = [];
for (let from = 105_000; from < 740_000; from += from < 221_000 ? 2_000 : 3_000) starts2026.push(from);

describe('the monthly table of 2026', () => {
  it('has the 1,848 published cells below 740,000 yen, made from the rule', () => {
    const rows = starts2026.map((from) => [0, 1, 2, 3, 4, 5, 6, 7].map((dependants) => table(from, dependants)));
    expect(rows.flat()).toHaveLength(1_848);
    // Of the published cells, a line for each band: 源泉徴収税額表(令和8年分) 月額表 甲欄.
    expect(
      createHash('sha256')
        .update(rows.map((row) => row.join(',')).join('\n'))
        .digest('hex'),
    ).toBe('7601b56309137e82798d4dfc136a27f016439e79bece5faed4a90a20b6034faa');
  });

  it.each([
    // as published, on both sides of the bands
    [104_999, [0, 0, 0, 0, 0, 0, 0, 0]],
    [105_000, [170, 0, 0, 0, 0, 0, 0, 0]],
    [220_999, [5_050, 3_440, 1_820, 200, 0, 0, 0, 0]],
    [221_000, [5_150, 3_520, 1_910, 300, 0, 0, 0, 0]],
    [301_999, [7_930, 6_320, 4_700, 3_080, 1_470, 0, 0, 0]],
    [302_000, [8_060, 6_440, 4_820, 3_210, 1_590, 0, 0, 0]],
    [452_000, [20_350, 16_840, 13_600, 10_360, 7_720, 6_100, 4_480, 2_870]],
    [739_999, [71_380, 64_900, 58_440, 51_980, 45_510, 39_040, 32_580, 26_110]],
    [740_000, [71_680, 65_210, 58_750, 52_290, 45_810, 39_350, 32_890, 26_410]],
    [3_500_000, [1_125_270, 1_118_800, 1_112_340, 1_105_880, 1_099_400, 1_092_940, 1_086_480, 1_080_000]],
  ])('%d yen: %j by number of dependants', (pay, taxes) => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((dependants) => table(pay, dependants))).toEqual(taxes);
  });

  it('adds the rate on the excess from 740,000 yen on, dropping fractions', () => {
    expect(table(740_001)).toBe(71_680);
    expect(table(789_999)).toBe(71_680 + 10_209);
    expect(table(790_000)).toBe(81_890);
    expect(table(1_000_000, 2)).toBe(108_880 + 13_477);
  });

  it('takes 1,610 yen off for each dependant beyond seven, down to nothing', () => {
    expect(table(739_999, 8)).toBe(24_500);
    expect(table(1_000_000, 9)).toBe(table(1_000_000, 7) - 3_220);
    expect(table(400_000, 8)).toBe(0);
  });

  it('names the band and its law', () => {
    expect(answer({ ...month, pay: 340_000, socialInsurance: 50_000 }, '2026-11-25')).toMatchObject({
      taxable: 290_000,
      tax: 7_610,
      method: 'table',
      band: { from: 290_000, below: 293_000 },
      basis: { statute: '所得税法', table: '月額表 甲欄 令和8年分', verified: 'yes' },
    });
  });
});

describe('the tables of other years', () => {
  it.each([
    // 令和7年分, as published: 88,000 yen 130; 99,000 to 101,000 yen 720
    ['2025-12-31', 87_999, 0],
    ['2025-12-31', 88_000, 130],
    ['2025-12-31', 100_999, 720],
    ['2026-01-01', 100_999, 0],
    ['2026-12-31', 110_999, 380],
    ['2027-01-01', 110_999, 0],
    ['2027-01-01', 111_000, 140],
  ])('on %s, %d yen bears %d yen', (date, pay, tax) => {
    expect(table(pay, 0, date)).toBe(tax);
  });

  it('are refused where they are not held', () => {
    expect(() => table(740_000, 0, '2025-06-25')).toThrow(/not known/);
    expect(table(739_999, 0, '2027-06-25')).toBeGreaterThan(0);
    expect(() => table(740_000, 0, '2027-06-25')).toThrow(/not known/);
    expect(() => otsu(200_000, '2027-01-01')).toThrow(/not known/);
    expect(() => table(200_000, 0, '2024-12-31')).toThrow(/not known/);
    expect(() => table(200_000, 0, '2028-01-01')).toThrow(/not known/);
  });
});

describe('the computer formula', () => {
  it.each([
    // 300,000: 300,000 − (60,000 + 36,667) − 48,334 = 154,999; 5.105 % = 7,912.7
    ['2026-11-25', 300_000, 0, 7_910],
    // 2025: 40,000 off instead of 48,334: 163,333 × 10.21 % − 8,296 = 8,380.3
    ['2025-11-25', 300_000, 0, 8_380],
    // 2027: 51,667 off: 151,666 × 5.105 % = 7,742.5
    ['2027-01-25', 300_000, 0, 7_740],
    // one dependant takes 31,667 off: 123,332 × 5.105 % = 6,296.1
    ['2026-11-25', 300_000, 1, 6_300],
    ['2026-11-25', 102_501, 0, 0],
    // 3,337,500 × 45.945 % − 408,061 = 1,125,353.4
    ['2026-11-25', 3_500_000, 0, 1_125_350],
  ])('%s: %d yen with %d dependants bears %d', (date, pay, dependants, tax) => {
    expect(formula(pay, dependants, date)).toBe(tax);
  });

  it('shows what it took off', () => {
    expect(answer({ ...month, method: 'formula', dependants: 2 }, '2026-11-25')).toMatchObject({
      method: 'formula',
      working: { employmentDeduction: 96_667, basicDeduction: 48_334, dependantDeduction: 63_334, taxedAmount: 91_665 },
    });
  });

  it.each([
    // pay, employment deduction and basic deduction on both sides of each limit
    ['2026-06-25', 158_333, 54_167, 48_334],
    ['2026-06-25', 158_334, 54_168, 48_334],
    ['2026-06-25', 299_999, 96_667, 48_334],
    ['2026-06-25', 549_999, 146_667, 48_334],
    ['2026-06-25', 550_000, 146_667, 48_334],
    ['2026-06-25', 708_330, 162_500, 48_334],
    ['2026-06-25', 708_331, 162_500, 48_334],
    ['2026-06-25', 2_120_833, 162_500, 48_334],
    ['2026-06-25', 2_120_834, 162_500, 40_000],
    ['2026-06-25', 2_162_500, 162_500, 26_667],
    ['2026-06-25', 2_204_167, 162_500, 13_334],
    ['2026-06-25', 2_245_833, 162_500, 13_334],
    ['2026-06-25', 2_245_834, 162_500, 0],
    ['2025-06-25', 135_416, 45_834, 40_000],
    ['2025-06-25', 135_417, 45_834, 40_000],
    ['2025-06-25', 149_999, 51_667, 40_000],
    ['2027-06-25', 169_443, 57_500, 51_667],
    ['2027-06-25', 169_444, 57_501, 51_667],
  ])('%s: %d yen has deductions of %d and %d', (date, pay, employmentDeduction, basicDeduction) => {
    expect(answer({ ...month, pay, method: 'formula' }, date).working).toMatchObject({
      employmentDeduction,
      basicDeduction,
    });
  });

  it('never falls when pay rises, and lies within half a band of the table', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(100_000), fc.nat(7), (pay, rise, dependants) => {
        expect(formula(pay + rise, dependants)).toBeGreaterThanOrEqual(formula(pay, dependants));
        expect(formula(pay, dependants + 1)).toBeLessThanOrEqual(formula(pay, dependants));
        expect(table(pay + rise, dependants)).toBeGreaterThanOrEqual(table(pay, dependants));
        // half a band of 3,000 yen at 20.42 %, and roundings; below the first band the table asks for less
        if (pay >= 105_000 && pay < 740_000)
          expect(Math.abs(formula(pay, dependants) - table(pay, dependants))).toBeLessThanOrEqual(330);
      }),
      { numRuns: 400 },
    );
  });
});

describe('column 乙', () => {
  it.each([
    [104_999, 3_216],
    [105_000, 3_800],
    [122_999, 4_300],
    [123_000, 4_400],
    [220_999, 25_800],
    [221_000, 26_400],
    [737_000, 257_700],
    [739_999, 257_700],
    [740_000, 259_200],
    [740_010, 259_204],
    [1_709_999, 655_347],
    [1_710_000, 655_400],
    [1_710_100, 655_445],
  ])('%d yen bears %d', (pay, tax) => {
    expect(otsu(pay)).toBe(tax);
  });

  it('is dearer than 甲, and never falls when pay rises', () => {
    const taxes = [...starts2026, 740_000, 1_710_000].map((pay) => otsu(pay));
    expect(taxes).toEqual(taxes.toSorted((a, b) => a - b));
    starts2026.forEach((pay) => expect(otsu(pay)).toBeGreaterThan(table(pay)));
  });
});

describe('non-residents', () => {
  it('are taxed at 20.42 % of all pay, without deductions', () => {
    expect(
      answer({ ...month, column: 'non_resident', pay: 300_001, socialInsurance: 45_000 }, '2026-11-25'),
    ).toMatchObject({ taxable: 300_001, tax: 61_260, method: 'flat', rate: 20_420 });
    expect(answer({ ...bonus, column: 'non_resident' }, '2026-11-25').tax).toBe(102_100);
  });
});

describe('withholding from a bonus', () => {
  it.each([
    // rate by the pay of the month before, on both sides
    [81_999, 0, 0],
    [82_000, 0, 2_042],
    [93_999, 0, 2_042],
    [94_000, 0, 4_084],
    [259_999, 0, 4_084],
    [260_000, 0, 6_126],
    [519_999, 1, 16_336],
    [520_000, 1, 18_378],
    [3_494_999, 0, 41_861],
    [3_495_000, 0, 45_945],
    [3_716_999, 7, 41_861],
    [3_717_000, 9, 45_945],
  ])('after %d yen with %d dependants is at %d hundred-thousandths', (previousPay, dependants, rate) => {
    expect(answer({ ...bonus, previousPay, dependants }, '2026-06-30')).toMatchObject({
      method: 'bonus_rate',
      rate,
      tax: Math.floor((500_000 * rate) / 100_000),
    });
  });

  it('goes by the monthly table beyond ten times the pay of the month before', () => {
    const on = (pay: number) => answer({ ...bonus, pay, previousPay: 200_000 }, '2026-06-30');
    expect(on(2_000_000).method).toBe('bonus_rate');
    // 2,400,000 / 6 + 200,000 = 600,000 bears 45,390; 200,000 bears 4,340
    expect(on(2_400_000)).toMatchObject({ method: 'bonus_by_month', tax: (45_390 - 4_340) * 6 });
  });

  it('goes by the monthly table when there was no pay in the month before', () => {
    expect(answer({ ...bonus, pay: 1_800_000, previousPay: null }, '2026-06-30')).toMatchObject({
      method: 'bonus_by_month',
      tax: 7_930 * 6,
    });
    expect(answer({ ...bonus, pay: 1_800_000, previousPay: 0, overSixMonths: true }, '2026-06-30').tax).toBe(
      2_420 * 12,
    );
  });

  it('is refused where the rates are not held', () => {
    expect(() => answer(bonus, '2025-12-31')).toThrow(/rates on bonuses/);
    expect(() => answer(bonus, '2027-01-01')).toThrow(/rates on bonuses/);
    expect(() => answer({ ...bonus, column: 'otsu' }, '2026-06-30')).toThrow(/乙/);
  });

  it('has rates that rise with the pay of the month before and fall with dependants', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50_000, max: 4_000_000 }), fc.nat(500_000), fc.nat(7), (pay, rise, dependants) => {
        const rate = (previousPay: number, number: number) =>
          answer({ ...bonus, previousPay, dependants: number }, '2026-06-30').rate!;
        expect(rate(pay + rise, dependants)).toBeGreaterThanOrEqual(rate(pay, dependants));
        expect(rate(pay, dependants + 1)).toBeLessThanOrEqual(rate(pay, dependants));
      }),
      { numRuns: 200 },
    );
  });
});

describe('input to withholding', () => {
  it.each([
    [{ ...month, socialInsurance: 300_001 }, ['socialInsurance']],
    [{ ...month, column: 'otsu', dependants: 1 }, ['dependants']],
    [{ ...month, column: 'otsu', method: 'formula' }, ['method']],
    [{ ...month, column: 'hei' }, ['column']],
    [{ ...month, pay: -1 }, ['pay', 'socialInsurance']],
    [{ ...month, previousPay: 1 }, ['']],
    [{ ...bonus, previousPay: undefined }, ['previousPay']],
  ])('refuses %j and names the field', (input, fields) => {
    expect(refusedFields(withholding, input)).toEqual(expect.arrayContaining(fields.slice(0, 1)));
  });
});
