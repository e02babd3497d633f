import type * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { stayReminders } from './stay-reminders.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

type Draft = z.input<typeof stayReminders.input>;
const of = (date: string, draft: Partial<Draft> = {}) =>
  answerOf(stayReminders, { status: 'engineer_humanities_international', expiresOn: '2027-03-31', ...draft }, date);

describe('the end of a period of stay', () => {
  it.each([
    ['2026-12-30', {}, 'runs'],
    ['2026-12-31', {}, 'apply_now'],
    ['2027-03-31', {}, 'apply_now'],
    ['2027-04-01', {}, 'ended'],
    ['2027-01-15', { appliedOn: '2027-01-15' }, 'runs'],
    ['2027-04-01', { appliedOn: '2027-03-31' }, 'special_period'],
    ['2027-05-31', { appliedOn: '2027-03-31' }, 'special_period'],
    ['2027-06-01', { appliedOn: '2027-03-31' }, 'ended'],
    ['2027-04-01', { appliedOn: '2027-04-01' }, 'ended'],
  ] as const)('on %s with %j is %s', (date, draft, state) => {
    expect(of(date, draft).state).toBe(state);
  });

  it('is reminded of on days before it, in order', () => {
    const { reminders, daysLeft } = of('2027-03-01', { daysBefore: [30, 90, 30] });
    expect(daysLeft).toBe(30);
    expect(reminders).toEqual([
      { on: '2026-12-31', daysLeft: 90, due: true },
      { on: '2027-03-01', daysLeft: 30, due: true },
    ]);
    expect(of('2027-02-28', { daysBefore: [30] }).reminders[0]!.due).toBe(false);
  });

  it('of a permanent resident is only that of the card', () => {
    const card = of('2027-04-01', { status: 'permanent_resident' });
    expect(card).toMatchObject({ state: 'card_ended', mayStayUntil: null, applicationOpensOn: '2027-01-31' });
  });

  it('does not exist for nationals, and is not known before the card', () => {
    expect(refusedFields(stayReminders, { status: 'japanese_national', expiresOn: '2027-03-31' })).toEqual(['status']);
    expect(refusedFields(stayReminders, { status: 'student' })).toEqual(['expiresOn']);
    expect(() => of('2012-07-08')).toThrow(UnknownLaw);
  });
});
