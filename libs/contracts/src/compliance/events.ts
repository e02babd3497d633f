import * as z from 'zod';
import { CalendarDate, Id, Instant } from '../common/primitives.js';
import { defineEvent } from '../kit/define-event.js';
import { Finding } from './models.js';
import { UpcomingFinding } from './review-models.js';

/** A live posting was judged anew, by another rule book or for another day, and something is new or worse. */
export const PostingRechecked = defineEvent({
  type: 'compliance.posting.rechecked',
  version: 1,
  key: (data) => data.jobId,
  personalData: [],
  data: z.object({
    jobId: Id,
    companyId: Id,
    jobTitle: z.string(),
    evaluationId: Id,
    ruleBookVersion: z.string(),
    date: CalendarDate,
    allowed: z.boolean(),
    /** In force now, gravest first. */
    news: z.array(Finding),
    /** In force from a day on which the posting is still open. */
    upcoming: z.array(UpcomingFinding),
    dueOn: CalendarDate.nullable(),
  }),
});

/** People decided on a finding. */
export const FindingReviewed = defineEvent({
  type: 'compliance.review.decided',
  version: 1,
  key: (data) => data.jobId,
  personalData: [],
  data: z.object({
    reviewId: Id,
    jobId: Id,
    companyId: Id,
    jobTitle: z.string(),
    live: z.boolean(),
    outcome: z.enum(['confirmed', 'overridden', 'override_ended']),
    finding: Finding,
    overrideUntil: CalendarDate.nullable(),
    decidedAt: Instant,
  }),
});
