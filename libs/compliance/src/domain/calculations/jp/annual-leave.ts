import * as z from 'zod';
import { CalendarDate } from '@iworkz/contracts';
import { addDays, dayAfterMonths } from '@iworkz/kernel';
import { defineCalculation, type Basis } from '../calculation.js';
import type { LegalDate } from '../../rule.js';
import {
  attendancePercent,
  fullFrom,
  fullGrants,
  lapsesAfterYears,
  proportionalGrants,
  takingDuty,
} from './annual-leave.figures.js';
import { refuseBefore } from './known-law.js';
import { CitedBasis, labourStandardsAct, labourStandardsRegulation } from '../cited-basis.js';

const WeeklyMinutes = z
  .int()
  .min(1)
  .max(7 * 24 * 60)
  .describe('scheduled minutes a week');
const Schedule = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('week'), weeklyDays: z.int().min(1).max(7), weeklyMinutes: WeeklyMinutes }),
  z.strictObject({
    by: z.literal('year').describe('where the days are not fixed by the week'),
    annualDays: z.int().min(1).max(366),
    weeklyMinutes: WeeklyMinutes,
  }),
]);

const Input = z
  .strictObject({
    hiredOn: CalendarDate,
    periods: z
      .array(
        z.strictObject({
          grant: z.int().min(1).max(60).describe('1 for the grant after 6 months, 2 after 1 year and 6 months, ...'),
          schedule: Schedule.describe('as it is on the day of the grant'),
          workingDays: z
            .int()
            .min(1)
            .max(366)
            .describe('days on which work was due since the grant before, or since hiring'),
          attendedDays: z
            .int()
            .min(0)
            .max(366)
            .describe('of these, days attended; leave, work injury, maternity and child care leave count as attended'),
        }),
      )
      .max(60)
      .describe('in order; every grant that has not lapsed'),
    taken: z
      .array(z.strictObject({ date: CalendarDate, halfDays: z.int().min(1).max(2) }))
      .max(2000)
      .describe('annual leave by the day (2) and half day (1), in order; leave by the hour does not belong here'),
  })
  .superRefine((input, issues) => {
    const refuse = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
    input.periods.forEach((period, index) => {
      const previous = input.periods[index - 1];
      if (previous && period.grant <= previous.grant)
        refuse(['periods', index, 'grant'], `not after ${previous.grant}`);
      if (period.attendedDays > period.workingDays)
        refuse(['periods', index, 'attendedDays'], 'more than the working days');
    });
    input.taken.forEach(({ date }, index) => {
      const previous = input.taken[index - 1];
      if (previous && date <= previous.date) refuse(['taken', index, 'date'], `not after ${previous.date}`);
    });
    for (const index of ledger(input).uncovered) refuse(['taken', index, 'date'], 'no leave was left on this day');
  });

const tables = ['full', 'four_days', 'three_days', 'two_days', 'one_day', 'none'] as const;
const reasons = ['granted', 'attendance_below_80_percent', 'too_few_working_days', 'period_missing'] as const;
const Output = z.strictObject({
  grants: z.array(
    z.strictObject({
      grant: z.int().min(1),
      grantedOn: CalendarDate,
      lapsesOn: CalendarDate.describe('first day on which it can no longer be taken'),
      lapsed: z.boolean(),
      table: z.enum(tables).nullable(),
      days: z.int().min(0).nullable().describe('null when the period is missing'),
      reason: z.enum(reasons),
      remainingHalfDays: z.int().min(0).nullable(),
      basis: CitedBasis,
    }),
  ),
  takingDuty: z.array(
    z.strictObject({
      grant: z.int().min(1),
      from: CalendarDate,
      to: CalendarDate.describe('last day'),
      takenHalfDays: z.int().min(0),
      missingHalfDays: z.int().min(0),
      verdict: z.enum(['met', 'open', 'failed']).describe('open: the year has not run out'),
      basis: CitedBasis,
    }),
  ),
  remainingHalfDays: z.int().min(0).nullable().describe('null when a period that still counts is missing'),
  nextGrantOn: CalendarDate,
  order: CitedBasis.describe('leave is taken from the oldest grant first; work rules may say otherwise'),
});

type Input = z.output<typeof Input>;
type Period = Input['periods'][number];

/**
 * 労基法39条: grants by tenure, schedule and attendance, what is left of them, and the five days that the employer must see taken.
 * A year with too little attendance grants nothing, but the tenure goes on.
 * Date: the day on which balance and duties are asked for; leave taken after it is not counted.
 */
export const annualLeave = defineCalculation({
  kind: 'annualLeave',
  title: 'Annual paid leave: grants, balance, lapse and the five-day duty',
  knownFrom: takingDuty.from,
  input: Input,
  output: Output,
  evaluate: (input, date) => {
    refuseBefore(takingDuty.from, 'the law on annual leave', date);
    const taken = input.taken.filter((each) => each.date <= date);
    const { left } = ledger({ ...input, taken });
    const grants = dueBy(input, date).map((grant) => {
      const { grantedOn, lapsesOn } = termOf(input.hiredOn, grant);
      const period = input.periods.find((each) => each.grant === grant);
      const { table, days, reason, basis } = period ? granted(period) : missingPeriod;
      const lapsed = lapsesOn <= date;
      const remainingHalfDays = period ? (lapsed ? 0 : left.get(grant)!) : null;
      return { grant, grantedOn, lapsesOn, lapsed, table, days, reason, remainingHalfDays, basis };
    });
    return {
      grants,
      takingDuty: grants.flatMap(({ grant, grantedOn, days }) =>
        (days ?? 0) >= takingDuty.grantedDays && grantedOn >= takingDuty.from
          ? [dutyOf(grant, grantedOn, taken, date)]
          : [],
      ),
      remainingHalfDays: grants.some(({ days }) => days === null)
        ? null
        : grants.reduce((sum, { remainingHalfDays }) => sum + remainingHalfDays!, 0),
      nextGrantOn: nextGrantOn(input.hiredOn, date),
      order: labourStandardsAct('第39条・第115条', 'part'),
    };
  },
});

/** 39条1項・2項: after 6 months, then every year; 115条: until the day that corresponds to the grant's two years on. */
function termOf(hiredOn: LegalDate, grant: number) {
  const grantedOn = dayAfterMonths(hiredOn, 6 + 12 * (grant - 1));
  return { grantedOn, lapsesOn: dayAfterMonths(grantedOn, 12 * lapsesAfterYears) };
}

/** Grants made by the day: those listed, and those that have not lapsed whether listed or not. */
function dueBy({ hiredOn, periods }: Input, date: LegalDate): number[] {
  const listed = new Set(periods.map(({ grant }) => grant));
  const due: number[] = [];
  for (let grant = 1; termOf(hiredOn, grant).grantedOn <= date; grant++) {
    if (listed.has(grant) || termOf(hiredOn, grant).lapsesOn > date) due.push(grant);
  }
  return due;
}

function nextGrantOn(hiredOn: LegalDate, date: LegalDate): LegalDate {
  let grant = 1;
  while (termOf(hiredOn, grant).grantedOn <= date) grant++;
  return termOf(hiredOn, grant).grantedOn;
}

const missingPeriod = {
  table: null,
  days: null,
  reason: 'period_missing',
  basis: labourStandardsAct('第39条第1項', 'yes'),
} as const;

function granted({ grant, schedule, workingDays, attendedDays }: Period): {
  table: (typeof tables)[number];
  days: number;
  reason: (typeof reasons)[number];
  basis: Basis;
} {
  const { table, grants } = tableFor(schedule);
  if (attendedDays * 100 < workingDays * attendancePercent) {
    const basis = labourStandardsAct('第39条第1項', 'yes');
    return { table, days: 0, reason: 'attendance_below_80_percent', basis };
  }
  const basis =
    table === 'full'
      ? labourStandardsAct('第39条第1項・第2項', 'yes')
      : labourStandardsRegulation('第24条の3', 'yes', '比例付与');
  if (!grants) return { table, days: 0, reason: 'too_few_working_days', basis };
  return { table, days: grants[Math.min(grant, grants.length) - 1]!, reason: 'granted', basis };
}

function tableFor(schedule: Period['schedule']): { table: (typeof tables)[number]; grants?: readonly number[] } {
  const many =
    schedule.by === 'week' ? schedule.weeklyDays >= fullFrom.weeklyDays : schedule.annualDays >= fullFrom.annualDays;
  if (many || schedule.weeklyMinutes >= fullFrom.weeklyMinutes) return { table: 'full', grants: fullGrants };
  const index = proportionalGrants.findIndex(({ weeklyDays, annualDaysFrom }) =>
    schedule.by === 'week' ? schedule.weeklyDays === weeklyDays : schedule.annualDays >= annualDaysFrom,
  );
  return index < 0 ? { table: 'none' } : { table: tables[index + 1]!, grants: proportionalGrants[index]!.days };
}

/** What is left of each grant when leave is taken from the oldest first, and the indexes of leave that no grant covers. */
function ledger({ hiredOn, periods, taken }: Pick<Input, 'hiredOn' | 'periods' | 'taken'>) {
  const left = new Map(periods.map((period) => [period.grant, granted(period).days * 2]));
  const uncovered = taken.flatMap(({ date, halfDays }, index) => {
    let wanted = halfDays;
    for (const [grant, remaining] of left) {
      const { grantedOn, lapsesOn } = termOf(hiredOn, grant);
      if (date < grantedOn || date >= lapsesOn) continue;
      const used = Math.min(wanted, remaining);
      left.set(grant, remaining - used);
      wanted -= used;
    }
    return wanted > 0 ? [index] : [];
  });
  return { left, uncovered };
}

function dutyOf(grant: number, from: LegalDate, taken: Input['taken'], date: LegalDate) {
  const after = dayAfterMonths(from, 12);
  const takenHalfDays = taken
    .filter((each) => each.date >= from && each.date < after)
    .reduce((sum, { halfDays }) => sum + halfDays, 0);
  const missingHalfDays = Math.max(0, takingDuty.days * 2 - takenHalfDays);
  const open = date < after;
  return {
    grant,
    from,
    to: addDays(after, -1),
    takenHalfDays,
    missingHalfDays,
    verdict: missingHalfDays === 0 ? ('met' as const) : open ? ('open' as const) : ('failed' as const),
    basis: labourStandardsAct('第39条第7項・第8項', 'yes'),
  };
}
