import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, understandUtterance } from './understand-utterance.js';

describe('understanding a sentence', () => {
  it.each([
    ['東京でTypeScriptの仕事を探して', { prefecture: 13, q: 'TypeScript' }],
    ['remote TypeScript jobs over 8 million yen', { remote: 'full', q: 'TypeScript', minYearlyYen: 8_000_000 }],
    ['リモートで年収800万円以上の求人', { remote: 'full', minYearlyYen: 8_000_000 }],
    ['京都の看護師の求人を教えてください', { prefecture: 26, q: '看護師' }],
    ['東京都で経理の仕事', { prefecture: 13, q: '経理' }],
    ['大阪で時給1500円以上の仕事', { prefecture: 27, minYearlyYen: 3_120_000 }],
    ['find senior Python positions in Osaka', { prefecture: 27, level: 'senior', q: 'Python' }],
    ['月給30万円以上の事務の求人', { minYearlyYen: 3_600_000, q: '事務' }],
    ['도쿄에서 자바 일자리 찾아 줘', { prefecture: 13, q: '자바' }],
    ['２０００万円以上の求人', { minYearlyYen: 20_000_000 }],
  ])('turns %s into a search', (sentence, search) => {
    expect(understandUtterance(sentence)).toEqual({ intent: 'search_jobs', search });
  });

  it.each(['使い方を教えて', 'help', '도움말'])('offers help for %s', (sentence) => {
    expect(understandUtterance(sentence)).toEqual({ intent: 'help' });
  });

  it.each(['今日はいい天気ですね', 'good morning'])('says that it did not understand %s', (sentence) => {
    expect(understandUtterance(sentence)).toEqual({ intent: 'not_understood' });
  });

  it('knows the language by the script', () => {
    expect([languageOf('東京の仕事'), languageOf('jobs in Tokyo'), languageOf('도쿄 일자리')]).toEqual([
      'ja',
      'en',
      'ko',
    ]);
  });

  it('answers any text of 500 characters quickly and without failing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500, unit: 'grapheme' }), (text) => {
        const understanding = understandUtterance(text);
        return understanding.intent !== 'search_jobs' || (understanding.search.q ?? '').length <= 300;
      }),
    );
  });
});
