import { EmailTaken, type Account, type AppointAdministratorRoute, type BodyOf } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { IdentityUnitOfWork } from '../adapters/identity-database.js';
import { AddAccount } from './add-account.js';
import { Passwords } from './ports.js';

@Injectable()
export class AppointAdministrator {
  constructor(
    private readonly unitOfWork: IdentityUnitOfWork,
    private readonly addAccount: AddAccount,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Opens an account with the role `admin`, in the region of this deployment. An account that is there already is never raised to one:
   * whoever opened it may not be the person who is meant.
   * @throws EmailTaken.
   */
  async execute(
    ctx: Ctx,
    { email, password, name, locale }: BodyOf<typeof AppointAdministratorRoute>,
  ): Promise<Account> {
    const passwordHash = await this.passwords.hash(password);
    const { region } = ctx;
    const createdAt = ctx.now.toISOString();
    const account: Account = { id: newId(), email, roles: ['admin'], name, locale, region, companyId: null, createdAt };
    return this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.addAccount.unlessTaken(tx, account, passwordHash))) throw EmailTaken({});
      return account;
    });
  }
}
