import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { defineEvent } from '../kit/define-event.js';

/** A newly published job entered a candidate's best matches. Raised at most once per candidate and job version. */
export const JobMatched = defineEvent({
  type: 'matching.job.matched',
  version: 1,
  key: (data) => data.candidateId,
  personalData: ['candidateId'],
  data: z.object({
    candidateId: Id,
    jobId: Id,
    jobTitle: z.string(),
    companyName: z.string(),
    total: z.number(),
    rank: z.int().positive(),
    matchedAt: Instant,
  }),
});
