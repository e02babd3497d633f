import {
  NotFound,
  personOf,
  type FindingReview,
  type FindingReviewDetail,
  type ListReviewsRoute,
  type InputOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { legalDay } from '../domain/legal-day.js';
import { actionsOf, type Reviewer } from '../domain/review.js';
import { RuleBook } from '../domain/rule-book.js';
import { Evaluations, LivePostings, Reviews, type ReviewRecord } from './ports.js';

@Injectable()
export class ViewReviews {
  constructor(
    private readonly book: RuleBook,
    private readonly reviews: Reviews,
    private readonly postings: LivePostings,
    private readonly evaluations: Evaluations,
  ) {}

  /** `limit + 1`, the next due first. */
  async list(
    ctx: Ctx,
    { show, limit }: InputOf<typeof ListReviewsRoute>['query'],
    after: string | undefined,
  ): Promise<FindingReview[]> {
    const records = await this.reviews.list({ show, limit, after, today: legalDay(ctx.now, ctx.region) });
    const open = await this.postings.openOf(records.map(({ jobId }) => jobId));
    return records.map((record) => toFindingReview(record, open));
  }

  counts(ctx: Ctx): Promise<{ waiting: number; overdue: number }> {
    return this.reviews.waiting(legalDay(ctx.now, ctx.region));
  }

  /** @throws NotFound */
  async one(ctx: Ctx, reviewId: string): Promise<FindingReviewDetail> {
    const record = await this.reviews.find(reviewId);
    const evaluation = record && (await this.evaluations.find(ctx, record.evaluationId));
    if (!record || evaluation?.kind !== 'posting') throw NotFound({ resource: 'review', id: reviewId });
    const [open, steps] = await Promise.all([this.postings.openOf([record.jobId]), this.reviews.stepsOf(reviewId)]);
    return {
      ...toFindingReview(record, open),
      job: evaluation.input.job,
      steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
      actions: actionsOf(record, reviewerOf(ctx), this.book.version),
    };
  }
}

/** @throws NotPermitted when the caller is not a person. */
export function reviewerOf(ctx: Ctx): Reviewer {
  return { userId: personOf(ctx), companyId: ctx.actor.kind === 'user' ? ctx.actor.companyId : undefined };
}

export function toFindingReview(record: ReviewRecord, openJobs: ReadonlySet<string>): FindingReview {
  const { id, jobId, companyId, companyName, jobTitle, evaluationId, ruleBookVersion, severity, finding } = record;
  const { state, dueOn, overrideUntil, note, raisedAt } = record;
  return {
    ...{ id, jobId, companyId, companyName, jobTitle, evaluationId, ruleBookVersion, severity, finding },
    ...{ state, dueOn, overrideUntil, note },
    live: openJobs.has(jobId),
    raisedAt: raisedAt.toISOString(),
  };
}
