import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breakingApiChanges, breakingEventChanges } from './compatibility.js';
import { currentSnapshots, textOf } from './snapshots.js';

/** `npm run openapi`: writes the snapshots. A change that breaks callers is refused unless `--accept-breaking` is said. */
const folder = fileURLToPath(new URL('../../src/snapshots/', import.meta.url));
const accepted = process.argv.includes('--accept-breaking');

let broken = 0;
for (const snapshot of currentSnapshots()) {
  const file = join(folder, snapshot.file);
  if (existsSync(file)) {
    const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const changes =
      snapshot.kind === 'api'
        ? breakingApiChanges(before, snapshot.document)
        : breakingEventChanges(snapshot.file, before, snapshot.document);
    for (const change of changes) console.error(`${snapshot.file}: ${change}`);
    broken += changes.length;
    if (changes.length > 0 && !accepted) continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, textOf(snapshot));
}
if (broken > 0 && !accepted) {
  console.error(
    `\n${broken} changes would break callers. Add a new version instead, or say --accept-breaking before the first release.`,
  );
  process.exitCode = 1;
}
