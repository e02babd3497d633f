import { hasEnded, type Run } from '@iworkz/contracts';
import { Refusal } from './problems.js';

const everyMs = 500;

/**
 * Looks at work that was asked for until it has ended.
 * @param look the newest runs of its kind.
 * @param onLook told what each look saw, the last one included.
 * @returns what came of it.
 * @throws Refusal the problem it failed with; whatever `look` throws; Error when it is not among the newest any more.
 */
export async function untilEnded<R extends Run>(
  id: string,
  look: () => Promise<{ readonly items: readonly R[] }>,
  onLook?: (run: R) => void,
): Promise<NonNullable<R['result']>> {
  for (;;) {
    const run = (await look()).items.find((each) => each.id === id);
    if (!run) throw new Error(`the run ${id} is not among the newest`);
    onLook?.(run);
    if (run.state === 'failed') throw new Refusal(run.problem!);
    if (hasEnded(run)) return run.result!;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
