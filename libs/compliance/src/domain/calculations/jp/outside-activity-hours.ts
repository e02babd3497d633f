import * as z from 'zod';
import { CalendarDate } from '@iworkz/contracts';
import { addDays, daysBetween } from '@iworkz/kernel';
import { defineCalculation } from '../calculation.js';
import type { LegalDate } from '../../rule.js';
import { CitedBasis, citing } from '../cited-basis.js';
import { refuseBefore } from './known-law.js';

const knownFrom = '2020-04-01';
const figures = { windowDays: 7, weeklyMinutes: 28 * 60, vacationDailyMinutes: 8 * 60 } as const;

const Input = z
  .strictObject({
    status: z.enum(['student', 'dependent']).describe('留学 or 家族滞在, with the blanket permission'),
    enrolledUntil: CalendarDate.nullable().default(null).describe('留学: last day of enrolment; null: still enrolled'),
    vacations: z
      .array(z.strictObject({ from: CalendarDate, to: CalendarDate }))
      .max(20)
      .default([])
      .describe('留学: long vacations by the school’s rules, in order'),
    days: z
      .array(z.strictObject({ date: CalendarDate, minutes: z.int().min(0).max(1440) }))
      .min(1)
      .max(1500)
      .describe(
        'minutes of work on each day with every employer together, in order; days not listed are days without work',
      ),
  })
  .superRefine(({ days, vacations, status }, issues) => {
    const refuse = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
    days.forEach(({ date }, index) => {
      if (index > 0 && date <= days[index - 1]!.date) refuse(['days', index, 'date'], 'not after the day before it');
    });
    vacations.forEach(({ from, to }, index) => {
      if (to < from) refuse(['vacations', index, 'to'], 'before from');
      if (index > 0 && from <= vacations[index - 1]!.to)
        refuse(['vacations', index, 'from'], 'not after the one before');
    });
    if (status === 'dependent' && vacations.length > 0) refuse(['vacations'], 'only students have vacations');
  });

const Breach = z.strictObject({
  kind: z
    .enum(['week', 'vacation_day', 'not_enrolled', 'week_across_vacation'])
    .describe('week_across_vacation: over the limit only if the vacation’s days count as well; a person decides'),
  from: CalendarDate,
  to: CalendarDate,
  minutes: z.int().min(0),
  limit: z.int().min(0),
  basis: CitedBasis,
});
const Output = z.strictObject({
  verdict: z.enum(['kept', 'exceeded', 'review']),
  longestWeekMinutes: z.int().min(0).describe('most minutes in any seven days, vacation days left out'),
  breaches: z.array(Breach),
});

type Input = z.output<typeof Input>;

/**
 * 入管法施行規則19条5項1号: 28 hours in ANY seven days, whichever day the week is taken to begin; in a long vacation eight hours a day
 * instead, and only while enrolled.
 * Date: of the judgement.
 */
export const outsideActivityHours = defineCalculation({
  kind: 'outsideActivityHours',
  title: 'Hours of work under the permission for activity outside the status, in every seven days',
  knownFrom,
  input: Input,
  output: Output,
  evaluate: (input, date): z.input<typeof Output> => {
    refuseBefore(knownFrom, 'the hours of activity outside the status', date);
    const inTerm = input.days.filter((day) => !inVacation(input, day.date));
    const breaches = [...notEnrolled(input), ...vacationDays(input), ...weeks(input, inTerm)];
    const sure = breaches.some(({ kind }) => kind !== 'week_across_vacation');
    return {
      verdict: sure ? 'exceeded' : breaches.length > 0 ? 'review' : 'kept',
      longestWeekMinutes: Math.max(0, ...inTerm.map(({ date: from }) => minutesFrom(inTerm, from))),
      breaches,
    };
  },
});

type Breach = z.input<typeof Breach>;
const regulation = citing('出入国管理及び難民認定法施行規則')('第19条第5項第1号', 'yes');

const inVacation = ({ vacations }: Input, date: LegalDate) =>
  vacations.some(({ from, to }) => from <= date && date <= to);

const notEnrolled = ({ status, enrolledUntil, days }: Input): Breach[] =>
  status === 'student' && enrolledUntil !== null
    ? days
        .filter(({ date, minutes }) => date > enrolledUntil && minutes > 0)
        .map(({ date, minutes }) => ({
          kind: 'not_enrolled',
          from: date,
          to: date,
          minutes,
          limit: 0,
          basis: regulation,
        }))
    : [];

const vacationDays = (input: Input): Breach[] =>
  input.days
    .filter(({ date, minutes }) => inVacation(input, date) && minutes > figures.vacationDailyMinutes)
    .map(({ date, minutes }) => ({
      kind: 'vacation_day',
      from: date,
      to: date,
      minutes,
      limit: figures.vacationDailyMinutes,
      basis: regulation,
    }));

/** The fullest weeks begin on a day of work, so only those are looked at. */
function weeks(input: Input, inTerm: Input['days']): Breach[] {
  return input.days.flatMap(({ date: from }): Breach[] => {
    const to = addDays(from, figures.windowDays - 1);
    const all = minutesFrom(input.days, from);
    const term = minutesFrom(inTerm, from);
    // A week within the vacation knows only the limit of the day.
    const someTerm = inTerm.some((day) => from <= day.date && day.date <= to && day.minutes > 0);
    if (term > figures.weeklyMinutes)
      return [{ kind: 'week', from, to, minutes: term, limit: figures.weeklyMinutes, basis: regulation }];
    return all > figures.weeklyMinutes && someTerm
      ? [{ kind: 'week_across_vacation', from, to, minutes: all, limit: figures.weeklyMinutes, basis: regulation }]
      : [];
  });
}

const minutesFrom = (days: Input['days'], from: LegalDate) =>
  days
    .filter(({ date }) => date >= from && daysBetween(from, date) < figures.windowDays)
    .reduce((sum, { minutes }) => sum + minutes, 0);
