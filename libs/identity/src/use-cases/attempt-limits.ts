import { TooManyRequests } from '@iworkz/contracts';
import { clientNetwork, type Ctx } from '@iworkz/kernel';
import { Cache } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { IdentityConfig } from '../config.js';

const loginWindow = 15 * 60_000;
const registrationWindow = 60 * 60_000;

/** How often somebody may try. Counted in the cache, shared by all processes of the service. */
@Injectable()
export class AttemptLimits {
  constructor(
    private readonly cache: Cache,
    private readonly config: IdentityConfig,
  ) {}

  /** @throws TooManyRequests, alike for addresses that have an account and for those that have none. */
  async beforeLogin(ctx: Ctx, email: string): Promise<void> {
    const { loginLimitPerAddress, loginLimitPerNetwork } = this.config;
    // The network first: one that is refused anyway must not use up the attempts of the person it tries to be.
    if (ctx.clientAddress)
      await this.count(ctx, networkKey('login', ctx.clientAddress), loginWindow, loginLimitPerNetwork);
    await this.count(ctx, addressKey(email), loginWindow, loginLimitPerAddress);
  }

  async afterLogin(email: string): Promise<void> {
    await this.cache.delete(addressKey(email));
  }

  /** @throws TooManyRequests */
  async beforeRegistration(ctx: Ctx): Promise<void> {
    if (!ctx.clientAddress) return;
    await this.count(
      ctx,
      networkKey('registration', ctx.clientAddress),
      registrationWindow,
      this.config.registrationLimitPerNetwork,
    );
  }

  private async count(ctx: Ctx, key: string, window: number, limit: number): Promise<void> {
    const { count, resetsAt } = await this.cache.increment(key, window);
    if (count <= limit) return;
    const retryAfterSeconds = Math.max(1, Math.ceil((resetsAt.getTime() - ctx.now.getTime()) / 1000));
    throw TooManyRequests({ retryAfterSeconds });
  }
}

/** Hashed: cache keys are visible to operators, addresses of people need not be. */
const pseudonym = (text: string): string => createHash('sha256').update(text).digest('base64url');
const addressKey = (email: string): string => `identity:login:address:${pseudonym(email)}`;
const networkKey = (what: string, address: string): string =>
  `identity:${what}:network:${pseudonym(clientNetwork(address))}`;
