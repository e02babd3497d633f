import type { Experiment, ExperimentResult } from '@iworkz/contracts';

export type Finding = 'mismatch' | 'harm' | 'worse' | 'better' | 'tooEarly' | 'undecided';

const verdicts = {
  too_early: 'tooEarly',
  undecided: 'undecided',
  challenger_better: 'better',
  challenger_worse: 'worse',
} as const;

/** What may be concluded from an experiment. What casts doubt upon the rest goes before it, and harm before gain. */
export function findingOf({
  result,
  guarded,
  sampleRatioMismatch,
}: Pick<ExperimentResult, 'result' | 'guarded' | 'sampleRatioMismatch'>): Finding {
  if (sampleRatioMismatch) return 'mismatch';
  return guarded.verdict === 'challenger_worse' ? 'harm' : verdicts[result.verdict];
}

export type ExperimentState = 'running' | 'challengerKept' | 'championKept' | 'stoppedForHarm' | 'rolledBack';

export function stateOf({ status, everyoneGets, endedBecause }: Experiment): ExperimentState {
  if (status === 'running') return 'running';
  if (status === 'rolled_back') return endedBecause === 'harm' ? 'stoppedForHarm' : 'rolledBack';
  return everyoneGets === 'challenger' ? 'challengerKept' : 'championKept';
}
