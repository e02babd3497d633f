import { aLawfulPosting } from '@iworkz/testing';
import { expect, it } from 'vitest';
import { judgeOffer, summary } from '../testing/judged.js';

const leave = (beforeWeeks: number, beforeWeeksMultiple: number, afterWeeks: number) =>
  judgeOffer('LSA-65', { maternityLeave: { beforeWeeks, beforeWeeksMultiple, afterWeeks } }, aLawfulPosting());
const params = (weeks: number, least: number) => ({ field: '/terms/maternityLeave', params: { weeks, least } });

it.each([
  [6, 14, 8, []],
  [5, 14, 8, [params(5, 6)]],
  [6, 13, 8, [params(13, 14)]],
  [6, 14, 7, [params(7, 8)]],
  [10, 20, 12, []],
])('%s weeks before birth, %s before that of several, %s after: %j', (before, multiple, after, expected) => {
  expect(leave(before, multiple, after)).toMatchObject(expected.map((each) => ({ ...each, severity: 'BLOCK' })));
  expect(leave(before, multiple, after)).toHaveLength(expected.length);
});

it('cannot be judged of an offer that does not say, and is not asked of work that is no employment', () => {
  expect(summary(judgeOffer('LSA-65', {}, aLawfulPosting()))).toEqual(['REVIEW /terms/maternityLeave']);
  const outsourced = aLawfulPosting({ contract: { term: 'indefinite', employment: 'outsourced' } });
  expect(judgeOffer('LSA-65', {}, outsourced)).toEqual([]);
});
