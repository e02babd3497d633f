import { ErasureCertificate, outOfReach, personalDataHolders, type ContextName } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { PersonKeys } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { PrivacyConfig } from '../config.js';
import { lastErasure, leftovers } from '../domain/request-steps.js';
import { CertificateSeal, certificateHash } from './certificate-seal.js';
import { ExpireExports } from './expire-exports.use-case.js';
import {
  Holders,
  SealedBlobs,
  type RequestChange,
  type StepResult,
  type StoredRequest,
  type StoredStep,
} from './ports.js';

/** A step is done, or has to wait. */
export type Outcome =
  | { readonly count: number | null; readonly result: StepResult | null; readonly change?: RequestChange }
  | { readonly wait: Date; readonly trouble: string | null };

/** What each kind of step does. */
@Injectable()
export class RequestWork {
  constructor(
    private readonly holders: Holders,
    private readonly keys: PersonKeys,
    private readonly blobs: SealedBlobs,
    private readonly exports: ExpireExports,
    private readonly seal: CertificateSeal,
    private readonly config: PrivacyConfig,
  ) {}

  async perform(ctx: Ctx, request: StoredRequest, { name, context, notBefore }: StoredStep): Promise<Outcome> {
    if (notBefore && notBefore > ctx.now) return { wait: notBefore, trouble: request.trouble };
    switch (name) {
      case 'gather':
        return this.gather(ctx, request, context!);
      case 'close_account':
      case 'erase':
        return this.erase(ctx, request, context!);
      case 'destroy_keys':
        await this.keys.destroy(request.personId);
        return { count: null, result: null };
      case 'settle':
        return settled(request, ctx.now, this.config.settleMs);
      case 'sweep':
        return this.sweep(ctx, request, context!);
      case 'certify':
        return this.certify(ctx, request);
    }
  }

  discard(blobs: readonly string[]): Promise<void> {
    return this.blobs.remove(blobs);
  }

  private async gather(
    ctx: Ctx,
    { personId, exportKey, steps }: StoredRequest,
    context: ContextName,
  ): Promise<Outcome> {
    const { records, files } = await this.holders.exportOf(ctx, context, personId);
    const blobs = await this.blobs.put(exportKey!, JSON.stringify({ context, records, files }));
    const isLast = steps.filter(({ doneAt }) => doneAt === null).length === 1;
    return {
      count: records.length + files.length,
      result: { blobs },
      ...(isLast ? { change: { exportExpiresAt: new Date(ctx.now.getTime() + this.config.exportMs) } } : {}),
    };
  }

  private async erase(ctx: Ctx, { id, personId }: StoredRequest, context: ContextName): Promise<Outcome> {
    // What was gathered of the person for earlier requests are files beside the tables.
    if (context === 'privacy') await this.exports.ofPerson(ctx, personId, id);
    const { erased, kept } = await this.holders.erase(ctx, context, personId, id);
    return { count: erased.reduce((sum, { count }) => sum + count, 0), result: { erased, kept } };
  }

  private async sweep(ctx: Ctx, request: StoredRequest, context: ContextName): Promise<Outcome> {
    const { count, result } = (await this.erase(ctx, request, context)) as { count: number; result: StepResult };
    const found = await this.holders.exportOf(ctx, context, request.personId);
    const left = leftovers(found, result.kept ?? []);
    if (left.length === 0) return { count, result };
    return { wait: new Date(ctx.now.getTime() + 5_000), trouble: `not_empty ${context}: ${left.join(', ')}` };
  }

  private certify(ctx: Ctx, request: StoredRequest): Promise<Outcome> {
    const doneAt = (name: string): string =>
      (request.steps.find((step) => step.name === name)?.doneAt ?? ctx.now).toISOString();
    const certificate = ErasureCertificate.parse({
      ...{ id: newId(), requestId: request.id, personId: request.personId },
      ...{ region: request.region, regime: request.regime },
      receivedAt: request.receivedAt.toISOString(),
      confirmedAt: (request.confirmedAt ?? request.receivedAt).toISOString(),
      completedAt: ctx.now.toISOString(),
      keysDestroyedAt: doneAt('destroy_keys'),
      contexts: personalDataHolders.map(({ context }) => {
        const own = request.steps.filter((step) => step.context === context && step.result);
        const { erased, kept } = lastErasure(
          own.map(({ result }) => ({ erased: result?.erased ?? [], kept: result?.kept ?? [] })),
        );
        return { context, erased, kept, foundEmptyAt: (own.at(-1)?.doneAt ?? ctx.now).toISOString() };
      }),
      outOfReach: [...outOfReach],
    });
    const signature = this.seal.seal(certificateHash(certificate));
    return Promise.resolve({ count: null, result: null, change: { certificate, signature } });
  }
}

/** Waits for the time that events and access tokens of before may still take, counted from the last erasure. */
function settled({ steps }: StoredRequest, now: Date, settleMs: number): Outcome {
  const last = Math.max(...steps.map(({ doneAt }) => doneAt?.getTime() ?? 0));
  const until = new Date(last + settleMs);
  return until <= now ? { count: null, result: null } : { wait: until, trouble: null };
}
