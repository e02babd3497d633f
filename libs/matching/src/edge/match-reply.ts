import { criteria, criterionWeights, type Match } from '@iworkz/contracts';
import type { Ctx, Locale } from '@iworkz/kernel';
import { modelVersion } from '../domain/match.js';
import { writeReason } from '../messages/write-reason.js';
import type { ComputedMatch } from '../use-cases/ports.js';

export function matchReply({ locale, now }: Ctx, { candidate, job, match }: ComputedMatch): Match {
  return {
    jobId: job.id,
    candidateId: candidate.id,
    total: match.total,
    confidence: match.confidence,
    criteria: criteria.map((criterion) => {
      const { score, confidence, reasons } = match.criteria[criterion];
      const weight = criterionWeights[criterion];
      return { criterion, score, weight, confidence, reasons: reasons.map((entry) => withText(locale, entry)) };
    }),
    hardConditions: match.hardConditions.map((condition) => withText(locale, condition)),
    modelVersion,
    computedAt: now.toISOString(),
  };
}

/** `params` are copied, since the domain's are read-only. */
function withText<T extends Parameters<typeof writeReason>[1]>(
  locale: Locale,
  entry: T,
): Omit<T, 'params'> & { params: Record<string, string | number>; text: string } {
  return { ...entry, params: { ...entry.params }, text: writeReason(locale, entry) };
}
