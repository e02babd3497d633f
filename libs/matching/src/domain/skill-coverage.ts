import { skills } from '@iworkz/contracts';
import type { SkillKey } from './facts.js';

/** Who has React has most of the JavaScript that a job asks for. Per step of the taxonomy. */
const narrowerCounts = 0.85;
/** Who has JavaScript has some of the React that a job asks for. Per step. */
const broaderCounts = 0.4;

interface Neighbours {
  readonly broader: readonly string[];
  readonly narrower: string[];
  readonly related: (readonly [string, number])[];
}

const neighbours = new Map<string, Neighbours>(
  skills.map(({ id, broader }) => [id, { broader, narrower: [], related: [] }]),
);
for (const { id, broader, related } of skills) {
  for (const wider of broader) neighbours.get(wider)?.narrower.push(id);
  for (const [other, share] of related) {
    neighbours.get(id)?.related.push([other, share]);
    neighbours.get(other)?.related.push([id, share]);
  }
}

const known = new Map<SkillKey, ReadonlyMap<SkillKey, number>>();

/**
 * How much of the asked skill each other skill brings, 0 to 1: itself 1, narrower and broader skills by their distance in
 * the taxonomy, related ones by their stated share (one step only: shares are judged for pairs, not for chains).
 * A skill unknown to the taxonomy is brought by the same folded text alone.
 */
export function coverageOf(asked: SkillKey): ReadonlyMap<SkillKey, number> {
  // Free text is not kept: its variety has no bound.
  if (!neighbours.has(asked)) return new Map([[asked, 1]]);
  const before = known.get(asked);
  if (before) return before;
  const coverage = new Map<SkillKey, number>([[asked, 1]]);
  const raise = (skill: SkillKey, share: number): boolean => {
    if ((coverage.get(skill) ?? 0) >= share) return false;
    coverage.set(skill, share);
    return true;
  };
  const walk = (from: SkillKey, share: number, direction: 'broader' | 'narrower', factor: number): void => {
    for (const next of neighbours.get(from)?.[direction] ?? []) {
      if (raise(next, share * factor)) walk(next, share * factor, direction, factor);
    }
  };
  walk(asked, 1, 'narrower', narrowerCounts);
  walk(asked, 1, 'broader', broaderCounts);
  for (const [other, share] of neighbours.get(asked)?.related ?? []) raise(other, share);
  known.set(asked, coverage);
  return coverage;
}
