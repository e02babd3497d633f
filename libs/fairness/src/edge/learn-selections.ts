import {
  ApplicationMoved,
  ApplicationSubmitted,
  selectionStages,
  type DataOf,
  type EventEnvelope,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { FairnessTx } from '../adapters/fairness-database.js';
import { Selections } from '../use-cases/ports.js';

/** Keeps how far each application came. Ids and stages only: no title, company or name is kept. */
@Injectable()
export class LearnSelections {
  constructor(private readonly selections: Selections) {}

  @Consumes(ApplicationSubmitted)
  onApplicationSubmitted(
    _ctx: Ctx,
    { data, occurredAt }: EventEnvelope<DataOf<typeof ApplicationSubmitted>>,
    tx: FairnessTx,
  ): Promise<void> {
    const { applicationId, jobId, candidateId } = data;
    return this.selections.learn(tx, {
      ...{ applicationId, jobId, candidateId, stage: null, withdrawn: false },
      submittedAt: new Date(data.submittedAt),
      at: new Date(occurredAt),
    });
  }

  @Consumes(ApplicationMoved)
  onApplicationMoved(
    _ctx: Ctx,
    { data, occurredAt }: EventEnvelope<DataOf<typeof ApplicationMoved>>,
    tx: FairnessTx,
  ): Promise<void> {
    const { applicationId, jobId, candidateId, from, to } = data;
    // An end (rejected, withdrawn) is no stage; the event still says which stage was reached before it.
    const stage = selectionStages.find((each) => each === to) ?? selectionStages.find((each) => each === from) ?? null;
    return this.selections.learn(tx, {
      ...{ applicationId, jobId, candidateId, stage, withdrawn: to === 'withdrawn' },
      submittedAt: null,
      at: new Date(occurredAt),
    });
  }
}
