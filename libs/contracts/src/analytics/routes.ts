import * as z from 'zod';
import { NotFound, TooManyRequests } from '../common/errors.js';
import { pageOf } from '../common/pagination.js';
import { CalendarDate, Id, Instant } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { applicationStatuses } from '../hiring/models.js';
import { ExperimentEnded, ExperimentNameTaken, WeightsExperimentMisplaced } from './errors.js';
import {
  Assignment,
  Experiment,
  ExperimentPlan,
  ExperimentResult,
  LearnedWeights,
  LearningRequest,
  LearningRun,
  RankingQuality,
  ReportedAct,
  ShownApplicantList,
  variants,
  WeightsAssignment,
  WeightsInUse,
} from './models.js';

export const Overview = z
  .object({
    users: z.object({ candidates: z.int(), employers: z.int() }),
    companies: z.int(),
    jobs: z.object({ open: z.int(), published: z.int(), closed: z.int(), refused: z.int() }),
    applications: z.object({ total: z.int(), byStatus: z.record(z.enum(applicationStatuses), z.int()) }),
    resumesImported: z.int(),
    credentials: z.object({ issued: z.int(), revoked: z.int() }),
    /** The newest event that is counted. */
    countedUpTo: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Overview' });
export type Overview = z.output<typeof Overview>;

export const GetOverviewRoute = defineRoute({
  id: 'getOverview',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/overview',
  summary: 'Counts over the whole platform',
  access: 'metrics:all',
  response: Overview,
});

export const GetCompanyOverviewRoute = defineRoute({
  id: 'getCompanyOverview',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/company-overview',
  summary: 'Counts over the own company’s jobs and applications',
  access: 'metrics:own',
  response: Overview.pick({ jobs: true, applications: true, countedUpTo: true }),
});

export const ReportOutcomesRoute = defineRoute({
  id: 'reportOutcomes',
  service: 'analytics',
  method: 'POST',
  path: '/api/v1/analytics/outcomes',
  summary:
    'Which jobs the signed-in candidate was shown, viewed, saved or dismissed, and where in the ranking; or which applicants a member of their company was shown or viewed',
  access: 'outcome:tell',
  body: z.object({ acts: z.array(ReportedAct).min(1).max(100) }),
  response: z.object({
    recorded: z.int(),
    /** Told before. */
    repeated: z.int(),
    /** Not recorded, because no such job has been published, or because it is not the company's whose applicants were told of. */
    unknownJobIds: z.array(Id),
    /** Not recorded, because they have not applied to the job. */
    unknownCandidateIds: z.array(Id),
  }),
  errors: [TooManyRequests],
});

export const ListShownApplicantsRoute = defineRoute({
  id: 'listShownApplicants',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/shown-applicants',
  summary: 'Lists of applicants that companies had in sight in a window, by id, for the bias audit',
  access: 'service',
  query: z.object({
    from: Instant,
    to: Instant,
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(200),
  }),
  response: pageOf(ShownApplicantList),
});

export const GetRankingQualityRoute = defineRoute({
  id: 'getRankingQuality',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/ranking-quality',
  summary: 'How good rankings were, by model version and week, with and without correction for position',
  access: 'metrics:all',
  query: z.object({
    /** First day; eight weeks back unless told. At most 26 weeks before the last. */
    from: CalendarDate.optional(),
    /** Last day, included; today unless told. */
    to: CalendarDate.optional(),
  }),
  response: RankingQuality,
});

const ExperimentParams = z.object({ name: z.string().max(60) });

export const StartExperimentRoute = defineRoute({
  id: 'startExperiment',
  service: 'analytics',
  method: 'POST',
  path: '/api/v1/analytics/experiments',
  summary: 'Try a challenger against the champion with a share of the candidates',
  access: 'operations:manage',
  body: ExperimentPlan,
  status: 201,
  response: Experiment,
  errors: [ExperimentNameTaken, WeightsExperimentMisplaced],
  audit: 'analytics.start_experiment',
});

export const ListExperimentsRoute = defineRoute({
  id: 'listExperiments',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/experiments',
  summary:
    'The newest hundred experiments, and all older ones that still decide something, newest first; and by which weights jobs are ranked',
  access: 'operations:manage',
  response: z.object({ items: z.array(Experiment), weightsInUse: WeightsInUse }),
});

export const GetExperimentRoute = defineRoute({
  id: 'getExperiment',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/experiments/{name}',
  summary: 'An experiment and what it shows so far; looking often does no harm',
  access: 'operations:manage',
  params: ExperimentParams,
  response: ExperimentResult,
  errors: [NotFound],
});

export const StopExperimentRoute = defineRoute({
  id: 'stopExperiment',
  service: 'analytics',
  method: 'POST',
  path: '/api/v1/analytics/experiments/{name}/conclusion',
  summary: 'End an experiment and give everybody one of the variants',
  access: 'operations:manage',
  params: ExperimentParams,
  body: z.object({ keep: z.enum(variants) }),
  response: Experiment,
  errors: [NotFound, ExperimentEnded],
  audit: 'analytics.stop_experiment',
});

export const RollBackExperimentRoute = defineRoute({
  id: 'rollBackExperiment',
  service: 'analytics',
  method: 'POST',
  path: '/api/v1/analytics/experiments/{name}/roll-back',
  summary: 'Give everybody the champion again, at once; also after the challenger was kept',
  access: 'operations:manage',
  params: ExperimentParams,
  response: Experiment,
  errors: [NotFound],
  audit: 'analytics.roll_back_experiment',
});

export const GetAssignmentsRoute = defineRoute({
  id: 'getAssignments',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/experiments/assignments',
  summary: 'Which variant of each experiment a person gets',
  access: 'service',
  query: z.object({ userId: Id }),
  response: z.object({ items: z.array(Assignment) }),
});

export const GetWeightsAssignmentRoute = defineRoute({
  id: 'getWeightsAssignment',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/experiments/weights-assignment',
  summary: 'By which learned weights jobs are ranked for whom, for everybody at once',
  access: 'service',
  response: z.object({
    /** null: by the default ones for all. */
    assignment: WeightsAssignment.nullable(),
  }),
});

export const LearnWeightsRoute = defineRoute({
  id: 'learnWeights',
  service: 'analytics',
  method: 'POST',
  path: '/api/v1/analytics/learned-weights',
  summary:
    'Learn weights of the criteria from what candidates chose, in the background; an experiment may then name them as its challenger',
  access: 'operations:manage',
  body: LearningRequest,
  status: 202,
  response: LearningRun,
  audit: 'analytics.learn_weights',
});

export const ListLearningRunsRoute = defineRoute({
  id: 'listLearningRuns',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/learning-runs',
  summary: 'The newest twenty times that weights were to be learned, newest first, and how far they are',
  access: 'operations:manage',
  response: z.object({ items: z.array(LearningRun) }),
});

export const ListLearnedWeightsRoute = defineRoute({
  id: 'listLearnedWeights',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/learned-weights',
  summary: 'The newest hundred learned weights, newest first',
  access: 'operations:manage',
  response: z.object({ items: z.array(LearnedWeights) }),
});

export const GetLearnedWeightsRoute = defineRoute({
  id: 'getLearnedWeights',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/learned-weights/{version}',
  summary: 'Learned weights with their model in ONNX, as base64',
  access: 'operations:manage',
  params: z.object({ version: z.string().max(60) }),
  response: LearnedWeights.extend({ onnx: z.base64() }),
  errors: [NotFound],
});
