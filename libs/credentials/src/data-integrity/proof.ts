// A reference, not an import: packages that compile this source must find the types, and a file of them is no module.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./vc-libraries.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import type { Signer } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { createHash } from 'node:crypto';
import { documentLoaderOf, multikeyContext, UnknownDocument, type Documents } from './document-loader.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A public key that may make statements in an issuer's name. */
export interface IssuerKey {
  readonly id: string;
  readonly publicKeyMultibase: string;
}

/** Why a proof does not hold. */
export type ProofFailure = 'signature_invalid' | 'unknown_term' | 'unknown_context' | 'proof_malformed';

/**
 * The credential with a Data Integrity proof (eddsa-rdfc-2022, purpose assertionMethod) made by `signer` at `now`.
 * @throws when a term has no meaning in the bundled contexts: what is not understood is not signed.
 */
export function signCredential(
  credential: JsonObject,
  signer: Signer,
  now: Date,
  documents: Documents = {},
): Promise<JsonObject> {
  const suite = new DataIntegrityProof({ signer, date: now, cryptosuite });
  return issue({ credential: structuredClone(credential), suite, documentLoader: documentLoaderOf(documents), now });
}

/** @returns undefined when `key` made the proof over exactly these statements. Never throws on what a stranger wrote. */
export async function proofFailure(
  credential: JsonObject,
  key: IssuerKey,
  controller: string,
  documents: Documents = {},
): Promise<ProofFailure | undefined> {
  const { proof, ...document } = credential;
  const method = { '@context': multikeyContext, type: 'Multikey', controller, ...key };
  const documentLoader = documentLoaderOf({ ...documents, [key.id]: method });
  try {
    const suite = new DataIntegrityProof({ cryptosuite });
    const result = await suite.verifyProof({ proof: proof as object, document, documentLoader });
    return result.verified ? undefined : failureOf(result.error);
  } catch (error) {
    return failureOf(error);
  }
}

/** SHA-256, lower-case hex, of the canonical form (RDFC-1.0) of the credential with its proof. */
export async function hashOf(credential: JsonObject, documents: Documents = {}): Promise<string> {
  const canonical = await cryptosuite.canonize(credential, { documentLoader: documentLoaderOf(documents) });
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}

function failureOf(error: unknown): ProofFailure {
  const chain: unknown[] = [];
  for (let link = error; link instanceof Error && chain.length < 10; link = link.cause ?? detailCause(link))
    chain.push(link);
  if (chain.some((link) => link instanceof UnknownDocument)) return 'unknown_context';
  const names = chain.map((link) => `${(link as Error).name} ${(link as Error).message}`).join(' ');
  if (names.includes('Invalid signature')) return 'signature_invalid';
  if (/safe mode|jsonld\.ValidationError/i.test(names)) return 'unknown_term';
  return 'proof_malformed';
}

/** jsonld keeps what went wrong below in `details.cause`. */
function detailCause(error: Error): unknown {
  return (error as { details?: { cause?: unknown } }).details?.cause;
}
