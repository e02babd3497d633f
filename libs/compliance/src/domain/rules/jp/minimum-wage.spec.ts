import type { JobContent } from '@iworkz/contracts';
import { aLawfulPosting } from '@iworkz/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePosting, summary } from '../testing/judged.js';
import { minimumWages } from './minimum-wages.js';

type Pay = NonNullable<JobContent['pay']>;
/** @param prefecture its JIS X 0401 number */
const codeOf = (prefecture: number) => `JP-${String(prefecture).padStart(2, '0')}`;
const hourly = (min: number, prefecture = 13, overrides: Parameters<typeof aLawfulPosting>[0] = {}) =>
  aLawfulPosting({
    pay: { period: 'hour', min, max: Math.max(min, 5000) },
    workplace: { subdivision: codeOf(prefecture), scopeOfChange: '変更なし' },
    closesOn: '2026-11-30',
    ...overrides,
  });

describe('minimum wage', () => {
  it.each([
    // date, yen, verdict: each side of 1,163, 1,226 and 1,280 yen in Tokyo and of the days they came into force
    ['2024-10-01', 1162, ['BLOCK /pay/min']],
    ['2024-10-01', 1163, []],
    ['2025-10-02', 1163, []],
    ['2025-10-03', 1225, ['BLOCK /pay/min']],
    ['2025-10-03', 1226, []],
    ['2026-09-30', 1226, []],
    ['2026-10-01', 1226, ['BLOCK /pay/min']],
    ['2026-10-01', 1279.99, ['BLOCK /pay/min']],
    ['2026-10-01', 1280, []],
  ])('on %s judges %d yen an hour in Tokyo as %j', (date, yen, expected) => {
    expect(summary(judgePosting('MW-4', hourly(yen), date))).toEqual(expected);
  });

  it('divides a monthly wage by the average monthly hours, and lets the exact minimum pass', () => {
    // 1,280 yen × 5 days × 8 h × 52 ÷ 12 = 221,866.67 yen a month
    const monthly = (min: number) =>
      aLawfulPosting({ pay: { period: 'month', min, max: 300_000 }, holidays: { description: '土日祝' } });
    expect(summary(judgePosting('MW-4', monthly(221_866)))).toEqual(['BLOCK /pay/min']);
    expect(judgePosting('MW-4', monthly(221_867))).toEqual([]);
    // Eight hours on exactly 240 days: 1,280 × 8 × 240 ÷ 12 = 204,800
    const ofYear = (min: number) =>
      aLawfulPosting({
        pay: { period: 'month', min, max: 300_000 },
        holidays: { description: '土日祝', daysPerYear: 125 },
      });
    expect(summary(judgePosting('MW-4', ofYear(204_799)))).toEqual(['BLOCK /pay/min']);
    expect(judgePosting('MW-4', ofYear(204_800))).toEqual([]);
  });

  it.each<[Pay['period'], number, number]>([
    ['day', 10_239, 10_240],
    ['year', 2_457_599, 2_457_600],
  ])('converts pay by the %s', (period, below, exact) => {
    const posting = (min: number) => aLawfulPosting({ pay: { period, min, max: 9_000_000 } });
    expect(summary(judgePosting('MW-4', posting(below)))).toEqual(['BLOCK /pay/min']);
    expect(judgePosting('MW-4', posting(exact))).toEqual([]);
  });

  it('counts nothing of the fixed overtime', () => {
    const fixedOvertime = { amount: 100_000, hours: 40, excessPaid: true };
    const posting = aLawfulPosting({ pay: { period: 'month', min: 200_000, max: 300_000, fixedOvertime } });
    expect(summary(judgePosting('MW-4', posting))).toEqual(['BLOCK /pay/min']);
  });

  it('counts a night from 22:00 to 07:00 as the hours it has', () => {
    // 9 h less 1 h break; 8 h × 1,280
    const night = (min: number) =>
      aLawfulPosting({
        pay: { period: 'day', min, max: 20_000 },
        hours: { start: '22:00', end: '07:00', breakMinutes: 60, daysPerWeek: 5 },
      });
    expect(summary(judgePosting('MW-4', night(10_239)))).toEqual(['BLOCK /pay/min']);
    expect(judgePosting('MW-4', night(10_240))).toEqual([]);
  });

  it('says what it could not judge', () => {
    expect(summary(judgePosting('MW-4', aLawfulPosting({ pay: null })))).toEqual(['REVIEW /pay']);
    expect(summary(judgePosting('MW-4', aLawfulPosting({ hours: null })))).toEqual(['REVIEW /hours']);
    expect(summary(judgePosting('MW-4', aLawfulPosting({ workplace: { city: '渋谷区' } })))).toEqual([
      'REVIEW /workplace/subdivision',
    ]);
    expect(summary(judgePosting('MW-4', hourly(2000), '2024-09-30'))).toEqual(['REVIEW /pay/min']);
    expect(summary(judgePosting('MW-4', hourly(2000), '2027-10-01'))).toEqual(['REVIEW /pay/min']);
    expect(
      summary(judgePosting('MW-4', aLawfulPosting({ pay: { period: 'hour', currency: 'USD', min: 9, max: 10 } }))),
    ).toEqual(['REVIEW /pay/currency']);
    expect(judgePosting('MW-4', aLawfulPosting({ pay: null }))[0]!.text).toMatchObject({
      ja: '「賃金」が記載されていないため、「地域別最低賃金」への適合を判定できませんでした。',
    });
  });

  it('only asks where an effective date was seen as a plan alone', () => {
    // 宮崎: 1,023 yen confirmed, 1,085 yen planned for 2026-10-24
    expect(summary(judgePosting('MW-4', hourly(1022, 45), '2026-10-24'))).toEqual(['BLOCK /pay/min']);
    expect(summary(judgePosting('MW-4', hourly(1084, 45), '2026-10-24'))).toEqual(['REVIEW /pay/min']);
    expect(judgePosting('MW-4', hourly(1085, 45), '2026-10-24')).toEqual([]);
    expect(judgePosting('MW-4', hourly(1084, 45), '2026-10-23')).toEqual([]);
  });

  it('holds a rate for each prefecture, rising from year to year', () => {
    for (let code = 1; code <= 47; code += 1) {
      const rates = minimumWages[code]!;
      expect(rates).toHaveLength(3);
      expect(rates.map(({ yen }) => yen)).toEqual(rates.map(({ yen }) => yen).toSorted((a, b) => a - b));
      expect(rates.map(({ from }) => from)).toEqual(rates.map(({ from }) => from).toSorted());
    }
    expect(Object.keys(minimumWages)).toHaveLength(47);
  });

  it('never finds more when the pay is raised', () => {
    const rank = { INFO: 0, REVIEW: 1, WARN: 2, BLOCK: 3 };
    const worst = (job: JobContent, date: string) =>
      Math.max(
        0,
        ...['MW-4', 'MW-FWD'].flatMap((id) => judgePosting(id, job, date)).map(({ severity }) => rank[severity]),
      );
    fc.assert(
      fc.property(
        fc.constantFrom<Pay['period'][]>('hour', 'day', 'month', 'year'),
        fc.integer({ min: 1, max: 4_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 47 }),
        fc.date({ min: new Date('2024-10-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        (period, min, rise, prefecture, instant) => {
          const date = instant.toISOString().slice(0, 10);
          const posting = (pay: number) =>
            aLawfulPosting({ pay: { period, min: pay, max: 1e9 }, workplace: { subdivision: codeOf(prefecture) } });
          expect(worst(posting(min + rise), date)).toBeLessThanOrEqual(worst(posting(min), date));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a minimum wage rising while the posting is live', () => {
  it.each([
    // 沖縄 rises to 1,086 yen on 2026-12-02
    ['2026-12-01', 1085, []],
    ['2026-12-02', 1085, ['WARN /pay/min']],
    ['2026-12-02', 1086, []],
    [null, 1085, ['WARN /pay/min']],
  ])('closing on %s at %d yen: %j', (closesOn, yen, expected) => {
    expect(summary(judgePosting('MW-FWD', hourly(yen, 47, { closesOn })))).toEqual(expected);
  });

  it('looks at the day work starts too', () => {
    const posting = hourly(1085, 47, { closesOn: '2026-11-25', startsOn: '2027-01-01' });
    expect(judgePosting('MW-FWD', posting)[0]).toMatchObject({
      params: { from: '2026-12-02', minimum: 1086, hourly: 1085 },
    });
  });
});
