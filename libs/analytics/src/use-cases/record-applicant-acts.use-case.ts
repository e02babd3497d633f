import { OutcomeRecorded, companyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { AnalyticsUnitOfWork } from '../adapters/analytics-database.js';
import { ShownApplicants, type Application } from './applicant-ports.js';
import type { ActOnApplicant } from './record-outcomes.use-case.js';

const keyOf = ({ jobId, candidateId }: Application): string => `${jobId} ${candidateId}`;

@Injectable()
export class RecordApplicantActs {
  constructor(
    private readonly unitOfWork: AnalyticsUnitOfWork,
    private readonly shownApplicants: ShownApplicants,
  ) {}

  /**
   * What the page of a company's member tells of the applicants of the company's own jobs. Nothing is recorded of other jobs, nor
   * of people who did not apply, and the answer is the same whether or not they exist.
   * @throws NotPermitted without a company.
   */
  async reportedBy(
    ctx: Ctx,
    acts: readonly ActOnApplicant[],
  ): Promise<{ recorded: number; repeated: number; unknownJobIds: string[]; unknownCandidateIds: string[] }> {
    const companyId = companyOf(ctx);
    return this.unitOfWork.run(ctx, async (tx) => {
      const jobIds = [...new Set(acts.map(({ jobId }) => jobId))];
      const own = await this.shownApplicants.jobsOf(tx, companyId, jobIds);
      const ofOwnJobs = acts.filter(({ jobId }) => own.has(jobId));
      const submitted = new Set((await this.shownApplicants.submittedAmong(tx, ofOwnJobs)).map(keyOf));
      const known = ofOwnJobs.filter((act) => submitted.has(keyOf(act)));

      const shown = known.filter(({ kind }) => kind === 'applicant_shown');
      const newlyShown = await this.shownApplicants.add(tx, shown, ctx.now);
      const viewed = known.filter(({ kind }) => kind === 'applicant_viewed');
      // To be viewed at a place also says that they were shown there, should that message have been lost.
      await this.shownApplicants.add(tx, viewed, ctx.now);
      const newlyViewed = await this.shownApplicants.view(tx, viewed, ctx.now);
      for (const { jobId, candidateId, place } of newlyViewed) {
        const { id: outcomeId } = viewed.find(
          (act) => keyOf(act) === keyOf({ jobId, candidateId }) && act.place.listId === place.listId,
        )!;
        await tx.publish(OutcomeRecorded, {
          ...{ outcomeId, candidateId, jobId, kind: 'viewed', viewedBy: 'company', place },
          occurredAt: ctx.now.toISOString(),
        });
      }
      const recorded = newlyShown + newlyViewed.length;
      return {
        ...{ recorded, repeated: known.length - recorded },
        unknownJobIds: jobIds.filter((jobId) => !own.has(jobId)),
        unknownCandidateIds: [
          ...new Set(ofOwnJobs.filter((act) => !submitted.has(keyOf(act))).map(({ candidateId }) => candidateId)),
        ],
      };
    });
  }
}
