import * as z from 'zod';
import { CalendarDate } from '@iworkz/contracts';
import { addDays, weekday } from '@iworkz/kernel';
import { defineCalculation } from '../calculation.js';
import { CitedBasis, labourStandardsAct } from '../cited-basis.js';
import { refuseBefore } from './known-law.js';
import {
  Minutes,
  overtimeOf,
  refuseHalfWorked,
  ScheduleOvertime,
  workedDays,
  type WorkedDay,
} from './overtime-of-schedule.js';

const knownFrom = '2019-04-01';
const figures = { weeklyMinutes: { ordinary: 2400, special: 2640 } } as const;

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
  .superRefine(({ days }, issues) => refuseHalfWorked(days, issues));

const Output = z.strictObject({
  capMinutes: z
    .int()
    .min(0)
    .describe('most minutes that may be scheduled: weekly hours x days / 7, cut to a tenth of an hour'),
  scheduledMinutes: z.int().min(0),
  verdict: z.enum(['kept', 'exceeded']).describe('of the schedule against the cap'),
  overtime: ScheduleOvertime,
  basis: CitedBasis,
  overtimeBasis: CitedBasis,
});

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
    const worked = workedDays(days);
    return {
      capMinutes,
      scheduledMinutes,
      verdict: scheduledMinutes > capMinutes ? ('exceeded' as const) : ('kept' as const),
      overtime: worked ? overtimeOf(worked, weeksOf(worked, from, weekStartsOn), weekly, capMinutes) : null,
      basis: labourStandardsAct('第32条の2第1項', verified),
      overtimeBasis: labourStandardsAct('第32条の2・第37条第1項', 'no', '昭63.1.1基発1号'),
    };
  },
});

function weeksOf(days: readonly WorkedDay[], from: string, weekStartsOn: number): readonly WorkedDay[][] {
  const weeks: WorkedDay[][] = [];
  days.forEach((day, index) => {
    if (index === 0 || weekday(addDays(from, index)) === weekStartsOn) weeks.push([]);
    weeks.at(-1)!.push(day);
  });
  return weeks;
}
