import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { socialInsurance } from './social-insurance.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

const person = {
  prefecture: 13,
  bornOn: '1996-05-10',
  industry: 'general' as const,
  insured: { healthAndPension: true, employment: true },
};
const month = { ...person, payment: 'month' as const, wages: 300_000, remuneration: 300_000 };
const bonus = { ...person, payment: 'bonus' as const, bonus: 500_000 };
type Input = Parameters<typeof answerOf<typeof socialInsurance.input, typeof socialInsurance.output>>[1];

const shares = (input: Input, date: string) =>
  answerOf(socialInsurance, input, date).lines.map(({ item, employee, employer }) => `${item} ${employee}/${employer}`);
const items = (input: Input, date: string) => answerOf(socialInsurance, input, date).lines.map(({ item }) => item);

describe('social insurance on a month’s pay', () => {
  it('divides the premiums of grade 300,000 yen in Tokyo by halves, with the employer’s own contribution', () => {
    // 9.85 % → 29,550; 0.23 % → 690; 18.3 % → 54,900; 0.36 % → 1,080; 5 and 8.5 per mille of 300,000
    expect(answerOf(socialInsurance, month, '2026-11-25')).toMatchObject({
      premiumMonth: '2026-10',
      employee: 14_775 + 345 + 27_450 + 1_500,
      employer: 14_775 + 345 + 27_450 + 1_080 + 2_550,
    });
    expect(shares(month, '2026-11-25')).toEqual([
      'health 14775/14775',
      'child_support 345/345',
      'pension 27450/27450',
      'child_contribution 0/1080',
      'employment 1500/2550',
    ]);
  });

  it.each([
    // 98,000 × 9.85 % = 9,653: a half of 4,826.50 drops its 50 sen; 104,000 × 0.23 % / 2 = 119.60 becomes 120
    [98_000, 'health 4826/4827'],
    [104_000, 'child_support 120/119'],
  ])('rounds the half of grade %d by 50 sen: %s', (remuneration, line) => {
    expect(shares({ ...month, remuneration }, '2026-11-25')).toContain(line);
  });

  it('rounds health and care as one', () => {
    // 134,000 × (9.85 + 1.62) % / 2 = 7,684.90; by themselves 6,599.50 and 1,085.40 would give 6,599 + 1,085
    const input = { ...month, bornOn: '1980-01-01', remuneration: 134_000 };
    expect(shares(input, '2026-11-25')[0]).toBe('health_and_care 7685/7684');
  });

  it.each([
    // the 40th birthday on the first of a month is reached on the last day of the month before
    ['1986-10-01', '2026-09', 'health_and_care'],
    ['1986-10-01', '2026-08', 'health'],
    ['1986-10-02', '2026-09', 'health'],
    ['1986-10-02', '2026-10', 'health_and_care'],
    ['1961-10-01', '2026-08', 'health_and_care'],
    ['1961-10-01', '2026-09', 'health'],
    ['1961-10-02', '2026-09', 'health_and_care'],
    ['1961-10-02', '2026-10', 'health'],
  ])('born %s: the premium of %s is for %s', (bornOn, premiumMonth, item) => {
    expect(items({ ...month, bornOn, premiumMonth }, '2026-11-25')[0]).toBe(item);
  });

  it.each([
    ['1956-10-01', '2026-08', true],
    ['1956-10-01', '2026-09', false],
    ['1956-10-02', '2026-09', true],
    ['1956-10-02', '2026-10', false],
  ])('born %s: pension for %s is charged: %s', (bornOn, premiumMonth, charged) => {
    const charges = items({ ...month, bornOn, premiumMonth }, '2026-11-25');
    expect([charges.includes('pension'), charges.includes('child_contribution')]).toEqual([charged, charged]);
  });

  it('charges no health from the month of the 75th birthday', () => {
    expect(items({ ...month, bornOn: '1951-10-15', premiumMonth: '2026-09' }, '2026-11-25')).toContain('health');
    expect(items({ ...month, bornOn: '1951-10-15', premiumMonth: '2026-10' }, '2026-11-25')).toEqual(['employment']);
  });

  it('begins the new health rate with the premium of March and child support with that of April', () => {
    // 北海道 10.31 % to 10.28 %
    const hokkaido = { ...month, prefecture: 1 };
    expect(shares({ ...hokkaido, premiumMonth: '2026-02' }, '2026-03-25')[0]).toBe('health 15465/15465');
    expect(shares({ ...hokkaido, premiumMonth: '2026-03' }, '2026-03-25')[0]).toBe('health 15420/15420');
    expect(items(month, '2026-04-25')).not.toContain('child_support');
    expect(items(month, '2026-05-25')).toContain('child_support');
  });

  it('takes the employment rate of the closing day, by industry', () => {
    const rate = (closingDate: string | null, industry: 'general' | 'agriculture_sake' | 'construction' = 'general') =>
      shares({ ...month, closingDate, industry }, '2026-04-25').at(-1);
    expect(rate('2026-03-31')).toBe('employment 1650/2700');
    expect(rate('2026-04-01')).toBe('employment 1500/2550');
    expect(rate(null)).toBe('employment 1500/2550');
    expect(rate(null, 'agriculture_sake')).toBe('employment 1800/2850');
    expect(rate(null, 'construction')).toBe('employment 1800/3150');
  });

  it('ends pension at the highest grade of the month', () => {
    const line = (premiumMonth: string) =>
      answerOf(socialInsurance, { ...month, remuneration: 900_000, premiumMonth }, '2026-11-25').lines.find(
        ({ item }) => item === 'pension',
      );
    expect(line('2026-10')).toMatchObject({ base: 650_000, employee: 59_475 });
  });

  it('refuses months of which a rate is not known', () => {
    expect(() => shares(month, '2025-03-31')).toThrow(/not known/);
    expect(() => shares(month, '2027-03-25')).not.toThrow();
    expect(() => shares({ ...month, closingDate: '2027-03-31' }, '2027-04-10')).toThrow(/health insurance rate/);
    expect(() => shares({ ...month, insured: { healthAndPension: false, employment: true } }, '2027-04-01')).toThrow(
      /employment insurance rate/,
    );
  });

  it('charges nothing to the uninsured', () => {
    const input = { ...month, insured: { healthAndPension: false, employment: false } };
    expect(answerOf(socialInsurance, input, '2026-11-25')).toMatchObject({ lines: [], employee: 0, employer: 0 });
  });
});

describe('social insurance on a bonus', () => {
  it('is charged on whole thousands, by the rates of the month of payment', () => {
    expect(shares({ ...bonus, bonus: 500_999 }, '2026-06-30')).toEqual([
      'health 24625/24625',
      'child_support 575/575',
      'pension 45750/45750',
      'child_contribution 0/1800',
      // on the whole bonus: 2,504.995 and 4,258.4915
      'employment 2505/4258',
    ]);
  });

  it.each([
    [1_500_000, 0, 1_500_000],
    [1_501_000, 0, 1_500_000],
    [800_000, 800_000, 700_000],
    [800_000, 1_600_000, 0],
  ])('a bonus of %d after %d in the month bears pension on %d', (yen, before, base) => {
    const input = { ...bonus, bonus: yen, standardBonusesThisMonth: before, standardBonusesThisYear: before };
    const line = answerOf(socialInsurance, input, '2026-06-30').lines.find(({ item }) => item === 'pension');
    expect(line?.base).toBe(base);
  });

  it.each([
    [5_730_000, 0, 5_730_000],
    [5_731_000, 0, 5_730_000],
    [1_000_000, 5_000_000, 730_000],
    [1_000_000, 5_730_000, 0],
  ])('a bonus of %d after %d in the fiscal year bears health on %d', (yen, before, base) => {
    const input = { ...bonus, bonus: yen, standardBonusesThisYear: before };
    expect(answerOf(socialInsurance, input, '2026-06-30').lines[0]).toMatchObject({ item: 'health', base });
  });
});

describe('input to social insurance', () => {
  it.each([
    [{ ...month, prefecture: 48 }, ['prefecture']],
    [{ ...month, wages: 1.5 }, ['wages']],
    [{ ...month, bornOn: '1996-02-30' }, ['bornOn']],
    [{ ...month, premiumMonth: '2026-13' }, ['premiumMonth']],
    [{ ...person, payment: 'month', wages: 1 }, ['remuneration']],
    [{ ...bonus, standardBonusesThisMonth: 2, standardBonusesThisYear: 1 }, ['standardBonusesThisYear']],
    [{ ...bonus, payment: 'year' }, ['payment']],
  ])('refuses %j and names the field', (input, fields) => {
    expect(refusedFields(socialInsurance, input)).toEqual(fields);
  });

  it('adds up, halves differ by a yen at most, and no share falls when pay rises', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000),
        fc.nat(300_000),
        fc.integer({ min: 1, max: 47 }),
        fc.date({ min: new Date('1955-01-01'), max: new Date('2006-01-01'), noInvalidDate: true }),
        (pay, rise, prefecture, birth) => {
          const of = (yen: number) =>
            answerOf(
              socialInsurance,
              { ...month, prefecture, bornOn: birth.toISOString().slice(0, 10), wages: yen, remuneration: yen },
              '2026-11-25',
            );
          const [lower, higher] = [of(pay), of(pay + rise)];
          expect(lower.employee).toBe(lower.lines.reduce((sum, { employee }) => sum + employee, 0));
          expect(lower.employer).toBe(lower.lines.reduce((sum, { employer }) => sum + employer, 0));
          for (const { item, employee, employer } of lower.lines)
            if (['health', 'health_and_care', 'child_support', 'pension'].includes(item))
              expect(Math.abs(employee - employer)).toBeLessThanOrEqual(1);
          expect(higher.employee).toBeGreaterThanOrEqual(lower.employee);
        },
      ),
      { numRuns: 200 },
    );
  });
});
