/** Lower-case hex SHA-256 of the bytes: the same bytes have the same id and are stored once. */
export type BlobId = string;

export interface StoredBlob {
  readonly id: BlobId;
  /** Bytes. */
  readonly size: number;
}

/** The bytes exceed what the store accepts. */
export class BlobTooLarge extends Error {
  constructor(
    readonly size: number,
    readonly limit: number,
  ) {
    super(`blob of ${size} bytes exceeds the limit of ${limit}`);
    this.name = 'BlobTooLarge';
  }
}

/** Bytes by the hash of their content. Whole or absent: a crash never leaves half a blob under its id. */
export abstract class BlobStore {
  /** Resolves when the bytes will survive a power cut. @throws BlobTooLarge */
  abstract put(bytes: Uint8Array): Promise<StoredBlob>;
  /** @throws RangeError when `id` is not a blob id; Error when the stored bytes no longer match it. */
  abstract get(id: BlobId): Promise<Uint8Array | undefined>;
  abstract exists(id: BlobId): Promise<boolean>;
  /** Deleting what is not there is no error. */
  abstract delete(id: BlobId): Promise<void>;
}
