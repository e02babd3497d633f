import { untilEnded } from '@iworkz/client';
import type { Run } from '@iworkz/contracts';

/**
 * Waits for work of the system and tells on standard error what it is at: in one line that changes where a person looks on, else
 * in one for each step.
 * @throws Error in words for a person.
 */
export async function followedRun<R extends Run>(
  { id }: R,
  look: () => Promise<{ readonly items: readonly R[] }>,
): Promise<NonNullable<R['result']>> {
  const { stderr } = process;
  let last = '';
  const tell = (run: R): void => {
    const line = stderr.isTTY ? lineOf(run) : (run.progress?.step ?? run.state);
    if (line === last) return;
    last = line;
    stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
  try {
    return await untilEnded(id, look, tell);
  } finally {
    if (stderr.isTTY) stderr.write('\n');
  }
}

function lineOf({ state, progress, problem }: Run): string {
  if (progress?.of) return `${progress.step}: ${progress.done} of ${progress.of}`;
  if (progress?.done) return `${progress.step}: ${progress.done}`;
  return progress?.step ?? (problem ? `${state}: ${problem.title}` : state);
}
