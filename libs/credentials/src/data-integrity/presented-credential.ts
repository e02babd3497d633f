import * as z from 'zod';
import { bundledContexts, credentialsContext } from './document-loader.js';
import type { JsonObject } from './proof.js';

/** Far above what any credential here needs; canonicalization takes more than linear time. */
const largestText = 64 * 1024;
const deepest = 12;

const Instant = z.iso.datetime({ offset: true });
const Presented = z.looseObject({
  '@context': z.array(z.string()).min(1).max(8),
  id: z.string().optional(),
  type: z.array(z.string()).refine((types) => types.includes('VerifiableCredential')),
  issuer: z.string(),
  validFrom: Instant.optional(),
  validUntil: Instant.optional(),
  credentialStatus: z
    .looseObject({
      type: z.literal('BitstringStatusListEntry'),
      statusPurpose: z.literal('revocation'),
      statusListIndex: z.string().regex(/^\d{1,9}$/),
      statusListCredential: z.string(),
    })
    .optional(),
  credentialSubject: z.looseObject({}),
  proof: z.looseObject({
    type: z.literal('DataIntegrityProof'),
    cryptosuite: z.literal('eddsa-rdfc-2022'),
    created: Instant,
    verificationMethod: z.string(),
    proofPurpose: z.literal('assertionMethod'),
    proofValue: z.string(),
  }),
});

/** A credential somebody shows, whose parts can be read by name. Nothing in it is proven yet. */
export interface PresentedCredential {
  /** Exactly as it was shown: what the proof is checked over. */
  readonly document: JsonObject;
  readonly issuer: string;
  readonly validFrom?: Date;
  readonly validUntil?: Date;
  readonly status?: { readonly index: number; readonly list: string };
  readonly verificationMethod: string;
}

/** Reads what a stranger sent. Never throws. */
export function readPresented(
  document: JsonObject,
): PresentedCredential | 'malformed' | 'unknown_context' | 'too_large' {
  if (!isShallow(document, deepest)) return 'malformed';
  if (JSON.stringify(document).length > largestText) return 'too_large';
  const result = Presented.safeParse(document);
  if (!result.success || !usesPlainTerms(document)) return 'malformed';
  const { '@context': contexts, issuer, validFrom, validUntil, credentialStatus, proof } = result.data;
  if (contexts[0] !== credentialsContext) return 'malformed';
  if (!contexts.every((url) => Object.hasOwn(bundledContexts, url))) return 'unknown_context';
  return {
    document,
    issuer,
    validFrom: validFrom === undefined ? undefined : new Date(validFrom),
    validUntil: validUntil === undefined ? undefined : new Date(validUntil),
    status: credentialStatus && {
      index: Number(credentialStatus.statusListIndex),
      list: credentialStatus.statusListCredential,
    },
    verificationMethod: proof.verificationMethod,
  };
}

/**
 * JSON-LD has many spellings of one statement, and the signature covers the statement: `validUntil` under its full IRI,
 * or inside `@nest` or `@included`, would pass the proof and be overlooked by everything that reads JSON by name. Only the
 * plain spelling is accepted.
 */
function usesPlainTerms(document: JsonObject): boolean {
  const isPlain = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.every(isPlain);
    if (typeof value !== 'object' || value === null) return value !== null;
    return Object.entries(value).every(([term, inner]) => !/^@|:/.test(term) && isPlain(inner));
  };
  const { '@context': _contexts, ...statements } = document;
  return isPlain(statements);
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
