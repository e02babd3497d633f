import { ApplicationMoved, ApplicationSubmitted, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { AnalyticsTx } from '../adapters/analytics-database.js';
import { RecordOutcomes } from '../use-cases/record-outcomes.use-case.js';

/** Turns the steps of applications into outcomes of the rankings that they came from. */
@Injectable()
export class LearnFromApplications {
  constructor(private readonly recordOutcomes: RecordOutcomes) {}

  @Consumes(ApplicationSubmitted)
  onSubmitted(_ctx: Ctx, event: EventEnvelope<DataOf<typeof ApplicationSubmitted>>, tx: AnalyticsTx): Promise<void> {
    const { applicationId, candidateId, jobId } = event.data;
    const at = new Date(event.occurredAt);
    return this.recordOutcomes.stepOfApplication(tx, { applicationId, candidateId, jobId, status: 'received', at });
  }

  @Consumes(ApplicationMoved)
  onMoved(_ctx: Ctx, event: EventEnvelope<DataOf<typeof ApplicationMoved>>, tx: AnalyticsTx): Promise<void> {
    const { applicationId, candidateId, jobId, to } = event.data;
    const at = new Date(event.occurredAt);
    return this.recordOutcomes.stepOfApplication(tx, { applicationId, candidateId, jobId, status: to, at });
  }
}
