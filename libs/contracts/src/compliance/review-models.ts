import * as z from 'zod';
import { CalendarDate, Id, Instant } from '../common/primitives.js';
import { JobContent } from '../hiring/models.js';
import { Finding, severities } from './models.js';

/**
 * open: waits for a decision. confirmed: a person says that the finding holds. proposed: an override of BLOCK that a second
 * person has yet to approve. overridden: checks let it pass until the day given. retired: put away by a person, without effect
 * on any check. lapsed: put away by the re-check, since the finding is not made any more or the posting is closed.
 */
export const reviewStates = ['open', 'confirmed', 'proposed', 'overridden', 'retired', 'lapsed'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const ReviewStep = z.object({
  state: z.enum(reviewStates),
  at: Instant,
  /** `user:<id>`, or the service where the re-check did it. */
  actor: z.string(),
  reason: z.string().nullable(),
});

/** A finding that people act on. */
export const FindingReview = z
  .object({
    id: Id,
    jobId: Id,
    companyId: Id,
    companyName: z.string(),
    jobTitle: z.string(),
    evaluationId: Id,
    ruleBookVersion: z.string(),
    severity: z.enum(severities),
    finding: Finding,
    state: z.enum(reviewStates),
    /** The posting is public now. */
    live: z.boolean(),
    /** By when somebody has to decide; only for what stands in the way of a live posting. */
    dueOn: CalendarDate.nullable(),
    /** Last day of the override, proposed or in force. */
    overrideUntil: CalendarDate.nullable(),
    /** What the employer says of it. */
    note: z.string().nullable(),
    raisedAt: Instant,
  })
  .meta({ id: 'FindingReview' });
export type FindingReview = z.output<typeof FindingReview>;

export const FindingReviewDetail = FindingReview.extend({
  /** The posting as it was judged, so that the words can be marked. */
  job: JobContent,
  steps: z.array(ReviewStep),
  /** What the caller may do now: empty for the own company's posting and for final states. */
  actions: z.array(z.enum(['confirm', 'override', 'approve', 'reject', 'retire'])),
}).meta({ id: 'FindingReviewDetail' });
export type FindingReviewDetail = z.output<typeof FindingReviewDetail>;
export type ReviewAction = FindingReviewDetail['actions'][number];

/** A finding of a day to come, on which the posting will still be open. */
export const UpcomingFinding = z.object({ from: CalendarDate, finding: Finding });
export type UpcomingFinding = z.output<typeof UpcomingFinding>;

/** What the law says of a live posting, as of the last re-check. */
export const PostingStanding = z
  .object({
    jobId: Id,
    /** What a review of the findings is asked for by. */
    evaluationId: Id,
    date: CalendarDate,
    ruleBookVersion: z.string(),
    allowed: z.boolean(),
    findings: z.array(Finding),
    upcoming: z.array(UpcomingFinding),
    /** By when the employer has to close the posting or publish a lawful one; null unless something forbids it. */
    dueOn: CalendarDate.nullable(),
  })
  .meta({ id: 'PostingStanding' });
export type PostingStanding = z.output<typeof PostingStanding>;
