import { TooManyRequests, personOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Cache } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';

/** Far more than a person can look at, far less than would fill a disk or outweigh everybody else. */
const limits = [
  { what: 'minute', window: 60_000, calls: 60 },
  { what: 'day', window: 86_400_000, calls: 1_000 },
] as const;

/** How often one person may tell what they saw. */
@Injectable()
export class ReportingLimit {
  constructor(private readonly cache: Cache) {}

  /** @throws TooManyRequests */
  async countCall(ctx: Ctx): Promise<void> {
    const personId = personOf(ctx);
    for (const { what, window, calls } of limits) {
      const { count, resetsAt } = await this.cache.increment(`analytics:outcomes:${what}:${personId}`, window);
      if (count <= calls) continue;
      const retryAfterSeconds = Math.max(1, Math.ceil((resetsAt.getTime() - ctx.now.getTime()) / 1000));
      throw TooManyRequests({ retryAfterSeconds });
    }
  }
}
