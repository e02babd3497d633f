import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { defineEvent } from '../kit/define-event.js';

/** A published or changed job is in the ranking. Whom it reaches is found out behind this, so that no ranking waits for it. */
export const JobIndexed = defineEvent({
  type: 'matching.job.indexed',
  version: 1,
  key: (data) => data.jobId,
  personalData: [],
  data: z.object({ jobId: Id, version: z.int().positive() }),
});

/** A new or changed profile is in the ranking. */
export const CandidateIndexed = defineEvent({
  type: 'matching.candidate.indexed',
  version: 1,
  key: (data) => data.candidateId,
  personalData: ['candidateId'],
  person: (data) => data.candidateId,
  data: z.object({ candidateId: Id, version: z.int().positive() }),
});

/** A newly published job entered a candidate's best matches. Raised at most once per candidate and job version. */
export const JobMatched = defineEvent({
  type: 'matching.job.matched',
  version: 1,
  key: (data) => data.candidateId,
  personalData: ['candidateId'],
  person: (data) => data.candidateId,
  data: z.object({
    candidateId: Id,
    jobId: Id,
    jobTitle: z.string(),
    companyName: z.string(),
    total: z.number(),
    rank: z.int().positive(),
    matchedAt: Instant,
  }),
});

/**
 * Recipients in one event: as many as a job is told to, since each event costs about as much as pushing to 500 sockets. Below 750 kB of
 * JSON, where topics take 8 MB.
 */
export const rankingRecipientsPerEvent = 15_000;

interface Bounds {
  readonly type: 'integer' | 'number';
  readonly minimum: number;
  readonly maximum: number;
}

/** Numbers that are checked all at once: zod's check of each takes four times as long. The schema says the bounds of each. */
function numbersWithin(bounds: Bounds) {
  const { type, minimum, maximum } = bounds;
  const fits = type === 'integer' ? Number.isInteger : Number.isFinite;
  return z
    .array(z.number().meta({ ...bounds }))
    .min(1)
    .max(rankingRecipientsPerEvent)
    .refine((numbers) => numbers.every((number) => fits(number) && number >= minimum && number <= maximum));
}

/** Fields with one value for each recipient. */
const columns = ['candidateIds', 'ranks', 'totals'] as const;

/**
 * A published or changed job entered the best hundred of these candidates, or crossed the threshold they set. Their open
 * pages hear of it; it is no notice. In columns, since an object of each recipient takes twice as long to write, check and read.
 */
export const RankingChanged = defineEvent({
  type: 'matching.ranking.changed',
  version: 1,
  key: (data) => data.jobId,
  personalData: ['candidateIds'],
  data: z
    .object({
      jobId: Id,
      candidateIds: z.array(Id).min(1).max(rankingRecipientsPerEvent),
      /** Of each of them, in their order: where the job stands, 1 the best; 0 behind the hundredth. */
      ranks: numbersWithin({ type: 'integer', minimum: 0, maximum: 100 }),
      /** Of each of them, in their order. */
      totals: numbersWithin({ type: 'number', minimum: 0, maximum: 100 }),
      changedAt: Instant,
    })
    .refine((data) => columns.every((name) => data[name].length === data.candidateIds.length))
    // JSON Schema has no word for fields of one length.
    .meta({ columns: [...columns] }),
});
