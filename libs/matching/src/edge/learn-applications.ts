import { ApplicationSubmitted, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { Applicants } from '../use-cases/ports.js';

/** Who applied, so that a company can be told why the people who applied to it match, and of nobody else. */
@Injectable()
export class LearnApplications {
  constructor(private readonly applicants: Applicants) {}

  @Consumes(ApplicationSubmitted)
  async onApplicationSubmitted(
    _ctx: Ctx,
    { data }: EventEnvelope<DataOf<typeof ApplicationSubmitted>>,
    tx: MatchingTx,
  ): Promise<void> {
    await this.applicants.add(tx, data.jobId, data.candidateId, new Date(data.submittedAt));
  }
}
