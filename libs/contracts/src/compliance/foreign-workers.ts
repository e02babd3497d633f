import * as z from 'zod';
import { CalendarDate, text } from '../common/primitives.js';
import { residenceStatuses } from '../vocabulary/residence-statuses.js';

/** Those of the Act that hiring meets, the two that are not reported, and any other. */
const reportedStatuses = [...residenceStatuses, 'diplomat', 'official', 'other'] as const;

/** A hire or a leaving of one person, as 労働施策総合推進法28条 wants it reported. */
export const ForeignWorkerEvent = z
  .strictObject({
    event: z.enum(['hire', 'leave']),
    hiredOn: CalendarDate,
    leftOn: CalendarDate.nullable().describe('last day of employment; null when the event is a hire'),
    employmentInsurance: z.boolean().describe('insured under the Employment Insurance Act'),
    reportedOn: CalendarDate.nullable().describe('day of the report; null when none was made'),
    worker: z.strictObject({
      name: text(200).nullable().describe('as on the residence card'),
      residenceStatus: z.enum(reportedStatuses),
      periodOfStayUntil: CalendarDate.nullable().describe('null when it is not known'),
      unlimitedStay: z.boolean().describe('the status has no period of stay'),
      bornOn: CalendarDate.nullable(),
      sex: text(200).nullable().describe('as on the residence card'),
      nationality: text(200).nullable(),
      outsideActivityPermission: z.boolean().nullable().describe('null when nobody has looked'),
      residenceCardNumber: text(200).nullable(),
    }),
  })
  .superRefine(({ event, hiredOn, leftOn, reportedOn, worker }, issues) => {
    const refuse = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
    if (event === 'leave' && leftOn === null) refuse(['leftOn'], 'needed for a leaver');
    if (event === 'hire' && leftOn !== null) refuse(['leftOn'], 'given for a hire');
    if (leftOn !== null && leftOn < hiredOn) refuse(['leftOn'], 'before hiredOn');
    if (reportedOn !== null && reportedOn < (leftOn ?? hiredOn)) refuse(['reportedOn'], 'before the event');
    if (worker.unlimitedStay && worker.periodOfStayUntil !== null)
      refuse(['worker', 'periodOfStayUntil'], 'given beside an unlimited stay');
    if (worker.bornOn !== null && worker.bornOn >= hiredOn) refuse(['worker', 'bornOn'], 'not before hiredOn');
  });
export type ForeignWorkerEvent = z.output<typeof ForeignWorkerEvent>;
