import {
  OutcomeRecorded,
  personOf,
  type ApplicationStatus,
  type OutcomeKind,
  type ReportedAct,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { v5 as idFrom } from 'uuid';
import { AnalyticsUnitOfWork, type AnalyticsTx } from '../adapters/analytics-database.js';
import { Outcomes, type Outcome, type ShownItem } from './learning-ports.js';

export type ActOnApplicant = Extract<ReportedAct, { candidateId: string }>;
export type ActOnJob = Exclude<ReportedAct, ActOnApplicant>;

/** `screening` is the employer opening the papers, and withdrawing says nothing of the place in a ranking. */
const outcomeOfStatus: Readonly<Partial<Record<ApplicationStatus, OutcomeKind>>> = {
  received: 'applied',
  interview: 'shortlisted',
  offer: 'offered',
  hired: 'hired',
  rejected: 'rejected',
};

@Injectable()
export class RecordOutcomes {
  constructor(
    private readonly unitOfWork: AnalyticsUnitOfWork,
    private readonly outcomes: Outcomes,
  ) {}

  /**
   * What the signed-in candidate's page tells. The person comes from the token alone and the time from here, so that nobody
   * can tell of others or of another day.
   */
  async reportedBy(
    ctx: Ctx,
    acts: readonly ActOnJob[],
  ): Promise<{ recorded: number; repeated: number; unknownJobIds: string[] }> {
    const candidateId = personOf(ctx);
    return this.unitOfWork.run(ctx, async (tx) => {
      const published = await this.outcomes.publishedAmong(tx, [...new Set(acts.map(({ jobId }) => jobId))]);
      const known = acts.filter(({ jobId }) => published.has(jobId));
      const shown = known.filter(({ kind }) => kind === 'shown');
      const newlyShown = await this.outcomes.addShown(tx, candidateId, shown.flatMap(itemAtPlace), ctx.now);
      // An act at a place also says that the job was shown there, should that message have been lost.
      await this.outcomes.addShown(tx, candidateId, known.flatMap(itemAtPlace), ctx.now);

      const withoutPlace = known.filter(({ place }) => !place).map(({ jobId }) => jobId);
      const places = await this.outcomes.lastPlaces(tx, candidateId, withoutPlace, ctx.now);
      const outcomes = known.flatMap(({ id, jobId, kind, place }): Outcome[] =>
        kind === 'shown'
          ? []
          : [{ outcomeId: id, candidateId, jobId, kind, occurredAt: ctx.now, place: place ?? places.get(jobId) }],
      );
      const recorded = newlyShown + (await this.addAndAnnounce(tx, outcomes));
      const unknownJobIds = [...new Set(acts.map(({ jobId }) => jobId))].filter((jobId) => !published.has(jobId));
      return { recorded, repeated: known.length - recorded, unknownJobIds };
    });
  }

  /** A step of an application; counts for the place that the application counted for. */
  async stepOfApplication(
    tx: AnalyticsTx,
    step: { applicationId: string; candidateId: string; jobId: string; status: ApplicationStatus; at: Date },
  ): Promise<void> {
    const { applicationId, candidateId, jobId, at } = step;
    const kind = outcomeOfStatus[step.status];
    if (!kind) return;
    const applied = await this.outcomes.placeOfApplication(tx, candidateId, jobId);
    const place = applied ?? (await this.outcomes.lastPlaces(tx, candidateId, [jobId], at)).get(jobId);
    // The same step told under another event id is the same outcome.
    const outcomeId = idFrom(kind, applicationId);
    await this.addAndAnnounce(tx, [{ outcomeId, candidateId, jobId, kind, occurredAt: at, place }]);
  }

  private async addAndAnnounce(tx: AnalyticsTx, outcomes: readonly Outcome[]): Promise<number> {
    const added = await this.outcomes.add(tx, outcomes);
    for (const { occurredAt, place, ...outcome } of added)
      await tx.publish(OutcomeRecorded, { ...outcome, occurredAt: occurredAt.toISOString(), place: place ?? null });
    return added.length;
  }
}

const itemAtPlace = ({ jobId, place }: ActOnJob): ShownItem[] => (place ? [{ jobId, ...place }] : []);
