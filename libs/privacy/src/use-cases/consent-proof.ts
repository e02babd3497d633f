import type { ConsentDecision } from '@iworkz/contracts';
import { createHash } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Of what a person read before they decided. */
export const wordingHash = (shown: { readonly title: string; readonly wording: string }): string =>
  sha256(JSON.stringify([shown.title, shown.wording]));

/**
 * Seals a decision by the proof of the one before it. A JSON array keeps field boundaries: joined by a separator, text could
 * move from one field to the next unseen.
 */
export function consentProof(
  personId: string,
  decision: Omit<ConsentDecision, 'proof'>,
  previousProof: string | undefined,
): string {
  const { purpose, version, given, locale, surface, decidedAt, wordingHash: hash } = decision;
  return sha256(
    JSON.stringify([previousProof ?? '', personId, purpose, version, given, locale, surface, decidedAt, hash]),
  );
}

/** @param decisions oldest first. @returns whether none was changed, left out in the middle or put in. */
export function isProven(personId: string, decisions: readonly ConsentDecision[]): boolean {
  return decisions.every(
    (decision, index) => consentProof(personId, decision, decisions[index - 1]?.proof) === decision.proof,
  );
}
