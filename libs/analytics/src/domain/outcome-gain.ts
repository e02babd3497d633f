import type { OutcomeKind } from '@iworkz/contracts';

/**
 * What an outcome says of the fit of a job, as a gain. A graded scale of our own: each step costs one of the two sides more
 * than the step before. A rejection is the employer's word on the person, not on the place of the job in the ranking, so
 * that the application before it keeps its gain.
 */
export const outcomeGains: Readonly<Record<OutcomeKind, number>> = {
  dismissed: 0,
  viewed: 1,
  saved: 2,
  applied: 4,
  rejected: 4,
  shortlisted: 6,
  offered: 8,
  hired: 10,
};

/** From this gain on a job counts as relevant for precision: looking at it alone does not make it so. */
export const relevantGain = outcomeGains.saved;

/** The gain of the furthest outcome; 0 for none, and for a job that was dismissed and not applied to. */
export function gainOf(kinds: readonly OutcomeKind[]): number {
  const gain = Math.max(0, ...kinds.map((kind) => outcomeGains[kind]));
  return kinds.includes('dismissed') && gain < outcomeGains.applied ? 0 : gain;
}
