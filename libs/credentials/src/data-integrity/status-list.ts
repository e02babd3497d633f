// A reference, not an import: packages that compile this source must find the types, and a file of them is no module.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./vc-libraries.d.ts" />
import { createCredential, createList, decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { createHmac } from 'node:crypto';
import type { JsonObject } from './proof.js';

/** Places in a list: the shortest that W3C Bitstring Status List 1.0 allows (16 KiB), for the privacy of the herd. */
export const statusListLength = 131_072;

/**
 * The place of the n-th entry of a list: a permutation, so no two entries meet, that only the key can follow, so that
 * neighbouring places tell nothing about who was issued a credential before whom.
 * A Feistel network of 18 bits, walked until the value lies within the 17 bits of a list.
 * @param entry from 0 to `statusListLength - 1`.
 */
export function placeOf(entry: number, key: Uint8Array): number {
  let place = entry;
  do {
    let left = place >>> 9;
    let right = place & 0x1ff;
    for (let round = 0; round < 6; round += 1) {
      const mask = createHmac('sha256', key).update(`${round} ${right}`).digest().readUInt16BE(0) & 0x1ff;
      [left, right] = [right, left ^ mask];
    }
    place = (left << 9) | right;
  } while (place >= statusListLength);
  return place;
}

/** The unsigned status list credential in which exactly `revoked` are set. */
export async function statusListCredentialOf(list: {
  readonly url: string;
  readonly issuer: string;
  readonly changedAt: Date;
  readonly revoked: Iterable<number>;
}): Promise<JsonObject> {
  const bits = await createList({ length: statusListLength });
  for (const index of list.revoked) bits.setStatus(index, true);
  const credential = await createCredential({ id: list.url, list: bits, statusPurpose: 'revocation' });
  return { ...credential, issuer: list.issuer, validFrom: list.changedAt.toISOString() };
}

/** @throws when the credential holds no readable list, or the list has no such place. */
export async function isSetIn(statusListCredential: JsonObject, index: number): Promise<boolean> {
  const subject = statusListCredential['credentialSubject'] as { encodedList: string };
  return (await decodeList({ encodedList: subject.encodedList })).getStatus(index);
}
