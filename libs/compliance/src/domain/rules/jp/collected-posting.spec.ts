import { aLawfulPosting } from '@iworkz/testing';
import { expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { PostingOrigin } from '../../inputs/posting-origin.js';
import { summary } from '../testing/judged.js';

const companyName = '株式会社みどり技研';
const source = 'https://jobs.example.jp/feed';
const judged = (origin: object | null | undefined, date = '2026-11-20') =>
  ruleBook
    .evaluate(
      'posting',
      'JP',
      {
        job: aLawfulPosting(),
        companyName,
        ...(origin !== undefined && { origin: origin && PostingOrigin.parse(origin) }),
      },
      date,
    )
    .filter(({ ruleId }) => ruleId === 'ESA-5-4-COLLECTED');

it.each([
  [{ source, collectedOn: '2026-10-21' }, '2026-11-20', []],
  [{ source, collectedOn: '2026-10-20' }, '2026-11-20', ['WARN /origin/checkedOn']],
  [{ source, collectedOn: '2026-01-01', checkedOn: '2026-10-21' }, '2026-11-20', []],
  [{ source, collectedOn: '2026-01-01', checkedOn: '2026-10-20' }, '2026-11-20', ['WARN /origin/checkedOn']],
  [{ source, collectedOn: '2026-11-01', endedOn: '2026-11-20' }, '2026-11-20', []],
  [{ source, collectedOn: '2026-11-01', endedOn: '2026-11-19' }, '2026-11-20', ['WARN /origin/endedOn']],
  [{ source }, '2026-11-20', ['WARN /origin/collectedOn']],
  [{ collectedOn: '2026-11-01' }, '2026-11-20', ['REVIEW /origin/source']],
  [{ source, collectedOn: '2022-01-01' }, '2022-09-30', []],
  [{ source, collectedOn: '2022-01-01' }, '2022-10-01', ['WARN /origin/checkedOn']],
  [null, '2026-11-20', []],
  [undefined, '2026-11-20', []],
])('a posting collected as %j is on %s: %j', (origin, date, expected) => {
  expect(summary(judged(origin, date))).toEqual(expected);
});

it('says when the source was last looked at', () => {
  expect(judged({ source, collectedOn: '2026-08-01' })[0]?.text.ja).toContain('2026年8月1日');
});
