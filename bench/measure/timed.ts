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

/** One after the other. */
export async function eachOf<Item>(
  items: readonly Item[],
  measure: (item: Item) => Promise<number>,
): Promise<number[]> {
  const measured = [];
  for (const item of items) measured.push(await measure(item));
  return measured;
}
