import { Account } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { Accounts, type StoredAccount } from '../use-cases/ports.js';
import type { Account as AccountRow } from './generated/client.js';
import { IdentityUnitOfWork, type IdentityTx } from './identity-database.js';

@Injectable()
export class PrismaAccounts extends Accounts {
  constructor(private readonly unitOfWork: IdentityUnitOfWork) {
    super();
  }

  async addUnlessTaken(tx: IdentityTx, { account, passwordHash }: StoredAccount): Promise<boolean> {
    // ON CONFLICT DO NOTHING lets the unique index settle a race between two registrations.
    const { count } = await tx.db.account.createMany({ data: [{ ...account, passwordHash }], skipDuplicates: true });
    return count === 1;
  }

  async find(accountId: string): Promise<Account | undefined> {
    const row = await this.unitOfWork.db.account.findUnique({ where: { id: accountId } });
    return row ? toAccount(row) : undefined;
  }

  async findByEmail(email: string): Promise<StoredAccount | undefined> {
    const row = await this.unitOfWork.db.account.findUnique({ where: { email } });
    return row ? { account: toAccount(row), passwordHash: row.passwordHash } : undefined;
  }
}

function toAccount({ id, email, roles, name, locale, region, companyId, createdAt }: AccountRow): Account {
  return Account.parse({ id, email, roles, name, locale, region, companyId, createdAt: createdAt.toISOString() });
}
