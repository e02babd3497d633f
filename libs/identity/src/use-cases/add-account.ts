import { UserRegistered, type Account } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import type { IdentityTx } from '../adapters/identity-database.js';
import { Accounts } from './ports.js';

/** How every account comes to be: the row, and the event that tells the other contexts. */
@Injectable()
export class AddAccount {
  constructor(private readonly accounts: Accounts) {}

  /** @returns false when the address is taken; then nothing was written. */
  async unlessTaken(tx: IdentityTx, account: Account, passwordHash: string): Promise<boolean> {
    if (!(await this.accounts.addUnlessTaken(tx, { account, passwordHash }))) return false;
    const { id: userId, email, roles, name, locale, region, companyId } = account;
    await tx.publish(UserRegistered, { userId, email, roles, name, locale, region, companyId });
    return true;
  }
}
