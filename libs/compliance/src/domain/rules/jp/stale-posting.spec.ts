import { aLawfulPosting } from '@iworkz/testing';
import { expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { summary } from '../testing/judged.js';

const companyName = '株式会社みどり技研';
const judged = (postedOn: string | null | undefined, date: string) =>
  ruleBook
    .evaluate('posting', 'JP', { job: aLawfulPosting(), companyName, postedOn }, date)
    .filter(({ ruleId }) => ruleId === 'ESA-5-4-STALE');

it.each([
  ['2026-08-22', '2026-11-20', []],
  ['2026-08-21', '2026-11-20', ['WARN /postedOn']],
  ['2022-07-02', '2022-09-30', []],
  ['2022-07-02', '2022-10-01', ['WARN /postedOn']],
  [null, '2026-11-20', []],
  [undefined, '2026-11-20', []],
])('a posting public since %s is on %s: %j', (postedOn, date, expected) => {
  expect(summary(judged(postedOn, date))).toEqual(expected);
});

it('says since when', () => {
  expect(judged('2026-08-01', '2026-11-20')[0]?.text.ja).toContain('2026年8月1日');
});
