import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '../../../config/engine-settings.js';
import type { BlobStoreUnderTest } from '../../../ports/testing/blob-store.contract.js';
import { S3BlobStore } from '../s3-blob-store.js';

/** A bucket for the contract of a blob store. */
export function bucketUnderTest(settings: S3Settings, remove: () => Promise<void>): BlobStoreUnderTest {
  const limit = 10_000;
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = settings;
  const client = new S3Client({
    region,
    endpoint,
    forcePathStyle: true,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  return {
    limit,
    open: () => new S3BlobStore({ ...settings, maxSize: limit }),
    damage: async (id) => {
      const Key = `${id.slice(0, 2)}/${id.slice(2)}`;
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'something else' }));
    },
    remove,
  };
}
