import type { AuditedWeights, StoredMatch } from '@iworkz/contracts';
import { defaultWeights, type ScoredPair } from './bias-audit.js';

/** A stored match as the audit counts it, once for each of the weights that it stands for. */
export type StoredScore = ScoredPair & Pick<StoredMatch, 'id' | 'computedAt' | 'modelVersion'>;

const companyWeights: AuditedWeights = { origin: 'company', versions: [] };

/**
 * The newest score of each candidate, job and weights: a profile or a job that changed was scored again, and the pair counts
 * once, as it stands at the end of the window. Weights are told apart by what they are, not by what they are called: learned
 * versions that are equal are one, those that equal the default are the default, and a match by learned weights that the
 * company of the job chose as well counts for both.
 */
export function scoresByWeights(matches: readonly StoredMatch[]): readonly StoredScore[] {
  const learned = learnedWeightsIn(matches);
  const newest = new Map<string, { readonly match: StoredMatch; readonly weights: AuditedWeights }>();
  for (const match of matches) {
    for (const weights of weightsOf(match, learned)) {
      const key = [match.candidateId, match.jobId, weights.origin, ...weights.versions].join(' ');
      const known = newest.get(key)?.match;
      const isNewer = !known || [match.computedAt, match.id].join() > [known.computedAt, known.id].join();
      if (isNewer) newest.set(key, { match, weights });
    }
  }
  return [...newest.values()].map(
    ({ match: { id, candidateId, jobId, total, computedAt, modelVersion }, weights }) => ({
      ...{ id, candidateId, jobId, total, weights, computedAt, modelVersion },
    }),
  );
}

const isLearned = ({ weightsVersion, seenByEmployer }: StoredMatch): boolean =>
  weightsVersion !== null && seenByEmployer !== 'default';

function learnedWeightsIn(matches: readonly StoredMatch[]): ReadonlyMap<string, AuditedWeights> {
  const versions = new Map<string, Set<string>>();
  for (const match of matches) {
    if (!isLearned(match)) continue;
    const known = versions.get(match.weightsKey) ?? new Set();
    versions.set(match.weightsKey, known.add(match.weightsVersion!));
  }
  return new Map([...versions].map(([key, names]) => [key, { origin: 'learned', versions: [...names].sort() }]));
}

function weightsOf(match: StoredMatch, learned: ReadonlyMap<string, AuditedWeights>): readonly AuditedWeights[] {
  const weights: AuditedWeights[] = [];
  if (match.seenByEmployer) weights.push(match.seenByEmployer === 'default' ? defaultWeights : companyWeights);
  if (isLearned(match)) weights.push(learned.get(match.weightsKey)!);
  return weights;
}
