import * as z from 'zod';
import { CalendarDate } from '@iworkz/contracts';
import { defineCalculation } from '../calculation.js';
import { addDays, weekday } from './calendar-days.js';
import { CitedBasis, labourStandardsAct } from '../cited-basis.js';
import { refuseBefore } from './known-law.js';

const knownFrom = '2019-04-01';
const figures = { dailyMinutes: 480, weeklyMinutes: { ordinary: 2400, special: 2640 } } as const;

const Minutes = z.int().min(0).max(1440);
const Input = z
  .strictObject({
    from: CalendarDate.describe('first day of the period'),
    days: z
      .array(
        z.strictObject({
          scheduled: Minutes.describe('minutes laid down beforehand; 0: no work'),
          worked: Minutes.nullable().default(null).describe('minutes worked; null: not yet'),
        }),
      )
      .min(1)
      .max(31)
      .describe('every day of the period from its first, a month at most'),
    business: z
      .enum(['ordinary', 'special'])
      .default('ordinary')
      .describe('special: under ten staff in commerce, cinema, health or hospitality, 44 hours a week'),
    weekStartsOn: z.int().min(0).max(6).default(0).describe('0 is Sunday'),
  })
  .superRefine(({ days }, issues) => {
    const given = days.filter(({ worked }) => worked !== null).length;
    if (given > 0 && given < days.length)
      issues.addIssue({ code: 'custom', path: ['days'], message: 'worked minutes are given for some days only' });
  });

const Output = z.strictObject({
  capMinutes: z
    .int()
    .min(0)
    .describe('most minutes that may be scheduled: weekly hours x days / 7, cut to a tenth of an hour'),
  scheduledMinutes: z.int().min(0),
  verdict: z.enum(['kept', 'exceeded']).describe('of the schedule against the cap'),
  overtime: z
    .strictObject({
      byDay: z.int().min(0),
      byWeek: z.int().min(0),
      byPeriod: z.int().min(0),
      total: z.int().min(0),
    })
    .nullable()
    .describe('minutes of overtime, each step without what the one before counted; null until all days are worked'),
  basis: CitedBasis,
  overtimeBasis: CitedBasis,
});

type Day = { readonly scheduled: number; readonly worked: number };

/**
 * 労基法32条の2: the monthly variable-hours system. Overtime is counted by the day, the week and the period (昭63.1.1基発1号).
 * Date: the first day of the period.
 */
export const variableHours = defineCalculation({
  kind: 'variableHours',
  title: 'Monthly variable-hours system: the cap of its schedule, and its overtime',
  knownFrom,
  input: Input,
  output: Output,
  evaluate: ({ from, days, business, weekStartsOn }, date) => {
    refuseBefore(knownFrom, 'the variable-hours system', date);
    const weekly = figures.weeklyMinutes[business];
    const capMinutes = Math.floor((weekly * days.length) / (7 * 6)) * 6;
    const scheduledMinutes = days.reduce((sum, { scheduled }) => sum + scheduled, 0);
    const verified = business === 'ordinary' ? ('yes' as const) : ('no' as const);
    const worked = days.flatMap((day): Day[] =>
      day.worked === null ? [] : [{ scheduled: day.scheduled, worked: day.worked }],
    );
    const complete = worked.length === days.length;
    return {
      capMinutes,
      scheduledMinutes,
      verdict: scheduledMinutes > capMinutes ? ('exceeded' as const) : ('kept' as const),
      overtime: complete ? overtimeOf(worked, weeksOf(worked, from, weekStartsOn), weekly, capMinutes) : null,
      basis: labourStandardsAct('第32条の2第1項', verified),
      overtimeBasis: labourStandardsAct('第32条の2・第37条第1項', 'no', '昭63.1.1基発1号'),
    };
  },
});

function weeksOf(days: readonly Day[], from: string, weekStartsOn: number): readonly Day[][] {
  const weeks: Day[][] = [];
  days.forEach((day, index) => {
    if (index === 0 || weekday(addDays(from, index)) === weekStartsOn) weeks.push([]);
    weeks.at(-1)!.push(day);
  });
  return weeks;
}

function overtimeOf(days: readonly Day[], weeks: readonly Day[][], weekly: number, cap: number) {
  const ofDay = ({ scheduled, worked }: Day) => Math.max(0, worked - Math.max(scheduled, figures.dailyMinutes));
  const byDay = days.reduce((sum, day) => sum + ofDay(day), 0);
  const left = (some: readonly Day[]) => some.reduce((sum, day) => sum + day.worked - ofDay(day), 0);
  const byWeek = weeks.reduce((sum, week) => {
    const scheduled = week.reduce((minutes, day) => minutes + day.scheduled, 0);
    // Days of a week that the period cuts off get their share of the weekly hours.
    const limit = Math.max(scheduled, Math.floor((weekly * week.length) / 7));
    return sum + Math.max(0, left(week) - limit);
  }, 0);
  const byPeriod = Math.max(0, left(days) - byWeek - cap);
  return { byDay, byWeek, byPeriod, total: byDay + byWeek + byPeriod };
}
