import { RefreshTokenInvalid, RefreshTokenReused, type Session } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { IdentityUnitOfWork, type IdentityTx } from '../adapters/identity-database.js';
import { decideRefresh } from '../domain/refresh-decision.js';
import { AccessTokens, Accounts, RefreshTokens } from './ports.js';

type Outcome = 'reused' | 'invalid' | { readonly accountId: string; readonly refreshToken: string };

@Injectable()
export class Refresh {
  constructor(
    private readonly unitOfWork: IdentityUnitOfWork,
    private readonly accounts: Accounts,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
  ) {}

  /**
   * Exchanges a refresh token for a session and the token's one successor.
   * @throws RefreshTokenInvalid; RefreshTokenReused when it was used before, after ending everything that came from it.
   */
  async execute(ctx: Ctx, token: string): Promise<Session> {
    const outcome = await this.unitOfWork.run(ctx, (tx) => this.exchange(ctx, tx, token));
    // Thrown only now: thrown inside, it would roll the ending of the family back.
    if (outcome === 'reused') throw RefreshTokenReused({});
    const account = outcome === 'invalid' ? undefined : await this.accounts.find(outcome.accountId);
    if (outcome === 'invalid' || !account) throw RefreshTokenInvalid({});
    const { token: accessToken, expiresIn } = await this.accessTokens.sign(account, ctx.now);
    return { accessToken, expiresIn, refreshToken: outcome.refreshToken, account };
  }

  private async exchange(ctx: Ctx, tx: IdentityTx, token: string): Promise<Outcome> {
    const record = await this.refreshTokens.findForUpdate(tx, token);
    if (!record) return 'invalid';
    const { accountId, familyId } = record;
    switch (decideRefresh(record, ctx.now)) {
      case 'rotate':
        return { accountId, refreshToken: await this.refreshTokens.rotate(tx, record, token, ctx.now) };
      case 'repeat':
        return { accountId, refreshToken: this.refreshTokens.successorOf(record, token) };
      case 'reused':
        await this.refreshTokens.endFamily(tx, familyId, ctx.now);
        return 'reused';
      case 'invalid':
        return 'invalid';
    }
  }
}
