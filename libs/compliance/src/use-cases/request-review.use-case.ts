import {
  NotFound,
  NothingToReview,
  ReviewOutdated,
  holdsPermission,
  type BodyOf,
  type FindingReview,
  type RequestReviewRoute,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { ComplianceUnitOfWork } from '../adapters/compliance-database.js';
import { forbids } from '../domain/evaluation.js';
import { legalDay } from '../domain/legal-day.js';
import { factOf, withoutOverride } from '../domain/overrides.js';
import { RuleBook } from '../domain/rule-book.js';
import { factHash } from './fact-hash.js';
import { Evaluations, LivePostings, Reviews, type RaisedFinding } from './ports.js';
import { toFindingReview } from './view-reviews.use-case.js';

@Injectable()
export class RequestReview {
  constructor(
    private readonly unitOfWork: ComplianceUnitOfWork,
    private readonly book: RuleBook,
    private readonly evaluations: Evaluations,
    private readonly reviews: Reviews,
    private readonly postings: LivePostings,
  ) {}

  /**
   * Has people look at findings: members of the company at those of their own postings, reviewers at any.
   * @throws NotFound for others' evaluations too; NothingToReview; ReviewOutdated when the posting is to be checked again first.
   */
  async execute(
    ctx: Ctx,
    { evaluationId, findings: places, note }: BodyOf<typeof RequestReviewRoute>,
  ): Promise<FindingReview[]> {
    const evaluation = await this.evaluations.find(ctx, evaluationId);
    const actor = ctx.actor.kind === 'user' ? ctx.actor : undefined;
    const asReviewer = actor !== undefined && holdsPermission(actor.roles, 'compliance:review');
    const asMember = actor?.companyId !== undefined && actor.companyId === evaluation?.companyId;
    if (!evaluation || !(asReviewer || asMember)) throw NotFound({ resource: 'evaluation', id: evaluationId });
    const { kind, subjectId: jobId, companyId, input, ruleBookVersion, findings } = evaluation;
    if (kind !== 'posting' || !jobId || !companyId) throw NothingToReview({});
    if (ruleBookVersion !== this.book.version) throw ReviewOutdated({ ruleBookVersion: this.book.version });
    const wanted = places ? places.flatMap((place) => findings[place] ?? []) : findings.filter(forbids);
    const raised = wanted
      .filter(({ overridden }) => overridden === undefined)
      .map((finding): RaisedFinding => ({
        ...{ jobId, companyId, companyName: input.companyName, jobTitle: input.job.title, evaluationId, note },
        ...{ finding: withoutOverride(finding), ruleBookVersion, factHash: factHash(factOf(finding, input)) },
        // A reviewer who brings a finding up has no stake in it; a member of the company has.
        requestedBy: asMember ? actor.userId : null,
        dueOn: null,
      }));
    if (raised.length === 0) throw NothingToReview({});
    const today = legalDay(ctx.now, ctx.region);
    const records = await this.unitOfWork.run(ctx, (tx) => this.reviews.raise(ctx, tx, raised, today));
    const open = await this.postings.openOf([jobId]);
    return records.map((record) => toFindingReview(record, open));
  }
}
