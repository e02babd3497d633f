/** Milliseconds on the clock. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Milliseconds of processor time of this thread, which other work on the machine lengthens less than the clock's. Some systems
 * count it in steps of several milliseconds: for work that takes a hundred or more.
 */
export async function cpuTimed(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** Milliseconds. Of the first turn, until what is run a hundred times a second is compiled for speed, and of every other. */
const warmingUp = { first: 3_000, later: 300 };

/**
 * Does the work, once at least, before a turn is measured: others have had the processor since the last turn, so its caches are
 * cold, and a thread that has ranked a few times runs code that is hardly compiled.
 * @param round 0 for the first turn, also of a thread that begins with each @param work told how often it was done before
 */
export async function warmUp(round: number, work: (done: number) => unknown): Promise<void> {
  const ends = performance.now() + (round === 0 ? warmingUp.first : warmingUp.later);
  let done = 0;
  do {
    await work(done);
    done += 1;
  } while (performance.now() < ends);
}

/** One after the other. */
export async function eachOf<Item>(
  items: readonly Item[],
  measure: (item: Item) => Promise<number>,
): Promise<number[]> {
  const measured = [];
  for (const item of items) measured.push(await measure(item));
  return measured;
}
