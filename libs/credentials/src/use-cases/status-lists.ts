import { NotFound } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { Issuer } from '../data-integrity/issuer.js';
import { signCredential, type JsonObject } from '../data-integrity/proof.js';
import { statusListCredentialOf } from '../data-integrity/status-list.js';
import { Credentials, type StatusListRecord } from './credentials.js';

/** The signed status lists. A list is signed once per revocation, not per reader: its page is public. */
@Injectable()
export class StatusLists {
  private readonly signed = new Map<number, { readonly revision: number; readonly credential: Promise<JsonObject> }>();

  constructor(
    private readonly credentials: Credentials,
    private readonly issuer: Issuer,
  ) {}

  /** Where the public finds a list. */
  urlOf(listId: number): string {
    return new URL(`status-lists/${listId}`, this.issuer.id).toString();
  }

  /** The list at that address; undefined when it is none of ours. */
  async at(url: string): Promise<JsonObject | undefined> {
    const id = Number(/\/status-lists\/(\d{1,9})$/.exec(url)?.[1] ?? Number.NaN);
    if (Number.isNaN(id) || this.urlOf(id) !== url) return undefined;
    const list = await this.credentials.findStatusList(id);
    return list && this.current(list);
  }

  /** @throws NotFound */
  async get(listId: string): Promise<JsonObject> {
    const list = await this.credentials.findStatusList(Number(listId));
    if (!list) throw NotFound({ resource: 'status_list', id: listId });
    return this.current(list);
  }

  private current(list: StatusListRecord): Promise<JsonObject> {
    const known = this.signed.get(list.id);
    if (known?.revision === list.revision) return known.credential;
    // The revision is read before the bits: a revocation in between makes the copy newer than it says, never older.
    const credential = this.sign(list);
    this.signed.set(list.id, { revision: list.revision, credential });
    credential.catch(() => this.signed.delete(list.id));
    return credential;
  }

  private async sign(list: StatusListRecord): Promise<JsonObject> {
    const credential = await statusListCredentialOf({
      url: this.urlOf(list.id),
      issuer: this.issuer.id,
      changedAt: list.changedAt,
      revoked: await this.credentials.revokedIn(list.id),
    });
    return signCredential(credential, this.issuer.signer, list.changedAt);
  }
}
