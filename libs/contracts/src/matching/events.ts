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

/** Recipients in one event: many, since each event costs about as much as pushing to 500 sockets, and still below 400 kB of JSON. */
export const rankingRecipientsPerEvent = 5_000;

/**
 * A published or changed job entered the best hundred of these candidates, or crossed the threshold they set. Their open
 * pages hear of it; it is no notice. A job that reaches many raises several of these.
 */
export const RankingChanged = defineEvent({
  type: 'matching.ranking.changed',
  version: 1,
  key: (data) => data.jobId,
  personalData: ['recipients'],
  data: z.object({
    jobId: Id,
    recipients: z
      .array(
        z.object({
          candidateId: Id,
          /** Absent behind the hundredth. */
          rank: z.int().positive().optional(),
          total: z.number().min(0).max(100),
        }),
      )
      .min(1)
      .max(rankingRecipientsPerEvent),
    changedAt: Instant,
  }),
});
