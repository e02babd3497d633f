import type { Currency } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../rule-book.js';
import { judge } from '../evaluation.js';
import { OfferTerms } from '../inputs/offer-terms.js';
import { judgePosting, summary } from './testing/judged.js';

type Period = 'hour' | 'day' | 'month' | 'year';
const paying = (currency: Currency, period: Period, min: number, overrides = {}) =>
  aLawfulPosting({ pay: { currency, period, min, max: min * 2 }, ...overrides });

describe('Korea', () => {
  it.each<[string, Period, number, string[]]>([
    ['2025-12-31', 'hour', 10_030, []],
    ['2025-12-31', 'hour', 10_029, ['BLOCK /pay/min']],
    ['2026-01-01', 'hour', 10_319, ['BLOCK /pay/min']],
    ['2026-01-01', 'hour', 10_320, []],
    ['2027-01-01', 'hour', 10_320, ['BLOCK /pay/min']],
    ['2027-01-01', 'hour', 10_700, []],
    ['2026-01-01', 'month', 2_156_879, ['BLOCK /pay/min']],
    ['2026-01-01', 'month', 2_156_880, []], // 10,320 × 209 h
    ['2026-01-01', 'year', 25_882_560, []],
    ['2026-01-01', 'year', 25_882_559, ['BLOCK /pay/min']],
    ['2024-12-31', 'hour', 50_000, ['REVIEW /pay/min']],
    ['2028-01-01', 'hour', 50_000, ['REVIEW /pay/min']],
  ])('on %s pay by the %s of %d won: %j', (date, period, won, expected) => {
    expect(summary(judgePosting('KR-MW', paying('KRW', period, won), date, 'KR'))).toEqual(expected);
  });

  it.each(['KR-11', null])('judges a posting in Seoul by its own law alone, with subdivision %s', (subdivision) => {
    const workplace = { country: 'KR', subdivision, city: '강남구', scopeOfChange: null };
    const job = paying('KRW', 'year', 40_000_000, { language: 'ko', workplace, recruiter: null });
    const judged = (input: typeof job) =>
      (['posting', 'offer', 'work_permission'] as const).map((kind) => {
        const terms = OfferTerms.parse({ probationPay: 30_000_000 });
        const facts = { job: input, companyName: '주식회사 다온', terms, authorization: null };
        return judge(ruleBook, { kind, input: facts, date: '2026-11-20', region: 'jp' }).findings;
      });
    expect(judged(job).map((findings) => findings.map(({ ruleId }) => ruleId))).toEqual([[], [], ['KR-RTW']]);
    const [posting, offer] = judged({ ...job, pay: { ...job.pay!, min: 20_000_000 } });
    expect([posting, offer].map((findings) => findings!.map(({ ruleId }) => ruleId))).toEqual([['KR-MW'], ['KR-MW']]);
  });

  it('asks about part-time months, other currencies and missing pay', () => {
    const hours = { start: '10:00', end: '15:00', breakMinutes: 30, daysPerWeek: 5 };
    expect(summary(judgePosting('KR-MW', paying('KRW', 'month', 1_200_000, { hours }), '2026-11-20', 'KR'))).toEqual([
      'REVIEW /pay/min',
    ]);
    expect(summary(judgePosting('KR-MW', paying('JPY', 'hour', 1), '2026-11-20', 'KR'))).toEqual([
      'REVIEW /pay/currency',
    ]);
    expect(summary(judgePosting('KR-MW', aLawfulPosting({ pay: null }), '2026-11-20', 'KR'))).toEqual(['REVIEW /pay']);
  });
});

describe('United Kingdom', () => {
  it.each([
    ['2026-03-31', 12.21, []],
    ['2026-03-31', 12.2, ['BLOCK /pay/min']],
    ['2026-04-01', 12.7, ['BLOCK /pay/min']],
    ['2026-04-01', 12.71, []],
    ['2025-03-31', 50, ['REVIEW /pay/min']],
    ['2027-04-01', 50, ['REVIEW /pay/min']],
  ])('on %s an hour at £%d: %j', (date, pounds, expected) => {
    expect(summary(judgePosting('UK-NLW', paying('GBP', 'hour', pounds), date, 'UK'))).toEqual(expected);
  });
});

describe('Singapore', () => {
  it.each<[string, Period, number, string[]]>([
    ['2026-06-30', 'month', 1799, []],
    ['2026-07-01', 'month', 1799, ['WARN /pay/min']],
    ['2026-07-01', 'month', 1800, []],
    ['2026-07-01', 'year', 21_599, ['WARN /pay/min']],
    ['2026-07-01', 'hour', 12, ['REVIEW /pay/min']],
  ])('on %s pay by the %s of S$%d: %j', (date, period, dollars, expected) => {
    expect(summary(judgePosting('SG-LQS', paying('SGD', period, dollars), date, 'SG'))).toEqual(expected);
  });
});

describe('pay in the posting', () => {
  const silent = (country: string, city: string) => aLawfulPosting({ pay: null, workplace: { country, city } });

  it('is wanted by the four states whose law was confirmed', () => {
    for (const city of ['San Francisco, CA', 'Denver, Colorado', 'New York', 'Chicago, IL']) {
      expect(summary(judgePosting('US-PAY', silent('US', city), '2026-11-20', 'US')), city).toEqual(['WARN /pay']);
    }
    expect(summary(judgePosting('US-PAY', silent('US', 'Austin, TX'), '2026-11-20', 'US'))).toEqual(['REVIEW /pay']);
    expect(judgePosting('US-PAY', paying('USD', 'year', 90_000), '2026-11-20', 'US')).toEqual([]);
  });

  it('is asked for in the Union from 2026-06-07', () => {
    expect(judgePosting('EU-PAY', silent('DE', 'Berlin'), '2026-06-06', 'EU')).toEqual([]);
    expect(summary(judgePosting('EU-PAY', silent('DE', 'Berlin'), '2026-06-07', 'EU'))).toEqual(['REVIEW /pay']);
    expect(judgePosting('EU-PAY', paying('EUR', 'year', 60_000), '2026-06-07', 'EU')).toEqual([]);
  });
});

describe('titles in the Union', () => {
  const titled = (title: string, date = '2026-06-07') =>
    summary(judgePosting('EU-NEUTRAL', aLawfulPosting({ title, workplace: { country: 'DE' } }), date, 'EU'));
  it.each([
    ['Salesman', ['REVIEW /title']],
    ['Waitress', ['REVIEW /title']],
    ['Female assistant', ['REVIEW /title']],
    ['Salesman (m/w/d)', []],
    ['Female or male assistant', []],
    ['Sales representative', []],
    ['Project manager', []],
  ])('“%s” gives %j', (title, expected) => {
    expect(titled(title)).toEqual(expected);
  });

  it('are judged from the day of transposition', () => {
    expect(titled('Salesman', '2026-06-06')).toEqual([]);
  });
});

describe('the right to work outside Japan', () => {
  it.each(['KR', 'UK', 'US', 'SG', 'EU'] as const)('is always asked of a person in %s', (jurisdiction) => {
    const findings = ruleBook.evaluate(
      'work_permission',
      jurisdiction,
      { authorization: null, job: aLawfulPosting() },
      '2026-11-20',
    );
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([[`${jurisdiction}-RTW`, 'REVIEW']]);
  });
});
