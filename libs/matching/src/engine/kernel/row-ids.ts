import type { KernelMemory, KernelSpace } from './kernel-memory.js';
import {
  blockCold,
  blockEntryBytes,
  blockNumber,
  kindBlockTable,
  kindIdCapacity,
  kindIdTable,
  kindIdUsed,
  kindRowCount,
  rowsPerBlock,
} from './layout.js';
import type { UuidWords } from './uuid-words.js';

const leastCapacity = 256;
const gone = 0xffffffff;

/** Of a number whose last half is random in every kind of uuid that is made today. */
const placeOf = ([, , third, fourth]: UuidWords): number => (Math.imul(third, 0x9e3779b1) ^ fourth) >>> 0;

/** Which slot (block number x 128 + row) has which id: four to eleven bytes a row, in the memory itself. */
export class RowIds {
  private readonly tableAt: number;
  private readonly capacityAt: number;
  private readonly usedAt: number;
  private readonly countAt: number;
  private readonly blocksAt: number;

  /** @param kind address of the kind's part of the root @param idsOffset of the ids in a block's cold part */
  constructor(
    private readonly memory: KernelMemory,
    private readonly space: KernelSpace,
    kind: number,
    private readonly idsOffset: number,
  ) {
    this.tableAt = (kind + kindIdTable) >>> 2;
    this.capacityAt = (kind + kindIdCapacity) >>> 2;
    this.usedAt = (kind + kindIdUsed) >>> 2;
    this.countAt = (kind + kindRowCount) >>> 2;
    this.blocksAt = (kind + kindBlockTable) >>> 2;
  }

  /** @returns -1 when no row has the id */
  find(id: UuidWords): number {
    const at = this.entryOf(id);
    return at < 0 ? -1 : this.memory.u32[at]! - 1;
  }

  /** Address of the block in which a slot is. */
  blockOf(slot: number): number {
    const { u32 } = this.memory;
    return u32[(u32[this.blocksAt]! + Math.floor(slot / rowsPerBlock) * blockEntryBytes) >>> 2]!;
  }

  /** Writes the id to its row and notes where it is. */
  add(id: UuidWords, block: number, row: number): void {
    const { u32 } = this.memory;
    if ((u32[this.usedAt]! + 1) * 4 > u32[this.capacityAt]! * 3) this.rebuild();
    const { data } = this.memory;
    const at = this.idAt(block, row);
    id.forEach((word, index) => data.setUint32(at + 4 * index, word));
    this.enter(id, this.memory.u32[(block + blockNumber) >>> 2]! * rowsPerBlock + row);
    this.memory.u32[this.countAt]! += 1;
  }

  remove(id: UuidWords): void {
    const at = this.entryOf(id);
    if (at < 0) return;
    this.memory.u32[at] = gone;
    this.memory.u32[this.countAt]! -= 1;
  }

  private idAt(block: number, row: number): number {
    return this.memory.u32[(block + blockCold) >>> 2]! + this.idsOffset + 16 * row;
  }

  private idOfSlot(slot: number): number {
    return this.idAt(this.blockOf(slot), slot % rowsPerBlock);
  }

  private entryOf(id: UuidWords): number {
    const { u32, data } = this.memory;
    const capacity = u32[this.capacityAt]!;
    if (capacity === 0) return -1;
    const table = u32[this.tableAt]! >>> 2;
    for (let place = placeOf(id) & (capacity - 1); ; place = (place + 1) & (capacity - 1)) {
      const found = u32[table + place]!;
      if (found === 0) return -1;
      if (found === gone) continue;
      const at = this.idOfSlot(found - 1);
      // The last words differ most.
      if (
        data.getUint32(at + 12) === id[3] &&
        data.getUint32(at + 8) === id[2] &&
        data.getUint32(at + 4) === id[1] &&
        data.getUint32(at) === id[0]
      ) {
        return table + place;
      }
    }
  }

  private enter(id: UuidWords, slot: number): void {
    const { u32 } = this.memory;
    const capacity = u32[this.capacityAt]!;
    const table = u32[this.tableAt]! >>> 2;
    let place = placeOf(id) & (capacity - 1);
    while (u32[table + place] !== 0 && u32[table + place] !== gone) place = (place + 1) & (capacity - 1);
    if (u32[table + place] === 0) u32[this.usedAt]! += 1;
    u32[table + place] = slot + 1;
  }

  /** Doubles when rows need it, else only forgets the places of rows that went away. */
  private rebuild(): void {
    const before = this.memory.u32[this.tableAt]!;
    const capacityBefore = this.memory.u32[this.capacityAt]!;
    const rows = this.memory.u32[this.countAt]! + 1;
    let capacity = Math.max(leastCapacity, capacityBefore);
    while (rows * 2 > capacity) capacity *= 2;
    const table = this.space.take(capacity * 4);
    const { u32, data } = this.memory;
    u32[this.tableAt] = table;
    u32[this.capacityAt] = capacity;
    u32[this.usedAt] = 0;
    for (let place = 0; place < capacityBefore; place += 1) {
      const found = u32[(before >>> 2) + place]!;
      if (found === 0 || found === gone) continue;
      const slot = found - 1;
      const at = this.idOfSlot(slot);
      const id = [0, 4, 8, 12].map((offset) => data.getUint32(at + offset)) as unknown as UuidWords;
      this.enter(id, slot);
    }
    if (capacityBefore > 0) this.space.give(before, capacityBefore * 4);
  }
}
