import type { JobContent } from '@iworkz/contracts';
import { aLawfulPosting } from '@iworkz/testing';
import { expect, it } from 'vitest';
import { judgeOffer, judgePosting, summary } from '../testing/judged.js';

type Changes = Partial<NonNullable<JobContent['hours']>> & {
  daysOff?: number | null;
  industry?: JobContent['industry'];
};
const post = ({ daysOff = 125, industry = 'manufacturing', ...hours }: Changes): JobContent => {
  const job = aLawfulPosting();
  const base = { start: '09:00', end: '18:00', breakMinutes: 60, daysPerWeek: 5 };
  return aLawfulPosting({
    industry,
    hours: { ...job.hours!, system: 'yearly_variable', ...base, ...hours },
    holidays: { ...job.holidays!, daysPerYear: daysOff },
  });
};
const short = { end: '16:00' };

it.each([
  [{}, []],
  [{ end: '20:00', daysPerWeek: 4, daysOff: 160 }, []],
  [{ end: '20:01', daysPerWeek: 4, daysOff: 160 }, ['BLOCK /hours/start']],
  [{ end: '20:01', daysPerWeek: 4, daysOff: 160, industry: 'logistics' as const }, ['REVIEW /hours/start']],
  [{ end: '18:40', daysPerWeek: 6, daysOff: 130 }, []],
  [{ end: '18:41', daysPerWeek: 6, daysOff: 130 }, ['BLOCK /hours/daysPerWeek']],
  [{ ...short, daysPerWeek: 6, daysOff: 85 }, []],
  [{ ...short, daysPerWeek: 6, daysOff: 84 }, ['WARN /holidays/daysPerYear']],
  [{ ...short, daysPerWeek: 7 }, ['WARN /hours/daysPerWeek']],
  [{ daysOff: 105 }, []],
  [{ daysOff: 104 }, ['WARN /holidays/daysPerYear']],
  [{ daysOff: null }, ['REVIEW /holidays/daysPerYear']],
  [{ daysPerWeek: null }, ['REVIEW /hours/daysPerWeek']],
  [{ end: null }, ['REVIEW /hours/start']],
  [{ end: '21:00', system: 'monthly_variable' as const }, []],
])('yearly variable hours %j: %j', (changes, expected) => {
  expect(summary(judgePosting('LSA-32-4', post(changes)))).toEqual(expected);
  expect(summary(judgeOffer('LSA-32-4', {}, post(changes)))).toEqual(expected);
});
