/** Kept beyond the rank that is asked for, so that a list outlives so many jobs that go. */
const spare = 20;
const nobody = 0xffffffff;

/** The totals of a candidate's best jobs, best first, and the slots in which those jobs lie. */
export class BestTotals {
  private readonly totals: Float64Array;
  private readonly slots: Uint32Array;
  private count: number;
  /** There are no other jobs than those in the list. */
  private isWhole: boolean;

  static sizeFor(maxRank: number): number {
    return maxRank + spare;
  }

  /** @param best the best `size` jobs, or all when there are fewer; best first. */
  constructor(
    private readonly size: number,
    best: readonly { readonly total: number; readonly slot: number }[],
  ) {
    this.totals = new Float64Array(size);
    this.slots = new Uint32Array(size).fill(nobody);
    this.count = best.length;
    this.isWhole = best.length < size;
    best.forEach(({ total, slot }, at) => {
      this.totals[at] = total;
      this.slots[at] = slot;
    });
  }

  add(total: number, slot: number): void {
    const at = this.atLeast(total);
    // Below the last one there may be others that are not in the list.
    if (at === this.count && !this.isWhole && total !== this.totals[at - 1]) return;
    if (this.count === this.size) {
      this.isWhole = false;
      if (at === this.size) return;
    } else this.count += 1;
    this.totals.copyWithin(at + 1, at, this.count - 1);
    this.slots.copyWithin(at + 1, at, this.count - 1);
    this.totals[at] = total;
    this.slots[at] = slot;
  }

  remove(slot: number): void {
    const at = this.slots.indexOf(slot);
    if (at < 0) return;
    this.totals.copyWithin(at, at + 1, this.count);
    this.slots.copyWithin(at, at + 1, this.count);
    this.count -= 1;
    this.slots[this.count] = nobody;
  }

  /**
   * 1 + the number of other jobs with that total or a higher one, as far as it is at most `maxRank`; else more than that.
   * @param own slot of the job itself, which does not count
   * @returns undefined when the list has become too short to say.
   */
  rankOf(total: number, maxRank: number, own: number | undefined): number | undefined {
    const others = this.atLeast(total);
    const ownAt = own === undefined ? -1 : this.slots.indexOf(own);
    const rank = 1 + others - (ownAt >= 0 && ownAt < others ? 1 : 0);
    if (this.isWhole || others < this.count || rank > maxRank) return rank;
    return undefined;
  }

  /** How many of the list are at least that. */
  private atLeast(total: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.totals[middle]! >= total) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
