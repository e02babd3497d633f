import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { judgePosting, markedWords, summary } from '../testing/judged.js';

const fixedTerm = (termMonths: number | null) => aLawfulPosting({ contract: { term: 'fixed', termMonths } });

describe('the length of a fixed term', () => {
  it.each([
    [36, []],
    [37, ['REVIEW /contract/termMonths']],
    [60, ['REVIEW /contract/termMonths']],
    [61, ['REVIEW /contract/termMonths']],
    [null, ['REVIEW /contract/termMonths']],
  ])('%s months give %j', (months, expected) => {
    expect(summary(judgePosting('LSA-14', fixedTerm(months)))).toEqual(expected);
  });

  it('tells three years from five', () => {
    expect(judgePosting('LSA-14', fixedTerm(60))[0]!.text.ja).toContain('3年を超え');
    expect(judgePosting('LSA-14', fixedTerm(61))[0]!.text.ja).toContain('5年も超え');
  });
});

describe('probation', () => {
  it.each([
    [6, []],
    [6.5, ['WARN /contract/probation/months']],
    [0, []],
  ])('of %d months gives %j', (months, expected) => {
    const job = aLawfulPosting({ contract: { term: 'indefinite', probation: { months, terms: '同条件' } } });
    expect(summary(judgePosting('LSA-TRIAL', job))).toEqual(expected);
  });
});

describe('penalties', () => {
  it.each([
    ['入社1年以内に退職した場合は違約金10万円', ['退職した場合は違約金']],
    ['遅刻1回につき罰金1,000円', ['遅刻1回につき罰金']],
    ['早期に辞めた場合、研修費を全額返還していただきます', ['研修費を全額返還']],
    ['A penalty applies if you resign within a year', ['penalty applies if you resign']],
    ['You will be fined for lateness', []],
    ['遅刻による罰金はありません', []],
    ['There is no penalty for leaving', []],
    ['ペナルティなしで働けます', []],
    ['違約金条項を含む契約書のレビュー', []],
  ])('“%s” marks %j', (description, words) => {
    const findings = judgePosting('LSA-16', aLawfulPosting({ description }));
    expect(markedWords(findings, description)).toEqual(words);
    expect(summary(findings)).toEqual(words.map(() => 'BLOCK /description'));
  });
});

describe('congratulatory money', () => {
  it.each([
    ['入社お祝い金10万円', ['入社お祝い金']],
    ['お祝い金あり', ['お祝い金']],
    ['就職祝金', ['就職祝金']],
    ['Sign-on bonus', ['Sign-on bonus']],
    ['結婚祝金・出産祝い金', []],
    ['お祝い金なし', []],
  ])('“%s” marks %j', (description, words) => {
    expect(markedWords(judgePosting('ESA-GIFT', aLawfulPosting({ description })), description)).toEqual(words);
  });

  it('is looked for from 2025-04-01', () => {
    const job = aLawfulPosting({ description: 'お祝い金あり' });
    expect(judgePosting('ESA-GIFT', job, '2025-03-31')).toEqual([]);
    expect(summary(judgePosting('ESA-GIFT', job, '2025-04-01'))).toEqual(['WARN /description']);
  });
});

describe('dispatched work', () => {
  it('must be called so', () => {
    const description = '派遣スタッフとして、派遣先企業での事務をお任せします。';
    const job = aLawfulPosting({ description });
    expect(markedWords(judgePosting('ESA-5-4', job), description)).toEqual(['派遣スタッフとして', '派遣先企業で']);
    expect(
      judgePosting('ESA-5-4', aLawfulPosting({ description, contract: { term: 'fixed', employment: 'dispatch' } })),
    ).toEqual([]);
    expect(judgePosting('ESA-5-4', aLawfulPosting({ description: '人材派遣会社向けのSaaSを開発します。' }))).toEqual(
      [],
    );
  });
});
