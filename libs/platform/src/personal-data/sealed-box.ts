import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** 256 bits. Nonces are random, so a key must close far fewer than 2^32 boxes (NIST SP 800-38D, 8.3). */
export type BoxKey = KeyObject | Uint8Array;

/**
 * AES-256-GCM: nonce, tag, ciphertext.
 * @param about what is in the box and where it stands: a box that was moved elsewhere does not open there.
 */
export function closeBox(key: BoxKey, plain: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const ciphertext = [cipher.update(plain), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...ciphertext]);
}

/** @throws Error when the box was closed by another key, about something else, or changed since. */
export function openBox(key: BoxKey, box: Uint8Array, about: string): Buffer {
  // Without the length, a box whose tag was cut short would be taken.
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(about))
    .setAuthTag(box.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(box.subarray(nonceBytes + tagBytes)), decipher.final()]);
}
