import type { Account } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { IdentityUnitOfWork } from '../adapters/identity-database.js';
import { AddAccount } from './add-account.js';
import { Accounts, Passwords } from './ports.js';

export type BootstrapOutcome = 'created' | 'present' | 'taken';

/** The first administrator, who appoints the others; no route leads here. */
@Injectable()
export class BootstrapAdmin {
  constructor(
    private readonly unitOfWork: IdentityUnitOfWork,
    private readonly accounts: Accounts,
    private readonly addAccount: AddAccount,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Makes the first administrator unless there is one.
   * @returns `taken` when the address belongs to an account that is no administrator: it is not raised to one, since
   *   whoever opened it may not be the operator.
   */
  async execute(ctx: Ctx, { email, password }: { email: string; password: string }): Promise<BootstrapOutcome> {
    const known = await this.accounts.findByEmail(email);
    if (known) return outcomeFor(known.account);
    const account: Account = {
      id: newId(),
      email,
      roles: ['admin', 'super_admin'],
      name: { family: 'iWORKZ', given: '' },
      locale: ctx.locale,
      region: ctx.region,
      companyId: null,
      createdAt: ctx.now.toISOString(),
    };
    const passwordHash = await this.passwords.hash(password);
    const added = await this.unitOfWork.run(ctx, (tx) => this.addAccount.unlessTaken(tx, account, passwordHash));
    if (added) return 'created';
    // Another replica was faster.
    const winner = await this.accounts.findByEmail(email);
    return winner ? outcomeFor(winner.account) : 'taken';
  }
}

function outcomeFor(account: Account): BootstrapOutcome {
  return account.roles.includes('admin') || account.roles.includes('super_admin') ? 'present' : 'taken';
}
