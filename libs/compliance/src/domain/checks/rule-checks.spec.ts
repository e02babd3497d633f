import { aLawfulPosting, anUnlawfulPosting } from '@iworkz/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCases, listKinds } from '../../calculations.js';
import { ruleBook, ruleBookOf } from '../../rule-book.js';
import { HiringProcess } from '../inputs/hiring-process.js';
import { NoticeContent } from '../inputs/notice-content.js';
import { OfferTerms } from '../inputs/offer-terms.js';

const date = '2026-11-20';
const one = (kind: string, input: unknown, on = date) => evaluateCases([{ id: 'case', kind, date: on, input }])[0];
const companyName = '株式会社みどり技研';
const refusal = (ruleId: string): unknown => expect.objectContaining({ ruleId, severity: 'BLOCK' });
const person = { status: 'student', expiresOn: '2028-03-31' };

describe('the checks by rules, as kinds of case', () => {
  it('stand beside the calculations', () => {
    const kinds = listKinds().map(({ kind }) => kind);
    for (const kind of ['posting', 'offer', 'workPermission', 'notice', 'dispatch', 'hiringProcess', 'residentTax'])
      expect(kinds).toContain(kind);
    for (const kind of ['placementBusiness', 'jobAggregation', 'yearlyVariableHours']) expect(kinds).toContain(kind);
  });

  it('judge a posting as the service does', () => {
    const unlawful = one('posting', { job: anUnlawfulPosting(), companyName });
    expect(unlawful).toMatchObject({
      result: { jurisdiction: 'JP', allowed: false, ruleBookVersion: ruleBook.version },
    });
    const { result } = unlawful as unknown as { result: { findings: unknown[] } };
    expect(result.findings).toEqual(
      ruleBook.evaluate('posting', 'JP', { job: anUnlawfulPosting(), companyName }, date),
    );
    expect(one('posting', { job: aLawfulPosting(), companyName })).toMatchObject({ result: { allowed: true } });
  });

  it('judge by the law of the workplace, and refuse a country whose law is not known', () => {
    const korea = aLawfulPosting({
      workplace: { country: 'KR' },
      pay: { period: 'hour', currency: 'KRW', min: 10_000, max: 10_000 },
    });
    expect(one('posting', { job: korea, companyName })).toMatchObject({
      result: { jurisdiction: 'KR', allowed: false },
    });
    const brazil = aLawfulPosting({ workplace: { country: 'BR' } });
    for (const [kind, input, pointer] of [
      ['posting', { job: brazil, companyName }, '/input/job/workplace/country'],
      ['offer', { job: brazil, companyName }, '/input/job/workplace/country'],
      ['workPermission', { job: brazil, authorization: null }, '/input/job/workplace/country'],
      ['hiringProcess', { country: 'BR' }, '/input/country'],
    ] as const)
      expect(one(kind, input), kind).toMatchObject({ error: 'unknown_jurisdiction', fields: [{ pointer }] });
  });

  it('say which status the work needs and what is missing', () => {
    const job = aLawfulPosting();
    const input = {
      job,
      authorization: person,
      candidate: { degree: 'bachelor', degreeRelated: true, peerPay: 400_000 },
    };
    expect(one('workPermission', input)).toMatchObject({
      result: {
        allowed: false,
        statuses: [
          { status: 'engineer_humanities_international', name: { ja: '技術・人文知識・国際業務' } },
          {},
          {},
          {},
        ],
      },
    });
    const abroad = { ...input, job: aLawfulPosting({ workplace: { country: 'SG' } }) };
    expect(one('workPermission', abroad)).toMatchObject({ result: { jurisdiction: 'SG', statuses: [] } });
  });

  it('take statuses that profiles do not offer', () => {
    const input = { job: aLawfulPosting(), authorization: { status: 'official', expiresOn: '2028-03-31' } };
    expect(one('workPermission', input)).toMatchObject({ result: { allowed: true } });
  });

  it('name the field of bad input, and quote nothing of it', () => {
    const wrong = one('posting', { job: { ...aLawfulPosting(), pay: { period: 'week', min: '山田' } }, companyName });
    expect(wrong).toMatchObject({ error: 'invalid_input' });
    expect(JSON.stringify(wrong)).toContain('/input/job/pay/period');
    expect(JSON.stringify(wrong)).not.toContain('山田');
    expect(one('notice', { contract: { term: 'forever', partTime: false }, items: {} })).toMatchObject({
      error: 'invalid_input',
      fields: [{ pointer: '/input/contract/term' }],
    });
  });

  it.each([
    ['posting', { job: aLawfulPosting(), companyName }, '2022-09-30'],
    ['offer', { job: aLawfulPosting(), companyName }, '2023-03-31'],
    ['notice', { contract: { term: 'indefinite', partTime: false }, items: {} }, '2020-03-31'],
    ['hiringProcess', { country: 'JP' }, '2024-03-31'],
    ['placementBusiness', {}, '2022-09-30'],
    ['jobAggregation', {}, '2022-09-30'],
  ])('refuse %s before their law is known', (kind, input, on) => {
    expect(one(kind, input, on)).toMatchObject({ error: 'unknown_law', fields: [{ pointer: '/date' }] });
  });

  it('find the same whatever the order of the rules', () => {
    const cases = [
      [
        'offer',
        'JP',
        { job: anUnlawfulPosting(), companyName, terms: OfferTerms.parse({ clauses: '退職した場合は罰金' }) },
      ],
      ['hiring_process', 'EU', HiringProcess.parse({ country: 'DE', ai: { used: true } })],
      ['notice', 'JP', NoticeContent.parse({ contract: { term: 'fixed', partTime: true }, items: {} })],
    ] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([...ruleBook.rules], { minLength: ruleBook.rules.length }), (shuffled) => {
        const book = ruleBookOf(shuffled);
        for (const [kind, jurisdiction, input] of cases)
          expect(book.evaluate(kind, jurisdiction, input, date)).toEqual(
            ruleBook.evaluate(kind, jurisdiction, input, date),
          );
      }),
      { numRuns: 5 },
    );
  });

  it('judge a collected posting, a placement firm and a board', () => {
    const origin = { source: 'https://jobs.example.jp', collectedOn: '2026-10-01', endedOn: '2026-11-01' };
    const collected = one('posting', { job: aLawfulPosting(), companyName, origin });
    expect(JSON.stringify(collected)).toContain('ESA-5-4-COLLECTED');
    expect(one('placementBusiness', { licence: { held: false } })).toMatchObject({
      result: { jurisdiction: 'JP', allowed: false, findings: expect.arrayContaining([refusal('ESA-30')]) as unknown },
    });
    expect(one('jobAggregation', { collectsSeekerData: true, chargesJobSeekers: true })).toMatchObject({
      result: { allowed: false, findings: expect.arrayContaining([refusal('ESA-43-3')]) as unknown },
    });
    expect(one('jobAggregation', { overviewReports: ['2025'] })).toMatchObject({
      error: 'invalid_input',
      fields: [{ pointer: '/input/overviewReports/0' }],
    });
  });

  it('give dispatch its limit dates', () => {
    const input = {
      work: 'other',
      from: '2026-12-01',
      to: '2027-05-31',
      contractDays: null,
      listedDayWork: false,
      worker: { indefinite: false, birthDate: '1990-01-01' },
      client: { firstDispatchOn: '2026-12-01' },
    };
    expect(one('dispatch', input)).toMatchObject({
      result: {
        allowed: true,
        limits: { workplace: { conflictDate: '2029-12-01' }, person: { conflictDate: '2029-12-01' } },
      },
    });
  });
});
