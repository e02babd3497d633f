import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaks } from './breaks.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

const nine = 540;
/** So many minutes of work from 09:00 with one break after three hours. */
const shift = (work: number, breakMinutes: number) => ({
  from: nine,
  to: nine + work + breakMinutes,
  breaks: breakMinutes === 0 ? [] : [{ from: nine + 180, to: nine + 180 + breakMinutes }],
});
const judge = (input: Parameters<typeof breaks.evaluate>[0]) => answerOf(breaks, input, '2026-04-01');

describe('breaks', () => {
  it.each([
    [360, 0, 'kept', 0],
    [361, 0, 'short', 45],
    [361, 44, 'short', 1],
    [361, 45, 'kept', 0],
    [480, 45, 'kept', 0],
    [481, 45, 'short', 15],
    [481, 59, 'short', 1],
    [481, 60, 'kept', 0],
    [900, 60, 'kept', 0],
  ])('for %d minutes of work finds a break of %d minutes %s', (work, minutes, verdict, missingMinutes) => {
    expect(judge(shift(work, minutes))).toMatchObject({ workMinutes: work, verdict, missingMinutes });
  });

  it('adds breaks up, and counts none at the start or end of work', () => {
    const of = (...given: [number, number][]) =>
      judge({ from: 540, to: 1080, breaks: given.map(([from, to]) => ({ from, to })) });
    expect(of([700, 730], [800, 830])).toMatchObject({ workMinutes: 480, countedMinutes: 60, verdict: 'kept' });
    expect(of([540, 600])).toMatchObject({ workMinutes: 480, countedMinutes: 0, verdict: 'short' });
    expect(of([1020, 1080])).toMatchObject({ countedMinutes: 0, missingMinutes: 45 });
    expect(of([1020, 1050], [1050, 1080])).toMatchObject({ countedMinutes: 0 });
    expect(of([541, 601])).toMatchObject({ countedMinutes: 60, verdict: 'kept' });
  });

  it('refuses breaks outside work or each other, and names the field', () => {
    const refused = (given: [number, number][], to = 1080) =>
      refusedFields(breaks, { from: 540, to, breaks: given.map(([from, end]) => ({ from, to: end })) });
    expect(refused([[539, 600]])).toEqual(['breaks/0/from']);
    expect(refused([[1020, 1081]])).toEqual(['breaks/0/to']);
    expect(refused([[600, 600]])).toEqual(['breaks/0/to']);
    expect(
      refused([
        [600, 660],
        [659, 700],
      ]),
    ).toEqual(['breaks/1/from']);
    expect(refused([], 540)).toEqual(['to']);
    expect(refusedFields(breaks, { from: 540, to: 1080 })).toEqual(['breaks']);
  });

  it('needs a break as soon as the work is over six hours, and never less for more work', () => {
    fc.assert(
      fc.property(fc.integer({ min: 181, max: 1200 }), fc.integer({ min: 1, max: 120 }), (work, minutes) => {
        const now = judge(shift(work, minutes));
        expect(now.requiredMinutes).toBe(work > 480 ? 60 : work > 360 ? 45 : 0);
        expect(now.verdict === 'kept').toBe(minutes >= now.requiredMinutes);
      }),
    );
  });
});
