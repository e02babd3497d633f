import { hasEnded, type Run } from '@iworkz/contracts';
import { Refusal } from './problems.js';

export interface WaitingForRun<R extends Run> {
  /** Milliseconds between two looks; 500 unless told. */
  readonly everyMs?: number;
  /** Told what each look saw, the last one included. */
  readonly onLook?: (run: R) => void;
}

/**
 * Looks at work that was asked for until it has ended.
 * @param look the newest runs of its kind.
 * @returns what came of it.
 * @throws Refusal the problem it failed with; whatever `look` throws; Error when it is not among the newest any more.
 */
export async function untilEnded<R extends Run>(
  id: string,
  look: () => Promise<{ readonly items: readonly R[] }>,
  { everyMs = 500, onLook }: WaitingForRun<R> = {},
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
