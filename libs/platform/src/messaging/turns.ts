/** Lets at most so many pieces of work run at a time; the others wait in the order they came. */
export class Turns {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(atOnce: number) {
    this.free = atOnce;
  }

  async take<R>(work: () => Promise<R>): Promise<R> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => void this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Handed on directly: were it put back first, a newcomer could pass those that wait.
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
