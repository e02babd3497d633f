import * as z from 'zod';
import { NotFound } from '../common/errors.js';
import { PageQuery, pageOf } from '../common/pagination.js';
import { Id, SubdivisionCode } from '../common/primitives.js';
import { listOf } from '../common/query-lists.js';
import { defineRoute } from '../kit/define-route.js';
import { CareerLevel, Industry, RemoteMode } from '../vocabulary/work.js';
import { MatchModelUnknown, WeightsSumWrong } from './errors.js';
import {
  CriterionScores,
  CriterionWeights,
  MarkedJob,
  Match,
  MatchExplanation,
  MatchReplay,
  NoticeThreshold,
  RankingWeights,
  RecommendedJob,
  WorkPermission,
  jobMarks,
  rankLimit,
} from './models.js';

export const RecommendJobsRoute = defineRoute({
  id: 'recommendJobs',
  service: 'matching',
  method: 'GET',
  path: '/api/v1/jobs/recommendations',
  summary: 'Open jobs ranked for the signed-in candidate, with the score of each criterion and its reasons',
  access: 'match:view',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    /** The last page ends at the thousandth job. */
    offset: z.coerce
      .number()
      .int()
      .min(0)
      .max(rankLimit - 1)
      .default(0),
    subdivisions: listOf(SubdivisionCode, 'JP-13,JP-14').optional(),
    remote: listOf(RemoteMode, 'hybrid,full').optional(),
    industries: listOf(Industry, 'software,care').optional(),
    levels: listOf(CareerLevel, 'mid,senior').optional(),
    /** Yen a year that the upper end of the offered band must reach; other currencies and periods are converted. */
    minYearlyPay: z.coerce.number().int().min(1).max(1e10).optional(),
    /** Leaves out jobs that require a language the candidate is known to lack. */
    languagesMet: z.enum(['true', 'false']).optional(),
    /** Leaves out jobs that the stated residence status is known not to permit. */
    workPermitted: z.enum(['true', 'false']).optional(),
  }),
  response: z.object({
    items: z.array(RecommendedJob),
    /** Open jobs that were ranked. */
    rankedCount: z.int(),
    /** false until the profile has reached the ranking. */
    profileKnown: z.boolean(),
    /** true when a part of the open jobs could not be ranked just now; better ones may be among them. */
    partial: z.boolean().optional(),
    /** Of a partial ranking: the share of the open jobs that was ranked, 0 to 1. */
    rankedShare: z.number().min(0).max(1).optional(),
    /** true when permission to work could not be judged just now; no job was left out for the lack of it. */
    workPermissionUnchecked: z.boolean().optional(),
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
  response: Match.extend({ workPermission: WorkPermission.optional() }),
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

const MatchParams = z.object({ matchId: Id });

export const ExplainMatchRoute = defineRoute({
  id: 'explainMatch',
  service: 'matching',
  method: 'GET',
  path: '/api/v1/matching/matches/{matchId}/explanation',
  summary:
    'Why a kept match came about; for its candidate also the rank and the changes within reach that would raise it most',
  access: 'authenticated',
  params: MatchParams,
  response: MatchExplanation,
  errors: [NotFound, MatchModelUnknown],
  audit: 'matching.explain_match',
});

export const ReplayMatchRoute = defineRoute({
  id: 'replayMatch',
  service: 'matching',
  method: 'POST',
  path: '/api/v1/matching/matches/{matchId}/replay',
  summary: 'Compute a kept match again from its kept inputs, and compare the numbers',
  access: 'audit:read',
  params: MatchParams,
  response: MatchReplay,
  errors: [NotFound, MatchModelUnknown],
  audit: 'matching.replay_match',
});

export const GetMyWeightsRoute = defineRoute({
  id: 'getMyWeights',
  service: 'matching',
  method: 'GET',
  path: '/api/v1/matching/weights',
  summary: 'The weights by which jobs are ranked for the signed-in candidate',
  access: 'match:view',
  response: RankingWeights,
});

export const SetMyWeightsRoute = defineRoute({
  id: 'setMyWeights',
  service: 'matching',
  method: 'PUT',
  path: '/api/v1/matching/weights',
  summary: 'Shift the weights of the own view within their bounds; the defaults take a shift back',
  access: 'match:view',
  body: z.object({ weights: CriterionWeights }),
  response: RankingWeights,
  errors: [WeightsSumWrong],
});

export const GetJobWeightsRoute = defineRoute({
  id: 'getJobWeights',
  service: 'matching',
  method: 'GET',
  path: '/api/v1/matching/jobs/{jobId}/weights',
  summary: 'The weights by which applicants of an own job are ranked',
  access: 'applicant:manage',
  params: z.object({ jobId: Id }),
  response: RankingWeights,
  errors: [NotFound],
});

export const SetJobWeightsRoute = defineRoute({
  id: 'setJobWeights',
  service: 'matching',
  method: 'PUT',
  path: '/api/v1/matching/jobs/{jobId}/weights',
  summary: 'Shift the weights for ranking applicants of an own job within their bounds; the defaults take a shift back',
  access: 'applicant:manage',
  params: z.object({ jobId: Id }),
  body: z.object({ weights: CriterionWeights }),
  response: RankingWeights,
  errors: [NotFound, WeightsSumWrong],
  audit: 'matching.set_job_weights',
});

export const GetNoticeThresholdRoute = defineRoute({
  id: 'getNoticeThreshold',
  service: 'matching',
  method: 'GET',
  path: '/api/v1/matching/notice-threshold',
  summary: 'From which score on the signed-in candidate is told of new jobs',
  access: 'match:view',
  response: NoticeThreshold,
});

export const SetNoticeThresholdRoute = defineRoute({
  id: 'setNoticeThreshold',
  service: 'matching',
  method: 'PUT',
  path: '/api/v1/matching/notice-threshold',
  summary: 'Set the score from which on new jobs are told; null takes the usual one',
  access: 'match:view',
  body: z.object({ minTotal: NoticeThreshold.shape.minTotal }),
  response: NoticeThreshold,
});

export const ListMarkedJobsRoute = defineRoute({
  id: 'listMarkedJobs',
  service: 'matching',
  method: 'GET',
  path: '/api/v1/matching/marked-jobs',
  summary: 'The jobs that the signed-in candidate saved, or does not want to see, newest first',
  access: 'match:view',
  query: PageQuery.extend({ mark: z.enum(jobMarks) }),
  response: pageOf(MarkedJob),
});

const MarkParams = z.object({ jobId: Id });

export const GetJobMarkRoute = defineRoute({
  id: 'getJobMark',
  service: 'matching',
  method: 'GET',
  path: '/api/v1/matching/marked-jobs/{jobId}',
  summary: 'Whether the signed-in candidate saved or dismissed a job',
  access: 'match:view',
  params: MarkParams,
  response: z.object({ mark: z.enum(jobMarks).nullable() }),
});

export const MarkJobRoute = defineRoute({
  id: 'markJob',
  service: 'matching',
  method: 'PUT',
  path: '/api/v1/matching/marked-jobs/{jobId}',
  summary: 'Save a job, or leave it out of the own recommendations; replaces what was said of it before',
  access: 'match:view',
  params: MarkParams,
  body: z.object({ mark: z.enum(jobMarks) }),
  response: z.object({ mark: z.enum(jobMarks) }),
  errors: [NotFound],
});

export const UnmarkJobRoute = defineRoute({
  id: 'unmarkJob',
  service: 'matching',
  method: 'DELETE',
  path: '/api/v1/matching/marked-jobs/{jobId}',
  summary: 'Take back that a job was saved or dismissed; nothing happens when it was neither',
  access: 'match:view',
  params: MarkParams,
  status: 204,
});

/** Most pairs in one question. */
export const scoredPairsAtOnce = 500;

export const ListCriterionScoresRoute = defineRoute({
  id: 'listCriterionScores',
  service: 'matching',
  method: 'POST',
  path: '/api/v1/matching/criterion-scores',
  summary:
    'The five scores of the newest kept match of each pair and those of their parts, for learning weights; unknown pairs are left out',
  access: 'service',
  body: z.object({
    modelVersion: z.string().max(60),
    pairs: z.array(z.object({ candidateId: Id, jobId: Id })).max(scoredPairsAtOnce),
  }),
  response: z.object({ items: z.array(CriterionScores) }),
});
