import {
  ApproveOverrideRoute,
  ConfirmFindingRoute,
  GetPostingStandingRoute,
  GetReviewRoute,
  ListReviewsRoute,
  OverrideFindingRoute,
  RejectOverrideRoute,
  RequestReviewRoute,
  RetireFindingRoute,
  type InputOf,
  type ReplyOf,
  type ReviewAction,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { DecideReview } from '../use-cases/decide-review.use-case.js';
import { RequestReview } from '../use-cases/request-review.use-case.js';
import { ViewPostings } from '../use-cases/view-postings.use-case.js';
import { ViewReviews } from '../use-cases/view-reviews.use-case.js';

type Detail = ReplyOf<typeof GetReviewRoute>;

@Controller()
export class ReviewsController {
  constructor(
    private readonly viewPostings: ViewPostings,
    private readonly requestReview: RequestReview,
    private readonly viewReviews: ViewReviews,
    private readonly decideReview: DecideReview,
  ) {}

  @Handles(GetPostingStandingRoute)
  getsStanding(
    ctx: Ctx,
    { params }: InputOf<typeof GetPostingStandingRoute>,
  ): Promise<ReplyOf<typeof GetPostingStandingRoute>> {
    return this.viewPostings.standing(ctx, params.jobId);
  }

  @Handles(RequestReviewRoute)
  async requestsReview(
    ctx: Ctx,
    { body }: InputOf<typeof RequestReviewRoute>,
  ): Promise<ReplyOf<typeof RequestReviewRoute>> {
    return { items: await this.requestReview.execute(ctx, body) };
  }

  @Handles(ListReviewsRoute)
  async lists(ctx: Ctx, { query }: InputOf<typeof ListReviewsRoute>): Promise<ReplyOf<typeof ListReviewsRoute>> {
    const reviews = await this.viewReviews.list(ctx, query, readIdCursor(query.cursor));
    return pageOfRows(reviews, query.limit, (review) => review);
  }

  @Handles(GetReviewRoute)
  gets(ctx: Ctx, { params }: InputOf<typeof GetReviewRoute>): Promise<Detail> {
    return this.viewReviews.one(ctx, params.reviewId);
  }

  @Handles(ConfirmFindingRoute)
  confirms(ctx: Ctx, { params, body }: InputOf<typeof ConfirmFindingRoute>): Promise<Detail> {
    return this.decide(ctx, params.reviewId, 'confirm', body);
  }

  @Handles(OverrideFindingRoute)
  overrides(ctx: Ctx, { params, body }: InputOf<typeof OverrideFindingRoute>): Promise<Detail> {
    return this.decide(ctx, params.reviewId, 'override', body);
  }

  @Handles(ApproveOverrideRoute)
  approves(ctx: Ctx, { params, body }: InputOf<typeof ApproveOverrideRoute>): Promise<Detail> {
    return this.decide(ctx, params.reviewId, 'approve', body);
  }

  @Handles(RejectOverrideRoute)
  rejects(ctx: Ctx, { params, body }: InputOf<typeof RejectOverrideRoute>): Promise<Detail> {
    return this.decide(ctx, params.reviewId, 'reject', body);
  }

  @Handles(RetireFindingRoute)
  retires(ctx: Ctx, { params, body }: InputOf<typeof RetireFindingRoute>): Promise<Detail> {
    return this.decide(ctx, params.reviewId, 'retire', body);
  }

  private async decide(
    ctx: Ctx,
    reviewId: string,
    action: ReviewAction,
    { reason, days }: { readonly reason: string; readonly days?: number },
  ): Promise<Detail> {
    await this.decideReview.execute(ctx, reviewId, action, reason, days);
    return this.viewReviews.one(ctx, reviewId);
  }
}
