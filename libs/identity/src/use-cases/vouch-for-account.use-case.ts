import { NotFound, type Account } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { AttemptLimits } from './attempt-limits.js';
import { Accounts, Passwords } from './ports.js';

/** What other contexts ask about an account before they do what cannot be undone. */
@Injectable()
export class VouchForAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly limits: AttemptLimits,
  ) {}

  /** @throws NotFound. */
  async regionOf(accountId: string): Promise<Pick<Account, 'region' | 'locale'>> {
    const account = await this.accounts.find(accountId);
    if (!account) throw NotFound({ resource: 'account', id: accountId });
    return { region: account.region, locale: account.locale };
  }

  /** Counted as an attempt to sign in: a stolen session must not be a way to guess the password. @throws TooManyRequests. */
  async passwordMatches(ctx: Ctx, accountId: string, password: string): Promise<boolean> {
    const account = await this.accounts.find(accountId);
    const stored = account && (await this.accounts.findByEmail(account.email));
    if (account) await this.limits.beforeLogin({ ...ctx, clientAddress: undefined }, account.email);
    const matches = await this.passwords.verify(password, stored?.passwordHash);
    if (account && matches) await this.limits.afterLogin(account.email);
    return matches && stored !== undefined;
  }
}
