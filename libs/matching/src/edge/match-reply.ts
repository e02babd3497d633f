import { criteria, type Match } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import * as present from '../domain/match-model.js';
import { writeReason, type Reader } from '../messages/write-reason.js';
import type { MatchModel } from '../models/kept-models.js';
import type { KeptMatch } from '../use-cases/ports.js';

/** @param model the formulas by which the match was computed. */
export function matchReply(locale: Locale, kept: KeptMatch, reader: Reader, model: MatchModel = present): Match {
  const { id, computedAt, candidate, job, match, weightsVersion = null } = kept;
  const explanation = model.explain(candidate.facts, job.facts, match);
  return {
    matchId: id,
    jobId: job.id,
    candidateId: candidate.id,
    total: match.total,
    confidence: match.confidence,
    criteria: criteria.map((criterion) => {
      const { score, confidence } = match.criteria[criterion];
      const { baseline, contributions } = explanation[criterion];
      const reasons = contributions.map(({ reason, points }) => ({ ...withText(locale, reason, reader), points }));
      return { criterion, score, weight: match.weights[criterion], confidence, baseline, reasons };
    }),
    hardConditions: match.hardConditions.map((condition) => withText(locale, condition, reader)),
    modelVersion: model.modelVersion,
    weightsVersion,
    computedAt: computedAt.toISOString(),
  };
}

/** From which pay on somebody would work is theirs to say: an employer reads neither the amount nor a text with it. */
function withText<T extends Parameters<typeof writeReason>[1]>(
  locale: Locale,
  entry: T,
  reader: Reader,
): Omit<T, 'params'> & { params: Record<string, string | number>; text: string } {
  const { wished, ...others } = entry.params;
  const params = reader === 'candidate' && wished !== undefined ? { wished, ...others } : others;
  return { ...entry, params, text: writeReason(locale, { ...entry, params }, reader) };
}
