import type { PageRequest } from '@iworkz/platform';
import type { CredentialsTx } from '../adapters/credentials-database.js';
import type { JsonObject } from '../data-integrity/proof.js';
import type { Anchor } from './chain.js';

export interface StatusPlace {
  readonly listId: number;
  /** From 0 to `statusListLength - 1`. */
  readonly index: number;
}

export interface CredentialRecord {
  readonly id: string;
  readonly holderId: string;
  readonly type: string;
  readonly document: JsonObject;
  readonly hash: string;
  readonly status: StatusPlace;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
  readonly anchor: Omit<Anchor, 'revokedAt'> | null;
}

export interface StatusListRecord {
  readonly id: number;
  readonly revision: number;
  readonly changedAt: Date;
}

/** The credentials issued here, and the places of their status. */
export abstract class Credentials {
  /** One issue at a time until the transaction ends, so that no two requests get one place or one key issues twice. */
  abstract lockIssuing(tx: CredentialsTx): Promise<void>;
  /** A place that was never given before. Needs `lockIssuing`. */
  abstract takeStatusPlace(tx: CredentialsTx, now: Date): Promise<StatusPlace>;
  abstract add(tx: CredentialsTx, credential: CredentialRecord, requestKey: string): Promise<void>;
  abstract findByRequest(tx: CredentialsTx, requestKey: string): Promise<CredentialRecord | undefined>;
  /** @returns false when it had been revoked before, or does not exist. */
  abstract revoke(tx: CredentialsTx, id: string, revokedAt: Date, reason: string): Promise<boolean>;
  /** @returns false when its anchor was known before. */
  abstract recordAnchor(tx: CredentialsTx, id: string, anchor: Anchor): Promise<boolean>;
  abstract find(id: string): Promise<CredentialRecord | undefined>;
  abstract findByHash(hash: string): Promise<CredentialRecord | undefined>;
  /** Newest first, one more than `limit` when there are more. */
  abstract ofHolder(holderId: string, page: PageRequest): Promise<CredentialRecord[]>;
  abstract findStatusList(id: number): Promise<StatusListRecord | undefined>;
  abstract revokedIn(listId: number): Promise<number[]>;
}
