import { defineContext } from '@iworkz/platform';
import { PrismaClient } from './adapters/generated/client.js';
import { MatchingUnitOfWork } from './adapters/matching-database.js';
import { PrismaMatchRecords } from './adapters/prisma-match-records.js';
import { PrismaRankingRecords } from './adapters/prisma-ranking-records.js';
import { LearnJobs } from './edge/learn-jobs.js';
import { LearnProfiles } from './edge/learn-profiles.js';
import { MatchingController } from './edge/matching.controller.js';
import { InMemoryMatchIndex } from './engine/in-memory-match-index.js';
import { MatchIndex } from './engine/match-index.js';
import { AnnounceMatches } from './use-cases/announce-matches.js';
import { CurrentIndex } from './use-cases/current-index.js';
import { IndexCandidate } from './use-cases/index-candidate.use-case.js';
import { IndexJob } from './use-cases/index-job.use-case.js';
import { MatchRecords, RankingRecords } from './use-cases/ports.js';
import { RankCandidates } from './use-cases/rank-candidates.use-case.js';
import { RankJobs } from './use-cases/rank-jobs.use-case.js';

/** Ranks jobs for candidates and candidates for jobs, and says why. */
export const MatchingContext = defineContext({
  name: 'matching',
  prismaClient: PrismaClient,
  unitOfWork: MatchingUnitOfWork,
  controllers: [MatchingController],
  consumers: [LearnJobs, LearnProfiles],
  providers: [
    RankJobs,
    RankCandidates,
    IndexJob,
    IndexCandidate,
    AnnounceMatches,
    CurrentIndex,
    { provide: MatchIndex, useClass: InMemoryMatchIndex },
    { provide: RankingRecords, useClass: PrismaRankingRecords },
    { provide: MatchRecords, useClass: PrismaMatchRecords },
  ],
});
