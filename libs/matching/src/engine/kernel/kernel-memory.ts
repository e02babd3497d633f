import type {} from './webassembly.js';

const pageBytes = 65536;
/** The least that is asked of the machine at a time. */
const leastGrowth = 1 << 20;
/** WebAssembly's own limit. A shared memory reserves addresses for it, not memory. */
export const mostPages = 65536;

/** One shared memory with views of it. Every thread has its own views, which have to be refreshed after it has grown. */
export class KernelMemory {
  u8!: Uint8Array;
  u16!: Uint16Array;
  u32!: Uint32Array;
  f32!: Float32Array;
  f64!: Float64Array;
  data!: DataView;

  constructor(readonly memory: WebAssembly.Memory = newMemory()) {
    this.refresh();
  }

  get bytes(): number {
    return this.u8.length;
  }

  /** After another thread may have grown it. */
  refresh(): void {
    const { buffer } = this.memory;
    if (this.u8?.buffer === buffer) return;
    this.u8 = new Uint8Array(buffer);
    this.u16 = new Uint16Array(buffer);
    this.u32 = new Uint32Array(buffer);
    this.f32 = new Float32Array(buffer);
    this.f64 = new Float64Array(buffer);
    this.data = new DataView(buffer);
  }

  /** Adds whole pages of zeros for the caller alone; safe in any thread. @returns their address */
  grow(bytes: number): number {
    const pages = Math.ceil(bytes / pageBytes);
    const address = this.memory.grow(pages) * pageBytes;
    this.refresh();
    return address;
  }
}

function newMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: 1, maximum: mostPages, shared: true });
}

/** What is free, as plain JSON. */
export interface FreeSpace {
  readonly next: number;
  readonly end: number;
  readonly used: number;
  readonly chunks: readonly (readonly [bytes: number, addresses: readonly number[]])[];
}

/** Hands out stretches of the memory to the one who writes. Sizes come from few classes, so that freed ones fit again. */
export class KernelSpace {
  private next = 0;
  private end = 0;
  private handedOut = 0;
  private readonly free = new Map<number, number[]>();

  constructor(
    private readonly memory: KernelMemory,
    before?: FreeSpace,
  ) {
    if (!before) return;
    this.next = before.next;
    this.end = before.end;
    this.handedOut = before.used;
    for (const [bytes, addresses] of before.chunks) this.free.set(bytes, [...addresses]);
  }

  /** Bytes that are in use. */
  get used(): number {
    return this.handedOut;
  }

  freeSpace(): FreeSpace {
    const chunks = [...this.free].filter(([, addresses]) => addresses.length > 0);
    return { next: this.next, end: this.end, used: this.handedOut, chunks };
  }

  /** @param bytes a multiple of 64 @returns the address of that many zeros, at a multiple of 64 */
  take(bytes: number): number {
    this.handedOut += bytes;
    const reused = this.free.get(bytes)?.pop();
    if (reused !== undefined) {
      this.memory.u8.fill(0, reused, reused + bytes);
      return reused;
    }
    if (this.next + bytes > this.end) {
      const growth = Math.max(bytes, leastGrowth, this.memory.bytes / 16);
      const address = this.memory.grow(growth);
      // Another thread may have grown it in between, else it goes on where it ended.
      if (address !== this.end) this.next = address;
      this.end = this.memory.bytes;
    }
    const address = this.next;
    this.next += bytes;
    return address;
  }

  give(address: number, bytes: number): void {
    this.handedOut -= bytes;
    const free = this.free.get(bytes);
    if (free) free.push(address);
    else this.free.set(bytes, [address]);
  }
}
