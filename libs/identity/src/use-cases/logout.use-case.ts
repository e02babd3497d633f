import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { IdentityUnitOfWork } from '../adapters/identity-database.js';
import { RefreshTokens } from './ports.js';

@Injectable()
export class Logout {
  constructor(
    private readonly unitOfWork: IdentityUnitOfWork,
    private readonly refreshTokens: RefreshTokens,
  ) {}

  /** Ends the session the token belongs to. A token nobody knows has no session; that is said to nobody. */
  execute(ctx: Ctx, token: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const record = await this.refreshTokens.findForUpdate(tx, token);
      if (record) await this.refreshTokens.endFamily(tx, record.familyId, ctx.now);
    });
  }
}
