import type { SealedFields } from '@iworkz/contracts';
import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { closeBox, openBox } from './sealed-box.js';

const keyBytes = 32;

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
  return {
    person,
    box: closeBox(key, Buffer.from(JSON.stringify(fields)), `${person} ${about}`).toString('base64url'),
  };
}

/** @throws Error */
export function openFields(key: KeyObject, { person, box }: SealedFields, about: string): Record<string, unknown> {
  const text = openBox(key, Buffer.from(box, 'base64url'), `${person} ${about}`).toString('utf8');
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
    return closeBox(this.key, key.export(), person);
  }

  /** @throws Error when it was wrapped for somebody else, or changed since. */
  unwrap(person: string, wrapped: Uint8Array): KeyObject {
    return createSecretKey(openBox(this.key, wrapped, person));
  }
}
