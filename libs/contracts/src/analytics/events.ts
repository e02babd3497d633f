import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { defineEvent } from '../kit/define-event.js';
import { ShownPlace, outcomeKinds } from './models.js';

/** Something became of a match. Raised once for each act of a candidate and each step of an application. */
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
    occurredAt: Instant,
    /** null when no page told where the job was shown. */
    place: ShownPlace.nullable(),
  }),
});
