import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Settings } from '../../../config/engine-settings.js';

/** What is used of s3rver, which has no types of its own. */
type S3rver = new (options: {
  readonly address: string;
  readonly port: number;
  readonly silent: boolean;
  readonly directory: string;
  readonly configureBuckets: readonly { readonly name: string }[];
}) => { run(): Promise<AddressInfo>; close(): Promise<void>; httpServer: { closeAllConnections(): void } };

export interface LocalS3 {
  readonly settings: S3Settings & { readonly endpoint: string };
  remove(): Promise<void>;
}

/** A server that speaks the S3 API on loopback, with an empty bucket. */
export async function localS3(): Promise<LocalS3> {
  const Server = createRequire(import.meta.url)('s3rver') as S3rver;
  const directory = await mkdtemp(join(tmpdir(), 'iworkz-s3-'));
  const bucket = 'blobs';
  const server = new Server({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  return {
    settings: {
      bucket,
      region: 'ap-northeast-1',
      endpoint: `http://127.0.0.1:${port}`,
      // The only pair that it knows.
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    remove: async () => {
      server.httpServer.closeAllConnections();
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}
