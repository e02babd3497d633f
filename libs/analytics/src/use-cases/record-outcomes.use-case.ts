import {
  OutcomeRecorded,
  TooManyRequests,
  personOf,
  type ApplicationStatus,
  type BodyOf,
  type OutcomeKind,
  type ReportOutcomesRoute,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Cache } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { v5 as idFrom } from 'uuid';
import { AnalyticsUnitOfWork, type AnalyticsTx } from '../adapters/analytics-database.js';
import { Outcomes, type Outcome, type ShownItem } from './learning-ports.js';

type Acts = BodyOf<typeof ReportOutcomesRoute>['acts'];

/** Far more than a person can look at, far less than would fill a disk or outweigh everybody else. */
const limits = [
  { what: 'minute', window: 60_000, calls: 60 },
  { what: 'day', window: 86_400_000, calls: 1_000 },
] as const;

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
    private readonly cache: Cache,
  ) {}

  /**
   * What the signed-in candidate's page tells. The person comes from the token alone and the time from here, so that nobody
   * can tell of others or of another day.
   * @throws TooManyRequests
   */
  async reportedBy(ctx: Ctx, acts: Acts): Promise<{ recorded: number; repeated: number; unknownJobIds: string[] }> {
    const candidateId = personOf(ctx);
    await this.countCall(ctx, candidateId);
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

  private async countCall(ctx: Ctx, candidateId: string): Promise<void> {
    for (const { what, window, calls } of limits) {
      const { count, resetsAt } = await this.cache.increment(`analytics:outcomes:${what}:${candidateId}`, window);
      if (count <= calls) continue;
      const retryAfterSeconds = Math.max(1, Math.ceil((resetsAt.getTime() - ctx.now.getTime()) / 1000));
      throw TooManyRequests({ retryAfterSeconds });
    }
  }
}

const itemAtPlace = ({ jobId, place }: Acts[number]): ShownItem[] => (place ? [{ jobId, ...place }] : []);
