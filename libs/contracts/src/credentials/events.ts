import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { defineEvent } from '../kit/define-event.js';

const key = (data: { credentialId: string }) => data.credentialId;

export const CredentialIssued = defineEvent({
  type: 'credentials.credential.issued',
  version: 1,
  key,
  personalData: ['holderId'],
  person: (data) => data.holderId,
  data: z.object({ credentialId: Id, holderId: Id, type: z.string(), hash: z.string(), issuedAt: Instant }),
});
export const CredentialAnchored = defineEvent({
  type: 'credentials.credential.anchored',
  version: 1,
  key,
  personalData: ['holderId'],
  person: (data) => data.holderId,
  data: z.object({
    credentialId: Id,
    holderId: Id,
    hash: z.string(),
    chainId: z.int(),
    transaction: z.string(),
    anchoredAt: Instant,
  }),
});
export const CredentialRevokedEvent = defineEvent({
  type: 'credentials.credential.revoked',
  version: 1,
  key,
  personalData: ['holderId'],
  person: (data) => data.holderId,
  data: z.object({ credentialId: Id, holderId: Id, type: z.string(), revokedAt: Instant }),
});
