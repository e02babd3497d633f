import * as z from 'zod';
import { CalendarDate, Id, Instant, text } from '../common/primitives.js';

export const CredentialSubject = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('LanguageCertificate'),
    holderName: text(200),
    /** BCP 47 language that was tested. */
    language: z.string().regex(/^[a-z]{2,3}$/),
    /** e.g. `JLPT`. */
    scheme: text(80),
    /** e.g. `N1`. */
    level: text(40),
    score: z.number().min(0).max(10000).optional(),
    awardedOn: CalendarDate,
  }),
]);

/** A W3C Verifiable Credential 2.0 with a Data Integrity proof, as JSON-LD. Checked by its proof, not by this shape. */
export const VerifiableCredential = z.record(z.string(), z.unknown()).meta({ id: 'VerifiableCredential' });

export const IssuedCredential = z
  .object({
    id: Id,
    holderId: Id,
    credential: VerifiableCredential,
    status: z.enum(['active', 'revoked']),
    issuedAt: Instant,
    revokedAt: Instant.nullable(),
    /** null until the chain has confirmed it. */
    anchor: z
      .object({
        chainId: z.int(),
        contract: z.string(),
        transaction: z.string(),
        blockNumber: z.int(),
        hash: z.string(),
        anchoredAt: Instant,
      })
      .nullable(),
  })
  .meta({ id: 'IssuedCredential' });
export type IssuedCredential = z.output<typeof IssuedCredential>;

export const verificationChecks = ['proof', 'issuer', 'validity_period', 'status', 'anchor'] as const;
export const VerificationResult = z
  .object({
    verified: z.boolean(),
    checks: z.array(
      z.object({ check: z.enum(verificationChecks), passed: z.boolean(), reason: z.string(), text: z.string() }),
    ),
    verifiedAt: Instant,
  })
  .meta({ id: 'VerificationResult' });
export type VerificationResult = z.output<typeof VerificationResult>;
