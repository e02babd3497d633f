import type { SealedFields } from '@iworkz/contracts';
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** AES-256-GCM: nonce, tag, ciphertext. Nonces are random: a person's key closes far fewer than the 2^32 boxes that may be. */
function close(key: KeyObject, plain: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** @throws Error when the box was closed by another key, about something else, or changed since. */
function open(key: KeyObject, box: Uint8Array, about: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(about))
    .setAuthTag(box.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(box.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

export function newPersonKey(): KeyObject {
  return createSecretKey(randomBytes(keyBytes));
}

/** @param about id and type of the event: a box that was moved into another event does not open there. */
export function sealFields(
  key: KeyObject,
  person: string,
  about: string,
  fields: Readonly<Record<string, unknown>>,
): SealedFields {
  return { person, box: close(key, Buffer.from(JSON.stringify(fields)), `${person} ${about}`).toString('base64url') };
}

/** @throws Error */
export function openFields(key: KeyObject, { person, box }: SealedFields, about: string): Record<string, unknown> {
  const text = open(key, Buffer.from(box, 'base64url'), `${person} ${about}`).toString('utf8');
  return JSON.parse(text) as Record<string, unknown>;
}

/** A key from the configuration, under which people's keys are stored. */
export class WrappingKey {
  /** Tells keys apart in the table; says nothing about the key. */
  readonly id: string;
  private readonly key: KeyObject;

  constructor(secret: string) {
    const derived = (purpose: string, bytes: number): Buffer =>
      Buffer.from(hkdfSync('sha256', secret, '', `iworkz person keys: ${purpose}`, bytes));
    this.key = createSecretKey(derived('wrapping', keyBytes));
    this.id = derived('id', 8).toString('hex');
  }

  wrap(person: string, key: KeyObject): Buffer {
    return close(this.key, key.export(), person);
  }

  /** @throws Error when it was wrapped for somebody else, or changed since. */
  unwrap(person: string, wrapped: Uint8Array): KeyObject {
    return createSecretKey(open(this.key, wrapped, person));
  }
}
