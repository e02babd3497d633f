import { CredentialIssued, InvalidRequest, type CredentialSubject } from '@iworkz/contracts';
import { actorLabel, newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { CredentialsUnitOfWork, type CredentialsTx } from '../adapters/credentials-database.js';
import { Issuer } from '../data-integrity/issuer.js';
import { credentialOf } from '../data-integrity/language-certificate.js';
import { hashOf, signCredential } from '../data-integrity/proof.js';
import { Credentials, type CredentialRecord } from './credentials.js';
import { StatusLists } from './status-lists.js';

export interface CredentialRequest {
  readonly holderId: string;
  readonly subject: z.output<typeof CredentialSubject>;
  readonly validUntil: string | null;
}

@Injectable()
export class IssueCredential {
  constructor(
    private readonly unitOfWork: CredentialsUnitOfWork,
    private readonly credentials: Credentials,
    private readonly statusLists: StatusLists,
    private readonly issuer: Issuer,
  ) {}

  /**
   * Signs and keeps a credential; anchoring follows from the event.
   * @param idempotencyKey a repeat by the same caller gets the credential of the first request.
   * @throws InvalidRequest when it would have expired already.
   */
  async execute(ctx: Ctx, request: CredentialRequest, idempotencyKey: string): Promise<CredentialRecord> {
    if (request.validUntil !== null && new Date(request.validUntil) <= ctx.now) {
      throw InvalidRequest({ errors: [{ pointer: '/body/validUntil', code: 'invalid' }] });
    }
    const requestKey = `${actorLabel(ctx.actor)} ${idempotencyKey}`;
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.credentials.lockIssuing(tx);
      const first = await this.credentials.findByRequest(tx, requestKey);
      if (first) return first;
      const credential = await this.make(ctx, tx, request);
      await this.credentials.add(tx, credential, requestKey);
      await tx.publish(CredentialIssued, {
        credentialId: credential.id,
        holderId: credential.holderId,
        type: credential.type,
        hash: credential.hash,
        issuedAt: credential.issuedAt.toISOString(),
      });
      return credential;
    });
  }

  private async make(ctx: Ctx, tx: CredentialsTx, request: CredentialRequest): Promise<CredentialRecord> {
    const id = newId();
    const { holderId, subject } = request;
    const status = await this.credentials.takeStatusPlace(tx, ctx.now);
    const draft = credentialOf({
      ...{ id, holderId, subject },
      issuer: this.issuer.id,
      issuedAt: ctx.now,
      validUntil: request.validUntil === null ? null : new Date(request.validUntil),
      statusList: this.statusLists.urlOf(status.listId),
      statusIndex: status.index,
    });
    const document = await signCredential(draft, this.issuer.signer, ctx.now);
    const hash = await hashOf(document);
    return {
      ...{ id, holderId, status, document, hash },
      type: subject.type,
      issuedAt: ctx.now,
      revokedAt: null,
      anchor: null,
    };
  }
}
