import {
  AppointAdministratorRoute,
  GetCompanyRoute,
  GetMyAccountRoute,
  JwksRoute,
  LoginRoute,
  LogoutRoute,
  RefreshRoute,
  RegisterRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { AppointAdministrator } from '../use-cases/appoint-administrator.use-case.js';
import { Login } from '../use-cases/login.use-case.js';
import { Logout } from '../use-cases/logout.use-case.js';
import { AccessTokens } from '../use-cases/ports.js';
import { Refresh } from '../use-cases/refresh.use-case.js';
import { Register } from '../use-cases/register.use-case.js';
import { ViewAccounts } from '../use-cases/view-accounts.use-case.js';

@Controller()
export class IdentityController {
  constructor(
    private readonly registering: Register,
    private readonly signingIn: Login,
    private readonly refreshing: Refresh,
    private readonly signingOut: Logout,
    private readonly appointing: AppointAdministrator,
    private readonly viewAccounts: ViewAccounts,
    private readonly accessTokens: AccessTokens,
  ) {}

  @Handles(RegisterRoute)
  register(ctx: Ctx, { body }: InputOf<typeof RegisterRoute>): Promise<ReplyOf<typeof RegisterRoute>> {
    return this.registering.execute(ctx, body);
  }

  @Handles(LoginRoute)
  login(ctx: Ctx, { body }: InputOf<typeof LoginRoute>): Promise<ReplyOf<typeof LoginRoute>> {
    return this.signingIn.execute(ctx, body);
  }

  @Handles(RefreshRoute)
  refresh(ctx: Ctx, { body }: InputOf<typeof RefreshRoute>): Promise<ReplyOf<typeof RefreshRoute>> {
    return this.refreshing.execute(ctx, body.refreshToken);
  }

  @Handles(LogoutRoute)
  logout(ctx: Ctx, { body }: InputOf<typeof LogoutRoute>): Promise<ReplyOf<typeof LogoutRoute>> {
    return this.signingOut.execute(ctx, body.refreshToken);
  }

  @Handles(AppointAdministratorRoute)
  appointAdministrator(
    ctx: Ctx,
    { body }: InputOf<typeof AppointAdministratorRoute>,
  ): Promise<ReplyOf<typeof AppointAdministratorRoute>> {
    return this.appointing.execute(ctx, body);
  }

  @Handles(GetMyAccountRoute)
  myAccount(ctx: Ctx, _input: InputOf<typeof GetMyAccountRoute>): Promise<ReplyOf<typeof GetMyAccountRoute>> {
    return this.viewAccounts.mine(ctx);
  }

  @Handles(GetCompanyRoute)
  company(ctx: Ctx, { params }: InputOf<typeof GetCompanyRoute>): Promise<ReplyOf<typeof GetCompanyRoute>> {
    return this.viewAccounts.company(ctx, params.companyId);
  }

  @Handles(JwksRoute)
  keySet(_ctx: Ctx, _input: InputOf<typeof JwksRoute>): ReplyOf<typeof JwksRoute> {
    return { keys: [...this.accessTokens.publicKeys] };
  }
}
