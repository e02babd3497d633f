import { hasEnded, type Run } from '@iworkz/contracts';

/** What a person should see of the newest runs, newest first: all that have not ended, and the last that has if it failed. */
export function runsInSight<R extends Run>(runs: readonly R[]): R[] {
  const last = runs.find(hasEnded);
  return runs.filter((run) => !hasEnded(run) || (run === last && run.state === 'failed'));
}

/** How far a run is, from 0 to 1, each of its steps counting the same. @param steps of its kind, in their order. */
export function shareDone({ progress }: Pick<Run, 'progress'>, steps: readonly string[]): number {
  if (!progress) return 0;
  const ofStep = progress.of ? progress.done / progress.of : 0;
  return (Math.max(0, steps.indexOf(progress.step)) + Math.min(1, ofStep)) / steps.length;
}
