import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { describeBlobStoreContract } from '../../ports/testing/blob-store.contract.js';
import { S3BlobStore } from './s3-blob-store.js';
import { localS3 } from './testing/local-s3.js';
import { bucketUnderTest } from './testing/s3-contract.js';

describeBlobStoreContract('S3BlobStore', async () => {
  const { settings, remove } = await localS3();
  return bucketUnderTest(settings, remove);
});

describe('S3BlobStore', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  const bytes = Buffer.from('a CV');
  const checksum = createHash('sha256').update(bytes).digest('base64');
  /** A server that answers as told, and what it was asked. */
  async function answering(
    answer: (method: string) => { status: number; headers?: Record<string, string>; body?: string },
  ): Promise<{ store: S3BlobStore; asked: string[]; checksums: (string | undefined)[] }> {
    const asked: string[] = [];
    const checksums: (string | undefined)[] = [];
    server = createServer((request, response) => {
      asked.push(request.method!);
      if (request.method === 'PUT') checksums.push(String(request.headers['x-amz-checksum-sha256']));
      const { status, headers, body } = answer(request.method!);
      request.resume().on('end', () => response.writeHead(status, headers).end(body));
    });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const settings = { bucket: 'blobs', region: 'ap-northeast-1', endpoint, accessKeyId: 'a', secretAccessKey: 'b' };
    return { store: new S3BlobStore(settings), asked, checksums };
  }

  it('does not send bytes again that are there with the right checksum', async () => {
    const { store, asked } = await answering(() => ({ status: 200, headers: { 'x-amz-checksum-sha256': checksum } }));
    await store.put(bytes);
    expect(asked).toEqual(['HEAD']);
  });

  it('sends bytes again when the checksum of what is there is wrong, with the right one', async () => {
    const { store, asked, checksums } = await answering(() => ({
      status: 200,
      headers: { 'x-amz-checksum-sha256': createHash('sha256').update('other').digest('base64') },
    }));
    await store.put(bytes);
    expect(asked).toEqual(['HEAD', 'PUT']);
    expect(checksums).toEqual([checksum]);
  });

  it('tries again when the server is busy, and tells when it stays so', async () => {
    let failures = 1;
    const { store, asked } = await answering((method) =>
      method === 'HEAD' ? { status: 404 } : { status: failures-- > 0 ? 503 : 200 },
    );
    await store.put(bytes);
    expect(asked).toEqual(['HEAD', 'PUT', 'PUT']);
    failures = 100;
    await expect(store.put(bytes)).rejects.toThrow();
  });

  it('tells of a bucket that is not there instead of knowing nothing of a blob', async () => {
    const body = '<?xml version="1.0"?><Error><Code>NoSuchBucket</Code><Message>none</Message></Error>';
    const { store } = await answering(() => ({ status: 404, headers: { 'content-type': 'application/xml' }, body }));
    await expect(store.get('0'.repeat(64))).rejects.toThrow();
  });
});
