import type { JobContentDraft } from '@iworkz/testing';
import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { judgePosting, summary } from '../testing/judged.js';

const lawful = aLawfulPosting();
const contract = lawful.contract!;
const fixedTerm = {
  ...contract,
  term: 'fixed' as const,
  termMonths: 12,
  renewal: { possible: true, criteria: '契約満了時の業務量により判断', cap: '通算5年まで' },
};

describe('items a posting must state', () => {
  it.each<[string, Partial<JobContentDraft>, string[]]>([
    ['duties', { duties: null }, ['BLOCK /duties']],
    ['workplace', { workplace: null }, ['BLOCK /workplace']],
    ['workplace without a place', { workplace: { country: 'JP', scopeOfChange: '変更なし' } }, ['BLOCK /workplace']],
    ['workplace that is everywhere', { workplace: { country: 'JP', remote: 'full', scopeOfChange: '変更なし' } }, []],
    ['term and probation', { contract: null }, ['BLOCK /contract', 'BLOCK /contract/probation']],
    ['probation', { contract: { ...contract, probation: null } }, ['BLOCK /contract/probation']],
    ['no probation, said so', { contract: { ...contract, probation: { months: 0 } } }, []],
    ['terms of probation', { contract: { ...contract, probation: { months: 3 } } }, ['WARN /contract/probation/terms']],
    ['length of the term', { contract: { ...fixedTerm, termMonths: null } }, ['BLOCK /contract/termMonths']],
    ['renewal', { contract: { ...fixedTerm, renewal: null } }, ['BLOCK /contract/renewal']],
    [
      'criteria of renewal',
      { contract: { ...fixedTerm, renewal: { possible: true, cap: 'なし' } } },
      ['BLOCK /contract/renewal/criteria'],
    ],
    ['no renewal, said so', { contract: { ...fixedTerm, renewal: { possible: false } } }, []],
    ['complete fixed term', { contract: fixedTerm }, []],
    ['hours', { hours: { ...lawful.hours!, end: null } }, ['BLOCK /hours']],
    [
      'hours, breaks and overtime',
      { hours: null },
      ['BLOCK /hours', 'BLOCK /hours/breakMinutes', 'BLOCK /hours/overtime'],
    ],
    ['break', { hours: { ...lawful.hours!, breakMinutes: null } }, ['BLOCK /hours/breakMinutes']],
    ['no break, said so', { hours: { ...lawful.hours!, breakMinutes: 0 } }, []],
    ['overtime', { hours: { ...lawful.hours!, overtime: null } }, ['BLOCK /hours/overtime']],
    ['holidays', { holidays: null }, ['BLOCK /holidays']],
    ['pay', { pay: null }, ['BLOCK /pay']],
    ['social insurance', { socialInsurance: [] }, ['BLOCK /socialInsurance']],
    ['passive smoking', { smoking: null }, ['BLOCK /smoking']],
  ])('%s', (_name, overrides, expected) => {
    expect(summary(judgePosting('ESA-5-3', aLawfulPosting(overrides)))).toEqual(expected);
  });

  it('wants the name of the employer', () => {
    const findings = ruleBook.evaluate('posting', 'JP', { job: lawful, companyName: ' ' }, '2026-11-20');
    expect(findings.filter(({ severity }) => severity === 'BLOCK')).toMatchObject([
      { ruleId: 'ESA-5-3', field: '/companyName', text: { ja: '募集者の氏名または名称が明示されていません。' } },
    ]);
  });
});

describe('scope of change', () => {
  const silent = aLawfulPosting({
    duties: { ...lawful.duties!, scopeOfChange: null },
    workplace: { ...lawful.workplace!, scopeOfChange: null },
    contract: { ...fixedTerm, renewal: { possible: true, criteria: '業務量により判断' } },
  });

  it('is wanted from 2024-04-01, one finding for each item', () => {
    expect(judgePosting('ESA-5-3-2024', silent, '2024-03-31')).toEqual([]);
    expect(summary(judgePosting('ESA-5-3-2024', silent, '2024-04-01'))).toEqual([
      'BLOCK /contract/renewal/cap',
      'BLOCK /duties/scopeOfChange',
      'BLOCK /workplace/scopeOfChange',
    ]);
  });

  it('wants no cap of a contract that is never renewed or has no end', () => {
    expect(
      judgePosting('ESA-5-3-2024', aLawfulPosting({ contract: { ...fixedTerm, renewal: { possible: false } } })),
    ).toEqual([]);
    expect(judgePosting('ESA-5-3-2024', lawful)).toEqual([]);
  });
});
