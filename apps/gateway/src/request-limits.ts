import { TooManyRequests } from '@iworkz/contracts';
import { clientNetwork } from '@iworkz/kernel';
import type { LimitClass } from './route-table.js';
import type { SignedInUser } from './signed-in-user.js';
import { TokenBuckets } from './token-buckets.js';

export interface Limits {
  /** Requests of each class per client network. */
  readonly perMinute: Readonly<Record<LimitClass, number>>;
  /** Requests to the API per signed-in user, from wherever. */
  readonly perUserPerHour: number;
}

export const defaultLimits: Limits = {
  perMinute: { users: 1000, jobs: 2000, matching: 500, pages: 6000 },
  perUserPerHour: 1000,
};

const minute = 60_000;

/** The class comes from the matched route and the address from the connection, so no spelling of either makes a new bucket. */
export class RequestLimits {
  private readonly buckets = new TokenBuckets();

  constructor(
    private readonly limits: Limits,
    private readonly users: SignedInUser,
  ) {}

  /** @throws TooManyRequests */
  async admit(limitClass: LimitClass, address: string, authorization: string | undefined): Promise<void> {
    this.take(`${limitClass} ${clientNetwork(address)}`, this.limits.perMinute[limitClass], minute);
    if (limitClass !== 'pages') await this.admitUser(authorization);
  }

  /** Counts what a signed-in person asks, alone. @throws TooManyRequests */
  async admitUser(authorization: string | undefined): Promise<void> {
    const userId = await this.users.of(authorization);
    if (userId) this.take(`user ${userId}`, this.limits.perUserPerHour, 60 * minute);
  }

  private take(key: string, limit: number, windowMs: number): void {
    const retryAfterSeconds = this.buckets.take(key, limit, windowMs);
    if (retryAfterSeconds > 0) throw TooManyRequests({ retryAfterSeconds });
  }
}
