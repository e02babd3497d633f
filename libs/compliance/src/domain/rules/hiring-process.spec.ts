import { describe, expect, it } from 'vitest';
import { questions } from '../inputs/hiring-process.js';
import { judgeHiring, summary } from './testing/judged.js';
import { ruleBook } from '../../rule-book.js';
import { HiringProcess } from '../inputs/hiring-process.js';

const ai = { used: true } as const;

describe('what applicants are asked', () => {
  it.each([
    ['ESA-5-5', 'JP', 'religion', 'age'],
    ['KR-4-3', 'KR', 'marital_status', 'religion'],
    ['UK-EQA', 'UK', 'health', 'property'],
    ['US-EEO', 'US', 'pregnancy', 'property'],
    ['SG-WFA', 'SG', 'age', 'salary_history'],
  ] as const)('by %s in %s is not %s', (rule, jurisdiction, kept, free) => {
    expect(judgeHiring(rule, jurisdiction, { asks: [kept, free] })).toMatchObject([
      { severity: 'REVIEW', field: '/asks' },
    ]);
    expect(judgeHiring(rule, jurisdiction, { asks: [kept], essentialAndConsented: [kept] })).toEqual([]);
    expect(judgeHiring(rule, jurisdiction, { asks: [] })).toEqual([]);
    expect(summary(judgeHiring(rule, jurisdiction, {}))).toEqual(['REVIEW /asks']);
  });

  it('is named question by question', () => {
    const found = judgeHiring('ESA-5-5', 'JP', { asks: [...questions] });
    expect(found).toHaveLength(9);
    expect(found.map(({ text }) => text.ja).join()).toContain('本籍');
  });
});

describe('pay in the Union', () => {
  it.each([
    ['in_posting', ['age'], '2026-06-07', []],
    ['before_interview', [], '2026-06-07', []],
    ['later', [], '2026-06-07', ['REVIEW /payTold']],
    ['later', ['salary_history'], '2026-06-06', []],
    ['in_posting', ['salary_history'], '2026-06-07', ['REVIEW /asks']],
    [null, [], '2026-06-07', ['REVIEW /payTold']],
  ] as const)('told %s, asking %j on %s: %j', (payTold, asks, date, expected) => {
    expect(summary(judgeHiring('EU-PAY-PROCESS', 'EU', { payTold, asks: [...asks] }, date))).toEqual(expected);
  });
});

describe('software that chooses people', () => {
  it.each([
    [{ ...ai, infersEmotions: true }, '2025-02-01', []],
    [{ ...ai, infersEmotions: true }, '2025-02-02', ['BLOCK /ai/infersEmotions']],
    [{ ...ai, infersEmotions: false }, '2025-02-02', []],
    [ai, '2025-02-02', ['REVIEW /ai/infersEmotions']],
    [{ used: false }, '2025-02-02', []],
    [null, '2025-02-02', ['REVIEW /ai']],
  ])('may not infer emotions in the Union: %j on %s', (software, date, expected) => {
    expect(summary(judgeHiring('EU-AIA-5', 'EU', { ai: software }, date))).toEqual(expected);
  });

  it.each([
    [{ ...ai, talksToApplicants: true, machineTold: false }, '2026-08-01', []],
    [{ ...ai, talksToApplicants: true, machineTold: false }, '2026-08-02', ['WARN /ai/machineTold']],
    [{ ...ai, talksToApplicants: true, machineTold: true }, '2026-08-02', []],
    [{ ...ai, talksToApplicants: true }, '2026-08-02', ['REVIEW /ai/machineTold']],
    [{ ...ai, talksToApplicants: false }, '2026-08-02', []],
    [ai, '2026-08-02', ['REVIEW /ai/talksToApplicants']],
  ])('says that it is a machine: %j on %s', (software, date, expected) => {
    expect(summary(judgeHiring('EU-AIA-50', 'EU', { ai: software }, date))).toEqual(expected);
  });

  const kept = { ...ai, humanOversight: true, logsKeptMonths: 6, applicantsTold: true, explains: true };
  it.each([
    [kept, '2027-12-02', []],
    [{ ...kept, logsKeptMonths: 5 }, '2027-12-02', ['REVIEW /ai/logsKeptMonths']],
    [{ ...kept, logsKeptMonths: 5 }, '2027-12-01', []],
    [
      { ...kept, humanOversight: false, explains: false },
      '2027-12-02',
      ['REVIEW /ai/explains', 'REVIEW /ai/humanOversight'],
    ],
    [
      ai,
      '2027-12-02',
      ['REVIEW /ai/applicantsTold', 'REVIEW /ai/explains', 'REVIEW /ai/humanOversight', 'REVIEW /ai/logsKeptMonths'],
    ],
  ])('has duties of high risk from December 2027: %# on %s', (software, date, expected) => {
    expect(summary(judgeHiring('EU-AIA-26', 'EU', { ai: software }, date))).toEqual(expected);
  });

  it.each([
    [kept, '2026-01-22', []],
    [{ ...kept, applicantsTold: false }, '2026-01-22', ['REVIEW /ai/applicantsTold']],
    [{ ...kept, applicantsTold: false }, '2026-01-21', []],
    [null, '2026-01-22', ['REVIEW /ai']],
  ])('in Korea is told, overseen and explained: %# on %s', (software, date, expected) => {
    expect(summary(judgeHiring('KR-AI', 'KR', { ai: software }, date))).toEqual(expected);
  });

  const audited = { ...ai, biasAuditOn: '2025-11-20', auditPublished: true, noticeBusinessDays: 10 };
  it.each([
    ['New York, NY', audited, []],
    ['New York, NY', { ...audited, biasAuditOn: '2025-11-19' }, ['REVIEW /ai/biasAuditOn']],
    ['Brooklyn', { ...audited, biasAuditOn: null }, ['REVIEW /ai/biasAuditOn']],
    ['New York, NY', { ...audited, noticeBusinessDays: 9 }, ['REVIEW /ai/noticeBusinessDays']],
    ['New York, NY', { ...audited, auditPublished: false }, ['REVIEW /ai/auditPublished']],
    ['Austin, TX', { ...audited, biasAuditOn: null }, []],
    [null, audited, ['REVIEW /city']],
    ['New York, NY', null, ['REVIEW /ai']],
  ])('in %s is audited within a year: %#', (city, software, expected) => {
    expect(summary(judgeHiring('NYC-144', 'US', { city, ai: software }))).toEqual(expected);
  });
});

it('lets no jurisdiction pass in silence when nothing was told', () => {
  for (const jurisdiction of ['JP', 'KR', 'EU', 'UK', 'US', 'SG'] as const)
    expect(
      ruleBook.evaluate('hiring_process', jurisdiction, HiringProcess.parse({ country: 'XX' }), '2026-11-20'),
      jurisdiction,
    ).not.toEqual([]);
});
