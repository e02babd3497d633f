import * as z from 'zod';
import { defineCalculation } from '../calculation.js';
import { requiredBreak } from './breaks.figures.js';
import { refuseBefore } from './known-law.js';
import { CitedBasis, labourStandardsAct } from '../cited-basis.js';

const knownFrom = '1947-09-01';

const Minute = z
  .int()
  .min(0)
  .max(2 * 24 * 60)
  .describe('minutes since 00:00 of the day; 1440 and more lie on the next day');
const Input = z
  .strictObject({
    from: Minute.describe('start of work'),
    to: Minute.describe('end of work, overtime included'),
    breaks: z
      .array(z.strictObject({ from: Minute, to: Minute }))
      .max(48)
      .describe('in order'),
  })
  .superRefine(({ from, to, breaks }, issues) => {
    const refuse = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
    if (to <= from) refuse(['to'], 'not after from');
    breaks.forEach((each, index) => {
      const previous = breaks[index - 1];
      if (each.to <= each.from) refuse(['breaks', index, 'to'], 'not after from');
      if (each.from < (previous?.to ?? from)) refuse(['breaks', index, 'from'], 'before work or the break before it');
      if (each.to > to) refuse(['breaks', index, 'to'], 'after the end of work');
    });
  });

const Output = z.strictObject({
  workMinutes: z.int().min(0),
  requiredMinutes: z.int().min(0),
  countedMinutes: z.int().min(0).describe('breaks between two pieces of work'),
  missingMinutes: z.int().min(0),
  verdict: z.enum(['kept', 'short']),
  basis: CitedBasis,
});

/**
 * 労基法34条1項. A break counts only inside the working time: one at its very start or end just shortens the day.
 * Date: the working day.
 */
export const breaks = defineCalculation({
  kind: 'breaks',
  title: 'Breaks that a working day needs and has',
  knownFrom,
  input: Input,
  output: Output,
  evaluate: ({ from, to, breaks: given }, date) => {
    refuseBefore(knownFrom, 'the law on breaks', date);
    const total = minutesOf(given);
    const workMinutes = to - from - total;
    const countedMinutes = minutesOf(withoutEdges(from, to, given));
    const requiredMinutes = requiredBreak(workMinutes);
    const missingMinutes = Math.max(0, requiredMinutes - countedMinutes);
    return {
      workMinutes,
      requiredMinutes,
      countedMinutes,
      missingMinutes,
      verdict: missingMinutes === 0 ? ('kept' as const) : ('short' as const),
      basis: labourStandardsAct('第34条第1項', 'yes'),
    };
  },
});

type Span = z.output<typeof Input>['breaks'][number];
const minutesOf = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.to - span.from, 0);

/** Adjoining breaks are one, so all of those that reach the start or the end without work between are left out. */
function withoutEdges(from: number, to: number, spans: readonly Span[]): readonly Span[] {
  let [start, end, first, last] = [from, to, 0, spans.length];
  while (first < last && spans[first]!.from === start) start = spans[first++]!.to;
  while (last > first && spans[last - 1]!.to === end) end = spans[--last]!.from;
  return spans.slice(first, last);
}
