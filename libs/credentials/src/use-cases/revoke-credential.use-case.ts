import { CredentialRevoked, CredentialRevokedEvent, NotFound } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { CredentialsUnitOfWork } from '../adapters/credentials-database.js';
import { Credentials, type CredentialRecord } from './credentials.js';

@Injectable()
export class RevokeCredential {
  constructor(
    private readonly unitOfWork: CredentialsUnitOfWork,
    private readonly credentials: Credentials,
  ) {}

  /**
   * Revokes for good: the status list says so from the commit on, the chain soon after.
   * @throws NotFound; CredentialRevoked when it was revoked before.
   */
  async execute(ctx: Ctx, credentialId: string, reason: string): Promise<CredentialRecord> {
    const credential = await this.credentials.find(credentialId);
    if (!credential) throw NotFound({ resource: 'credential', id: credentialId });
    await this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.credentials.revoke(tx, credentialId, ctx.now, reason)))
        throw CredentialRevoked({ credentialId });
      await tx.publish(CredentialRevokedEvent, {
        credentialId,
        holderId: credential.holderId,
        type: credential.type,
        revokedAt: ctx.now.toISOString(),
      });
    });
    return { ...credential, revokedAt: ctx.now };
  }
}
