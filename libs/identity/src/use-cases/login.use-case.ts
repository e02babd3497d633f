import { WrongCredentials, type Session } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { IdentityUnitOfWork } from '../adapters/identity-database.js';
import { AttemptLimits } from './attempt-limits.js';
import { AccessTokens, Accounts, Passwords, RefreshTokens } from './ports.js';

@Injectable()
export class Login {
  constructor(
    private readonly unitOfWork: IdentityUnitOfWork,
    private readonly limits: AttemptLimits,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
  ) {}

  /** @throws WrongCredentials, the same after the same work for unknown addresses; TooManyRequests. */
  async execute(ctx: Ctx, { email, password }: { email: string; password: string }): Promise<Session> {
    await this.limits.beforeLogin(ctx, email);
    const stored = await this.accounts.findByEmail(email);
    const matches = await this.passwords.verify(password, stored?.passwordHash);
    if (!stored || !matches) throw WrongCredentials({});
    const { account } = stored;
    await this.limits.afterLogin(email);
    const refreshToken = await this.unitOfWork.run(ctx, (tx) => this.refreshTokens.begin(tx, account.id, ctx.now));
    const { token: accessToken, expiresIn } = await this.accessTokens.sign(account, ctx.now);
    return { accessToken, expiresIn, refreshToken, account };
  }
}
