import { criteria, type Match } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import { explain } from '../domain/explanation.js';
import { modelVersion } from '../domain/match.js';
import { writeReason } from '../messages/write-reason.js';
import type { KeptMatch } from '../use-cases/ports.js';

export function matchReply(locale: Locale, kept: KeptMatch): Match {
  const { id, computedAt, candidate, job, match, weightsVersion = null } = kept;
  const explanation = explain(candidate.facts, job.facts, match);
  return {
    matchId: id,
    jobId: job.id,
    candidateId: candidate.id,
    total: match.total,
    confidence: match.confidence,
    criteria: criteria.map((criterion) => {
      const { score, confidence } = match.criteria[criterion];
      const { baseline, contributions } = explanation[criterion];
      const reasons = contributions.map(({ reason, points }) => ({ ...withText(locale, reason), points }));
      return { criterion, score, weight: match.weights[criterion], confidence, baseline, reasons };
    }),
    hardConditions: match.hardConditions.map((condition) => withText(locale, condition)),
    modelVersion,
    weightsVersion,
    computedAt: computedAt.toISOString(),
  };
}

/** `params` are copied, since the domain's are read-only. */
function withText<T extends Parameters<typeof writeReason>[1]>(
  locale: Locale,
  entry: T,
): Omit<T, 'params'> & { params: Record<string, string | number>; text: string } {
  return { ...entry, params: { ...entry.params }, text: writeReason(locale, entry) };
}
