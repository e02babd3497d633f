import { addDays } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dismissalNotice } from './dismissal-notice.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

type Input = Parameters<typeof answerOf<typeof dismissalNotice.input, typeof dismissalNotice.output>>[1];
/** 300,000 yen in each of April, May and June 2026: 91 calendar days. */
const dismissal = (overrides: Partial<Input> = {}): Input => ({
  hiredOn: '2024-04-01',
  contract: { term: 'indefinite' },
  probation: false,
  noticeGivenOn: '2026-07-01',
  dismissedOn: '2026-07-31',
  officeRecognition: 'none',
  paidBy: 'month',
  wageMonths: [
    { from: '2026-04-01', to: '2026-04-30', yen: 300_000, daysWorked: 21 },
    { from: '2026-05-01', to: '2026-05-31', yen: 300_000, daysWorked: 18 },
    { from: '2026-06-01', to: '2026-06-30', yen: 300_000, daysWorked: 22 },
  ],
  ...overrides,
});
const ask = (input: Input) => answerOf(dismissalNotice, input, input.dismissedOn);
/** Hired on 1 July 2026 with one closed pay month of a week. */
const shortTime = (overrides: Partial<Input>): Input =>
  dismissal({
    hiredOn: '2026-07-01',
    noticeGivenOn: overrides.dismissedOn!,
    wageMonths: [{ from: '2026-07-01', to: '2026-07-05', yen: 50_000, daysWorked: 5 }],
    ...overrides,
  });

describe('dismissal notice', () => {
  it.each([
    ['2026-07-31', 30, 0, 0],
    ['2026-07-30', 29, 1, 9_890], // 900,000 ÷ 91 = 9,890.10
    ['2026-07-11', 10, 20, 197_802],
    ['2026-07-01', 0, 30, 296_703],
  ])('of 1 July for %s is of %d days: %d are missing, %d yen', (dismissedOn, noticeDays, missingDays, payInLieuYen) => {
    expect(ask(dismissal({ dismissedOn }))).toMatchObject({
      noticeRequired: true,
      noticeDays,
      missingDays,
      payInLieuYen,
      lawfulWithoutPayOn: '2026-07-31',
      averageWage: { calendarDays: 91, sen: 989_010, byDaysWorked: false },
    });
  });

  it('lifts the average of those paid by the day to 60 per cent of a day worked', () => {
    const months = dismissal().wageMonths.map((month) => ({ ...month, yen: 50_000, daysWorked: 5 }));
    const few = dismissal({ dismissedOn: '2026-07-30', wageMonths: months });
    expect(ask(few)).toMatchObject({ payInLieuYen: 1_648, averageWage: { byDaysWorked: false } });
    expect(ask({ ...few, paidBy: 'day_hour_or_piece' })).toMatchObject({
      payInLieuYen: 6_000,
      averageWage: { sen: 600_000, byDaysWorked: true },
    });
  });

  it.each([
    ['2026-07-14', true, 'probation'],
    ['2026-07-15', true, null],
    ['2026-07-14', false, null],
  ])('on %s (probation %s) makes the exception %s of fourteen days', (dismissedOn, probation, reason) => {
    const { exception, noticeRequired } = ask(shortTime({ dismissedOn, probation }));
    expect(exception?.reason ?? null).toBe(reason);
    expect(noticeRequired).toBe(reason === null);
  });

  it.each<[Input['contract'], string, string | null]>([
    [{ term: 'day_labour' }, '2026-07-31', 'day_labour'],
    [{ term: 'day_labour' }, '2026-08-01', null],
    [{ term: 'fixed_term', endsOn: '2026-08-31' }, '2026-07-20', 'fixed_term'],
    [{ term: 'fixed_term', endsOn: '2026-09-01' }, '2026-07-20', null],
    [{ term: 'fixed_term', endsOn: '2026-07-19' }, '2026-07-20', null],
    [{ term: 'seasonal', endsOn: '2026-10-31' }, '2026-07-20', 'seasonal'],
    [{ term: 'seasonal', endsOn: '2026-11-01' }, '2026-07-20', null],
  ])('of %j on %s makes the exception %s', (contract, dismissedOn, reason) => {
    const input = shortTime({ contract, dismissedOn, noticeGivenOn: '2026-07-20' });
    expect(ask(input).exception?.reason ?? null).toBe(reason);
  });

  it('asks for no notice where the inspection office recognised a disaster or the worker’s fault', () => {
    const input = dismissal({ dismissedOn: '2026-07-01', officeRecognition: 'worker_at_fault' });
    expect(ask(input)).toMatchObject({
      noticeRequired: false,
      missingDays: 0,
      payInLieuYen: 0,
      lawfulWithoutPayOn: null,
    });
  });

  it('names no sum where there is no pay to reckon it from', () => {
    expect(ask(dismissal({ wageMonths: [], dismissedOn: '2026-07-02' }))).toMatchObject({
      missingDays: 29,
      averageWage: null,
      payInLieuYen: null,
    });
    expect(ask(dismissal({ wageMonths: [] })).payInLieuYen).toBe(0);
  });

  it('refuses what is missing or contradicts itself, and names the field', () => {
    const refused = (overrides: Partial<Input>) => refusedFields(dismissalNotice, dismissal(overrides));
    const [april, may, june] = dismissal().wageMonths as [
      Input['wageMonths'][0],
      Input['wageMonths'][0],
      Input['wageMonths'][0],
    ];
    expect(refused({})).toEqual([]);
    expect(refused({ noticeGivenOn: '2026-07-31', dismissedOn: '2026-07-30' })).toEqual(['noticeGivenOn']);
    expect(refused({ wageMonths: [may, june] })).toEqual(['wageMonths']);
    expect(refused({ wageMonths: [may, june], hiredOn: '2026-05-01' })).toEqual([]);
    expect(refused({ wageMonths: [april, may], hiredOn: '2026-04-01' })).toEqual(['wageMonths/1/to']);
    expect(refused({ noticeGivenOn: '2026-06-30' })).toEqual(['wageMonths/2/to']);
    expect(refused({ noticeGivenOn: '2026-07-31' })).toEqual([]);
    expect(refused({ noticeGivenOn: '2026-08-01', dismissedOn: '2026-08-01' })).toEqual(['wageMonths/2/to']);
    expect(refused({ wageMonths: [april, { ...may, from: '2026-05-02' }, june] })).toEqual(['wageMonths/1/from']);
    expect(refused({ wageMonths: [{ ...april, daysWorked: 31 }, may, june] })).toEqual(['wageMonths/0/daysWorked']);
    expect(refused({ contract: { term: 'fixed_term', endsOn: '2024-03-31' } })).toEqual(['contract/endsOn']);
    const { hiredOn: _, ...withoutHiring } = dismissal();
    expect(refusedFields(dismissalNotice, withoutHiring)).toContain('hiredOn');
  });

  it('makes notice and paid days thirty together, whatever was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (days) => {
        const answer = ask(dismissal({ dismissedOn: addDays('2026-07-01', days) }));
        expect(answer.noticeDays).toBe(days);
        expect(answer.noticeDays + answer.missingDays).toBe(Math.max(30, days));
      }),
    );
  });
});
