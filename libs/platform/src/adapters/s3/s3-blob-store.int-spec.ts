import { describe } from 'vitest';
import { describeBlobStoreContract } from '../../ports/testing/blob-store.contract.js';
import { bucketUnderTest } from './testing/s3-contract.js';

const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region = 'ap-northeast-1' } = process.env;

// The bucket must be there and may hold anything.
describe.skipIf(!endpoint || !bucket)('on the server that S3_ENDPOINT names', () => {
  const accessKeyId = process.env['S3_ACCESS_KEY_ID'];
  const secretAccessKey = process.env['S3_SECRET_ACCESS_KEY'];
  describeBlobStoreContract('S3BlobStore', () =>
    Promise.resolve(
      bucketUnderTest({ bucket: bucket!, region, endpoint, accessKeyId, secretAccessKey }, () => Promise.resolve()),
    ),
  );
});
