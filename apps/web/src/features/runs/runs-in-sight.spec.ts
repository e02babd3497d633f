import type { Run, RunState } from '@iworkz/contracts';
import { expect, it } from 'vitest';
import { runsInSight, shareDone } from './runs-in-sight';

const run = (id: string, state: RunState): Run => ({
  ...{ id, state, about: {}, progress: null, problem: null, result: null },
  ...{ askedAt: '2026-11-23T00:00:00.000Z', endedAt: null },
});
const seen = (...runs: Run[]) => runsInSight(runs).map(({ id }) => id);

it('shows what goes on, and a failure until a later run has ended', () => {
  expect(seen(run('new', 'waiting'), run('bad', 'failed'), run('old', 'running'))).toEqual(['new', 'bad', 'old']);
  expect(seen(run('bad', 'failed'), run('older', 'failed'), run('good', 'done'))).toEqual(['bad']);
  expect(seen(run('good', 'done'), run('bad', 'failed'), run('slow', 'running'))).toEqual(['slow']);
  expect(seen()).toEqual([]);
});

it('counts each step the same, and within one what is known', () => {
  const steps = ['one', 'two', 'three', 'four'];
  const at = (step: string, done: number, of: number | null) => shareDone({ progress: { step, done, of } }, steps);
  expect(shareDone({ progress: null }, steps)).toBe(0);
  expect(at('one', 5, null)).toBe(0);
  expect(at('two', 5, 10)).toBe(0.375);
  expect(at('four', 10, 10)).toBe(1);
  expect(at('of a newer server', 0, null)).toBe(0);
});
