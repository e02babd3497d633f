import * as z from 'zod';
import { CalendarDate } from '@iworkz/contracts';
import { addDays, dayAfterMonths, daysBetween, inParts } from '@iworkz/kernel';
import type { Verified } from '../../rule.js';
import { defineCalculation } from '../calculation.js';
import { CitedBasis, citing, labourStandardsAct } from '../cited-basis.js';
import { refuseBefore } from './known-law.js';
import { Minutes, overtimeOf, refuseHalfWorked, ScheduleOvertime, workedDays } from './overtime-of-schedule.js';

const knownFrom = '2019-04-01';
/** 則12条の4. Days in a year of 365 days; minutes. */
export const yearlyVariableFigures = {
  weeklyMinutes: 2400,
  dayMinutes: 600,
  weekMinutes: 3120,
  longWeekMinutes: 2880,
  longWeeks: 3,
  daysOfYear: 280,
  consecutiveDays: 6,
  /** What a longer day or week than before is measured by, where another agreement went before. */
  previousDayMinutes: 540,
  quarterMonths: 3,
} as const;

const Input = z
  .strictObject({
    from: CalendarDate.describe('first day of the period (対象期間); its weeks begin on this day of the week'),
    days: z
      .array(
        z.strictObject({
          scheduled: Minutes.describe('minutes laid down in the agreement; 0: a day off'),
          worked: Minutes.nullable().default(null).describe('minutes worked; null: not yet'),
          busy: z.boolean().default(false).describe('in a specially busy period of the agreement (特定期間)'),
        }),
      )
      .min(1)
      .max(366)
      .describe('every day of the period from its first: more than a month, a year at most'),
    previous: z
      .strictObject({
        daysPerYear: z.int().min(1).max(366),
        longestDay: Minutes,
        longestWeek: z.int().min(0).max(10_080),
      })
      .nullable()
      .default(null)
      .describe('agreement on a period of more than three months in the year before; minutes, days a year'),
  })
  .superRefine(({ from, days }, issues) => {
    const refuse = (message: string) => issues.addIssue({ code: 'custom', path: ['days'], message });
    if (days.length <= daysBetween(from, dayAfterMonths(from, 1))) refuse('a month or less');
    if (days.length > daysBetween(from, dayAfterMonths(from, 12))) refuse('more than a year');
    refuseHalfWorked(days, issues);
  });

const caps = [
  'average',
  'day',
  'week',
  'long_weeks_in_a_row',
  'long_weeks_in_three_months',
  'days',
  'consecutive_days',
  'busy_weeks_without_rest',
] as const;
const Check = z.strictObject({
  cap: z.enum(caps),
  unit: z.enum(['minutes', 'days', 'weeks']),
  found: z.int().min(0).describe('the most of the period'),
  limit: z.int().min(0),
  on: z.iso
    .date()
    .nullable()
    .describe('first day of the first day, week or run that exceeds the limit; null: none does'),
  verdict: z.enum(['kept', 'exceeded']),
  basis: CitedBasis,
});
type Check = z.input<typeof Check>;

const Output = z.strictObject({
  verdict: z.enum(['kept', 'exceeded']),
  checks: z.array(Check).describe('limits that hold for a period of this length'),
  overtime: ScheduleOvertime,
  overtimeBasis: CitedBasis,
});

const regulation = citing('労働基準法施行規則');
const limits = (paragraph: string, verified: Verified = 'yes') => regulation(`第12条の4${paragraph}`, verified);

/**
 * 労基法32条の4: the variable-hours system of more than a month and up to a year. The relief of snow regions, taxis and buses
 * (則附則65条・66条) is not held. Date: the first day of the period.
 */
export const yearlyVariableHours = defineCalculation({
  kind: 'yearlyVariableHours',
  title: 'Yearly variable-hours system: the limits of its calendar, and its overtime',
  knownFrom,
  input: Input,
  output: Output,
  evaluate: ({ from, days, previous }, date) => {
    refuseBefore(knownFrom, 'the yearly variable-hours system', date);
    const weeks = weeksOf(days);
    const cap = Math.floor((yearlyVariableFigures.weeklyMinutes * days.length) / 7);
    const calendar = { from, days, weeks };
    const long = days.length > daysBetween(from, dayAfterMonths(from, yearlyVariableFigures.quarterMonths));
    const checks = [
      averageOf(calendar, cap),
      ...lengthsOf(calendar),
      ...(long ? [...longWeeksOf(calendar), daysOf(calendar, previous)] : []),
      ...runsOf(calendar),
    ];
    const worked = workedDays(days);
    return {
      verdict: checks.some(({ verdict }) => verdict === 'exceeded') ? ('exceeded' as const) : ('kept' as const),
      checks,
      overtime: worked ? overtimeOf(worked, weeksOf(worked), yearlyVariableFigures.weeklyMinutes, cap) : null,
      overtimeBasis: labourStandardsAct('第32条の4・第37条第1項', 'no', '平6.1.4基発1号'),
    };
  },
});

type Day = z.output<typeof Input>['days'][number];
interface Calendar {
  readonly from: string;
  readonly days: readonly Day[];
  /** Of seven days from the first of the period; the last may be shorter. */
  readonly weeks: readonly (readonly Day[])[];
}

const weeksOf = <Each>(days: readonly Each[]): Each[][] => inParts(days, 7);
const scheduledOf = (some: readonly Day[]) => some.reduce((sum, { scheduled }) => sum + scheduled, 0);
const most = (counts: readonly number[]) => counts.reduce((least, count) => Math.max(least, count), 0);

/** @param first place of the first day of what exceeds the limit; -1 where nothing does. */
const checked = (
  rest: Pick<Check, 'cap' | 'unit' | 'found' | 'limit' | 'basis'>,
  from: string,
  first: number,
): Check => ({
  ...rest,
  on: first < 0 ? null : addDays(from, first),
  verdict: rest.found > rest.limit ? 'exceeded' : 'kept',
});

/** Over the whole period at most 40 hours a week. */
function averageOf({ from, days }: Calendar, limit: number): Check {
  const found = scheduledOf(days);
  const basis = labourStandardsAct('第32条の4第1項', 'yes');
  return checked({ cap: 'average', unit: 'minutes', found, limit, basis }, from, found > limit ? 0 : -1);
}

function lengthsOf({ from, days, weeks }: Calendar): Check[] {
  const { dayMinutes, weekMinutes } = yearlyVariableFigures;
  const ofDays = days.map(({ scheduled }) => scheduled);
  const ofWeeks = weeks.map(scheduledOf);
  const basis = limits('第4項');
  return [
    checked(
      { cap: 'day', unit: 'minutes', found: most(ofDays), limit: dayMinutes, basis },
      from,
      ofDays.findIndex((minutes) => minutes > dayMinutes),
    ),
    checked(
      { cap: 'week', unit: 'minutes', found: most(ofWeeks), limit: weekMinutes, basis },
      from,
      ofWeeks.findIndex((minutes) => minutes > weekMinutes) * 7,
    ),
  ];
}

/** Weeks of more than 48 hours: three in a row at most, and three that begin in each three months of the period. */
function longWeeksOf({ from, weeks }: Calendar): Check[] {
  const { longWeekMinutes, longWeeks, quarterMonths } = yearlyVariableFigures;
  const isLong = weeks.map((week) => scheduledOf(week) > longWeekMinutes);
  const runs = runLengths(isLong);
  const quarterOf = (week: number) => {
    const firstDay = addDays(from, week * 7);
    let quarter = 0;
    while (dayAfterMonths(from, (quarter + 1) * quarterMonths) <= firstDay) quarter += 1;
    return quarter;
  };
  const places = isLong.flatMap((long, week) => (long ? [week] : []));
  const quarters = [...Map.groupBy(places, quarterOf).values()];
  const crowded = quarters.find((some) => some.length > longWeeks);
  const common = { unit: 'weeks', limit: longWeeks, basis: limits('第4項') } as const;
  return [
    checked({ cap: 'long_weeks_in_a_row', found: most(runs), ...common }, from, startOfRun(runs, longWeeks) * 7),
    checked(
      { cap: 'long_weeks_in_three_months', found: most(quarters.map((some) => some.length)), ...common },
      from,
      crowded ? crowded[longWeeks]! * 7 : -1,
    ),
  ];
}

/** 280 days a year, in proportion; one less than before where days or weeks become longer than under the agreement before. */
function daysOf({ from, days, weeks }: Calendar, previous: z.output<typeof Input>['previous']): Check {
  const { daysOfYear, previousDayMinutes, longWeekMinutes } = yearlyVariableFigures;
  const longer =
    previous !== null &&
    (most(days.map(({ scheduled }) => scheduled)) > Math.max(previous.longestDay, previousDayMinutes) ||
      most(weeks.map(scheduledOf)) > Math.max(previous.longestWeek, longWeekMinutes));
  const ofYear = longer ? Math.min(daysOfYear, previous.daysPerYear - 1) : daysOfYear;
  // A whole year has the days of a year, whether it holds a 29 February or not.
  const yearLength = daysBetween(from, dayAfterMonths(from, 12));
  const limit = Math.floor((ofYear * days.length) / yearLength);
  const workdays = days.flatMap(({ scheduled }, place) => (scheduled > 0 ? [place] : []));
  const basis = limits('第3項', longer ? 'part' : 'yes');
  return checked({ cap: 'days', unit: 'days', found: workdays.length, limit, basis }, from, workdays[limit] ?? -1);
}

/** Six days in a row; in a busy period a day off in every week. */
function runsOf({ from, days, weeks }: Calendar): Check[] {
  const limit = yearlyVariableFigures.consecutiveDays;
  const runs = runLengths(days.map(({ scheduled, busy }) => scheduled > 0 && !busy));
  const restless = weeks.flatMap((week, place) =>
    week.length === 7 && week.every(({ scheduled, busy }) => scheduled > 0 && busy) ? [place] : [],
  );
  const basis = limits('第5項');
  return [
    checked({ cap: 'consecutive_days', unit: 'days', found: most(runs), limit, basis }, from, startOfRun(runs, limit)),
    checked(
      { cap: 'busy_weeks_without_rest', unit: 'weeks', found: restless.length, limit: 0, basis },
      from,
      (restless[0] ?? -1) * 7,
    ),
  ];
}

/** For each place, how many in a row hold up to and with it. */
function runLengths(holds: readonly boolean[]): number[] {
  let run = 0;
  return holds.map((each) => (run = each ? run + 1 : 0));
}

/** Place where the first run of more than `limit` begins; -1 where none does. */
function startOfRun(runs: readonly number[], limit: number): number {
  const end = runs.findIndex((length) => length > limit);
  return end < 0 ? -1 : end - limit;
}
