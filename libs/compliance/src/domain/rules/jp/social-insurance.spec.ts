import type { JobContent } from '@iworkz/contracts';
import { aLawfulPosting } from '@iworkz/testing';
import { expect, it } from 'vitest';
import { judgeOffer, judgePosting, summary } from '../testing/judged.js';

type Changes = { end?: string; daysPerWeek?: number | null; hourly?: number } & Partial<
  Pick<JobContent, 'socialInsurance' | 'contract'>
>;
/** So many hours from nine o'clock without a break on five days, paid by the hour. */
const post = ({ end = '13:00', daysPerWeek = 5, hourly = 1300, ...rest }: Changes): JobContent => {
  const job = aLawfulPosting();
  return aLawfulPosting({
    socialInsurance: ['employment', 'workers_accident'],
    hours: { ...job.hours!, start: '09:00', end, breakMinutes: 0, daysPerWeek },
    holidays: { description: '土日', daysPerYear: null },
    pay: { ...job.pay!, period: 'hour', min: hourly, max: 2000 },
    ...rest,
  });
};
const found = ['REVIEW /socialInsurance'];
const fixed = (termMonths: number, possible: boolean) =>
  ({ contract: { term: 'fixed', employment: 'part_time', termMonths, renewal: { possible } } }) as unknown as Changes;

it.each([
  [{}, '2026-11-20', found],
  [{ end: '12:59' }, '2026-11-20', []],
  [{}, '2024-09-30', []],
  [{}, '2024-10-01', found],
  // 1,015 yen × 20 hours × 52 weeks ÷ 12 months = 87,967 yen.
  [{ hourly: 1015 }, '2026-09-30', []],
  [{ hourly: 1016 }, '2026-09-30', found],
  [{ hourly: 1015 }, '2026-10-01', found],
  [{ socialInsurance: ['health', 'pension'] }, '2026-11-20', []],
  [{ socialInsurance: ['health'] }, '2026-11-20', found],
  [{ end: '15:00', hourly: 100 }, '2024-10-01', found],
  [fixed(2, false), '2026-11-20', []],
  [fixed(2, true), '2026-11-20', found],
  [fixed(3, false), '2026-11-20', found],
  [{ contract: { term: 'indefinite', employment: 'outsourced' } as JobContent['contract'] }, '2026-11-20', []],
  [{ daysPerWeek: null }, '2026-11-20', ['REVIEW /hours/daysPerWeek']],
] as [Changes, string, string[]][])('insurance offered with %j is on %s: %j', (changes, date, expected) => {
  expect(summary(judgePosting('SI-ELIG', post(changes), date))).toEqual(expected);
  expect(summary(judgeOffer('SI-ELIG', {}, post(changes), date))).toEqual(expected);
});

it('asks firms of ever smaller size, and of any size from thirty hours a week', () => {
  const text = (date: string, end = '13:00') => judgePosting('SI-ELIG', post({ end }), date)[0]?.text.en;
  expect(text('2027-09-30')).toContain('51 insured people');
  expect(text('2027-10-01')).toContain('36 insured people');
  expect(text('2026-11-20', '14:59')).toContain('51 insured people');
  expect(text('2026-11-20', '15:00')).toContain('three quarters of regular hours');
});
