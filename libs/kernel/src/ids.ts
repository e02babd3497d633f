import { v7 } from 'uuid';

/** Random bytes are drawn for many ids at once: drawing them costs more than all else of an id. */
const drawn = new Uint8Array(16 * 256);
let used = drawn.length;
let milliseconds = 0;
let sequence = 0;

/** A new UUIDv7: unique without coordination, and ordered by time so that B-tree indexes stay dense; ids of one process ascend. */
export function newId(): string {
  if (used === drawn.length) {
    globalThis.crypto.getRandomValues(drawn);
    used = 0;
  }
  const random = drawn.subarray(used, (used += 16));
  const now = Date.now();
  if (now > milliseconds) {
    milliseconds = now;
    // 31 bits, so that counting up from here does not run over.
    sequence = ((random[6]! & 0x7f) << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!;
  } else {
    sequence = (sequence + 1) >>> 0;
    if (sequence === 0) milliseconds += 1;
  }
  return v7({ random, msecs: milliseconds, seq: sequence });
}
