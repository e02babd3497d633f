import type { KernelMemory } from './kernel-memory.js';
import { queryBytes, rootAddress, rootTextsCapacity, firstTextCode, sketchCodes } from './layout.js';

/** A stretch that grows by taking a new place in the memory. What lay in it before is not kept. */
export class Stretch {
  private address = 0;
  private size = 0;

  constructor(private readonly memory: KernelMemory) {}

  reserve(bytes: number): number {
    if (bytes > this.size) {
      this.size = Math.max(65536, 2 ** Math.ceil(Math.log2(bytes)));
      this.address = this.memory.grow(this.size);
    }
    return this.address;
  }
}

/**
 * What one reader writes while it answers: pages of the shared memory that belong to it alone, so readers in other threads
 * need not know of each other. Reserve everything before writing anything.
 */
export class ReaderScratch {
  private readonly first: Stretch;
  private readonly heapStretch: Stretch;
  private readonly slotStretch: Stretch;
  private readonly entryStretch: Stretch;
  private readonly planStretch: Stretch;
  private readonly askedStretch: Stretch;
  private readonly heldStretch: Stretch;
  private readonly planOfStretch: Stretch;
  private readonly orderStretch: Stretch;

  constructor(private readonly memory: KernelMemory) {
    this.first = new Stretch(memory);
    this.heapStretch = new Stretch(memory);
    this.slotStretch = new Stretch(memory);
    this.entryStretch = new Stretch(memory);
    this.planStretch = new Stretch(memory);
    this.askedStretch = new Stretch(memory);
    this.heldStretch = new Stretch(memory);
    this.planOfStretch = new Stretch(memory);
    this.orderStretch = new Stretch(memory);
  }

  get query(): number {
    return this.first.reserve(queryBytes);
  }

  heap(entries: number): number {
    return this.heapStretch.reserve(Math.max(1, entries) * 16);
  }

  /** 16 bits for every skill code; all zero, and to be left so. */
  slots(): number {
    const texts = this.memory.u32[(rootAddress + rootTextsCapacity) >>> 2]!;
    return this.slotStretch.reserve((firstTextCode + texts) * 2);
  }

  /** What sketched asked skills come to, a byte each. */
  askedSketch(): number {
    return this.askedStretch.reserve(sketchCodes);
  }

  /** Which groups of asked skills sketched held ones cover, 16 bits each. */
  heldSketch(): number {
    return this.heldStretch.reserve(sketchCodes * 2);
  }

  plan(bytes: number): number {
    return this.planStretch.reserve(Math.max(1, bytes));
  }

  /** What classes are put in order by. */
  order(bytes: number): number {
    return this.orderStretch.reserve(bytes);
  }

  /** A word for each class of a kind of row. */
  planOf(classes: number): number {
    return this.planOfStretch.reserve(Math.max(1, classes) * 4);
  }

  /** For lists of a length that depends on the query. */
  entries(bytes: number): number {
    return this.entryStretch.reserve(bytes);
  }
}
