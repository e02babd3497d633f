import type { KernelMemory, KernelSpace } from './kernel-memory.js';
import {
  blockClass,
  blockCold,
  blockCount,
  blockEntryBytes,
  blockLive,
  blockNumber,
  blockPlanes,
  blockPlaneStep,
  blockRecords,
  blockRecordsDead,
  blockRecordsSize,
  blockRecordsUsed,
  classBlockCount,
  classBlocks,
  classBytes,
  classKey,
  kindBlockCount,
  kindBlockTable,
  kindClassCount,
  kindClassTable,
  kindRowCount,
  kindStretch,
  kindStretchBlocks,
  kindStretchUsed,
  rowsPerBlock,
} from './layout.js';
import { RowIds } from './row-ids.js';
import { recordWords } from './row-record.js';
import { uuidAt, uuidWords } from './uuid-words.js';

/** Of what place its rows are, in three numbers, and of which trade. */
export type ClassKey = readonly [number, number, number, number];

export interface BlockShape {
  /** Address of the kind's part of the root. */
  readonly kind: number;
  readonly hotBytes: number;
  readonly coldBytes: number;
  /** What else is read of every row, in planes of which a query reads some: how many there are, and of a block the bytes of each. */
  readonly planes: number;
  readonly planeBytes: number;
  /** Places in the cold part: of the first row's offset, and from one to the next; of the ids. */
  readonly offsets: number;
  readonly offsetStep: number;
  readonly ids: number;
  /** So many rows of a place share a class whatever their trade: blocks with a row or two each take longer to read than trades save. */
  readonly fewRows: number;
}

/** Slots of a row that was put: where it lies, and where it lay before. */
export interface PutRow {
  readonly slot: number;
  readonly before: number | undefined;
}

export interface RowPlace {
  readonly block: number;
  readonly row: number;
}

/** Offsets of records are 16 bits, in words. */
const mostRecordBytes = 65535 * 4;
const leastRecordBytes = 256;
/** Sizes of record stretches: each a quarter above the one before, which bounds what lies idle behind them. */
const recordSizes: number[] = [];
for (let size = leastRecordBytes; size < mostRecordBytes; size = Math.ceil((size * 1.25) / 64) * 64)
  recordSizes.push(size);
recordSizes.push(Math.floor(mostRecordBytes / 64) * 64);

/**
 * The hot parts of so many blocks at least lie side by side, and of a fifth of all: read in the order of memory, they are fetched
 * ahead by the processor, but not from one stretch to the next.
 */
const hotPartsTogether = 16;

/** Entries of the root's tables, and of a class's list of blocks, at first. */
const leastTable = 64;
const leastList = 16;

const sizeFor = (bytes: number): number | undefined => recordSizes.find((size) => size >= bytes);

/**
 * The rows of one kind: blocks of 128 that share a class, each with its stretch of records beside it. A freed row is used
 * again by the next one of its class.
 */
export class RowBlocks {
  readonly ids: RowIds;
  private readonly classes = new Map<string, number>();
  /** Blocks of each class that have a free row. */
  private readonly open: number[][] = [];
  /** By name, and of each class. */
  private readonly places = new Map<string, { rows: number }>();
  private readonly placeOfClass: { rows: number }[] = [];
  private readonly kind: number;

  constructor(
    private readonly memory: KernelMemory,
    private readonly space: KernelSpace,
    private readonly shape: BlockShape,
  ) {
    this.ids = new RowIds(memory, space, shape.kind, shape.ids);
    this.kind = shape.kind >>> 2;
    this.findClasses();
  }

  get count(): number {
    return this.memory.u32[this.kind + (kindRowCount >>> 2)]!;
  }

  /** Whether the next row of the key's place is to have a class that its trade has no part in. */
  hasFew(key: ClassKey): boolean {
    return this.placeFor(key).rows < this.shape.fewRows;
  }

  find(id: string): RowPlace | undefined {
    const slot = this.ids.find(uuidWords(id));
    return slot < 0 ? undefined : this.placeOf(slot);
  }

  placeOf(slot: number): RowPlace {
    return { block: this.ids.blockOf(slot), row: slot % rowsPerBlock };
  }

  /** @returns the first slot from this one on in which a row lies; undefined when there is none. */
  nextFrom(slot: number): number | undefined {
    const end = this.memory.u32[this.kind + (kindBlockCount >>> 2)]! * rowsPerBlock;
    for (let next = slot; next < end; next += 1) {
      const { block, row } = this.placeOf(next);
      if (this.memory.u8[block + blockLive + (row >>> 3)]! & (1 << (row & 7))) return next;
    }
    return undefined;
  }

  idOf({ block, row }: RowPlace): string {
    return uuidAt(this.memory.u8.buffer, this.coldOf(block) + this.shape.ids + 16 * row);
  }

  slotOf({ block, row }: RowPlace): number {
    return this.memory.u32[(block + blockNumber) >>> 2]! * rowsPerBlock + row;
  }

  classKeyOf(block: number): ClassKey {
    const { u32 } = this.memory;
    const table = u32[this.kind + (kindClassTable >>> 2)]!;
    const at = (table + u32[(block + blockClass) >>> 2]! * classBytes + classKey) >>> 2;
    return [u32[at]!, u32[at + 1]!, u32[at + 2]!, u32[at + 3]!];
  }

  /** Address of the block's cold part. */
  coldOf(block: number): number {
    return this.memory.u32[(block + blockCold) >>> 2]!;
  }

  recordOf({ block, row }: RowPlace): number {
    const { u16, u32 } = this.memory;
    return u32[(block + blockRecords) >>> 2]! + 4 * u16[this.offsetAt(block, row)]!;
  }

  /** Where it stands among 16-bit words. */
  private offsetAt(block: number, row: number): number {
    return (this.coldOf(block) + this.shape.offsets + this.shape.offsetStep * row) >>> 1;
  }

  /** Makes room for a row that is not there yet. Its columns still have to be written. */
  add(id: string, key: ClassKey, record: Uint32Array): RowPlace {
    const words = uuidWords(id);
    const clas = this.classFor(key);
    const block = this.blockWithRoom(clas, record.length * 4);
    const { u8, u32 } = this.memory;
    const live = block + blockLive;
    let row = 0;
    while (u8[live + (row >>> 3)]! & (1 << (row & 7))) row += 1;
    const used = (block + blockRecordsUsed) >>> 2;
    u32.set(record, (u32[(block + blockRecords) >>> 2]! + u32[used]!) >>> 2);
    this.memory.u16[this.offsetAt(block, row)] = u32[used]! >>> 2;
    u32[used]! += record.length * 4;
    this.ids.add(words, block, row);
    this.memory.u8[live + (row >>> 3)]! |= 1 << (row & 7);
    this.memory.u32[(block + blockCount) >>> 2]! += 1;
    this.placeOfClass[clas]!.rows += 1;
    if (this.memory.u32[(block + blockCount) >>> 2] === rowsPerBlock) this.close(clas, block);
    return { block, row };
  }

  remove(id: string, place: RowPlace): void {
    const { block, row } = place;
    const { u8, u32 } = this.memory;
    const bytes = recordWords(this.memory, this.recordOf(place)) * 4;
    this.ids.remove(uuidWords(id));
    u8[block + blockLive + (row >>> 3)]! &= ~(1 << (row & 7));
    u32[(block + blockRecordsDead) >>> 2]! += bytes;
    const count = (block + blockCount) >>> 2;
    const clas = u32[(block + blockClass) >>> 2]!;
    if (u32[count] === rowsPerBlock) this.open[clas]!.push(block);
    u32[count]! -= 1;
    this.placeOfClass[clas]!.rows -= 1;
  }

  private findClasses(): void {
    const { u32 } = this.memory;
    const count = u32[this.kind + (kindClassCount >>> 2)]!;
    for (let clas = 0; clas < count; clas += 1) {
      const at = this.classAt(clas);
      const key = u32.slice(at + (classKey >>> 2), at + (classKey >>> 2) + 4);
      this.classes.set(key.join(), clas);
      const place = this.placeFor(key);
      const open: number[] = [];
      const listed = u32[at + (classBlocks >>> 2)]! >>> 2;
      for (const block of u32.subarray(listed, listed + u32[at + (classBlockCount >>> 2)]!)) {
        const rows = u32[(block + blockCount) >>> 2]!;
        place.rows += rows;
        if (rows < rowsPerBlock) open.push(block);
      }
      this.open.push(open);
      this.placeOfClass.push(place);
    }
  }

  private classFor(key: ClassKey): number {
    const known = this.classes.get(key.join());
    if (known !== undefined) return known;
    const clas = this.lengthen(this.kind, kindClassTable, kindClassCount, classBytes, leastTable);
    const { u32 } = this.memory;
    u32.set(key, this.classAt(clas) + (classKey >>> 2));
    this.classes.set(key.join(), clas);
    this.open.push([]);
    this.placeOfClass.push(this.placeFor(key));
    return clas;
  }

  private placeFor(key: ArrayLike<number>): { rows: number } {
    const name = `${key[0]}/${key[1]}/${key[2]}`;
    const place = this.places.get(name) ?? { rows: 0 };
    this.places.set(name, place);
    return place;
  }

  private blockWithRoom(clas: number, bytes: number): number {
    const open = this.open[clas]!;
    for (let index = open.length - 1; index >= 0; index -= 1) {
      if (this.makeRoom(open[index]!, bytes)) return open[index]!;
    }
    const number = this.lengthen(this.kind, kindBlockTable, kindBlockCount, blockEntryBytes, leastTable);
    const clasAt = this.classAt(clas);
    const listed = this.lengthen(clasAt, classBlocks, classBlockCount, 4, leastList);
    const block = this.takeHot();
    const cold = this.space.take(this.shape.coldBytes);
    const { u32 } = this.memory;
    u32.set([block, clas], (u32[this.kind + (kindBlockTable >>> 2)]! + number * blockEntryBytes) >>> 2);
    u32[(u32[clasAt + (classBlocks >>> 2)]! >>> 2) + listed] = block;
    u32[(block + blockNumber) >>> 2] = number;
    u32[(block + blockCold) >>> 2] = cold;
    u32[(block + blockClass) >>> 2] = clas;
    open.push(block);
    this.makeRoom(block, bytes);
    return block;
  }

  /** Where a class stands among 32-bit words. */
  private classAt(clas: number): number {
    return (this.memory.u32[this.kind + (kindClassTable >>> 2)]! + clas * classBytes) >>> 2;
  }

  private takeHot(): number {
    const { hotBytes, planes, planeBytes } = this.shape;
    const stretchAt = this.kind + (kindStretch >>> 2);
    const blocksAt = this.kind + (kindStretchBlocks >>> 2);
    const usedAt = this.kind + (kindStretchUsed >>> 2);
    if (this.memory.u32[usedAt] === this.memory.u32[blocksAt]) {
      const count = Math.max(hotPartsTogether, Math.floor(this.memory.u32[this.kind + (kindBlockCount >>> 2)]! / 4));
      const stretch = this.space.take(count * (hotBytes + planes * planeBytes));
      this.memory.u32[stretchAt] = stretch;
      this.memory.u32[blocksAt] = count;
      this.memory.u32[usedAt] = 0;
    }
    const { u32 } = this.memory;
    const blocks = u32[blocksAt]!;
    const used = u32[usedAt]!;
    const block = u32[stretchAt]! + used * hotBytes;
    u32[(block + blockPlanes) >>> 2] = u32[stretchAt]! + blocks * hotBytes + used * planeBytes;
    u32[(block + blockPlaneStep) >>> 2] = blocks * planeBytes;
    u32[usedAt] = used + 1;
    return block;
  }

  /** @returns false when the block's records would become longer than offsets reach */
  private makeRoom(block: number, bytes: number): boolean {
    const at = block >>> 2;
    const { u32 } = this.memory;
    const used = u32[at + (blockRecordsUsed >>> 2)]!;
    if (used + bytes <= u32[at + (blockRecordsSize >>> 2)]!) return true;
    const size = sizeFor(used - u32[at + (blockRecordsDead >>> 2)]! + bytes);
    if (size === undefined) return false;
    this.moveRecords(block, size);
    return true;
  }

  /** Copies what lives, in the order of rows, to a stretch of its own. */
  private moveRecords(block: number, size: number): void {
    const to = this.space.take(size);
    const { u8, u16, u32 } = this.memory;
    const at = block >>> 2;
    const from = u32[at + (blockRecords >>> 2)]!;
    let end = 0;
    for (let row = 0; row < rowsPerBlock; row += 1) {
      if (!(u8[block + blockLive + (row >>> 3)]! & (1 << (row & 7)))) continue;
      const offset = this.offsetAt(block, row);
      const record = from + 4 * u16[offset]!;
      const bytes = recordWords(this.memory, record) * 4;
      u8.copyWithin(to + end, record, record + bytes);
      u16[offset] = end >>> 2;
      end += bytes;
    }
    const sizeBefore = u32[at + (blockRecordsSize >>> 2)]!;
    if (sizeBefore > 0) this.space.give(from, sizeBefore);
    u32[at + (blockRecords >>> 2)] = to;
    u32[at + (blockRecordsSize >>> 2)] = size;
    u32[at + (blockRecordsUsed >>> 2)] = end;
    u32[at + (blockRecordsDead >>> 2)] = 0;
  }

  /** A full block mostly stays as it is: what its records do not need goes back. */
  private close(clas: number, block: number): void {
    const open = this.open[clas]!;
    open.splice(open.lastIndexOf(block), 1);
    const { u32 } = this.memory;
    const at = block >>> 2;
    const size = sizeFor(u32[at + (blockRecordsUsed >>> 2)]! - u32[at + (blockRecordsDead >>> 2)]!)!;
    if (size < u32[at + (blockRecordsSize >>> 2)]!) this.moveRecords(block, size);
  }

  /**
   * Adds an entry to a table, which doubles when it is full.
   * @param owner the root or a class, in 32-bit words @param least entries, a power of two @returns its number
   */
  private lengthen(owner: number, tableAt: number, countAt: number, bytes: number, least: number): number {
    const count = this.memory.u32[owner + (countAt >>> 2)]!;
    // Full at powers of two, and only there.
    if (count === 0 || (count >= least && (count & (count - 1)) === 0)) {
      const before = this.memory.u32[owner + (tableAt >>> 2)]!;
      const table = this.space.take(Math.max(least, 2 * count) * bytes);
      this.memory.u8.copyWithin(table, before, before + count * bytes);
      if (count > 0) this.space.give(before, count * bytes);
      this.memory.u32[owner + (tableAt >>> 2)] = table;
    }
    this.memory.u32[owner + (countAt >>> 2)] = count + 1;
    return count;
  }
}
