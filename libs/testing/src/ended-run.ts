import { hasEnded, type Run } from '@iworkz/contracts';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks at work in the background until it has ended. @param look the newest runs of its kind.
 * @returns it as it ended, done or failed.
 */
export async function endedRun<R extends Run>(id: string, look: () => Promise<readonly R[]>): Promise<R> {
  for (;;) {
    const run = (await look()).find((each) => each.id === id);
    if (!run) throw new Error(`the run ${id} is not among the newest`);
    if (hasEnded(run)) return run;
    await sleep(50);
  }
}
