import * as z from 'zod';
import { NotFound, TooManyRequests } from '../common/errors.js';
import { Id, LocaleSchema, RegionSchema } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { EmailTaken, RefreshTokenInvalid, RefreshTokenReused, WrongCredentials } from './errors.js';
import { Account, Company, EmailAddress, NewAdministrator, Registration, Session } from './models.js';

export const RegisterRoute = defineRoute({
  id: 'register',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/auth/register',
  summary: 'Open an account as a candidate, or as an employer together with the company',
  access: 'public',
  body: Registration,
  status: 201,
  response: Session,
  errors: [EmailTaken, TooManyRequests],
  audit: 'identity.register',
});

export const LoginRoute = defineRoute({
  id: 'login',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/auth/login',
  summary: 'Sign in with e-mail address and password',
  access: 'public',
  body: z.object({ email: EmailAddress, password: z.string().min(1).max(200) }),
  response: Session,
  errors: [WrongCredentials, TooManyRequests],
  audit: 'identity.login',
});

export const RefreshRoute = defineRoute({
  id: 'refreshSession',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/auth/refresh',
  summary: 'Exchange a refresh token for a new session; each refresh token is good once',
  access: 'public',
  body: z.object({ refreshToken: z.string().min(20).max(500) }),
  response: Session,
  errors: [RefreshTokenInvalid, RefreshTokenReused],
  audit: 'identity.refresh',
});

export const LogoutRoute = defineRoute({
  id: 'logout',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/auth/logout',
  summary: 'End the session that this refresh token belongs to',
  access: 'public',
  body: z.object({ refreshToken: z.string().min(20).max(500) }),
  status: 204,
  audit: 'identity.logout',
});

export const GetMyAccountRoute = defineRoute({
  id: 'getMyAccount',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/users/me',
  summary: 'The signed-in account',
  access: 'authenticated',
  response: Account,
});

export const AppointAdministratorRoute = defineRoute({
  id: 'appointAdministrator',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/admin/administrators',
  summary: 'Open an account for a further administrator',
  access: 'system:administer',
  body: NewAdministrator,
  status: 201,
  response: Account,
  errors: [EmailTaken],
  idempotent: true,
  audit: 'identity.appoint_administrator',
});

/** For other contexts that have to know whose law a person lives under, and in which language to write. */
export const GetAccountRegionRoute = defineRoute({
  id: 'getAccountRegion',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/accounts/{accountId}/region',
  summary: 'Region and language of an account',
  access: 'service',
  params: z.object({ accountId: Id }),
  response: z.object({ region: RegionSchema, locale: LocaleSchema }),
  errors: [NotFound],
});

export const CheckPasswordRoute = defineRoute({
  id: 'checkPassword',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/accounts/{accountId}/password-checks',
  summary: 'Whether this is the password of the account, before something is done that cannot be undone',
  access: 'service',
  params: z.object({ accountId: Id }),
  body: z.object({ password: z.string().min(1).max(200) }),
  response: z.object({ matches: z.boolean() }),
  errors: [TooManyRequests],
  audit: 'identity.check_password',
});

export const GetCompanyRoute = defineRoute({
  id: 'getCompany',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/companies/{companyId}',
  summary: 'What a company shows of itself',
  access: 'public',
  params: z.object({ companyId: Id }),
  response: Company,
  errors: [NotFound],
  etag: true,
});

export const JwksRoute = defineRoute({
  id: 'getJsonWebKeySet',
  service: 'backend-api',
  method: 'GET',
  path: '/.well-known/jwks.json',
  summary: 'Public keys that verify access tokens (RFC 7517)',
  access: 'public',
  response: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
});
