import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import type { S3Settings } from '../../config/engine-settings.js';
import { BlobStore, BlobTooLarge, type BlobId, type StoredBlob } from '../../ports/blob-store.js';

export interface S3BlobStoreOptions extends S3Settings {
  /** Bytes; 25 MiB unless told. */
  readonly maxSize?: number;
}

/** Milliseconds. A whole call takes at most three tries and the short pauses between them. */
const timeouts = { connectionTimeout: 2_000, socketTimeout: 10_000, requestTimeout: 20_000 };

/**
 * Blobs in a bucket of their own, under `<first two digits>/<the others>` of their hash. The role needs GetObject,
 * PutObject, DeleteObject, and ListBucket, without which S3 says "forbidden" of what is not there.
 *
 * Tried against s3rver, a stand-in that speaks the S3 API; it has not met S3 itself.
 */
export class S3BlobStore extends BlobStore {
  private readonly client: S3Client;
  private readonly maxSize: number;

  constructor(private readonly options: S3BlobStoreOptions) {
    super();
    const { region, endpoint, accessKeyId, secretAccessKey } = options;
    this.maxSize = options.maxSize ?? 25 * 2 ** 20;
    this.client = new S3Client({
      region,
      endpoint,
      // Other providers, unlike AWS, often have no host name for each bucket.
      forcePathStyle: endpoint !== undefined,
      credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
      maxAttempts: 3,
      requestHandler: { ...timeouts, throwOnRequestTimeout: true },
      // By default the SDK adds a CRC32 after the body, which many other providers do not understand. The SHA-256 that we
      // send says more.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(bytes: Uint8Array): Promise<StoredBlob> {
    if (bytes.byteLength > this.maxSize) throw new BlobTooLarge(bytes.byteLength, this.maxSize);
    const hash = createHash('sha256').update(bytes);
    const checksum = hash.copy().digest('base64');
    const id = hash.digest('hex');
    const stored = { id, size: bytes.byteLength };
    if (await this.holds(id, checksum)) return stored;
    // One request, and S3 has an object whole or not at all. It refuses bytes that do not fit the checksum.
    await this.client.send(
      new PutObjectCommand({
        ...this.placeOf(id),
        Body: bytes,
        ContentLength: bytes.byteLength,
        ContentType: 'application/octet-stream',
        ChecksumSHA256: checksum,
      }),
    );
    return stored;
  }

  async get(id: BlobId): Promise<Uint8Array | undefined> {
    try {
      const { Body: body } = await this.client.send(new GetObjectCommand(this.placeOf(id)));
      const bytes = (await body?.transformToByteArray()) ?? new Uint8Array();
      if (createHash('sha256').update(bytes).digest('hex') !== id) throw new Error(`blob ${id} is damaged`);
      return bytes;
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async exists(id: BlobId): Promise<boolean> {
    return (await this.headOf(id)) !== undefined;
  }

  async delete(id: BlobId): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.placeOf(id)));
  }

  /** Whether the right bytes are there: by the checksum that S3 keeps with them, else by reading them. */
  private async holds(id: BlobId, checksum: string): Promise<boolean> {
    const head = await this.headOf(id);
    if (!head) return false;
    if (head.ChecksumSHA256 !== undefined) return head.ChecksumSHA256 === checksum;
    return this.get(id).then(
      (bytes) => bytes !== undefined,
      () => false,
    );
  }

  private async headOf(id: BlobId): Promise<{ readonly ChecksumSHA256?: string } | undefined> {
    try {
      return await this.client.send(new HeadObjectCommand({ ...this.placeOf(id), ChecksumMode: 'ENABLED' }));
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /** @throws RangeError when `id` is not a blob id. */
  private placeOf(id: BlobId): { Bucket: string; Key: string } {
    if (!/^[0-9a-f]{64}$/.test(id)) throw new RangeError('not a blob id');
    return { Bucket: this.options.bucket, Key: `${id.slice(0, 2)}/${id.slice(2)}` };
  }
}
