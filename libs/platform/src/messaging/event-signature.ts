import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * HMAC-SHA256 over the exact text of an envelope, in hex. The text is stored and carried unchanged: JSON has many
 * spellings of one value, and only the signed spelling verifies.
 */
export function signEnvelope(envelope: string, key: string): string {
  return createHmac('sha256', key).update(envelope, 'utf8').digest('hex');
}

/** What a sealed box is bound to, beside its person. */
export const aboutOf = ({ id, type }: { readonly id: string; readonly type: string }): string => `${id} ${type}`;

/** Compares in constant time, so that a forger learns nothing from how long a refusal takes. */
export function isSignatureOf(signature: string, envelope: string, key: string): boolean {
  const given = Buffer.from(signature, 'hex');
  const expected = Buffer.from(signEnvelope(envelope, key), 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
