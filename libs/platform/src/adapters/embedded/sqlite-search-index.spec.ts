import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeSearchIndexContract } from '../../ports/testing/search-index.contract.js';
import { SqliteSearchIndex } from './sqlite-search-index.js';

describeSearchIndexContract('SqliteSearchIndex', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'iworkz-search-'));
  return {
    open: () => Promise.resolve(new SqliteSearchIndex({ folder })),
    remove: () => rm(folder, { recursive: true }),
  };
});
