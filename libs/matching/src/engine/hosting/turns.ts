/**
 * Whose turn it is at what many may read at once and one may change: reading goes on elsewhere, in other threads, while
 * changes are made here, in one go.
 *
 * Nobody waits for long. A change goes before all readings that have not begun, and a reading that has begun takes
 * milliseconds; but after a change as many readings begin as there are places before the next change, so that
 * changes without end hold up nobody either.
 */
export class Turns {
  private reading = 0;
  private begunSinceChange: number;
  private readonly readers: (() => void)[] = [];
  private readonly changes: (() => void)[] = [];

  /** @param places how many may read at once. */
  constructor(private readonly places: number) {
    this.begunSinceChange = places;
  }

  /** Runs `work` while nothing is changed. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      this.readers.push(resolve);
      this.letGo();
    });
    try {
      return await work();
    } finally {
      this.reading -= 1;
      this.letGo();
    }
  }

  /** Runs `work` while nobody reads. */
  change<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.changes.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error as Error);
        }
      });
      this.letGo();
    });
  }

  private letGo(): void {
    for (;;) {
      const readersAreOwed = this.readers.length > 0 && this.begunSinceChange < this.places;
      if (this.changes.length > 0 && !readersAreOwed) {
        if (this.reading > 0) return;
        this.begunSinceChange = 0;
        this.changes.shift()!();
      } else if (this.readers.length > 0 && this.reading < this.places) {
        this.reading += 1;
        this.begunSinceChange += 1;
        this.readers.shift()!();
      } else return;
    }
  }
}
