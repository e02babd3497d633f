import type { JobContent } from '@iworkz/contracts';
import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { judgeOffer, judgePosting, summary } from '../testing/judged.js';

const post = (changes: Partial<JobContent>, monthlyHours = 40): JobContent => {
  const job = aLawfulPosting();
  return aLawfulPosting({
    hours: { ...job.hours!, overtime: { expected: monthlyHours > 0, monthlyHours } },
    ...changes,
  });
};
const doctor = (monthlyHours?: number) => post({ title: '内科医師(常勤)' }, monthlyHours);

describe('overtime of doctors', () => {
  it.each([
    [80, 'within'],
    [80.1, 'over the 960'],
    [155, 'over the 960'],
    [155.1, 'over the 1,860'],
  ])('of %d hours a month is left to a person, and by no rule on others', (monthly, _what) => {
    expect(summary(judgePosting('LSA-141', doctor(monthly)))).toEqual(['REVIEW /hours/overtime']);
    expect(judgePosting('LSA-36-POSTED', doctor(monthly))).toEqual([]);
  });

  it('says by which of their own caps', () => {
    const text = (monthly: number) => judgePosting('LSA-141', doctor(monthly))[0]?.text.en;
    expect(text(80)).toContain('seems to lie within the 960');
    expect(text(80.1)).toContain('Only certain work at a designated hospital');
    expect(text(155.1)).toContain('over the 1,860 of designated hospitals');
  });

  it('has caps since 1 April 2024', () => {
    expect(judgePosting('LSA-141', doctor(), '2024-03-31')).toEqual([]);
    expect(judgePosting('LSA-141', doctor(), '2024-04-01')).toHaveLength(1);
  });

  it('says when the overtime is not stated, and nothing where there is none', () => {
    const silent = post({ title: '勤務医', hours: { ...aLawfulPosting().hours!, overtime: null } });
    expect(summary(judgePosting('LSA-141', silent))).toEqual(['REVIEW /hours/overtime']);
    expect(judgePosting('LSA-141', doctor(0))).toEqual([]);
  });

  it('is not judged by the caps of others where an offer does not say that the work is a doctor’s', () => {
    const terms = { agreement36: 'special_clause' } as const;
    expect(summary(judgeOffer('LSA-36', terms, doctor(90)))).toEqual(['REVIEW /terms/work']);
    expect(summary(judgeOffer('LSA-141', terms, doctor(90)))).toEqual(['REVIEW /hours/overtime']);
    expect(summary(judgeOffer('LSA-36', terms, post({}, 90)))).toEqual(['BLOCK /hours/overtime']);
  });
});

it.each([
  ['内科医師', true],
  ['勤務医(整形外科)', true],
  ['Physicians wanted', true],
  ['歯科医師', false],
  ['獣医師', false],
  ['医師事務作業補助者', false],
  ['看護師', false],
  ['Physician assistant', false],
])('takes %s for a doctor: %s', (title, expected) => {
  expect(judgePosting('LSA-141', post({ title })).length > 0).toBe(expected);
});

it('takes a job that needs the licence of a doctor for a doctor’s', () => {
  const licences = (required: boolean) => post({ licences: [{ licence: 'physician', required }] });
  expect(judgePosting('LSA-141', licences(true))).toHaveLength(1);
  expect(judgePosting('LSA-141', licences(false))).toEqual([]);
});
