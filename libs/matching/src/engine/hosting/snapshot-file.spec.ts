import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readSnapshot } from './snapshot-file.js';

const fromSources = new URL('../../../../database/src/testing/from-sources.mjs', import.meta.url);
const program = fileURLToPath(new URL('testing/write-snapshots.ts', import.meta.url));
const memoryBytes = 24 << 20;
const header = JSON.stringify({
  modelVersion: 'any',
  shard: '1/1',
  position: { database: 'any', jobRevision: '0', candidateRevision: '0', newestPublication: 0 },
  descriptor: { layout: 1 },
  memoryBytes: 65_536,
});

it('is there and whole whenever its writer is killed', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'iworkz-snapshot-'));
  const path = join(folder, 'index.snapshot');
  try {
    expect(await readSnapshot(path, () => true)).toBeUndefined();
    for (const delay of [0, 7, 23, 61]) {
      const writer = spawn(
        process.execPath,
        ['--conditions=source', '--import', fromSources.href, program, path, header, String(memoryBytes)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const gone = once(writer, 'exit');
      await once(writer.stdout, 'data');
      await sleep(delay);
      writer.kill('SIGKILL');
      await gone;
      const read = await readSnapshot(path, () => true);
      const bytes = new Uint8Array(read!.memory.buffer);
      const fill = Number(read!.header.position.jobRevision) & 255;
      expect(bytes.length).toBe(memoryBytes);
      expect(bytes.every((byte) => byte === fill)).toBe(true);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
