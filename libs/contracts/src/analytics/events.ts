import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { defineEvent } from '../kit/define-event.js';
import { ShownPlace, outcomeKinds } from './models.js';

/** Something became of a match. Raised once for each act of a candidate or a company, and each step of an application. */
export const OutcomeRecorded = defineEvent({
  type: 'analytics.outcome.recorded',
  version: 1,
  key: (data) => data.candidateId,
  personalData: ['candidateId'],
  person: (data) => data.candidateId,
  data: z.object({
    outcomeId: Id,
    candidateId: Id,
    jobId: Id,
    kind: z.enum(outcomeKinds),
    /** Who viewed: the candidate the job, or the job's company the applicant. Absent: the candidate, or the step says it. */
    viewedBy: z.enum(['candidate', 'company']).optional(),
    occurredAt: Instant,
    /** null when no page told where the job, or to its company the applicant, was shown. */
    place: ShownPlace.nullable(),
  }),
});
