import { BestTotals } from './best-totals.js';

/** Lists as they lie beside a copy of the rows that they were made of: good for that copy alone. */
export interface KeptLists {
  readonly descriptor: {
    readonly size: number;
    readonly depth: number;
    readonly ahead: number;
    readonly count: number;
    readonly bytes: number;
  };
  readonly bytes: Uint8Array;
}

/** Bytes that a list down to that rank takes. */
export const bytesOfList = (depth: number): number => BestTotals.sizeFor(depth) * 12 + 8;

/** Where lists lie in bytes: all totals, then all slots of jobs, then of each list the slot of its candidate and its state. */
export class ListPlaces {
  readonly bytes: number;
  private readonly size: number;
  private readonly allTotals: Float64Array;
  private readonly allSlots: Uint32Array;
  private readonly states: Uint32Array;

  constructor({ buffer, byteOffset }: Uint8Array, depth: number, count: number) {
    this.size = BestTotals.sizeFor(depth);
    this.bytes = count * bytesOfList(depth);
    const cells = count * this.size;
    this.allTotals = new Float64Array(buffer, byteOffset, cells);
    this.allSlots = new Uint32Array(buffer, byteOffset + 8 * cells, cells);
    this.states = new Uint32Array(buffer, byteOffset + 12 * cells, 2 * count);
  }

  totals(at: number): Float64Array {
    return this.allTotals.subarray(at * this.size, (at + 1) * this.size);
  }

  slots(at: number): Uint32Array {
    return this.allSlots.subarray(at * this.size, (at + 1) * this.size);
  }

  put(at: number, slot: number, state: number): void {
    this.states[2 * at] = slot;
    this.states[2 * at + 1] = state;
  }

  at(at: number): { readonly slot: number; readonly state: number } {
    return { slot: this.states[2 * at]!, state: this.states[2 * at + 1]! };
  }
}
