import type { JobContentDraft } from '@iworkz/testing';
import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { judgePosting, markedWords, summary } from '../testing/judged.js';

type AgeLimit = NonNullable<JobContentDraft['ageLimit']>;
const reason = '定年が60歳のため';
const noExperience = { skills: [{ name: '普通自動車免許' }] };
const limited = (ageLimit: AgeLimit, overrides: Partial<JobContentDraft> = {}) =>
  aLawfulPosting({ ageLimit, ...overrides });
const fixed = { contract: { term: 'fixed' as const, termMonths: 12 } };

describe('age limits', () => {
  it.each<[string, AgeLimit, Partial<JobContentDraft>, string[]]>([
    ['no limit', {}, {}, []],
    ['a limit without an exception', { max: 35 }, {}, ['BLOCK /ageLimit']],
    ['exception 1: retirement age, indefinite', { max: 59, exception: '1', reason }, {}, []],
    ['exception 1 in a fixed term', { max: 59, exception: '1', reason }, fixed, ['BLOCK /contract/term']],
    ['exception 1 with a lower limit', { min: 20, max: 59, exception: '1', reason }, {}, ['BLOCK /ageLimit/min']],
    [
      'exception 1 without a contract',
      { max: 59, exception: '1', reason },
      { contract: null },
      ['REVIEW /contract/term'],
    ],
    ['a limit of 65 without a reason', { max: 65, exception: '1' }, {}, ['BLOCK /ageLimit/reason']],
    ['a limit of 66 without a reason', { max: 66, exception: '1' }, {}, []],
    ['exception 2: 18 for night work', { min: 18, exception: '2' }, {}, []],
    ['exception 2: 19', { min: 19, exception: '2' }, {}, ['REVIEW /ageLimit/min']],
    ['exception 2 with an upper limit', { max: 70, exception: '2' }, {}, ['REVIEW /ageLimit/max']],
    [
      'exception 3-イ: indefinite, no experience',
      { max: 34, exception: '3i', reason: '長期勤続によるキャリア形成のため' },
      noExperience,
      [],
    ],
    ['exception 3-イ asking for years', { max: 34, exception: '3i', reason: '同上' }, {}, ['BLOCK /skills']],
    [
      'exception 3-イ in a fixed term',
      { max: 34, exception: '3i', reason: '同上' },
      { ...noExperience, ...fixed },
      ['BLOCK /contract/term'],
    ],
    [
      'exception 3-イ with a lower limit',
      { min: 20, max: 34, exception: '3i', reason: '同上' },
      noExperience,
      ['REVIEW /ageLimit/min'],
    ],
    [
      'exception 3-イ without an upper limit',
      { min: 20, exception: '3i', reason: '同上' },
      noExperience,
      ['BLOCK /ageLimit/max', 'REVIEW /ageLimit/min'],
    ],
  ])('%s', (_name, ageLimit, overrides, expected) => {
    expect(summary(judgePosting('AGE-9', limited(ageLimit, overrides)))).toEqual(expected);
  });

  it('asks a person about the exceptions whose details are not verified', () => {
    for (const exception of ['3ro', '3ha', '3ni'] as const) {
      expect(summary(judgePosting('AGE-9-3', limited({ min: 30, max: 39, exception, reason })))).toEqual([
        'REVIEW /ageLimit/exception',
      ]);
    }
    const text = (min: number, max: number) =>
      judgePosting('AGE-9-3', limited({ min, max, exception: '3ro', reason }))[0]!.text.ja;
    expect(text(30, 39)).not.toContain('合致しません');
    expect(text(30, 40)).toContain('合致しません');
    expect(text(29, 38)).toContain('合致しません');
    expect(judgePosting('AGE-9-3', aLawfulPosting())).toEqual([]);
  });
});

describe('age in the text', () => {
  it.each([
    ['35歳以下の方', ['35歳以下'], 'BLOCK'],
    ['３５歳以下の方', ['３５歳以下'], 'BLOCK'],
    ['30歳未満', ['30歳未満'], 'BLOCK'],
    ['25歳くらいまで', ['25歳くらいまで'], 'BLOCK'],
    ['20〜35歳の方を募集', ['20〜35歳'], 'BLOCK'],
    ['20歳～35歳まで', ['20歳～35歳'], 'BLOCK'],
    ['20代歓迎', ['20代歓迎'], 'BLOCK'],
    ['20代・30代の方を募集', ['20代・30代の方を募集'], 'BLOCK'],
    ['30代が中心の職場', ['30代が中心'], 'WARN'],
    ['若い方を歓迎', ['若い方を歓迎'], 'WARN'],
    ['18歳以上', ['18歳以上'], 'REVIEW'],
    ['20歳以上の方', ['20歳以上'], 'BLOCK'],
    ['Applicants must be under 35.', ['under 35'], 'BLOCK'],
    ['under 35 years old', ['under 35'], 'BLOCK'],
    ['Aged 25-35', ['Aged 25-35'], 'BLOCK'],
    ['25 to 35 years old', ['25 to 35 years old'], 'BLOCK'],
    ['candidates in their twenties', ['in their twenties'], 'BLOCK'],
    ['young people wanted', ['young people'], 'WARN'],
  ])('“%s” marks %j as %s', (description, words, severity) => {
    const findings = judgePosting('AGE-9-TEXT', aLawfulPosting({ description }));
    expect(markedWords(findings, description)).toEqual(words);
    expect(summary(findings)).toEqual(words.map(() => `${severity} /description`));
  });

  it.each([
    '定年60歳、65歳まで再雇用',
    '65歳までの継続雇用制度',
    'お子さんが3歳になるまで時短勤務',
    '子が18歳以下の場合に手当を支給',
    '60歳以上の方も活躍しています',
    '年齢不問',
    '60歳定年、70歳まで働けます',
    '契約更新は65歳まで',
    '健康診断(35歳以上は人間ドック)',
    '65歳以上の高齢者の介護',
    '80歳以上の利用者の送迎',
    'Keep p95 latency under 50.',
    '創業20年、社員35名以下の少数精鋭',
    '経験3年以上',
    'Resolve incidents in under 30 minutes.',
    'A team of under 50 people.',
    'Up to 40 hours a week',
    'pages 20 to 30',
  ])('“%s” is no finding', (description) => {
    expect(judgePosting('AGE-9-TEXT', aLawfulPosting({ description }))).toEqual([]);
  });

  it('leaves a limit that repeats the stated one to the rule of stated limits', () => {
    const stated = (description: string) => limited({ max: 59, exception: '1', reason }, { description });
    expect(judgePosting('AGE-9-TEXT', stated('59歳以下(定年が60歳のため)'))).toEqual([]);
    expect(judgePosting('AGE-9-TEXT', stated('60歳未満'))).toEqual([]);
    expect(summary(judgePosting('AGE-9-TEXT', stated('40歳以下')))).toEqual(['BLOCK /description']);
  });
});
