import { FindingReviewed, NotFound, ReviewStateForbids, type DataOf, type ReviewAction } from '@iworkz/contracts';
import { addDays, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { ComplianceUnitOfWork } from '../adapters/compliance-database.js';
import { legalDay } from '../domain/legal-day.js';
import { refusalOf, stateAfter } from '../domain/review.js';
import type { LegalDate } from '../domain/rule.js';
import { RuleBook } from '../domain/rule-book.js';
import { LivePostings, RecheckBell, Reviews, type ReviewRecord } from './ports.js';
import { reviewerOf } from './view-reviews.use-case.js';

type Outcome = DataOf<typeof FindingReviewed>['outcome'];

@Injectable()
export class DecideReview {
  constructor(
    private readonly unitOfWork: ComplianceUnitOfWork,
    private readonly book: RuleBook,
    private readonly reviews: Reviews,
    private readonly postings: LivePostings,
    private readonly bell: RecheckBell,
  ) {}

  /**
   * Does one step with a finding. Two people who act at once act one after the other; the second is refused where the first step
   * leaves it no room.
   * @param days how long an override is to hold, counted from today; for `override` only.
   * @throws NotFound, OwnPosting, ReviewStateForbids, SecondPersonNeeded, ReviewOutdated
   */
  async execute(ctx: Ctx, reviewId: string, action: ReviewAction, reason: string, days = 0): Promise<void> {
    const reviewer = reviewerOf(ctx);
    const today = legalDay(ctx.now, ctx.region);
    await this.unitOfWork.run(ctx, async (tx) => {
      const review = await this.reviews.findForUpdate(tx, reviewId);
      if (!review) throw NotFound({ resource: 'review', id: reviewId });
      const refusal = refusalOf(action, review, reviewer, this.book.version);
      if (refusal) throw refusal;
      if (action === 'approve' && review.overrideUntil! < today) throw ReviewStateForbids({ state: review.state });
      const state = stateAfter(action, review.severity);
      const { overrideUntil, proposedBy } = overrideAfter(action, review, reviewer.userId, addDays(today, days));
      await this.reviews.move(ctx, tx, reviewId, { state, reason, overrideUntil, proposedBy });
      const outcome = outcomeOf(review, state);
      if (!outcome) return;
      const { jobId, companyId, jobTitle, finding } = review;
      const live = (await this.postings.openOf([jobId])).has(jobId);
      await tx.publish(FindingReviewed, {
        ...{ reviewId, jobId, companyId, jobTitle, live, outcome, finding },
        overrideUntil: outcome === 'overridden' ? overrideUntil : null,
        decidedAt: ctx.now.toISOString(),
      });
      if (outcome === 'confirmed') return;
      // The employer must not be told tomorrow still that the posting is forbidden, nor that it is not.
      await this.postings.forget(tx, jobId);
      tx.afterCommit(() => this.bell.ring());
    });
  }
}

function overrideAfter(
  action: ReviewAction,
  { overrideUntil, proposedBy }: ReviewRecord,
  userId: string,
  until: LegalDate,
): Pick<ReviewRecord, 'overrideUntil' | 'proposedBy'> {
  if (action === 'override') return { overrideUntil: until, proposedBy: userId };
  return action === 'approve' ? { overrideUntil, proposedBy } : { overrideUntil: null, proposedBy: null };
}

/** What the employer hears of; putting away what nobody let pass changes nothing for them. */
function outcomeOf({ state }: ReviewRecord, to: ReviewRecord['state']): Outcome | undefined {
  if (to === 'confirmed' || to === 'overridden') return to;
  return to === 'retired' && state === 'overridden' ? 'override_ended' : undefined;
}
