import { addDays } from '@iworkz/kernel';
import fc from 'fast-check';
import type * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { outsideActivityHours } from './outside-activity-hours.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

type Draft = z.input<typeof outsideActivityHours.input>;
/** Minutes a day from 2026-06-01, a Monday. */
const days = (...minutes: number[]) =>
  minutes.map((each, index) => ({ date: addDays('2026-06-01', index), minutes: each }));
const of = (draft: Partial<Draft>) =>
  answerOf(outsideActivityHours, { status: 'student', days: days(0), ...draft }, '2026-06-30');
const kinds = (draft: Partial<Draft>) => [...new Set(of(draft).breaches.map(({ kind }) => kind))];

describe('work outside the status', () => {
  it.each([
    [days(240, 240, 240, 240, 240, 240, 240), 'kept', 1680],
    [days(240, 240, 240, 240, 240, 240, 241), 'exceeded', 1681],
    // Two calendar weeks of 28 hours each, and 35 hours in the seven days between.
    [days(0, 0, 0, 420, 420, 420, 420, 420, 420, 420, 420, 0, 0, 0), 'exceeded', 2940],
    [days(840, 840, 0, 0, 0, 0, 0, 840, 840), 'kept', 1680],
  ])('is counted in any seven days (%#)', (worked, verdict, longest) => {
    expect(of({ days: worked })).toMatchObject({ verdict, longestWeekMinutes: longest });
    expect(of({ days: worked, status: 'dependent' })).toMatchObject({ verdict, longestWeekMinutes: longest });
  });

  it('of a student in the long vacation has eight hours a day instead', () => {
    const vacations = [{ from: '2026-06-01', to: '2026-06-07' }];
    expect(of({ days: days(480, 480, 480, 480, 480), vacations }).verdict).toBe('kept');
    expect(kinds({ days: days(481, 480, 480), vacations })).toEqual(['vacation_day']);
  });

  it('is left to a person where a week crosses into the vacation', () => {
    const vacations = [{ from: '2026-06-01', to: '2026-06-03' }];
    expect(of({ days: days(480, 480, 480, 240, 60), vacations })).toMatchObject({ verdict: 'review' });
    expect(kinds({ days: days(480, 480, 480, 0, 0), vacations })).toEqual([]);
  });

  it('ends with the enrolment', () => {
    expect(kinds({ days: days(60, 60), enrolledUntil: '2026-06-01' })).toEqual(['not_enrolled']);
    expect(kinds({ days: days(60, 60), enrolledUntil: '2026-06-02' })).toEqual([]);
    expect(kinds({ days: days(60, 60), enrolledUntil: '2026-06-01', status: 'dependent' })).toEqual([]);
  });

  it('equals a count of every window of seven days', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 }), (minutes) => {
        const padded = [...Array.from({ length: 6 }, () => 0), ...minutes];
        const sums = padded.map((_, from) => padded.slice(from, from + 7).reduce((sum, each) => sum + each, 0));
        const found = of({ days: days(...minutes) });
        expect(found.longestWeekMinutes).toBe(Math.max(...sums));
        expect(found.verdict).toBe(sums.some((sum) => sum > 1680) ? 'exceeded' : 'kept');
      }),
    );
  });

  it('refuses days out of order, vacations of a dependant and unknown law', () => {
    expect(refusedFields(outsideActivityHours, { status: 'student', days: [...days(1), ...days(1)] })).toEqual([
      'days/1/date',
    ]);
    expect(
      refusedFields(outsideActivityHours, {
        status: 'dependent',
        days: days(1),
        vacations: [{ from: '2026-06-01', to: '2026-06-02' }],
      }),
    ).toEqual(['vacations']);
    expect(refusedFields(outsideActivityHours, { status: 'student', days: [] })).toEqual(['days']);
    expect(() => answerOf(outsideActivityHours, { status: 'student', days: days(1) }, '2020-03-31')).toThrow(
      UnknownLaw,
    );
  });
});
