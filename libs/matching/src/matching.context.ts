import { Metrics, PlatformConfig, defineContext } from '@iworkz/platform';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { AnalyticsExperimentWeights } from './adapters/analytics-experiment-weights.js';
import { ComplianceWorkPermissions } from './adapters/compliance-work-permissions.js';
import { MatchingUnitOfWork } from './adapters/matching-database.js';
import { PrismaApplicants } from './adapters/prisma-applicants.js';
import { PrismaJobMarks } from './adapters/prisma-job-marks.js';
import { PrismaMatchRecords } from './adapters/prisma-match-records.js';
import { PrismaNoticeThresholds } from './adapters/prisma-notice-thresholds.js';
import { PrismaRankingRecords } from './adapters/prisma-ranking-records.js';
import { PrismaShiftedWeights } from './adapters/prisma-shifted-weights.js';
import { RestShards } from './adapters/rest-shards.js';
import { SqlKeptInputs } from './adapters/sql-kept-inputs.js';
import { SqlStoredMatches } from './adapters/sql-stored-matches.js';
import { MatchingConfig, readMatchingConfig } from './config.js';
import { ForgetCandidate } from './edge/forget-candidate.js';
import { KeptMatchesController } from './edge/kept-matches.controller.js';
import { LearnApplications } from './edge/learn-applications.js';
import { LearnJobs } from './edge/learn-jobs.js';
import { LearnProfiles } from './edge/learn-profiles.js';
import { MarkedJobsController } from './edge/marked-jobs.controller.js';
import { MatchingController } from './edge/matching.controller.js';
import { NoticeThresholdController } from './edge/notice-threshold.controller.js';
import { RankingWeightsController } from './edge/ranking-weights.controller.js';
import { ShardController } from './edge/shard.controller.js';
import { StoredMatchesController } from './edge/stored-matches.controller.js';
import { HostedMatchIndex } from './engine/hosting/hosted-match-index.js';
import { IndexSnapshots } from './engine/hosting/index-snapshots.js';
import { MatchIndex } from './engine/match-index.js';
import { IndexGauges, openMatchIndex } from './index-metrics.js';
import { AllShards } from './use-cases/all-shards.js';
import { AnnounceJob } from './use-cases/announce-job.use-case.js';
import { AnnounceMatches } from './use-cases/announce-matches.js';
import { AnnounceRankings } from './use-cases/announce-rankings.js';
import { AnnounceToCandidate } from './use-cases/announce-to-candidate.use-case.js';
import { CandidateWeights, ExperimentWeights } from './use-cases/candidate-weights.js';
import { KeptInputs, ScoreKeptMatches } from './use-cases/criterion-scores.js';
import { CurrentIndex } from './use-cases/current-index.js';
import { ExplainMatch } from './use-cases/explain-match.use-case.js';
import { IndexCandidate } from './use-cases/index-candidate.use-case.js';
import { IndexJob } from './use-cases/index-job.use-case.js';
import { JobMarks } from './use-cases/job-marks.js';
import { MarkJobs } from './use-cases/mark-jobs.use-case.js';
import {
  Applicants,
  MatchRecords,
  NoticeThresholds,
  OtherShards,
  RankingRecords,
  ShiftedWeights,
} from './use-cases/ports.js';
import { RankCandidates } from './use-cases/rank-candidates.use-case.js';
import { RankJobs } from './use-cases/rank-jobs.use-case.js';
import { ReplayMatch } from './use-cases/replay-match.use-case.js';
import { ShiftWeights } from './use-cases/shift-weights.use-case.js';
import { StoredMatches } from './use-cases/stored-matches.js';
import { WeighedIndex } from './use-cases/weighed-index.js';
import { WorkPermissions } from './use-cases/work-permissions.js';

/** Ranks jobs for candidates and candidates for jobs, and says why. */
export const MatchingContext = defineContext({
  name: 'matching',
  prismaClient: PrismaClient,
  personalData,
  personalDataElsewhere: ForgetCandidate,
  unitOfWork: MatchingUnitOfWork,
  controllers: [
    MatchingController,
    MarkedJobsController,
    KeptMatchesController,
    NoticeThresholdController,
    RankingWeightsController,
    ShardController,
    StoredMatchesController,
  ],
  consumers: [LearnJobs, LearnProfiles, LearnApplications],
  providers: [
    RankJobs,
    RankCandidates,
    ExplainMatch,
    ReplayMatch,
    ShiftWeights,
    CandidateWeights,
    MarkJobs,
    ScoreKeptMatches,
    IndexJob,
    IndexCandidate,
    AnnounceJob,
    AnnounceMatches,
    AnnounceRankings,
    AnnounceToCandidate,
    CurrentIndex,
    WeighedIndex,
    AllShards,
    {
      provide: HostedMatchIndex,
      inject: [MatchingConfig, PlatformConfig, Metrics],
      useFactory: openMatchIndex,
    },
    { provide: MatchIndex, useExisting: HostedMatchIndex },
    { provide: IndexSnapshots, useExisting: HostedMatchIndex },
    IndexGauges,
    { provide: OtherShards, useClass: RestShards },
    {
      provide: MatchingConfig,
      inject: [PlatformConfig],
      useFactory: ({ variables }: PlatformConfig) => readMatchingConfig(variables),
    },
    { provide: RankingRecords, useClass: PrismaRankingRecords },
    { provide: MatchRecords, useClass: PrismaMatchRecords },
    { provide: ShiftedWeights, useClass: PrismaShiftedWeights },
    { provide: NoticeThresholds, useClass: PrismaNoticeThresholds },
    { provide: ExperimentWeights, useClass: AnalyticsExperimentWeights },
    { provide: JobMarks, useClass: PrismaJobMarks },
    { provide: KeptInputs, useClass: SqlKeptInputs },
    { provide: Applicants, useClass: PrismaApplicants },
    { provide: WorkPermissions, useClass: ComplianceWorkPermissions },
    { provide: StoredMatches, useClass: SqlStoredMatches },
  ],
});
