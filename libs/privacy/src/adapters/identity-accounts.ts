import { CheckPasswordRoute, GetAccountRegionRoute } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { Accounts } from '../use-cases/ports.js';

@Injectable()
export class IdentityAccounts extends Accounts {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  regionOf(ctx: Ctx, accountId: string) {
    return this.client.call(ctx, GetAccountRegionRoute, { params: { accountId } });
  }

  async passwordMatches(ctx: Ctx, accountId: string, password: string): Promise<boolean> {
    return (await this.client.call(ctx, CheckPasswordRoute, { params: { accountId }, body: { password } })).matches;
  }
}
