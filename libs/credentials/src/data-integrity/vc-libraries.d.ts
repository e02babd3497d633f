// The parts we use of libraries that ship without types.

declare module '@digitalbazaar/ed25519-multikey' {
  export interface Signer {
    readonly id: string;
    readonly algorithm: string;
    sign(input: { data: Uint8Array }): Promise<Uint8Array>;
  }
  export interface Multikey {
    readonly id: string;
    readonly controller: string;
    readonly publicKeyMultibase: string;
    signer(): Signer;
  }
  export function generate(options: { id?: string; controller?: string; seed: Uint8Array }): Promise<Multikey>;
  export function from(key: {
    id: string;
    controller: string;
    type: 'Multikey';
    '@context': string;
    publicKeyMultibase: string;
    secretKeyMultibase?: string;
  }): Promise<Multikey>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  interface CanonizeOptions {
    documentLoader: (url: string) => Promise<unknown>;
  }
  export const cryptosuite: {
    readonly name: 'eddsa-rdfc-2022';
    /** RDFC-1.0 N-Quads. Rejects in safe mode where a term has no meaning in the contexts. */
    canonize(document: object, options: CanonizeOptions): Promise<string>;
  };
}

declare module '@digitalbazaar/data-integrity' {
  import type { Signer } from '@digitalbazaar/ed25519-multikey';
  import type { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
  export class DataIntegrityProof {
    constructor(options: { signer?: Signer; date?: string | Date; cryptosuite: typeof cryptosuite });
    verifyProof(input: {
      proof: object;
      document: object;
      documentLoader: (url: string) => Promise<unknown>;
    }): Promise<{ verified: boolean; error?: unknown }>;
  }
}

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity';
  export function issue(options: {
    credential: object;
    suite: DataIntegrityProof;
    documentLoader: (url: string) => Promise<unknown>;
    now: Date;
  }): Promise<Record<string, unknown>>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export interface BitstringStatusList {
    readonly length: number;
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
  }
  export function createList(options: { length: number }): Promise<BitstringStatusList>;
  export function decodeList(options: { encodedList: string }): Promise<BitstringStatusList>;
  export function createCredential(options: {
    id: string;
    list: BitstringStatusList;
    statusPurpose: 'revocation';
  }): Promise<Record<string, unknown>>;
}
