import {
  ErasureCertificate,
  NotFound,
  personOf,
  PrivacyRequestNotOpen,
  type PrivacyRequest,
  type ReplyOf,
  type ReviewedPrivacyRequest,
  type SignedErasureCertificate,
  type ViewErasureCertificateRoute,
} from '@iworkz/contracts';
import { type Ctx, daysBetween } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { legalDay } from '../domain/legal-days.js';
import { CertificateSeal, certificateHash } from './certificate-seal.js';
import { own, tokenHash } from './make-request.use-case.js';
import { PrivacyRequests, SealedBlobs, type StoredRequest } from './ports.js';
import { processingRegister } from './processing-register.js';

@Injectable()
export class ViewRequests {
  constructor(
    private readonly requests: PrivacyRequests,
    private readonly blobs: SealedBlobs,
    private readonly seal: CertificateSeal,
  ) {}

  async mine(ctx: Ctx): Promise<PrivacyRequest[]> {
    return (await this.requests.of(personOf(ctx))).map((request) => toView(request, ctx.now));
  }

  /** @throws NotFound. */
  async one(ctx: Ctx, requestId: string): Promise<PrivacyRequest> {
    return toView(own(await this.requests.find(requestId), personOf(ctx), requestId), ctx.now);
  }

  async all(ctx: Ctx, open: boolean): Promise<ReviewedPrivacyRequest[]> {
    return (await this.requests.all(open, 500)).map((request) => toReviewed(request, ctx.now));
  }

  /** @throws NotFound. */
  async reviewed(ctx: Ctx, requestId: string): Promise<ReviewedPrivacyRequest> {
    const request = await this.requests.find(requestId);
    if (!request) throw NotFound({ resource: 'privacy_request', id: requestId });
    return toReviewed(request, ctx.now);
  }

  /** What was gathered, as JSON. @throws NotFound; PrivacyRequestNotOpen before it is whole and after its time. */
  async download(ctx: Ctx, requestId: string): Promise<string> {
    const request = own(await this.requests.find(requestId), personOf(ctx), requestId);
    if (!isDownloadable(request, ctx.now)) throw PrivacyRequestNotOpen({ state: request.state });
    const head = {
      ...{ format: 'iworkz-personal-data', version: 1, personId: request.personId },
      ...{ regime: request.regime, receivedAt: request.receivedAt.toISOString() },
      gatheredAt: request.completedAt?.toISOString(),
      // GDPR 15(1), APPI 33(5), PIPA 35: purposes, recipients and periods belong to an answer about access.
      ...(request.kind === 'access' ? { processing: processingRegister(ctx.locale) } : {}),
    };
    const parts: string[] = [];
    for (const { result } of request.steps)
      if (result?.blobs) parts.push(await this.blobs.get(request.exportKey!, result.blobs));
    return `${JSON.stringify(head).slice(0, -1)},"contexts":[${parts.join(',')}]}`;
  }

  /** @throws NotFound for a secret that leads nowhere (any more). */
  async byToken(ctx: Ctx, token: string): Promise<ReplyOf<typeof ViewErasureCertificateRoute>> {
    const request = await this.requests.findByCertificateToken(tokenHash(token));
    const until = request?.certificateExpiresAt;
    if (!request || !until || until <= ctx.now) throw NotFound({ resource: 'certificate', id: '' });
    const { state, steps } = toView(request, ctx.now);
    return { state, steps, signed: signedOf(request), until: until.toISOString() };
  }

  isGenuine({ certificate, hash, signature }: SignedErasureCertificate): boolean {
    return certificateHash(certificate) === hash && this.seal.isSealOf(signature, hash);
  }
}

function signedOf({ certificate, signature }: StoredRequest): SignedErasureCertificate | null {
  if (!certificate || signature === null) return null;
  const parsed = ErasureCertificate.parse(certificate);
  return { certificate: parsed, hash: certificateHash(parsed), signature };
}

const isDownloadable = ({ state, exportKey, exportExpiresAt }: StoredRequest, now: Date): boolean =>
  state === 'completed' && exportKey !== null && exportExpiresAt !== null && exportExpiresAt > now;

function toView(request: StoredRequest, now: Date): PrivacyRequest {
  const { id, kind, state, region, regime, dueOn, clock, grounds, extendedAt, reviewedAt, reviewOutcome } = request;
  return {
    ...{ id, kind, state, region, regime, dueOn, clock, grounds },
    receivedAt: request.receivedAt.toISOString(),
    extension: extendedAt && { reason: request.extensionReason ?? '', extendedAt: extendedAt.toISOString() },
    startsAt: request.startsAt?.toISOString() ?? null,
    completedAt: request.completedAt?.toISOString() ?? null,
    steps: request.steps.map(({ name, context, doneAt, count }) => ({
      ...{ name, context, count },
      doneAt: doneAt?.toISOString() ?? null,
    })),
    downloadableUntil: isDownloadable(request, now) ? request.exportExpiresAt!.toISOString() : null,
    review:
      reviewedAt && reviewOutcome
        ? { outcome: reviewOutcome, note: request.reviewNote ?? '', decidedAt: reviewedAt.toISOString() }
        : null,
  };
}

const toReviewed = (request: StoredRequest, now: Date): ReviewedPrivacyRequest => ({
  ...toView(request, now),
  personId: request.personId,
  daysLeft: daysBetween(legalDay(now, request.region), request.dueOn),
  trouble: request.trouble,
});
