import { NoExtension, NotFound, PrivacyRequestNotOpen, type reviewOutcomes } from '@iworkz/contracts';
import { actorLabel, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { PrivacyUnitOfWork, type PrivacyTx } from '../adapters/privacy-database.js';
import { legalDay } from '../domain/legal-days.js';
import { answerClock, dueDay } from '../domain/regime.js';
import { regimes } from '../domain/regimes.js';
import { assertOpen } from '../domain/request-states.js';
import { PrivacyRequests, type StoredRequest } from './ports.js';

/** What people of ours decide about requests. */
@Injectable()
export class ConductReviews {
  constructor(
    private readonly unitOfWork: PrivacyUnitOfWork,
    private readonly requests: PrivacyRequests,
  ) {}

  /** @throws NotFound; NoExtension for a regime without one and for a second; PrivacyRequestNotOpen. */
  async extend(ctx: Ctx, requestId: string, reason: string): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const { region, kind, receivedAt, extendedAt } = await this.openRequest(tx, requestId);
      const regime = regimes.of(region);
      const receivedOn = legalDay(receivedAt, region);
      const clock = answerClock(regime, kind, receivedOn);
      if (!clock.extension || extendedAt) throw NoExtension({ regime: regime.id });
      const dueOn = dueDay(receivedOn, clock, true);
      await this.requests.change(tx, requestId, { dueOn, extendedAt: ctx.now, extensionReason: reason });
    });
  }

  /** @throws NotFound; PrivacyRequestNotOpen for what is no open objection. */
  async review(
    ctx: Ctx,
    requestId: string,
    { outcome, note }: { readonly outcome: (typeof reviewOutcomes)[number]; readonly note: string },
  ): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const { state } = await this.openRequest(tx, requestId);
      if (state !== 'in_review') throw PrivacyRequestNotOpen({ state });
      await this.requests.change(tx, requestId, {
        ...{ state: 'completed', completedAt: ctx.now, reviewedAt: ctx.now },
        ...{ reviewOutcome: outcome, reviewNote: note, reviewedBy: actorLabel(ctx.actor) },
      });
    });
  }

  private async openRequest(tx: PrivacyTx, requestId: string): Promise<StoredRequest> {
    const request = await this.requests.findForUpdate(tx, requestId);
    if (!request) throw NotFound({ resource: 'privacy_request', id: requestId });
    assertOpen(request);
    return request;
  }
}
