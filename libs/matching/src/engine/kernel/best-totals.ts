/** Kept beyond the rank that is asked for, so that a list outlives so many jobs that go. */
const spare = 20;
const nobody = 0xffffffff;

/** The totals of a candidate's best jobs in the order of the ranking, and the slots in which those jobs lie. */
export class BestTotals {
  static sizeFor(maxRank: number): number {
    return maxRank + spare;
  }

  /**
   * @param best the best `size` jobs, or all when there are fewer; by total, then id
   * @param idOf of the job in a slot: those of equal totals are in its order.
   */
  static of(
    size: number,
    best: readonly { readonly total: number; readonly slot: number }[],
    idOf: (slot: number) => string,
  ): BestTotals {
    const totals = new Float64Array(size);
    const slots = new Uint32Array(size).fill(nobody);
    best.forEach(({ total, slot }, at) => {
      totals[at] = total;
      slots[at] = slot;
    });
    return new BestTotals(totals, slots, best.length, best.length < size, idOf);
  }

  /** @param isWhole there are no other jobs than those in the list. */
  private constructor(
    private readonly totals: Float64Array,
    private readonly slots: Uint32Array,
    private count: number,
    private isWhole: boolean,
    private readonly idOf: (slot: number) => string,
  ) {}

  /** One that `keep` was given the same places for; goes on in them. */
  static kept(totals: Float64Array, slots: Uint32Array, state: number, idOf: (slot: number) => string): BestTotals {
    return new BestTotals(totals, slots, state >>> 1, (state & 1) === 1, idOf);
  }

  /**
   * Copies it to places of its size.
   * @returns the rest of what `kept` needs, a whole number.
   */
  keep(totals: Float64Array, slots: Uint32Array): number {
    totals.set(this.totals);
    slots.set(this.slots);
    return 2 * this.count + (this.isWhole ? 1 : 0);
  }

  /** A job with a lower total neither enters the list nor stands at a rank that the list knows. */
  get bar(): number {
    return this.isWhole || this.count === 0 ? -Infinity : this.totals[this.count - 1]!;
  }

  /** Whether it says of every job at which of the first `maxRank` ranks it stands, or that it stands behind them. */
  knowsTo(maxRank: number): boolean {
    // One more than that, since one of them may be the job itself.
    return this.isWhole || this.count > maxRank;
  }

  add(total: number, slot: number): void {
    const at = this.before(total, this.idOf(slot));
    // Behind the last one there may be others that are not in the list.
    if (at === this.count && !this.isWhole) return;
    const size = this.totals.length;
    if (this.count === size) {
      this.isWhole = false;
      if (at === size) return;
    } else this.count += 1;
    this.totals.copyWithin(at + 1, at, this.count - 1);
    this.slots.copyWithin(at + 1, at, this.count - 1);
    this.totals[at] = total;
    this.slots[at] = slot;
  }

  /**
   * @param gone 1 at the slots of jobs that are no more
   * @returns whether one of them was in the list.
   */
  removeAll(gone: Uint8Array): boolean {
    const { slots, totals, count } = this;
    let left = 0;
    for (let at = 0; at < count; at += 1) {
      if (gone[slots[at]!] === 1) continue;
      if (left !== at) {
        totals[left] = totals[at]!;
        slots[left] = slots[at]!;
      }
      left += 1;
    }
    slots.fill(nobody, left, count);
    this.count = left;
    return left < count;
  }

  /**
   * At which rank a job with that total stands, as far as the list knows; else more than it knows to.
   * @param own slot in which the job lies, perhaps with another total: it does not stand before itself
   */
  rankOf(total: number, id: string, own: number | undefined): number {
    const others = this.before(total, id);
    const ownAt = own === undefined ? -1 : this.slots.indexOf(own);
    return 1 + others - (ownAt >= 0 && ownAt < others ? 1 : 0);
  }

  /** How many of the list stand before that. */
  private before(total: number, id: string): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.totals[middle]!;
      if (other > total || (other === total && this.idOf(this.slots[middle]!) < id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
