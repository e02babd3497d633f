import type { VerificationReason } from '../messages/verification-texts.js';

/** The findings with which a check is passed; with any other it is not. */
const passing: ReadonlySet<VerificationReason> = new Set<VerificationReason>([
  'proof_valid',
  'issuer_own',
  'issuer_trusted',
  'period_valid',
  'not_revoked',
  'no_status',
  'anchored',
  'anchor_pending',
  'anchor_not_expected',
]);

export function isPassed(finding: VerificationReason): boolean {
  return passing.has(finding);
}

/** Valid from the first instant on, and up to, but not including, the last (VC Data Model 2.0, 4.9). */
export function periodFinding(
  now: Date,
  { validFrom, validUntil }: { readonly validFrom?: Date; readonly validUntil?: Date },
): VerificationReason {
  if (validFrom && now < validFrom) return 'not_yet_valid';
  return validUntil && now >= validUntil ? 'expired' : 'period_valid';
}
