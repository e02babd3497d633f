import type { VerificationResult } from '@iworkz/contracts';
import { verificationChecks } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { CredentialsConfig } from '../config.js';
import { Issuer } from '../data-integrity/issuer.js';
import { readPresented, type PresentedCredential } from '../data-integrity/presented-credential.js';
import { hashOf, proofFailure, type IssuerKey, type JsonObject } from '../data-integrity/proof.js';
import { isSetIn, statusListLength } from '../data-integrity/status-list.js';
import { isPassed, periodFinding } from '../domain/verification.js';
import { verificationTexts, type VerificationReason } from '../messages/verification-texts.js';
import { Chain, ChainUnavailable } from './chain.js';
import { Credentials } from './credentials.js';
import { StatusLists } from './status-lists.js';

type Check = (typeof verificationChecks)[number];
type Findings = Partial<Record<Check, VerificationReason>>;

@Injectable()
export class VerifyCredential {
  constructor(
    private readonly config: CredentialsConfig,
    private readonly issuer: Issuer,
    private readonly credentials: Credentials,
    private readonly statusLists: StatusLists,
    private readonly chain: Chain,
  ) {}

  /** Verifies whatever was sent; a credential that cannot be one is refused, not an error. */
  async execute(ctx: Ctx, document: JsonObject): Promise<VerificationResult> {
    const findings = await this.examine(ctx, document);
    const checks = verificationChecks.map((check) => {
      const reason = findings[check] ?? 'not_checked';
      return { check, passed: isPassed(reason), reason, text: verificationTexts.format(ctx.locale, reason) };
    });
    return { verified: checks.every(({ passed }) => passed), checks, verifiedAt: ctx.now.toISOString() };
  }

  /** What a credential says of its period, status and anchor counts only once its proof holds. */
  private async examine(ctx: Ctx, document: JsonObject): Promise<Findings> {
    const presented = readPresented(document);
    if (typeof presented === 'string') return { proof: presented };
    const keys = this.keysOf(presented.issuer);
    if (!keys) return { proof: 'issuer_key_unknown', issuer: 'issuer_unknown' };
    const own = presented.issuer === this.issuer.id;
    const issuer = own ? 'issuer_own' : 'issuer_trusted';
    const key = keys.find(({ id }) => id === presented.verificationMethod);
    if (!key) return { proof: 'wrong_key', issuer };
    const failure = await proofFailure(document, key, presented.issuer);
    if (failure) return { proof: failure, issuer };
    const [status, anchor] = await Promise.all([
      this.status(presented, own),
      own ? this.anchor(presented) : ('anchor_not_expected' as const),
    ]);
    return { proof: 'proof_valid', issuer, validity_period: periodFinding(ctx.now, presented), status, anchor };
  }

  private keysOf(issuer: string): readonly IssuerKey[] | undefined {
    if (issuer === this.issuer.id) return [this.issuer.key];
    return this.config.trustedIssuers.find(({ id }) => id === issuer)?.keys;
  }

  private async status({ status }: PresentedCredential, own: boolean): Promise<VerificationReason> {
    if (!status) return own ? 'status_missing' : 'no_status';
    // Lists of other issuers would have to be fetched from an address that the credential names.
    const list = own ? await this.statusLists.at(status.list) : undefined;
    if (!list || status.index >= statusListLength) return 'status_unknown';
    if (await proofFailure(list, this.issuer.key, this.issuer.id)) return 'status_list_invalid';
    return (await isSetIn(list, status.index)) ? 'revoked' : 'not_revoked';
  }

  private async anchor({ document }: PresentedCredential): Promise<VerificationReason> {
    const hash = await hashOf(document);
    const record = await this.credentials.findByHash(hash);
    if (!record) return 'record_unknown';
    try {
      const anchor = await this.chain.find(hash);
      if (anchor) return anchor.revokedAt ? 'anchor_revoked' : 'anchored';
      return record.anchor ? 'anchor_missing' : 'anchor_pending';
    } catch (error) {
      if (error instanceof ChainUnavailable) return 'chain_unavailable';
      throw error;
    }
  }
}
