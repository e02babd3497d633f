import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';
import { variableHours } from './variable-hours.js';

type Day = { scheduled: number; worked?: number | null };
const of = (days: Day[], more: object = {}, from = '2026-06-01') =>
  answerOf(variableHours, { from, days, ...more }, from);
const month = (length: number, scheduled: number): Day[] => Array.from({ length }, () => ({ scheduled }));

describe('monthly variable hours', () => {
  it.each([
    [28, 160],
    [29, 165.7],
    [30, 171.4],
    [31, 177.1],
  ])('of %d days have a cap of %d hours', (length, hours) => {
    expect(of(month(length, 0)).capMinutes).toBe(Math.round(hours * 60));
  });

  it('keep a schedule that equals the cap, and no minute more', () => {
    const schedule = [...month(29, 342), { scheduled: 10_284 - 29 * 342 }];
    expect(of(schedule)).toMatchObject({ scheduledMinutes: 10_284, capMinutes: 10_284, verdict: 'kept' });
    expect(of([{ scheduled: 343 }, ...schedule.slice(1)]).verdict).toBe('exceeded');
  });

  it('of small shops have 44 hours, which nobody confirmed', () => {
    expect(of(month(28, 0), { business: 'special' })).toMatchObject({
      capMinutes: 176 * 60,
      basis: { verified: 'no' },
    });
  });

  it('count overtime by the day, then the week, then the period', () => {
    // A week from Monday to Sunday, 40 hours scheduled: ten on Monday, six on Tuesday, eight on three days.
    const scheduled = [600, 360, 480, 480, 480, 0, 0];
    const worked = (minutes: number[]) =>
      of(
        scheduled.map((each, index) => ({ scheduled: each, worked: minutes[index]! })),
        { weekStartsOn: 1 },
      ).overtime;
    expect(worked(scheduled)).toEqual({ byDay: 0, byWeek: 0, byPeriod: 0, total: 0 });
    expect(worked([660, 360, 480, 480, 480, 0, 0])).toEqual({ byDay: 60, byWeek: 0, byPeriod: 0, total: 60 });
    // Up to eight hours a short day is no overtime of the day, but of the week.
    expect(worked([600, 480, 480, 480, 480, 0, 0])).toEqual({ byDay: 0, byWeek: 120, byPeriod: 0, total: 120 });
    expect(worked([600, 500, 480, 480, 480, 0, 0])).toEqual({ byDay: 20, byWeek: 120, byPeriod: 0, total: 140 });
  });

  it('say nothing of overtime before all days are worked', () => {
    expect(of(month(7, 300)).overtime).toBeNull();
  });

  it('owe no overtime for work within a lawful schedule, and all of it beyond every frame', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 7, maxLength: 31 }), (scheduled) => {
        const asPlanned = of(scheduled.map((each) => ({ scheduled: each, worked: each })));
        if (asPlanned.verdict === 'kept') expect(asPlanned.overtime!.total).toBe(0);
        const longer = of(scheduled.map((each) => ({ scheduled: each, worked: Math.max(each, 480) + 60 })));
        expect(longer.overtime!.total).toBeGreaterThanOrEqual(scheduled.length * 60);
        const { byDay, byWeek, byPeriod, total } = longer.overtime!;
        expect(byDay + byWeek + byPeriod).toBe(total);
      }),
    );
  });

  it('refuse a period beyond a month, and days worked in part', () => {
    expect(refusedFields(variableHours, { from: '2026-06-01', days: month(32, 1) })).toEqual(['days']);
    expect(
      refusedFields(variableHours, { from: '2026-06-01', days: [{ scheduled: 1, worked: 1 }, { scheduled: 1 }] }),
    ).toEqual(['days']);
    expect(() => of(month(7, 1), {}, '2019-03-31')).toThrow(UnknownLaw);
  });
});
