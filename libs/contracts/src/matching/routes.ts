import * as z from 'zod';
import { NotFound } from '../common/errors.js';
import { Id } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { Match, RecommendedJob } from './models.js';

export const RecommendJobsRoute = defineRoute({
  id: 'recommendJobs',
  service: 'matching',
  method: 'GET',
  path: '/api/v1/jobs/recommendations',
  summary: 'Open jobs ranked for the signed-in candidate, with the score of each criterion and its reasons',
  access: 'match:view',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).max(1000).default(0),
  }),
  response: z.object({
    items: z.array(RecommendedJob),
    /** Open jobs that were ranked. */
    rankedCount: z.int(),
    /** false until the profile has reached the ranking. */
    profileKnown: z.boolean(),
  }),
});

export const GetJobMatchRoute = defineRoute({
  id: 'getJobMatch',
  service: 'matching',
  method: 'GET',
  path: '/api/v1/jobs/{jobId}/match',
  summary: 'How well one job fits the signed-in candidate, and why',
  access: 'match:view',
  params: z.object({ jobId: Id }),
  response: Match,
  errors: [NotFound],
});

export const RankCandidatesRoute = defineRoute({
  id: 'rankCandidates',
  service: 'matching',
  method: 'POST',
  path: '/api/v1/matching/candidate-rankings',
  summary: 'Rank given candidates for a job, best first, with the reasons',
  access: 'service',
  body: z.object({ jobId: Id, candidateIds: z.array(Id).max(1000) }),
  response: z.object({ items: z.array(Match), unknownCandidateIds: z.array(Id) }),
  errors: [NotFound],
});
