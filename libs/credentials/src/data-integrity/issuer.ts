// A reference, not an import: packages that compile this source must find the types, and a file of them is no module.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./vc-libraries.d.ts" />
import { generate, type Signer } from '@digitalbazaar/ed25519-multikey';
import { multikeyContext } from './document-loader.js';
import type { IssuerKey, JsonObject } from './proof.js';

const didContext = 'https://www.w3.org/ns/cid/v1';

/** Who issues here: a controlled identifier, and the one key that signs in its name. */
export class Issuer {
  private constructor(
    readonly id: string,
    readonly key: IssuerKey,
    readonly signer: Signer,
  ) {}

  /** @param seed 32 bytes; the key is the Ed25519 key of that seed (RFC 8032). @param url also the issuer's id. */
  static async fromSeed(seed: Uint8Array, url: string): Promise<Issuer> {
    const pair = await generate({ controller: url, seed });
    return new Issuer(url, { id: pair.id, publicKeyMultibase: pair.publicKeyMultibase }, pair.signer());
  }

  /** The controlled identifier document (W3C Controlled Identifiers 1.0) that tells the public key. */
  document(): JsonObject {
    return {
      '@context': [didContext, multikeyContext],
      id: this.id,
      verificationMethod: [{ ...this.key, type: 'Multikey', controller: this.id }],
      assertionMethod: [this.key.id],
    };
  }
}
