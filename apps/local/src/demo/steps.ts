/** A step of the demonstration went otherwise than it must. */
export class WrongAnswer extends Error {}

/** @throws WrongAnswer */
export function expect(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new WrongAnswer(otherwise);
}

/** Runs named steps one after the other and prints what came back and how long it took. */
export class Steps {
  private number = 0;

  async run<T>(name: string, work: () => Promise<T>, outcome: (value: T) => string): Promise<T> {
    this.number += 1;
    const startedAt = performance.now();
    const value = await work();
    const milliseconds = Math.round(performance.now() - startedAt);
    console.log(`${String(this.number).padStart(2)}. ${name}\n    ${outcome(value)}   (${milliseconds} ms)`);
    return value;
  }

  get count(): number {
    return this.number;
  }
}

/** Asks again until the answer is there. @throws WrongAnswer when it is not there in time. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, limitMs = 10_000): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const value = await ask();
    if (value !== undefined) return value;
    if (performance.now() > deadline) throw new WrongAnswer(`${what}: not within ${limitMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The refusal a call must end with. @throws WrongAnswer when it succeeds. */
export async function refusalOfCall(call: Promise<unknown>, what: string): Promise<unknown> {
  return call.then(
    () => {
      throw new WrongAnswer(`${what} was not refused`);
    },
    (error: unknown) => error,
  );
}
