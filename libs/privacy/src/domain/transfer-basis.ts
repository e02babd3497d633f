import type { ConsentPurpose, TransferWish, transferInstruments } from '@iworkz/contracts';
import type { Region } from '@iworkz/kernel';
import { legalDay, type LegalDate } from './legal-days.js';

export interface Agreement {
  readonly id: string;
  readonly instrument: (typeof transferInstruments)[number];
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
}

export interface TransferBasis {
  readonly basis: 'same_region' | 'consent' | Agreement['instrument'];
  readonly evidence: string | null;
}

export const consentToTransfer = (to: Region): ConsentPurpose => `transfer_to_${to}`;

/**
 * What a transfer may rest on (APPI 28, GDPR 44 to 49, PIPA 28-8, PDPA 26): an agreement on file with that recipient, else the
 * consent of the person to that destination. An adequacy decision alone is not taken for granted: it counts as an agreement
 * once somebody has confirmed it for the recipient.
 * @param consentProof of the consent that is in force.
 * @returns undefined when there is none.
 */
export function basisOf(
  { from, to }: Pick<TransferWish, 'from' | 'to'>,
  agreements: readonly Agreement[],
  consentProof: string | undefined,
  now: Date,
): TransferBasis | undefined {
  if (from === to) return { basis: 'same_region', evidence: null };
  const day = legalDay(now, from);
  const agreement = agreements.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
  if (agreement) return { basis: agreement.instrument, evidence: agreement.id };
  return consentProof === undefined ? undefined : { basis: 'consent', evidence: consentProof };
}
