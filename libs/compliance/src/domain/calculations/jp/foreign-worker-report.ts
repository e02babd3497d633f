import * as z from 'zod';
import { CalendarDate, ForeignWorkerEvent } from '@iworkz/contracts';
import { addDays, endOfMonth } from '@iworkz/kernel';
import { defineCalculation, type Basis } from '../calculation.js';
import type { LegalDate } from '../../rule.js';
import { citing, CitedBasis } from '../cited-basis.js';
import { refuseBefore, refuseField } from './known-law.js';

/** Hires since this day are reported with the number of the residence card. */
const cardNumberSince = '2020-03-01';
/** Insured hires: this day of the next month. Insured leavers: within so many days from the day after. */
const deadlines = { insuredHireDay: 10, insuredLeaverDays: 10 };

const notReported = ['japanese_national', 'special_permanent_resident', 'diplomat', 'official'] as const;

const items = [
  'name',
  'residence_status',
  'period_of_stay',
  'date_of_birth',
  'sex',
  'nationality',
  'outside_activity_permission',
  'residence_card_number',
] as const;
const Output = z.strictObject({
  reportRequired: z.boolean(),
  form: z
    .enum(['insurance_acquisition', 'insurance_loss', 'form_3'])
    .nullable()
    .describe('insured: with the notice of acquiring or losing insurance; else 様式第3号'),
  formBasis: CitedBasis.nullable(),
  dueOn: CalendarDate.nullable().describe('last day; not moved where it falls on a day on which the office is closed'),
  state: z
    .enum(['not_required', 'open', 'overdue', 'reported_in_time', 'reported_late'])
    .describe('open and overdue: not reported by the date asked for'),
  items: z.array(z.strictObject({ item: z.enum(items), given: z.boolean(), basis: CitedBasis })),
  missingItems: z.array(z.enum(items)),
  maximumFineYen: z.int().nullable().describe('for a report that is missing or false'),
  fineBasis: CitedBasis.nullable(),
  basis: CitedBasis,
});
type Item = (typeof items)[number];

const act = citing('労働施策の総合的な推進並びに労働者の雇用の安定及び職業生活の充実等に関する法律');
const regulation = citing('労働施策の総合的な推進並びに労働者の雇用の安定及び職業生活の充実等に関する法律施行規則');

/**
 * 外国人雇用状況届出 (労働施策総合推進法28条): who is reported, by when and with what. It only reckons: nothing is filed.
 * Date: the day on which the state of the report is asked for.
 */
export const foreignWorkerReport = defineCalculation({
  kind: 'foreignWorkerReport',
  title: 'Report of the hiring or leaving of a foreign worker: deadline and items',
  knownFrom: cardNumberSince,
  input: ForeignWorkerEvent,
  output: Output,
  evaluate: (input, date) => {
    refuseBefore(cardNumberSince, 'the report of foreign workers', date);
    const happenedOn = input.leftOn ?? input.hiredOn;
    if (happenedOn > date) refuseField([input.leftOn === null ? 'hiredOn' : 'leftOn'], 'after the date', happenedOn);
    if (input.reportedOn !== null && input.reportedOn > date)
      refuseField(['reportedOn'], 'after the date', input.reportedOn);
    refuseBefore(cardNumberSince, 'the report of foreign workers', happenedOn);
    const basis = act('第28条第1項', 'yes');
    if ((notReported as readonly string[]).includes(input.worker.residenceStatus)) {
      return {
        reportRequired: false,
        form: null,
        formBasis: null,
        dueOn: null,
        state: 'not_required' as const,
        items: [],
        missingItems: [],
        maximumFineYen: null,
        fineBasis: null,
        basis,
      };
    }
    const dueOn = dueDate(input, happenedOn);
    const reported = itemsOf(input);
    return {
      reportRequired: true,
      form: formOf(input),
      formBasis: regulation('第10条', 'part'),
      dueOn,
      state: stateOf(input.reportedOn, dueOn, date),
      items: reported,
      missingItems: reported.flatMap(({ item, given }) => (given ? [] : [item])),
      maximumFineYen: 300_000,
      fineBasis: act('第40条第1項第2号', 'part'),
      basis,
    };
  },
});

function dueDate({ event, employmentInsurance }: ForeignWorkerEvent, happenedOn: LegalDate): LegalDate {
  if (!employmentInsurance) return endOfMonth(happenedOn, 1);
  return event === 'hire'
    ? addDays(endOfMonth(happenedOn), deadlines.insuredHireDay)
    : addDays(happenedOn, deadlines.insuredLeaverDays);
}

function formOf({ event, employmentInsurance }: ForeignWorkerEvent) {
  if (!employmentInsurance) return 'form_3' as const;
  return event === 'hire' ? ('insurance_acquisition' as const) : ('insurance_loss' as const);
}

function stateOf(reportedOn: LegalDate | null, dueOn: LegalDate, date: LegalDate) {
  if (reportedOn === null) return date <= dueOn ? ('open' as const) : ('overdue' as const);
  return reportedOn <= dueOn ? ('reported_in_time' as const) : ('reported_late' as const);
}

function itemsOf({ event, hiredOn, worker }: ForeignWorkerEvent): { item: Item; given: boolean; basis: Basis }[] {
  const given: Record<Item, boolean> = {
    name: worker.name !== null,
    residence_status: true,
    period_of_stay: worker.unlimitedStay || worker.periodOfStayUntil !== null,
    date_of_birth: worker.bornOn !== null,
    sex: worker.sex !== null,
    nationality: worker.nationality !== null,
    outside_activity_permission: worker.outsideActivityPermission !== null,
    residence_card_number: worker.residenceCardNumber !== null,
  };
  return items
    .filter((item) => {
      if (item === 'outside_activity_permission') return event === 'hire';
      return item !== 'residence_card_number' || hiredOn >= cardNumberSince;
    })
    .map((item) => ({
      item,
      given: given[item],
      // That a leaver's report leaves the permission out is not in the sources.
      basis: act('第28条第1項', event === 'leave' ? 'part' : 'yes'),
    }));
}
