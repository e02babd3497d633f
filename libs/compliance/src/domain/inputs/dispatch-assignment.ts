import { CalendarDate } from '@iworkz/contracts';
import * as z from 'zod';
import { Yen } from '../calculations/jp/yen.js';

export const dispatchWorks = [
  'port_transport',
  'construction',
  'security',
  'medical_at_hospital',
  'bargaining',
  'licensed_profession',
  'other',
] as const;

export const contractItems = [
  'duties',
  'responsibility',
  'place',
  'unit',
  'commander',
  'period_and_days',
  'hours_and_breaks',
  'safety',
  'complaints',
  'early_termination',
  'dispute_prevention_on_hiring',
  'worker_limitation',
  'responsible_persons',
  'welfare_facilities',
] as const;
export const workerNoticeItems = [
  'that_it_is_dispatch',
  'contract_items',
  'limit_date_workplace',
  'limit_date_person',
  'fee',
] as const;
export const ledgerItems = [
  'name',
  'client_and_place',
  'period_and_days',
  'duties',
  'hours',
  'complaints',
  'insurance',
  'training',
  'employment_stability',
] as const;
const stated = <const Items extends readonly string[]>(items: Items, what: string) =>
  z.array(z.enum(items)).nullable().default(null).describe(`items that ${what}; null when it was not looked at`);

/** 労働者派遣: one worker at one client. Periods end with their last day. */
export const DispatchAssignment = z
  .strictObject({
    work: z.enum(dispatchWorks),
    medicalException: z
      .enum(['temp_to_perm', 'leave_cover', 'remote_area'])
      .nullable()
      .default(null)
      .describe('why medical work may be dispatched'),
    from: CalendarDate,
    to: CalendarDate,
    contractDays: z
      .int()
      .min(1)
      .max(20_000)
      .nullable()
      .describe('days of the employment contract with the dispatching firm; null: indefinite'),
    listedDayWork: z.boolean().describe('one of the listed specialist jobs open to day labour'),
    worker: z.strictObject({
      birthDate: CalendarDate.nullable().default(null),
      indefinite: z.boolean().describe('employed by the dispatching firm without a term'),
      dayStudent: z.boolean().default(false).describe('pupil or student of a day course'),
      mainIncome: Yen.nullable().default(null).describe('yen a year from the main job, where this is a side job'),
      householdIncome: Yen.nullable()
        .default(null)
        .describe('yen a year of the household, where another is the main earner'),
      leftClientOn: CalendarDate.nullable()
        .default(null)
        .describe('last day as an employee of this client; null: never'),
      leftByRetirement: z.boolean().default(false).describe('left the client at its retirement age, 60 or over'),
      inUnitSince: CalendarDate.nullable()
        .default(null)
        .describe('first day in the same organisational unit; null: from'),
    }),
    client: z.strictObject({
      firstDispatchOn: CalendarDate.nullable().default(null).describe('first day of dispatch to the workplace'),
      hearings: z
        .array(
          z.strictObject({
            heardOn: CalendarDate,
            by: z.enum(['union', 'majority_representative', 'neither']),
            extendsTo: CalendarDate.describe('last day of the prolonged period'),
          }),
        )
        .max(20)
        .default([])
        .describe('prolongations, in order'),
      groupHoursPercent: z
        .number()
        .min(0)
        .max(100)
        .nullable()
        .default(null)
        .describe('share of all dispatched hours that goes to the own group'),
      forbidsHiring: z.boolean().default(false).describe('the contract forbids the client to hire the worker later'),
      preselects: z.boolean().default(false).describe('the client interviews or picks the worker'),
    }),
    exemption: z
      .enum(['fixed_project', 'few_days', 'leave_cover'])
      .nullable()
      .default(null)
      .describe('kinds of work to which the three years do not apply'),
    tempToPerm: z.boolean().default(false).describe('dispatch with a view to direct employment'),
    pay: z
      .strictObject({
        method: z.enum(['client_parity', 'labour_agreement', 'none']),
        hourly: z.number().positive().max(1e6).nullable().default(null).describe('yen an hour'),
        generalHourly: z
          .number()
          .positive()
          .max(1e6)
          .nullable()
          .default(null)
          .describe('labour agreement: published general wage for work, years and place, yen an hour'),
        agreementTo: CalendarDate.nullable().default(null).describe('labour agreement: its last day'),
        clientInformed: z
          .boolean()
          .nullable()
          .default(null)
          .describe('client parity: the client gave the pay of its comparable employees'),
      })
      .nullable()
      .default(null),
    marginPublished: z.boolean().nullable().default(null),
    limitDateTold: z.boolean().nullable().default(null).describe('the client told the limit date before the contract'),
    contractItems: stated(contractItems, 'the dispatch contract states'),
    workerNoticeItems: stated(workerNoticeItems, 'the worker was told'),
    ledgerItems: stated(ledgerItems, 'the ledger holds'),
  })
  .superRefine(({ from, to, worker, client }, issues) => {
    const refuse = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
    if (to < from) refuse(['to'], 'before from');
    if (worker.inUnitSince !== null && worker.inUnitSince > from) refuse(['worker', 'inUnitSince'], 'later than from');
    if (client.firstDispatchOn !== null && client.firstDispatchOn > from)
      refuse(['client', 'firstDispatchOn'], 'later than from');
  });
export type DispatchAssignment = z.output<typeof DispatchAssignment>;
