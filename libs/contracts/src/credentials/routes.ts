import * as z from 'zod';
import { NotFound } from '../common/errors.js';
import { PageQuery, pageOf } from '../common/pagination.js';
import { Id, Instant, text } from '../common/primitives.js';
import { defineError } from '../kit/define-error.js';
import { defineRoute } from '../kit/define-route.js';
import { CredentialSubject, IssuedCredential, VerifiableCredential, VerificationResult } from './models.js';

export const CredentialRevoked = defineError({
  code: 'credentials.already_revoked',
  kind: 'conflict',
  params: z.object({ credentialId: z.string() }),
});

export const IssueCredentialRoute = defineRoute({
  id: 'issueCredential',
  service: 'credentials',
  method: 'POST',
  path: '/api/v1/credentials',
  summary: 'Issue a W3C Verifiable Credential 2.0 (eddsa-rdfc-2022) to a person; its hash is anchored on chain',
  access: 'credential:issue',
  body: z.object({ holderId: Id, subject: CredentialSubject, validUntil: Instant.nullable().default(null) }),
  idempotent: true,
  status: 201,
  response: IssuedCredential,
  audit: 'credentials.issue',
});

export const ListMyCredentialsRoute = defineRoute({
  id: 'listMyCredentials',
  service: 'credentials',
  method: 'GET',
  path: '/api/v1/credentials',
  summary: 'The credentials the signed-in candidate holds',
  access: 'credential:hold',
  query: PageQuery,
  response: pageOf(IssuedCredential),
});

export const VerifyCredentialRoute = defineRoute({
  id: 'verifyCredential',
  service: 'credentials',
  method: 'POST',
  path: '/api/v1/credentials/verifications',
  summary: 'Verify a presented credential: proof, issuer, period, revocation and anchor, each with its reason',
  access: 'credential:verify',
  body: z.object({ credential: VerifiableCredential }),
  response: VerificationResult,
  audit: 'credentials.verify',
});

export const RevokeCredentialRoute = defineRoute({
  id: 'revokeCredential',
  service: 'credentials',
  method: 'POST',
  path: '/api/v1/credentials/{credentialId}/revocation',
  summary: 'Revoke a credential; from then on every verification refuses it',
  access: 'credential:issue',
  params: z.object({ credentialId: Id }),
  body: z.object({ reason: text(500) }),
  response: IssuedCredential,
  errors: [NotFound, CredentialRevoked],
  audit: 'credentials.revoke',
});

export const GetStatusListRoute = defineRoute({
  id: 'getStatusList',
  service: 'credentials',
  method: 'GET',
  path: '/api/v1/credentials/status-lists/{listId}',
  summary: 'The Bitstring Status List credential that says which credentials are revoked',
  access: 'public',
  params: z.object({ listId: z.string().regex(/^\d{1,9}$/) }),
  response: VerifiableCredential,
  errors: [NotFound],
});

export const GetIssuerDocumentRoute = defineRoute({
  id: 'getIssuerDocument',
  service: 'credentials',
  method: 'GET',
  path: '/api/v1/credentials/issuer',
  summary: 'The controlled identifier document with the issuer’s public keys',
  access: 'public',
  response: z.record(z.string(), z.unknown()),
});
