import { companyOf, NotFound, type PostingStanding } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { LivePostings } from './ports.js';

@Injectable()
export class ViewPostings {
  constructor(private readonly postings: LivePostings) {}

  /**
   * What the last re-check said of an own posting.
   * @throws NotFound for other companies' postings too, for closed ones, and before the first re-check.
   */
  async standing(ctx: Ctx, jobId: string): Promise<PostingStanding> {
    const posting = await this.postings.find(jobId);
    if (!posting?.standing || !posting.checkedOn || !posting.evaluationId || posting.companyId !== companyOf(ctx))
      throw NotFound({ resource: 'posting', id: jobId });
    const { standing, checkedOn: date, dueOn, evaluationId } = posting;
    return {
      jobId,
      evaluationId,
      date,
      dueOn,
      ...standing,
      findings: [...standing.findings],
      upcoming: [...standing.upcoming],
    };
  }
}
