import * as z from 'zod';
import { CalendarDate } from '@iworkz/contracts';
import { addDays, dayAfterMonths, daysBetween, weekday } from '@iworkz/kernel';
import { defineCalculation, inForceOn, type Basis } from '../calculation.js';
import type { LegalDate } from '../../rule.js';
import { citing, CitedBasis, labourStandardsAct, labourStandardsRegulation } from '../cited-basis.js';
import { fraction, halfUp, times, toTwoDecimals, type Fraction } from './exact-yen.js';
import { excludedWageItems, premiumRates, type PremiumRates } from './premium-pay.figures.js';

const dayMinutes = 24 * 60;
const Yen = z.int().min(0).max(100_000_000);
const wageItems = ['base_pay', 'counted_allowance', 'fixed_overtime', ...excludedWageItems] as const;

const Wage = z.discriminatedUnion('period', [
  z.strictObject({
    period: z.literal('month'),
    items: z
      .array(
        z
          .strictObject({ item: z.enum(wageItems), yen: Yen.describe('yen a month') })
          .describe(
            'counted_allowance: duty, licence, flat housing and every other allowance that no article leaves out',
          ),
      )
      .min(1)
      .max(50),
    annualScheduledMinutes: z
      .int()
      .min(1)
      .max(366 * dayMinutes)
      .describe('scheduled minutes of the year (working days x daily minutes); divided by 12 for the average month'),
  }),
  z.strictObject({ period: z.literal('hour'), yen: Yen.min(1).describe('yen an hour') }),
  z.strictObject({
    period: z.literal('day'),
    yen: Yen.min(1).describe('yen a day'),
    dailyScheduledMinutes: z
      .int()
      .min(1)
      .max(dayMinutes)
      .describe('scheduled minutes a day; a year’s average if they differ'),
  }),
]);

const Span = z.strictObject({
  from: z
    .int()
    .min(0)
    .max(2 * dayMinutes)
    .describe('minutes since 00:00 of the day; 1440 and more lie on the next day'),
  to: z
    .int()
    .min(1)
    .max(2 * dayMinutes),
});
const Day = z.strictObject({
  date: CalendarDate.describe('day on which the shift began; work past midnight stays in its shift'),
  statutoryHoliday: z.boolean().describe('the weekly statutory day of rest, from 00:00 to 24:00'),
  scheduledMinutes: z.int().min(0).max(dayMinutes).describe('minutes that the wage already pays for; 0 on days off'),
  worked: z.array(Span).max(48).describe('spans of actual work, breaks left out, in order'),
});

const Input = z
  .strictObject({
    wage: Wage,
    period: z.strictObject({ from: CalendarDate, to: CalendarDate }).describe('the pay month, first and last day'),
    weekStartsOn: z.int().min(0).max(6).describe('0 is Sunday, which is the rule where the work rules say nothing'),
    weeklyHours: z
      .union([z.literal(40), z.literal(44)])
      .describe('statutory week; 44 only for the special small businesses of Art. 40'),
    roundHourly: z.boolean().describe('round the hourly wage and each hourly premium to a yen (50 sen up)'),
    roundMonthTotals: z
      .boolean()
      .describe('round the month’s overtime, holiday and night minutes each to hours (30 min up)'),
    days: z
      .array(Day)
      .min(1)
      .max(60)
      .describe(
        'days worked, in order; with those before the month that share its first week, and each day after a night',
      ),
  })
  .superRefine(({ period, days, weekStartsOn, wage }, issues) => {
    const refuse = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
    if (period.to !== addDays(dayAfterMonths(period.from, 1), -1))
      refuse(['period', 'to'], 'not a month after period.from');
    if (wage.period === 'month' && !wage.items.some(({ item, yen }) => item === 'base_pay' && yen > 0))
      refuse(['wage', 'items'], 'no base pay');
    const firstWeek = addDays(period.from, -((weekday(period.from) - weekStartsOn + 7) % 7));
    let workedUntil = -Infinity;
    days.forEach((day, index) => {
      const previous = days[index - 1];
      if (previous && day.date <= previous.date) refuse(['days', index, 'date'], `not after ${previous.date}`);
      if (day.date < firstWeek || day.date > addDays(period.to, 1))
        refuse(['days', index, 'date'], 'in no week of the month');
      if (day.statutoryHoliday && day.scheduledMinutes > 0)
        refuse(['days', index, 'scheduledMinutes'], 'work is scheduled on the statutory holiday');
      const midnight = daysBetween(period.from, day.date) * dayMinutes;
      day.worked.forEach((span, at) => {
        if (span.to <= span.from) refuse(['days', index, 'worked', at, 'to'], 'not after from');
        if (midnight + span.from < workedUntil) refuse(['days', index, 'worked', at, 'from'], 'overlaps earlier work');
        workedUntil = midnight + span.to;
        // Without the next day nobody knows whether the hours after midnight fall on a day of rest.
        if (span.to > dayMinutes && days[index + 1]?.date !== addDays(day.date, 1))
          refuse(['days', index, 'worked', at, 'to'], 'runs into a day that is not listed');
      });
    });
  });

const lineKinds = ['within_statutory', 'overtime', 'overtime_over_60_hours', 'statutory_holiday', 'night'] as const;

const Combination = z.strictObject({
  minutes: z.int().min(1),
  overtime: z.enum(['none', 'up_to_60_hours', 'over_60_hours']),
  statutoryHoliday: z.boolean(),
  night: z.boolean(),
  beyondSchedule: z.boolean().describe('the minute itself is not yet paid by the wage: 100 % are due with the premium'),
  premiumPercent: z.int().min(0),
  totalPercent: z.int().min(0),
});
const Output = z.strictObject({
  hourlyWage: z.strictObject({
    yen: z.string().describe('yen an hour to two decimals, rounded down for showing; reckoned exactly'),
    countedYen: z.int().min(0).describe('wage that counts, yen per wage period'),
    items: z.array(z.strictObject({ item: z.enum(wageItems), yen: z.int(), counted: z.boolean(), basis: CitedBasis })),
    basis: CitedBasis,
  }),
  combinations: z.array(Combination).describe('minutes of the month by what is due on them, before any rounding'),
  lines: z.array(
    z.strictObject({
      line: z.enum(lineKinds),
      paidByWage: z.boolean().describe('the wage already pays for the minutes; the premium alone is due'),
      minutes: z.int().min(0),
      percent: z.int().min(0).describe('of the hourly wage; night always on top of the other lines'),
      yen: z.int().min(0),
      basis: CitedBasis,
    }),
  ),
  totalYen: z.int().min(0).describe('due on top of the wage for the scheduled hours'),
  hoursBasis: z.array(CitedBasis).describe('what tells ordinary hours, overtime and holiday work apart'),
  rounding: z.array(CitedBasis),
});

type Input = z.output<typeof Input>;
interface Minutes {
  readonly minutes: number;
  readonly overtime: z.infer<typeof Combination>['overtime'];
  readonly statutoryHoliday: boolean;
  readonly night: boolean;
  readonly beyondSchedule: boolean;
}

const roundingNotice = citing('昭和63年3月14日基発第150号');
const notice = (verified: 'yes' | 'part', what: string) => roundingNotice('第37条関係', verified, what);
/** Where a shift runs over midnight, the statutory holiday still is the calendar day. */
const calendarDayNotice = citing('平成6年5月31日基発第331号')('法定休日', 'no');
const exactToTheYen = notice('yes', '1か月の割増賃金の総額に1円未満の端数');

/**
 * 労基法37条, minute by minute. Overtime is work beyond 8 hours of a shift or beyond the statutory week, in the order it was done;
 * work on a statutory holiday is neither and never enters the 60 hours. Premiums add up: 25+25, 50+25, 35+25.
 * The hourly wage is an exact fraction; each line is rounded once to a whole yen, 50 sen and more up (基発第150号).
 * Not for variable-hours, flexible and discretionary systems nor for managers of 41条.
 * Date: any day of the pay month; the rates are those of its first day.
 */
export const premiumPay = defineCalculation({
  kind: 'premiumPay',
  title: 'Premiums for overtime, night and statutory-holiday work of a month, by the minute',
  knownFrom: '2023-04-01',
  input: Input,
  output: Output,
  evaluate: (input, date) => {
    const { from } = input.period;
    const rates = inForceOn('the premium on wages', premiumRates, date < from ? date : from);
    const { hourly, described } = hourlyWage(input);
    const combinations = combined(minutesOfMonth(input, rates), rates);
    const lines = linesOf(input, combinations, rates, hourly);
    return {
      hourlyWage: described,
      combinations,
      lines,
      totalYen: lines.reduce((sum, { yen }) => sum + yen, 0),
      hoursBasis: [
        labourStandardsAct('第32条第2項', 'yes'),
        input.weeklyHours === 40
          ? labourStandardsAct('第32条第1項', 'yes')
          : labourStandardsRegulation('第25条の2', 'no', '特例措置対象事業場の週44時間'),
        ...(combinations.some(({ statutoryHoliday }) => statutoryHoliday)
          ? [labourStandardsAct('第35条', 'part'), calendarDayNotice]
          : []),
      ],
      rounding: [
        exactToTheYen,
        ...(input.roundHourly ? [notice('yes', '1時間当たりの賃金額及び割増賃金額に円未満の端数')] : []),
        ...(input.roundMonthTotals ? [notice('part', '1か月の時間数の合計に1時間未満の端数')] : []),
      ],
    };
  },
});

const isExcluded = (item: string) => (excludedWageItems as readonly string[]).includes(item);

/** 労基則19条: the wage that counts over the hours it pays for. */
function hourlyWage({ wage, roundHourly }: Input) {
  const items = wage.period === 'month' ? wage.items : [{ item: 'base_pay' as const, yen: wage.yen }];
  const described = items.map(({ item, yen }) => ({
    item,
    yen,
    counted: item !== 'fixed_overtime' && !isExcluded(item),
    basis: isExcluded(item)
      ? labourStandardsRegulation('第21条', 'yes')
      : item === 'fixed_overtime'
        ? labourStandardsAct('第37条第1項', 'part')
        : labourStandardsRegulation('第19条第1項', 'yes'),
  }));
  const countedYen = described.reduce((sum, { yen, counted }) => sum + (counted ? yen : 0), 0);
  const [exact, article] =
    wage.period === 'month'
      ? [fraction(countedYen * 12 * 60, wage.annualScheduledMinutes), '第19条第1項第4号']
      : wage.period === 'day'
        ? [fraction(countedYen * 60, wage.dailyScheduledMinutes), '第19条第1項第2号']
        : [fraction(countedYen), '第19条第1項第1号'];
  const hourly = roundHourly ? fraction(halfUp(exact)) : exact;
  return {
    hourly,
    described: {
      yen: toTwoDecimals(hourly),
      countedYen,
      items: described,
      basis: labourStandardsRegulation(article, wage.period === 'month' ? 'yes' : 'part'),
    },
  };
}

/**
 * The minutes worked in shifts of the month by what they are, in the order they first come up; shifts before it only fill their week.
 * Counted under a key of bits: an object for every minute takes many times as long.
 */
function minutesOfMonth(input: Input, rates: PremiumRates): Minutes[] {
  const { period, weekStartsOn, days } = input;
  const holidays = new Set(days.filter(({ statutoryHoliday }) => statutoryHoliday).map(({ date }) => date));
  const weekOf = (date: LegalDate) => addDays(date, -((weekday(date) - weekStartsOn + 7) % 7));
  const minutes = new Map<number, number>();
  let week: LegalDate | undefined;
  let weekWithoutOvertime = 0;
  let overtimeOfMonth = 0;
  for (const day of days) {
    if (weekOf(day.date) !== week) {
      week = weekOf(day.date);
      weekWithoutOvertime = 0;
    }
    const ofMonth = day.date >= period.from && day.date <= period.to;
    const restToday = day.statutoryHoliday;
    const restTomorrow = holidays.has(addDays(day.date, 1));
    let scheduled = 0;
    let dayWithoutHoliday = 0;
    for (const { from, to } of day.worked) {
      for (let minute = from; minute < to; minute++) {
        const clock = minute % dayMinutes;
        const statutoryHoliday = minute < dayMinutes ? restToday : restTomorrow;
        let overtime = false;
        if (!statutoryHoliday) {
          dayWithoutHoliday += 1;
          overtime = dayWithoutHoliday > rates.dailyMinutes || weekWithoutOvertime >= input.weeklyHours * 60;
          if (!overtime) weekWithoutOvertime += 1;
        }
        const beyondSchedule = scheduled >= day.scheduledMinutes;
        scheduled += 1;
        if (!ofMonth) continue;
        if (overtime) overtimeOfMonth += 1;
        const over60 = overtime && overtimeOfMonth > rates.higherBeyondMinutes;
        const night = clock >= rates.nightFrom || clock < rates.nightTo;
        const key =
          (overtime ? 1 : 0) |
          (over60 ? 2 : 0) |
          (statutoryHoliday ? 4 : 0) |
          (night ? 8 : 0) |
          (beyondSchedule ? 16 : 0);
        minutes.set(key, (minutes.get(key) ?? 0) + 1);
      }
    }
  }
  return [...minutes].map(([key, count]) => ({
    minutes: count,
    overtime: key & 2 ? 'over_60_hours' : key & 1 ? 'up_to_60_hours' : 'none',
    statutoryHoliday: (key & 4) !== 0,
    night: (key & 8) !== 0,
    beyondSchedule: (key & 16) !== 0,
  }));
}

const lineOf = (minute: Minutes): (typeof lineKinds)[number] | undefined => {
  if (minute.statutoryHoliday) return 'statutory_holiday';
  if (minute.overtime === 'over_60_hours') return 'overtime_over_60_hours';
  if (minute.overtime === 'up_to_60_hours') return 'overtime';
  return minute.beyondSchedule ? 'within_statutory' : undefined;
};
const premiumOf = (line: ReturnType<typeof lineOf>, rates: PremiumRates) =>
  ({
    within_statutory: 0,
    overtime: rates.overtime,
    overtime_over_60_hours: rates.overtimeOver60Hours,
    statutory_holiday: rates.statutoryHoliday,
    night: rates.night,
  })[line ?? 'within_statutory'];

function combined(counted: readonly Minutes[], rates: PremiumRates) {
  return counted.map((each) => {
    const premiumPercent = premiumOf(lineOf(each), rates) + (each.night ? rates.night : 0);
    return { ...each, premiumPercent, totalPercent: premiumPercent + (each.beyondSchedule ? 100 : 0) };
  });
}

type Combined = ReturnType<typeof combined>[number];
interface Part {
  readonly line: (typeof lineKinds)[number];
  readonly paidByWage: boolean;
  readonly minutes: number;
}

function linesOf(input: Input, combinations: readonly Combined[], rates: PremiumRates, hourly: Fraction) {
  const parts = lineKinds.flatMap((line) =>
    [true, false].map((paidByWage): Part => {
      const found = combinations.filter((each) =>
        line === 'night' ? each.night && paidByWage : lineOf(each) === line && each.beyondSchedule !== paidByWage,
      );
      // The night premium is only ever added: its line has no base of its own.
      return { line, paidByWage, minutes: found.reduce((sum, { minutes }) => sum + minutes, 0) };
    }),
  );
  const kinds: readonly Part['line'][][] = [['overtime', 'overtime_over_60_hours'], ['statutory_holiday'], ['night']];
  const rounded = input.roundMonthTotals
    ? [
        ...parts.filter(({ line }) => line === 'within_statutory'),
        ...kinds.flatMap((kind) => roundedToHours(parts.filter(({ line }) => kind.includes(line)))),
      ]
    : parts;
  return rounded
    .filter(({ minutes }) => minutes > 0)
    .map((part) => {
      const percent = premiumOf(part.line, rates) + (part.paidByWage ? 0 : 100);
      const anHour = times(hourly, fraction(percent, 100));
      const paid = input.roundHourly ? fraction(halfUp(anHour)) : anHour;
      return { ...part, percent, yen: halfUp(times(paid, fraction(part.minutes, 60))), basis: lineBasis[part.line] };
    });
}

/** Rounds the sum of the parts to hours, 30 minutes up; what is added or taken goes to the latest part that has minutes. */
function roundedToHours(parts: readonly Part[]): Part[] {
  const sum = parts.reduce((minutes, part) => minutes + part.minutes, 0);
  let change = Math.floor((sum + 30) / 60) * 60 - sum;
  const result: Part[] = [];
  for (const part of [...parts].reverse()) {
    const minutes = part.minutes === 0 ? 0 : Math.max(0, part.minutes + change);
    change -= minutes - part.minutes;
    result.unshift({ ...part, minutes });
  }
  return result;
}

const lineBasis: Readonly<Record<Part['line'], Basis>> = {
  // The Act sets no rate for it; the agreed wage is due in full.
  within_statutory: labourStandardsAct('第24条第1項', 'part'),
  overtime: labourStandardsAct('第37条第1項', 'yes', '割増賃金令'),
  overtime_over_60_hours: labourStandardsAct('第37条第1項但書', 'yes'),
  statutory_holiday: labourStandardsAct('第37条第1項', 'yes', '割増賃金令'),
  night: labourStandardsAct('第37条第4項', 'yes'),
};
