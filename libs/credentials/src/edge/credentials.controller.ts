import {
  GetIssuerDocumentRoute,
  GetStatusListRoute,
  IssueCredentialRoute,
  ListMyCredentialsRoute,
  RevokeCredentialRoute,
  VerifyCredentialRoute,
  type InputOf,
  type IssuedCredential,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { Issuer } from '../data-integrity/issuer.js';
import type { CredentialRecord } from '../use-cases/credentials.js';
import { IssueCredential } from '../use-cases/issue-credential.use-case.js';
import { RevokeCredential } from '../use-cases/revoke-credential.use-case.js';
import { StatusLists } from '../use-cases/status-lists.js';
import { VerifyCredential } from '../use-cases/verify-credential.use-case.js';
import { ViewCredentials } from '../use-cases/view-credentials.use-case.js';

@Controller()
export class CredentialsController {
  constructor(
    private readonly issueCredential: IssueCredential,
    private readonly viewCredentials: ViewCredentials,
    private readonly verifyCredential: VerifyCredential,
    private readonly revokeCredential: RevokeCredential,
  ) {}

  @Handles(IssueCredentialRoute)
  async issue(
    ctx: Ctx,
    { body, idempotencyKey }: InputOf<typeof IssueCredentialRoute>,
  ): Promise<ReplyOf<typeof IssueCredentialRoute>> {
    return issuedCredential(await this.issueCredential.execute(ctx, body, idempotencyKey));
  }

  @Handles(ListMyCredentialsRoute)
  async listMine(
    ctx: Ctx,
    { query }: InputOf<typeof ListMyCredentialsRoute>,
  ): Promise<ReplyOf<typeof ListMyCredentialsRoute>> {
    const { cursor, limit } = query;
    const rows = await this.viewCredentials.mine(ctx, { after: readIdCursor(cursor), limit });
    return pageOfRows(rows, limit, issuedCredential);
  }

  @Handles(VerifyCredentialRoute)
  verify(ctx: Ctx, { body }: InputOf<typeof VerifyCredentialRoute>): Promise<ReplyOf<typeof VerifyCredentialRoute>> {
    return this.verifyCredential.execute(ctx, body.credential);
  }

  @Handles(RevokeCredentialRoute)
  async revoke(
    ctx: Ctx,
    { params, body }: InputOf<typeof RevokeCredentialRoute>,
  ): Promise<ReplyOf<typeof RevokeCredentialRoute>> {
    return issuedCredential(await this.revokeCredential.execute(ctx, params.credentialId, body.reason));
  }
}

/** What anybody may read to verify our credentials without us. */
@Controller()
export class IssuerController {
  constructor(
    private readonly issuer: Issuer,
    private readonly statusLists: StatusLists,
  ) {}

  @Handles(GetStatusListRoute)
  async statusList(
    _ctx: Ctx,
    { params }: InputOf<typeof GetStatusListRoute>,
  ): Promise<ReplyOf<typeof GetStatusListRoute>> {
    return { ...(await this.statusLists.get(params.listId)) };
  }

  @Handles(GetIssuerDocumentRoute)
  async issuerDocument(): Promise<ReplyOf<typeof GetIssuerDocumentRoute>> {
    return { ...this.issuer.document() };
  }
}

function issuedCredential(record: CredentialRecord): IssuedCredential {
  const { id, holderId, document, issuedAt, revokedAt, anchor, hash } = record;
  return {
    id,
    holderId,
    credential: { ...document },
    status: revokedAt ? 'revoked' : 'active',
    issuedAt: issuedAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    anchor: anchor && { ...anchor, hash, anchoredAt: anchor.anchoredAt.toISOString() },
  };
}
