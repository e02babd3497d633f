import type { CredentialSubject } from '@iworkz/contracts';
import type * as z from 'zod';
import { credentialsContext, iworkzContext } from './document-loader.js';
import type { JsonObject } from './proof.js';

export interface CredentialDraft {
  readonly id: string;
  readonly holderId: string;
  readonly issuer: string;
  readonly subject: z.output<typeof CredentialSubject>;
  readonly issuedAt: Date;
  readonly validUntil: Date | null;
  /** Address of the status list credential. */
  readonly statusList: string;
  readonly statusIndex: number;
}

/** The unsigned W3C Verifiable Credential 2.0. The holder is named by a URN that says nothing outside this product. */
export function credentialOf(draft: CredentialDraft): JsonObject {
  const { type, ...claims } = draft.subject;
  return {
    '@context': [credentialsContext, iworkzContext],
    id: `urn:uuid:${draft.id}`,
    type: ['VerifiableCredential', `${type}Credential`],
    issuer: draft.issuer,
    validFrom: draft.issuedAt.toISOString(),
    ...(draft.validUntil ? { validUntil: draft.validUntil.toISOString() } : {}),
    credentialStatus: {
      id: `${draft.statusList}#${draft.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(draft.statusIndex),
      statusListCredential: draft.statusList,
    },
    credentialSubject: { id: `urn:uuid:${draft.holderId}`, type, ...claims },
  };
}
