import { defineContext } from '@iworkz/platform';
import { AnalyticsUnitOfWork } from './adapters/analytics-database.js';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { MatchingScores } from './adapters/matching-scores.js';
import { PrismaLearnedWeights } from './adapters/prisma-learned-weights.js';
import { SqlExperiments } from './adapters/sql-experiments.js';
import { SqlFacts } from './adapters/sql-facts.js';
import { SqlOutcomes } from './adapters/sql-outcomes.js';
import { SqlShownApplicants } from './adapters/sql-shown-applicants.js';
import { AnalyticsController } from './edge/analytics.controller.js';
import { CountEvents } from './edge/count-events.js';
import { ExperimentsController } from './edge/experiments.controller.js';
import { ForgetOutcomes } from './edge/forget-outcomes.js';
import { GuardExperiments } from './edge/guard-experiments.js';
import { LearnFromApplications } from './edge/learn-from-applications.js';
import { LearnedWeightsController } from './edge/learned-weights.controller.js';
import { LearningController } from './edge/learning.controller.js';
import { LearningRuns } from './edge/learning-runs.js';
import { ShownApplicantsController } from './edge/shown-applicants.controller.js';
import { ShownApplicants } from './use-cases/applicant-ports.js';
import { ConductExperiments } from './use-cases/conduct-experiments.use-case.js';
import { LearnWeights } from './use-cases/learn-weights.use-case.js';
import { Experiments, LearnedWeightsStore, Outcomes, ScoresOfShown } from './use-cases/learning-ports.js';
import { Facts } from './use-cases/ports.js';
import { RecordApplicantActs } from './use-cases/record-applicant-acts.use-case.js';
import { RecordOutcomes } from './use-cases/record-outcomes.use-case.js';
import { ReportingLimit } from './use-cases/reporting-limit.js';
import { ViewOverview } from './use-cases/view-overview.use-case.js';
import { ViewRankingQuality } from './use-cases/view-ranking-quality.use-case.js';

/** Counts of what happened, the quality of rankings by what became of them, and experiments with rankings. */
export const AnalyticsContext = defineContext({
  name: 'analytics',
  prismaClient: PrismaClient,
  personalData,
  unitOfWork: AnalyticsUnitOfWork,
  controllers: [
    AnalyticsController,
    LearningController,
    ExperimentsController,
    LearnedWeightsController,
    ShownApplicantsController,
  ],
  consumers: [CountEvents, LearnFromApplications],
  providers: [
    ViewOverview,
    RecordOutcomes,
    RecordApplicantActs,
    ReportingLimit,
    ViewRankingQuality,
    ConductExperiments,
    LearnWeights,
    LearningRuns,
    GuardExperiments,
    ForgetOutcomes,
    { provide: Facts, useClass: SqlFacts },
    { provide: Outcomes, useClass: SqlOutcomes },
    { provide: ShownApplicants, useClass: SqlShownApplicants },
    { provide: Experiments, useClass: SqlExperiments },
    { provide: LearnedWeightsStore, useClass: PrismaLearnedWeights },
    { provide: ScoresOfShown, useClass: MatchingScores },
  ],
});
