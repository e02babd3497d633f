import {
  ErasureHasBegun,
  NotFound,
  PasswordNotConfirmed,
  personOf,
  PrivacyRequestNotOpen,
  PrivacyRequestOpen,
  type PrivacyRequestKind,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { PrivacyUnitOfWork } from '../adapters/privacy-database.js';
import { PrivacyConfig } from '../config.js';
import { legalDay } from '../domain/legal-days.js';
import { answerClock, dueDay } from '../domain/regime.js';
import { regimes } from '../domain/regimes.js';
import { assertOpen } from '../domain/request-states.js';
import { stepsOfErasure, stepsOfExport } from '../domain/request-steps.js';
import { Accounts, Holders, PrivacyRequests, RequestBell, Secrets, type StoredRequest } from './ports.js';

export const tokenHash = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token, 'utf8').digest());

/** What a person asks for, confirms and takes back. */
@Injectable()
export class MakeRequest {
  constructor(
    private readonly unitOfWork: PrivacyUnitOfWork,
    private readonly requests: PrivacyRequests,
    private readonly accounts: Accounts,
    private readonly holders: Holders,
    private readonly secrets: Secrets,
    private readonly config: PrivacyConfig,
    private readonly bell: RequestBell,
  ) {}

  /** @throws PrivacyRequestOpen when one of the kind is open. */
  async make(
    ctx: Ctx,
    { kind, grounds }: { readonly kind: PrivacyRequestKind; readonly grounds?: string },
  ): Promise<string> {
    const personId = personOf(ctx);
    const { region, locale } = await this.accounts.regionOf(ctx, personId);
    const regime = regimes.of(region);
    const receivedOn = legalDay(ctx.now, region);
    const clock = answerClock(regime, kind, receivedOn);
    const isExport = kind === 'access' || kind === 'portability';
    const id = await this.unitOfWork.run(ctx, async (tx) => {
      await this.requests.lockPerson(tx, personId);
      const open = (await this.requests.openOf(tx, personId)).find((each) => each.kind === kind);
      if (open) throw PrivacyRequestOpen({ requestId: open.id });
      const requestId = newId();
      await this.requests.add(
        tx,
        {
          ...{ id: requestId, personId, kind, region, regime: regime.id, locale, receivedAt: ctx.now },
          state: kind === 'objection' ? 'in_review' : kind === 'erasure' ? 'unconfirmed' : 'waiting',
          dueOn: dueDay(receivedOn, clock, false),
          clock: clock.source,
          startsAt: isExport ? ctx.now : null,
          grounds: kind === 'objection' ? (grounds ?? null) : null,
          exportKey: isExport ? this.secrets.key() : null,
        },
        isExport ? stepsOfExport(this.holders.contexts) : [],
      );
      return requestId;
    });
    if (isExport) await this.bell.ring(id);
    return id;
  }

  /**
   * The person means it. Their other requests end with it, since there will be nothing left to answer them from.
   * @returns the secret that leads to the certificate.
   * @throws NotFound, PrivacyRequestNotOpen, PasswordNotConfirmed, TooManyRequests.
   */
  async confirm(ctx: Ctx, requestId: string, password: string): Promise<string> {
    const personId = personOf(ctx);
    assertUnconfirmed(own(await this.requests.find(requestId), personId, requestId));
    if (!(await this.accounts.passwordMatches(ctx, personId, password))) throw PasswordNotConfirmed({});
    const token = this.secrets.token();
    const startsAt = new Date(ctx.now.getTime() + this.config.erasureWaitMs);
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.requests.lockPerson(tx, personId);
      assertUnconfirmed(own(await this.requests.findForUpdate(tx, requestId), personId, requestId));
      await this.requests.change(tx, requestId, {
        ...{ state: 'waiting', confirmedAt: ctx.now, startsAt },
        certificateTokenHash: tokenHash(token),
        certificateExpiresAt: new Date(startsAt.getTime() + this.config.certificateMs),
      });
      await this.requests.plan(tx, requestId, stepsOfErasure(this.holders.contexts));
    });
    await this.bell.ring(requestId, startsAt);
    return token;
  }

  /** @throws NotFound, ErasureHasBegun, PrivacyRequestNotOpen. */
  async cancel(ctx: Ctx, requestId: string): Promise<void> {
    const personId = personOf(ctx);
    await this.unitOfWork.run(ctx, async (tx) => {
      const request = own(await this.requests.findForUpdate(tx, requestId), personId, requestId);
      assertOpen(request);
      if (request.kind === 'erasure' && request.state === 'running') throw ErasureHasBegun({});
      await this.requests.change(tx, requestId, { state: 'cancelled', completedAt: ctx.now });
    });
  }
}

/** @throws NotFound also when the request is somebody else's. */
export function own(request: StoredRequest | undefined, personId: string, requestId: string): StoredRequest {
  if (!request || request.personId !== personId) throw NotFound({ resource: 'privacy_request', id: requestId });
  return request;
}

function assertUnconfirmed({ state }: StoredRequest): void {
  if (state !== 'unconfirmed') throw PrivacyRequestNotOpen({ state });
}
