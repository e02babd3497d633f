import * as z from 'zod';
import { NotFound } from '../common/errors.js';
import { PageQuery, pageOf } from '../common/pagination.js';
import { Id, text } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { NothingToReview, OwnPosting, ReviewOutdated, ReviewStateForbids, SecondPersonNeeded } from './errors.js';
import { FindingReview, FindingReviewDetail, PostingStanding } from './review-models.js';

const ReviewParams = z.object({ reviewId: Id });
const Reason = text(2_000, 10);

export const GetPostingStandingRoute = defineRoute({
  id: 'getPostingStanding',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/compliance/postings/{jobId}/standing',
  summary: 'What the law says of an own live posting, as of the last re-check',
  access: 'job:post',
  params: z.object({ jobId: Id }),
  response: PostingStanding,
  errors: [NotFound],
});

export const RequestReviewRoute = defineRoute({
  id: 'requestReview',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/reviews',
  summary: 'Ask that a person look at findings of an own posting; at those that forbid it, unless told which',
  access: 'compliance:check',
  body: z.object({
    evaluationId: Id,
    /** Places in the evaluation’s list of findings. */
    findings: z.array(z.int().min(0).max(999)).min(1).max(50).optional(),
    note: text(2_000).nullable().default(null),
  }),
  status: 201,
  response: z.object({ items: z.array(FindingReview) }),
  errors: [NotFound, NothingToReview],
  audit: 'compliance.request_review',
});

export const ListReviewsRoute = defineRoute({
  id: 'listReviews',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/admin/compliance/reviews',
  summary: 'Findings that people act on, the next due first',
  access: 'compliance:review',
  query: PageQuery.extend({
    /** waiting: open and proposed. */
    show: z.enum(['waiting', 'overdue', 'overridden', 'all']).default('waiting'),
  }),
  response: pageOf(FindingReview),
});

export const GetReviewRoute = defineRoute({
  id: 'getReview',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/admin/compliance/reviews/{reviewId}',
  summary: 'A finding with the posting it is about and what was decided so far',
  access: 'compliance:review',
  params: ReviewParams,
  response: FindingReviewDetail,
  errors: [NotFound],
});

export const ConfirmFindingRoute = defineRoute({
  id: 'confirmFinding',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/admin/compliance/reviews/{reviewId}/confirmation',
  summary: 'Say that the finding holds; the employer is told',
  access: 'compliance:review',
  params: ReviewParams,
  body: z.object({ reason: Reason }),
  response: FindingReviewDetail,
  errors: [NotFound, ReviewStateForbids, OwnPosting, SecondPersonNeeded],
  audit: 'compliance.confirm_finding',
});

export const OverrideFindingRoute = defineRoute({
  id: 'overrideFinding',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/admin/compliance/reviews/{reviewId}/override',
  summary: 'Let a finding pass for a time; for one that forbids the posting, a second person has to approve',
  access: 'compliance:review',
  params: ReviewParams,
  body: z.object({ reason: Reason, days: z.int().min(1).max(180) }),
  response: FindingReviewDetail,
  errors: [NotFound, ReviewStateForbids, ReviewOutdated, OwnPosting, SecondPersonNeeded],
  audit: 'compliance.override_finding',
});

export const ApproveOverrideRoute = defineRoute({
  id: 'approveOverride',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/admin/compliance/reviews/{reviewId}/approval',
  summary: 'Approve the override that somebody else proposed',
  access: 'compliance:review',
  params: ReviewParams,
  body: z.object({ reason: Reason }),
  response: FindingReviewDetail,
  errors: [NotFound, ReviewStateForbids, ReviewOutdated, OwnPosting, SecondPersonNeeded],
  audit: 'compliance.approve_override',
});

export const RejectOverrideRoute = defineRoute({
  id: 'rejectOverride',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/admin/compliance/reviews/{reviewId}/rejection',
  summary: 'Turn down, or take back, an override that was proposed',
  access: 'compliance:review',
  params: ReviewParams,
  body: z.object({ reason: Reason }),
  response: FindingReviewDetail,
  errors: [NotFound, ReviewStateForbids, OwnPosting],
  audit: 'compliance.reject_override',
});

export const RetireFindingRoute = defineRoute({
  id: 'retireFinding',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/admin/compliance/reviews/{reviewId}/retirement',
  summary: 'Put a finding away, or end its override; checks go on making it',
  access: 'compliance:review',
  params: ReviewParams,
  body: z.object({ reason: Reason }),
  response: FindingReviewDetail,
  errors: [NotFound, ReviewStateForbids, OwnPosting],
  audit: 'compliance.retire_finding',
});
