import { addDays, ageOn, dayAfterMonths } from '@iworkz/kernel';
import * as z from 'zod';
import { CitedBasis, citing } from '../../calculations/cited-basis.js';
import type { DispatchAssignment } from '../../inputs/dispatch-assignment.js';
import type { LegalDate } from '../../rule.js';

export const limitFigures = { months: 36, hearingMonthsBefore: 1, exemptAge: 60 } as const;
export const dispatchAct = citing('労働者派遣事業の適正な運営の確保及び派遣労働者の保護等に関する法律');

const Limit = z.strictObject({
  conflictDate: z.iso
    .date()
    .nullable()
    .describe('抵触日: first day on which dispatch is unlawful; null: no limit, or not known'),
  exempt: z.boolean(),
  basis: CitedBasis,
});
export const Limits = z.strictObject({
  workplace: Limit.describe('the client’s workplace, prolonged by lawful hearings'),
  person: Limit.describe('this worker in this organisational unit; no hearing prolongs it'),
});

/** 40条の2第1項ただし書: staff without a term, people of 60 and over, and some kinds of work know no limit. */
export function isExempt({ worker, exemption, from }: DispatchAssignment): boolean {
  const old = worker.birthDate !== null && ageOn(worker.birthDate, from) >= limitFigures.exemptAge;
  return worker.indefinite || old || exemption !== null;
}

export interface Hearing {
  readonly index: number;
  readonly fault: 'late' | 'no_representative' | 'too_long' | null;
}

/** Limit of the workplace after its hearings. A hearing at fault prolongs nothing. */
export function workplaceLimit({ client }: DispatchAssignment): {
  readonly conflictDate: LegalDate | null;
  readonly hearings: readonly Hearing[];
} {
  if (client.firstDispatchOn === null) return { conflictDate: null, hearings: [] };
  let conflictDate = dayAfterMonths(client.firstDispatchOn, limitFigures.months);
  const hearings: Hearing[] = [];
  client.hearings.forEach((hearing, index) => {
    const latest = dayAfterMonths(conflictDate, -limitFigures.hearingMonthsBefore);
    const end = dayAfterMonths(conflictDate, limitFigures.months);
    const prolonged = addDays(hearing.extendsTo, 1);
    const fault =
      hearing.by === 'neither'
        ? 'no_representative'
        : hearing.heardOn > latest
          ? 'late'
          : prolonged > end
            ? 'too_long'
            : null;
    hearings.push({ index, fault });
    if (fault === null && prolonged > conflictDate) conflictDate = prolonged;
  });
  return { conflictDate, hearings };
}

export const personLimit = ({ worker, from }: DispatchAssignment): LegalDate =>
  dayAfterMonths(worker.inUnitSince ?? from, limitFigures.months);

export function dispatchLimits(assignment: DispatchAssignment): z.input<typeof Limits> {
  const exempt = isExempt(assignment);
  return {
    workplace: {
      conflictDate: exempt ? null : workplaceLimit(assignment).conflictDate,
      exempt,
      basis: dispatchAct('第40条の2', 'part'),
    },
    person: {
      conflictDate: exempt ? null : personLimit(assignment),
      exempt,
      basis: dispatchAct('第35条の3・第40条の3', 'part'),
    },
  };
}
