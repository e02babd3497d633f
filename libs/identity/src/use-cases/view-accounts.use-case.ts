import { NotFound, SignInRequired, type Account, type Company } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { Accounts, Companies } from './ports.js';

@Injectable()
export class ViewAccounts {
  constructor(
    private readonly accounts: Accounts,
    private readonly companies: Companies,
  ) {}

  /** @throws SignInRequired also when the account is gone though its access token has not expired yet. */
  async mine(ctx: Ctx): Promise<Account> {
    const account = ctx.actor.kind === 'user' ? await this.accounts.find(ctx.actor.userId) : undefined;
    if (!account) throw SignInRequired({});
    return account;
  }

  /** @throws NotFound */
  async company(_ctx: Ctx, companyId: string): Promise<Company> {
    const company = await this.companies.find(companyId);
    if (!company) throw NotFound({ resource: 'company', id: companyId });
    return company;
  }
}
