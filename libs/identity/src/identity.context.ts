import { PlatformConfig, defineContext } from '@iworkz/platform';
import { Argon2Passwords } from './adapters/argon2-passwords.js';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { IdentityUnitOfWork } from './adapters/identity-database.js';
import { JoseAccessTokens } from './adapters/jose-access-tokens.js';
import { PrismaAccounts } from './adapters/prisma-accounts.js';
import { PrismaCompanies } from './adapters/prisma-companies.js';
import { PrismaRefreshTokens } from './adapters/prisma-refresh-tokens.js';
import { IdentityConfig, readIdentityConfig } from './config.js';
import { AccountChecksController } from './edge/account-checks.controller.js';
import { FirstAdmin } from './edge/first-admin.js';
import { IdentityController } from './edge/identity.controller.js';
import { AttemptLimits } from './use-cases/attempt-limits.js';
import { AddAccount } from './use-cases/add-account.js';
import { AppointAdministrator } from './use-cases/appoint-administrator.use-case.js';
import { BootstrapAdmin } from './use-cases/bootstrap-admin.use-case.js';
import { Login } from './use-cases/login.use-case.js';
import { Logout } from './use-cases/logout.use-case.js';
import { AccessTokens, Accounts, Companies, Passwords, RefreshTokens } from './use-cases/ports.js';
import { Refresh } from './use-cases/refresh.use-case.js';
import { Register } from './use-cases/register.use-case.js';
import { ViewAccounts } from './use-cases/view-accounts.use-case.js';
import { VouchForAccount } from './use-cases/vouch-for-account.use-case.js';

/** Accounts, companies and sessions. */
export const IdentityContext = defineContext({
  name: 'identity',
  prismaClient: PrismaClient,
  personalData,
  unitOfWork: IdentityUnitOfWork,
  controllers: [IdentityController, AccountChecksController],
  providers: [
    Register,
    Login,
    Refresh,
    Logout,
    ViewAccounts,
    VouchForAccount,
    AddAccount,
    AppointAdministrator,
    BootstrapAdmin,
    AttemptLimits,
    FirstAdmin,
    {
      provide: IdentityConfig,
      inject: [PlatformConfig],
      useFactory: ({ variables }: PlatformConfig) => readIdentityConfig(variables),
    },
    { provide: Accounts, useClass: PrismaAccounts },
    { provide: Companies, useClass: PrismaCompanies },
    { provide: RefreshTokens, useClass: PrismaRefreshTokens },
    { provide: Passwords, useClass: Argon2Passwords },
    { provide: AccessTokens, useClass: JoseAccessTokens },
  ],
});
