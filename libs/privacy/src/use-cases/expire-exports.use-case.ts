import { isOpenRequest } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { PrivacyUnitOfWork } from '../adapters/privacy-database.js';
import { PrivacyRequests, Retention, SealedBlobs, type StoredRequest } from './ports.js';

/** Takes back what was gathered: the files, then the key. Dying between leaves the key, and the next run finds it. */
@Injectable()
export class ExpireExports {
  constructor(
    private readonly unitOfWork: PrivacyUnitOfWork,
    private readonly requests: PrivacyRequests,
    private readonly retention: Retention,
    private readonly blobs: SealedBlobs,
  ) {}

  /** All of a person, and ends what they still asked for besides `exceptRequestId`. */
  async ofPerson(ctx: Ctx, personId: string, exceptRequestId: string): Promise<void> {
    for (const request of await this.requests.of(personId)) {
      if (request.id === exceptRequestId) continue;
      if (isOpenRequest(request))
        await this.unitOfWork.run(ctx, (tx) =>
          this.requests.change(tx, request.id, { state: 'cancelled', completedAt: ctx.now }),
        );
      await this.expire(request);
    }
  }

  /** @returns how many were expired. */
  async due(now: Date, limit: number): Promise<number> {
    const due = await this.retention.expiredExports(now, limit);
    for (const request of due) await this.expire(request);
    return due.length;
  }

  private async expire({ id, steps }: StoredRequest): Promise<void> {
    await this.blobs.remove(steps.flatMap(({ result }) => result?.blobs ?? []));
    await this.retention.forgetExport(id);
  }
}
