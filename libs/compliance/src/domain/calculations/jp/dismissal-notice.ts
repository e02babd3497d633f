import * as z from 'zod';
import { CalendarDate } from '@iworkz/contracts';
import { addDays, dayAfterMonths, daysBetween } from '@iworkz/kernel';
import { defineCalculation, type Basis } from '../calculation.js';
import { citing, CitedBasis, labourStandardsAct } from '../cited-basis.js';
import { fraction, halfUp } from './exact-yen.js';
import { refuseBefore } from './known-law.js';

/** 労基法20条・21条. Days and months that the Act names. */
const noticeDays = 30;
const probationDays = 14;
const exemptMonths = { day_labour: 1, fixed_term: 2, seasonal: 4 } as const;
/** 12条1項1号: of the pay per day worked, where pay is by the day, the hour or the piece. */
const floorPercent = 60;
const knownFrom = '1947-09-01';

const Contract = z.discriminatedUnion('term', [
  z.strictObject({ term: z.literal('indefinite') }),
  z.strictObject({ term: z.literal('fixed_term'), endsOn: CalendarDate.describe('last day of the contract') }),
  z.strictObject({ term: z.literal('seasonal').describe('seasonal work'), endsOn: CalendarDate }),
  z.strictObject({ term: z.literal('day_labour').describe('hired day by day') }),
]);

const Input = z
  .strictObject({
    hiredOn: CalendarDate,
    contract: Contract,
    probation: z.boolean().describe('in a probation period on the day of dismissal'),
    noticeGivenOn: CalendarDate.describe('day on which notice was given; the day of dismissal when there was none'),
    dismissedOn: CalendarDate.describe('last day of employment'),
    officeRecognition: z
      .enum(['none', 'disaster', 'worker_at_fault'])
      .describe('recognised by the labour standards inspection office (Art. 20(3)), and only then no notice is due'),
    paidBy: z.enum(['month', 'day_hour_or_piece']),
    wageMonths: z
      .array(
        z.strictObject({
          from: CalendarDate,
          to: CalendarDate.describe('closing day'),
          yen: z
            .int()
            .min(0)
            .max(100_000_000)
            .describe('gross wages, no ad hoc pay and nothing paid for over 3 months'),
          daysWorked: z.int().min(0).max(31),
        }),
      )
      .max(3)
      .describe(
        'the last three closed months of pay before notice, in order; fewer only when hired since, then the time until notice; empty when there is no pay to reckon from',
      ),
  })
  .superRefine((input, issues) => {
    const { hiredOn, noticeGivenOn, dismissedOn, wageMonths, contract } = input;
    const refuse = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
    if (dismissedOn < hiredOn) refuse(['dismissedOn'], 'before hiredOn');
    if (noticeGivenOn > dismissedOn) refuse(['noticeGivenOn'], 'after dismissedOn');
    if (noticeGivenOn < hiredOn) refuse(['noticeGivenOn'], 'before hiredOn');
    if ('endsOn' in contract && contract.endsOn < hiredOn) refuse(['contract', 'endsOn'], 'before hiredOn');
    wageMonths.forEach(({ from, to, daysWorked }, index) => {
      const previous = wageMonths[index - 1];
      if (from < hiredOn || (previous && from !== addDays(previous.to, 1)))
        refuse(['wageMonths', index, 'from'], 'not the day after the month before, or before hiredOn');
      if (to < from || to >= dayAfterMonths(from, 1))
        refuse(['wageMonths', index, 'to'], 'not within a month after from');
      else if (daysWorked > daysBetween(from, to) + 1)
        refuse(['wageMonths', index, 'daysWorked'], 'more than the days');
    });
    const [first, last] = [wageMonths[0], wageMonths.at(-1)];
    if (!first || !last) return;
    if (wageMonths.length < 3 && first.from > hiredOn) refuse(['wageMonths'], 'three months are needed');
    if (last.to >= noticeGivenOn) refuse(['wageMonths', wageMonths.length - 1, 'to'], 'not closed before the notice');
    else if (noticeGivenOn > addDays(dayAfterMonths(addDays(last.to, 1), 1), -1))
      refuse(['wageMonths', wageMonths.length - 1, 'to'], 'a later month was closed before the notice');
  });

const exceptions = ['probation', 'day_labour', 'fixed_term', 'seasonal', 'disaster', 'worker_at_fault'] as const;
const Output = z.strictObject({
  noticeRequired: z.boolean(),
  exception: z.strictObject({ reason: z.enum(exceptions), basis: CitedBasis }).nullable(),
  noticeDays: z.int().min(0).describe('days between the day of notice, not counted, and the last day of employment'),
  missingDays: z.int().min(0),
  lawfulWithoutPayOn: CalendarDate.nullable().describe('first last day of employment for which this notice is enough'),
  averageWage: z
    .strictObject({
      calendarDays: z.int().min(1),
      sen: z.int().min(0).describe('hundredths of a yen a day; fractions dropped'),
      byDaysWorked: z.boolean().describe('the floor of 60 % per day worked was higher'),
      basis: CitedBasis,
      roundingBasis: CitedBasis,
    })
    .nullable(),
  payInLieuYen: z.int().min(0).nullable().describe('null when days are missing and no pay is given'),
  basis: CitedBasis,
  roundingBasis: CitedBasis.describe('50 sen and more of the pay in lieu make a yen'),
});
type Input = z.output<typeof Input>;

/**
 * 労基法20条・21条: thirty days' notice, or the average wage for each day that is missing. The average wage (12条) is the pay of three
 * closed months over their CALENDAR days. Whether the dismissal itself is lawful (19条, 労契法16条) is another question, and days and
 * pay of 12条3項 (maternity, work injury ...) are to be left out by the caller.
 * Date: the day of dismissal.
 */
export const dismissalNotice = defineCalculation({
  kind: 'dismissalNotice',
  title: 'Notice of dismissal and the pay in lieu of it',
  knownFrom,
  input: Input,
  output: Output,
  evaluate: (input, date) => {
    refuseBefore(knownFrom, 'the law on notice of dismissal', date);
    const given = daysBetween(input.noticeGivenOn, input.dismissedOn);
    const exception = exceptionOf(input);
    const missingDays = exception ? 0 : Math.max(0, noticeDays - given);
    const averageWage = averageWageOf(input);
    return {
      noticeRequired: exception === null,
      exception,
      noticeDays: given,
      missingDays,
      lawfulWithoutPayOn: exception ? null : addDays(input.noticeGivenOn, noticeDays),
      averageWage,
      payInLieuYen: missingDays === 0 ? 0 : averageWage && halfUp(fraction(averageWage.sen * missingDays, 100)),
      basis: labourStandardsAct('第20条第1項・第2項', 'yes'),
      roundingBasis: citing('通貨の単位及び貨幣の発行等に関する法律')('第3条', 'part'),
    };
  },
});

function exceptionOf(input: Input): { reason: (typeof exceptions)[number]; basis: Basis } | null {
  const { contract, hiredOn, dismissedOn, officeRecognition } = input;
  if (officeRecognition !== 'none')
    return { reason: officeRecognition, basis: labourStandardsAct('第20条第1項但書・第3項', 'part') };
  if (input.probation && daysBetween(hiredOn, dismissedOn) < probationDays)
    return { reason: 'probation', basis: labourStandardsAct('第21条第4号', 'yes') };
  const { term } = contract;
  if (term === 'indefinite') return null;
  const lapses = dayAfterMonths(hiredOn, exemptMonths[term]);
  if (term === 'day_labour')
    return dismissedOn < lapses ? { reason: term, basis: labourStandardsAct('第21条第1号', 'part') } : null;
  // Work that goes on past the stated term loses the exception.
  return contract.endsOn < lapses && dismissedOn <= contract.endsOn
    ? { reason: term, basis: labourStandardsAct(term === 'fixed_term' ? '第21条第2号' : '第21条第3号', 'part') }
    : null;
}

function averageWageOf({ wageMonths, paidBy }: Input) {
  if (wageMonths.length === 0) return null;
  const calendarDays = wageMonths.reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0);
  const yen = wageMonths.reduce((sum, month) => sum + month.yen, 0);
  const daysWorked = wageMonths.reduce((days, month) => days + month.daysWorked, 0);
  const byCalendar = Math.floor((yen * 100) / calendarDays);
  const floor = paidBy === 'month' || daysWorked === 0 ? 0 : Math.floor((yen * floorPercent) / daysWorked);
  const byDaysWorked = floor > byCalendar;
  return {
    calendarDays,
    sen: Math.max(byCalendar, floor),
    byDaysWorked,
    basis: labourStandardsAct(
      byDaysWorked ? '第12条第1項但書第1号・第2項' : '第12条第1項・第2項',
      byDaysWorked ? 'part' : 'yes',
    ),
    roundingBasis: citing('昭和22年11月5日基発第232号')('平均賃金の銭未満切捨て', 'no'),
  };
}
