import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBlobStoreContract } from '../../ports/testing/blob-store.contract.js';
import { FileBlobStore } from './file-blob-store.js';

describeBlobStoreContract('FileBlobStore', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'iworkz-blobs-'));
  const limit = 10_000;
  return {
    limit,
    open: () => new FileBlobStore({ folder, maxSize: limit }),
    damage: (id) => writeFile(join(folder, id.slice(0, 2), id.slice(2)), 'something else'),
    remove: () => rm(folder, { recursive: true }),
  };
});
