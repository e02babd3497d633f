import * as z from 'zod';
import { CalendarDate } from '@iworkz/contracts';
import { addDays, daysBetween, sameDayAfterMonths } from '@iworkz/kernel';
import { defineCalculation } from '../calculation.js';
import { legalStatuses } from '../../inputs/legal-statuses.js';
import { statusBook } from '../../rules/jp/status-book.js';
import { CitedBasis, citing } from '../cited-basis.js';
import { refuseBefore } from './known-law.js';

const knownFrom = '2012-07-09';
const figures = { opensMonthsBefore: 3, cardOpensMonthsBefore: 2, specialMonths: 2 } as const;
/** Statuses without an end: only the card runs out. */
const endless = ['permanent_resident', 'highly_skilled_2'];

const Input = z
  .strictObject({
    status: z.enum(legalStatuses),
    expiresOn: CalendarDate.describe('last day of the period of stay; of a status without an end, of the card'),
    appliedOn: CalendarDate.nullable().default(null).describe('day on which extension or change was applied for'),
    daysBefore: z
      .array(z.int().min(1).max(365))
      .max(20)
      .default([90, 60, 30, 14, 1])
      .describe('days before the end on which to remind'),
  })
  .superRefine(({ status }, issues) => {
    if (statusBook[status].table === null)
      issues.addIssue({ code: 'custom', path: ['status'], message: 'has no period of stay' });
  });

const Output = z.strictObject({
  state: z
    .enum(['runs', 'apply_now', 'special_period', 'ended', 'card_ended'])
    .describe('on the date; special_period: applied for in time, and work may go on'),
  daysLeft: z.int().describe('to the last day; negative after it'),
  applicationOpensOn: z.iso.date(),
  mayStayUntil: z.iso
    .date()
    .nullable()
    .describe('last day, with the special period if applied for in time; null: no end'),
  reminders: z.array(
    z.strictObject({ on: z.iso.date(), daysLeft: z.int(), due: z.boolean().describe('on or before the date') }),
  ),
  basis: CitedBasis,
});

/**
 * When to remind of the end of a period of stay (入管法20条・21条), and how long the person may stay and work.
 * Date: the day on which one asks.
 */
export const stayReminders = defineCalculation({
  kind: 'stayReminders',
  title: 'Reminders before a period of stay, or a residence card, ends',
  knownFrom,
  input: Input,
  output: Output,
  evaluate: ({ status, expiresOn, appliedOn, daysBefore }, date): z.input<typeof Output> => {
    refuseBefore(knownFrom, 'the period of stay', date);
    const noEnd = endless.includes(status);
    const opens = noEnd ? figures.cardOpensMonthsBefore : figures.opensMonthsBefore;
    const applicationOpensOn = sameDayAfterMonths(expiresOn, -opens);
    const inTime = appliedOn !== null && appliedOn <= expiresOn && appliedOn <= date;
    // 20条6項: until the decision, at most two months from the last day on.
    const until = inTime ? sameDayAfterMonths(expiresOn, figures.specialMonths) : expiresOn;
    const state =
      date <= expiresOn
        ? date >= applicationOpensOn && !inTime
          ? 'apply_now'
          : 'runs'
        : noEnd
          ? 'card_ended'
          : date <= until
            ? 'special_period'
            : 'ended';
    const reminders = [...new Set(daysBefore)]
      .sort((a, b) => b - a)
      .map((daysLeft) => ({ daysLeft, on: addDays(expiresOn, -daysLeft) }))
      .map((reminder) => ({ ...reminder, due: reminder.on <= date }));
    return {
      state,
      daysLeft: daysBetween(date, expiresOn),
      applicationOpensOn,
      mayStayUntil: noEnd ? null : until,
      reminders,
      basis: citing('出入国管理及び難民認定法')(noEnd ? '第19条の11' : '第20条第6項・第21条', noEnd ? 'no' : 'yes'),
    };
  },
});
