// Writes one snapshot after the other until it is killed. Arguments: path, header as JSON, bytes of memory.
import { SnapshotHeader, writeSnapshot } from '../snapshot-file.js';

const [path = '', header = '', bytes = ''] = process.argv.slice(2);
const memory = new Uint8Array(Number(bytes));
const base = SnapshotHeader.parse(JSON.parse(header));

for (let round = 1; ; round += 1) {
  memory.fill(round);
  const position = { ...base.position, jobRevision: BigInt(round) };
  await writeSnapshot(path, { ...base, position, memoryBytes: memory.length }, memory);
  if (round === 1) console.log('written once');
}
