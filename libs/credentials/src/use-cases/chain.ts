/** Where a chain holds the hash of a credential. */
export interface Anchor {
  readonly chainId: number;
  /** Address of the contract. */
  readonly contract: string;
  /** Hash of the transaction that anchored it. */
  readonly transaction: string;
  readonly blockNumber: number;
  readonly anchoredAt: Date;
  readonly revokedAt: Date | null;
}

/** The chain does not answer, or not as it should. */
export class ChainUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the chain did not answer', options);
    this.name = 'ChainUnavailable';
  }
}

/**
 * A public ledger of hashes that only the issuer writes. Hashes are SHA-256, 64 lower-case hex digits.
 * Everything here may be repeated: what was sent before a crash is found on the chain, not sent again.
 */
export abstract class Chain {
  /** Starts connecting, so that the first call does not wait for it. Never throws. */
  abstract prepare(): void;
  /** @throws ChainUnavailable */
  abstract find(hash: string): Promise<Anchor | undefined>;
  /** Resolves when the chain has confirmed it. @throws ChainUnavailable */
  abstract anchor(hash: string): Promise<Anchor>;
  /** Marks an anchored hash as revoked. @throws ChainUnavailable; Error when the hash is not anchored. */
  abstract revoke(hash: string): Promise<Anchor>;
  abstract close(): Promise<void>;
}
