import { CredentialAnchored } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { CredentialsUnitOfWork } from '../adapters/credentials-database.js';
import { Chain } from './chain.js';
import { Credentials, type CredentialRecord } from './credentials.js';

/** Brings the chain in line with the records. Every step may be repeated; a crash in between loses and doubles nothing. */
@Injectable()
export class AnchorCredential {
  constructor(
    private readonly unitOfWork: CredentialsUnitOfWork,
    private readonly credentials: Credentials,
    private readonly chain: Chain,
  ) {}

  /** @throws ChainUnavailable; Error when there is no such credential. */
  async anchor(ctx: Ctx, credentialId: string): Promise<void> {
    await this.anchored(ctx, await this.known(credentialId));
  }

  /** Marks it as revoked on the chain, anchoring it first when that has not happened yet. @throws ChainUnavailable */
  async revoke(ctx: Ctx, credentialId: string): Promise<void> {
    const credential = await this.known(credentialId);
    await this.anchored(ctx, credential);
    await this.chain.revoke(credential.hash);
  }

  private async anchored(ctx: Ctx, { id, holderId, hash, anchor: known }: CredentialRecord): Promise<void> {
    if (known) return;
    const anchor = await this.chain.anchor(hash);
    await this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.credentials.recordAnchor(tx, id, anchor))) return;
      await tx.publish(CredentialAnchored, {
        ...{ credentialId: id, holderId, hash },
        chainId: anchor.chainId,
        transaction: anchor.transaction,
        anchoredAt: anchor.anchoredAt.toISOString(),
      });
    });
  }

  private async known(id: string): Promise<CredentialRecord> {
    const credential = await this.credentials.find(id);
    if (!credential) throw new Error(`no credential ${id}`);
    return credential;
  }
}
