import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { judgePosting, summary } from './testing/judged.js';

const job = aLawfulPosting();
const hours = (overrides: object, rest: object = {}) =>
  aLawfulPosting({ hours: { ...job.hours!, overtime: { expected: false, monthlyHours: 0 }, ...overrides }, ...rest });
const overtime = (monthlyHours: number) => ({ overtime: { expected: true, monthlyHours } });

describe('the Korean week', () => {
  it.each([
    [hours({}), []],
    [hours(overtime(52)), []], // twelve hours a week
    [hours(overtime(52.1)), ['REVIEW /hours/overtime']],
    [hours({ end: '18:31' }), ['REVIEW /hours']],
    [hours({ overtime: null }), ['REVIEW /hours/overtime']],
    [aLawfulPosting({ hours: null, holidays: null }), ['REVIEW /hours']],
  ])('%# has 40 hours and 12 more: %j', (posting, expected) => {
    expect(summary(judgePosting('KR-52', posting, '2026-11-20', 'KR'))).toEqual(expected);
  });
});

describe('the week in the Union', () => {
  it.each([
    [hours({ daysPerWeek: 6 }), []], // 48 hours
    [hours({ daysPerWeek: 6, end: '18:31' }), ['REVIEW /hours']],
    [hours({ start: '08:00', end: '21:00', breakMinutes: 300 }), []],
    [hours({ start: '08:00', end: '21:01', breakMinutes: 301 }), ['REVIEW /hours/start']],
    [hours({ start: '08:00', end: '14:01', breakMinutes: 0 }), ['REVIEW /hours/breakMinutes']],
    [hours({ start: '08:00', end: '14:00', breakMinutes: 0 }), []],
    [hours({ start: '08:00', end: '12:00', breakMinutes: 0, daysPerWeek: 7 }), ['REVIEW /hours/daysPerWeek']],
    [hours({ overtime: null }), ['REVIEW /hours/overtime']],
  ])('%# has 48 hours and rest: %j', (posting, expected) => {
    expect(summary(judgePosting('EU-WTD', posting, '2026-11-20', 'EU'))).toEqual(expected);
  });
});

describe('federal wages', () => {
  const paid = (period: 'hour' | 'year', min: number, more: object = {}) =>
    hours(more, { pay: { period, currency: 'USD', min, max: min } });
  it.each([
    [paid('hour', 7.25), []],
    [paid('hour', 7.24), ['REVIEW /pay/min']],
    [paid('year', 684 * 52, overtime(10)), []],
    [paid('year', 684 * 52 - 1, overtime(10)), ['REVIEW /pay/min']],
    [paid('year', 684 * 52 - 1), []],
    [paid('hour', 20, { overtime: null }), ['REVIEW /hours/overtime']],
    [hours({}), ['REVIEW /pay/currency']],
  ])('%# give %j', (posting, expected) => {
    expect(summary(judgePosting('US-FLSA', posting, '2026-11-20', 'US'))).toEqual(expected);
  });

  it('want a range in further states, as a question', () => {
    const silent = (city: string) => aLawfulPosting({ pay: null, workplace: { country: 'US', city } });
    expect(summary(judgePosting('US-PAY-MORE', silent('Seattle, WA'), '2026-11-20', 'US'))).toEqual(['REVIEW /pay']);
    expect(judgePosting('US-PAY', silent('Seattle, WA'), '2026-11-20', 'US')).toEqual([]);
    expect(judgePosting('US-PAY-MORE', silent('Denver, CO'), '2026-11-20', 'US')).toEqual([]);
    expect(judgePosting('US-PAY-MORE', silent('Washington, D.C.'), '2026-11-20', 'US')[0]?.params).toMatchObject({
      state: 'DC',
    });
  });
});

it.each([
  [17, 8, []],
  [17, 7.99, ['BLOCK /pay/min']],
  [20, 10.85, []],
  [20, 10.84, ['BLOCK /pay/min']],
  [21, 12.7, ['BLOCK /pay/min']],
  [21, 12.71, []],
])('a British posting for people up to %d may pay £%d: %j', (max, pounds, expected) => {
  const posting = aLawfulPosting({
    ageLimit: { max, exception: '2', reason: 'statute' },
    pay: { period: 'hour', currency: 'GBP', min: pounds, max: pounds },
  });
  expect(summary(judgePosting('UK-NLW', posting, '2026-11-20', 'UK'))).toEqual(expected);
});
