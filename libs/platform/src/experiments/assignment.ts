import type { Variant } from '@iworkz/contracts';
import { createHash } from 'node:crypto';

export const bucketCount = 10_000;

export interface Assigning {
  /** Its own for each experiment, so that who is together in one is not together in the next. */
  readonly salt: string;
  readonly challengerPercent: number;
  readonly everyoneGets: Variant | null;
}

/**
 * 0 to 9,999, the same for ever: the first 48 bits of SHA-256 over salt and person. Reducing them to 10,000 buckets favours
 * none by more than 4e-11.
 */
export function bucketOf(salt: string, userId: string): number {
  const digest = createHash('sha256').update(`${salt} ${userId}`).digest();
  return digest.readUIntBE(0, 6) % bucketCount;
}

/** Buckets from below belong to the challenger. */
export const challengerBuckets = (challengerPercent: number): number => (challengerPercent * bucketCount) / 100;

export function variantOf({ salt, challengerPercent, everyoneGets }: Assigning, userId: string): Variant {
  if (everyoneGets) return everyoneGets;
  return bucketOf(salt, userId) < challengerBuckets(challengerPercent) ? 'challenger' : 'champion';
}
