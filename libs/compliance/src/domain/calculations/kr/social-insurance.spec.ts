import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';
import { koreanSocialInsurance } from './social-insurance.js';

const person = { age: 35, hiredAtAge: 30, insured: { pension: true, health: true, employment: true } };
const onWages = (wages: number, date = '2026-11-01', of = {}) =>
  answerOf(koreanSocialInsurance, { ...person, wages, ...of }, date);
const shares = (...args: Parameters<typeof onWages>) =>
  onWages(...args).lines.map(({ item, employee, employer }) => `${item} ${employee}/${employer}`);
const pensionOf = (wages: number, date: string) => onWages(wages, date).lines.find(({ item }) => item === 'pension')!;

describe('Korean social insurance', () => {
  it('divides the premiums on three million won equally', () => {
    // 4.75 % of 3,000,000; 3.595 %; 13.14 % of 107,850 = 14,171.49; 0.9 %
    expect(shares(3_000_000)).toEqual([
      'pension 142500/142500',
      'health 107850/107850',
      'long_term_care 14170/14170',
      'employment 27000/27000',
    ]);
    expect(onWages(3_000_000)).toMatchObject({ employee: 291_520, employer: 291_520 });
  });

  it('takes the rates of the year', () => {
    // 4.5 % until 2025; 3.545 %; 12.95 % of 106,350 = 13,772.33
    expect(shares(3_000_000, '2025-12-31')).toEqual([
      'pension 135000/135000',
      'health 106350/106350',
      'long_term_care 13770/13770',
      'employment 27000/27000',
    ]);
    expect(shares(3_000_000, '2026-01-01')[0]).toBe('pension 142500/142500');
  });

  it.each([
    [399_999, '2026-06-30', 400_000],
    [400_999, '2026-06-30', 400_000],
    [401_000, '2026-06-30', 401_000],
    [6_371_000, '2026-06-30', 6_370_000],
    [409_000, '2026-07-01', 410_000],
    [6_371_000, '2026-07-01', 6_371_000],
    [6_590_999, '2026-07-01', 6_590_000],
    [9_000_000, '2026-07-01', 6_590_000],
  ])('counts the pension of %d won on %s on %d', (wages, date, base) => {
    expect(pensionOf(wages, date).base).toBe(base);
  });

  it.each([
    [{ age: 17 }, ['health', 'long_term_care', 'employment']],
    [{ age: 18, hiredAtAge: 18 }, ['pension', 'health', 'long_term_care', 'employment']],
    [{ age: 59 }, ['pension', 'health', 'long_term_care', 'employment']],
    [{ age: 60 }, ['health', 'long_term_care', 'employment']],
    [{ age: 66, hiredAtAge: 64 }, ['health', 'long_term_care', 'employment']],
    [{ age: 66, hiredAtAge: 65 }, ['health', 'long_term_care']],
    [{ insured: { pension: false, health: false, employment: true } }, ['employment']],
  ])('charges %j with %j', (of, items) => {
    expect(onWages(2_500_000, '2026-11-01', of).lines.map(({ item }) => item)).toEqual(items);
  });

  it('says of every line that its rounding was not seen in a source', () => {
    expect(onWages(2_500_000).lines.map(({ basis }) => basis.verified)).toEqual(['part', 'part', 'part', 'part']);
  });

  it('never takes more from lower wages, and drops what is below ten won', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000_000 }), fc.integer({ min: 0, max: 100_000 }), (wages, more) => {
        const lower = onWages(wages);
        expect(onWages(wages + more).employee).toBeGreaterThanOrEqual(lower.employee);
        for (const { employee, employer } of lower.lines) expect([employee % 10, employer % 10]).toEqual([0, 0]);
        expect(lower.employee).toBe(lower.lines.reduce((sum, { employee }) => sum + employee, 0));
      }),
    );
  });

  it('refuses days whose law is not known, and input without ages', () => {
    expect(() => onWages(1_000_000, '2025-06-30')).toThrow(UnknownLaw);
    expect(() => onWages(1_000_000, '2027-01-01')).toThrow(UnknownLaw);
    expect(onWages(1_000_000, '2026-12-31').lines).toHaveLength(4);
    expect(refusedFields(koreanSocialInsurance, { wages: 1.5, insured: person.insured })).toEqual([
      'wages',
      'age',
      'hiredAtAge',
    ]);
  });
});
