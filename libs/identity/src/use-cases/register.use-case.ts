import {
  CompanyRegistered,
  EmailTaken,
  type Account,
  type BodyOf,
  type RegisterRoute,
  type Session,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { IdentityUnitOfWork, type IdentityTx } from '../adapters/identity-database.js';
import { AddAccount } from './add-account.js';
import { AttemptLimits } from './attempt-limits.js';
import { AccessTokens, Companies, Passwords, RefreshTokens } from './ports.js';

type Registration = BodyOf<typeof RegisterRoute>;

@Injectable()
export class Register {
  constructor(
    private readonly unitOfWork: IdentityUnitOfWork,
    private readonly limits: AttemptLimits,
    private readonly addAccount: AddAccount,
    private readonly companies: Companies,
    private readonly passwords: Passwords,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
  ) {}

  /**
   * Opens an account, for an employer together with the company, and signs in.
   * @throws EmailTaken, TooManyRequests.
   */
  async execute(ctx: Ctx, registration: Registration): Promise<Session> {
    await this.limits.beforeRegistration(ctx);
    // Outside the transaction: hashing takes longer than everything else together, and would hold a connection.
    const passwordHash = await this.passwords.hash(registration.password);
    const { account, refreshToken } = await this.unitOfWork.run(ctx, async (tx) => {
      const companyId = registration.role === 'employer' ? await this.addCompany(ctx, tx, registration) : null;
      const account: Account = {
        id: newId(),
        email: registration.email,
        roles: [registration.role],
        name: registration.name,
        locale: registration.locale,
        region: registration.region,
        companyId,
        createdAt: ctx.now.toISOString(),
      };
      if (!(await this.addAccount.unlessTaken(tx, account, passwordHash))) throw EmailTaken({});
      return { account, refreshToken: await this.refreshTokens.begin(tx, account.id, ctx.now) };
    });
    const { token: accessToken, expiresIn } = await this.accessTokens.sign(account, ctx.now);
    return { accessToken, expiresIn, refreshToken, account };
  }

  private async addCompany(
    ctx: Ctx,
    tx: IdentityTx,
    registration: Extract<Registration, { role: 'employer' }>,
  ): Promise<string> {
    const { name, country, industry, website, corporateNumber } = registration.company;
    const company = {
      id: newId(),
      name,
      country,
      industry: industry ?? null,
      website: website ?? null,
      region: registration.region,
    };
    await this.companies.add(tx, { ...company, corporateNumber: corporateNumber ?? null, createdAt: ctx.now });
    await tx.publish(CompanyRegistered, { company });
    return company.id;
  }
}
