import {
  JobContent,
  JobMatched,
  RankedProfile,
  type DataOf,
  type EventEnvelope,
  type JobPublished,
  type ProfileUpdated,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { ContextDatabase } from '@iworkz/platform';
import { testDatabase, type TestDatabase } from '@iworkz/testing';
import { randomBytes } from 'node:crypto';
import { PrismaClient } from '../adapters/generated/client.js';
import { MatchingUnitOfWork } from '../adapters/matching-database.js';
import { PrismaMatchRecords } from '../adapters/prisma-match-records.js';
import { PrismaRankingRecords } from '../adapters/prisma-ranking-records.js';
import { LearnJobs } from '../edge/learn-jobs.js';
import { LearnProfiles } from '../edge/learn-profiles.js';
import { MatchingController } from '../edge/matching.controller.js';
import { InMemoryMatchIndex } from '../engine/in-memory-match-index.js';
import { AnnounceMatches } from '../use-cases/announce-matches.js';
import { CurrentIndex } from '../use-cases/current-index.js';
import { IndexCandidate } from '../use-cases/index-candidate.use-case.js';
import { IndexJob } from '../use-cases/index-job.use-case.js';
import { RankCandidates } from '../use-cases/rank-candidates.use-case.js';
import { RankJobs } from '../use-cases/rank-jobs.use-case.js';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

export function ctxOf(userId: string, change: Partial<Ctx> = {}): Ctx {
  return {
    actor: { kind: 'user', userId, roles: ['candidate'] },
    region: 'jp',
    locale: 'ja',
    requestId: newId(),
    correlationId: newId(),
    now: new Date('2026-11-20T03:00:00.123Z'),
    ...change,
  };
}

const service: Partial<Ctx> = { actor: { kind: 'service', service: 'backend-api' } };

/** One process of the service on the given database. */
export function matchingProcess(postgres: TestDatabase) {
  const database = new ContextDatabase<PrismaClient>({
    context: 'matching',
    url: postgres.url(),
    prismaClient: PrismaClient,
  });
  const unitOfWork = new MatchingUnitOfWork({
    database,
    signingKey: randomBytes(32).toString('hex'),
    log: quiet,
    onPublished: () => undefined,
  });
  const records = new PrismaRankingRecords(unitOfWork);
  const matches = new PrismaMatchRecords(unitOfWork);
  const currentIndex = new CurrentIndex(new InMemoryMatchIndex(), records);
  const announce = new AnnounceMatches(matches);
  const jobs = new LearnJobs(new IndexJob(records, currentIndex, announce));
  const profiles = new LearnProfiles(new IndexCandidate(records, currentIndex, announce));
  const controller = new MatchingController(
    new RankJobs(currentIndex, records, matches),
    new RankCandidates(currentIndex, records, matches),
  );
  const envelope = <Data>(data: Data) => ({ id: newId(), data }) as EventEnvelope<Data>;
  const serviceCtx = ctxOf(newId(), service);
  return {
    db: unitOfWork.db,
    publish: (data: DataOf<typeof JobPublished>) =>
      unitOfWork.run(serviceCtx, (tx) => jobs.onJobPublished(serviceCtx, envelope(data), tx)),
    close: (jobId: string, closedAt = '2026-11-20T02:00:00.000Z') =>
      unitOfWork.run(serviceCtx, (tx) =>
        jobs.onJobClosed(serviceCtx, envelope({ jobId, companyId: newId(), closedAt }), tx),
      ),
    update: (data: DataOf<typeof ProfileUpdated>) =>
      unitOfWork.run(serviceCtx, (tx) => profiles.onProfileUpdated(serviceCtx, envelope(data), tx)),
    recommend: (
      userId: string,
      { limit = 20, offset = 0, ...change }: Partial<Ctx> & { limit?: number; offset?: number } = {},
    ) => controller.recommend(ctxOf(userId, change), { query: { limit, offset } }),
    match: (userId: string, jobId: string) => controller.match(ctxOf(userId), { params: { jobId } }),
    rank: (jobId: string, candidateIds: string[]) => controller.rank(serviceCtx, { body: { jobId, candidateIds } }),
    /** What waits to go out, oldest first. */
    announced: async () => {
      const { rows } = await database.pool.query<{ envelope: string }>(
        `SELECT envelope FROM ${database.table('outbox_event')} ORDER BY seq`,
      );
      return rows.map((row) => JobMatched.data.parse((JSON.parse(row.envelope) as EventEnvelope).data));
    },
    stop: () => database.close(),
  };
}

/** The context on a database of its own. `start` starts one more process on the same database. */
export async function matchingWorld() {
  const postgres = await testDatabase('matching');
  const processes: ReturnType<typeof matchingProcess>[] = [];
  const start = () => {
    const process = matchingProcess(postgres);
    processes.push(process);
    return process;
  };
  return {
    ...start(),
    start,
    end: async () => {
      await Promise.all(processes.map((process) => process.stop()));
      await postgres.drop();
    },
  };
}

/** A published job that asks for TypeScript in Tokyo. */
export function aPublishedJob(
  change: Partial<DataOf<typeof JobPublished>> & {
    job?: Partial<Parameters<typeof JobContent.parse>[0] & object>;
  } = {},
): DataOf<typeof JobPublished> {
  const { job, ...rest } = change;
  return {
    jobId: newId(),
    companyId: newId(),
    companyName: '株式会社サンプル',
    version: 1,
    publishedAt: '2026-11-20T01:00:00.000Z',
    evaluationId: newId(),
    content: JobContent.parse({
      title: 'フロントエンドエンジニア',
      description: 'ウェブサービスの開発',
      industry: 'software',
      level: 'mid',
      workplace: { country: 'JP', prefecture: 13, remote: 'hybrid' },
      pay: { period: 'year', min: 6_000_000, max: 8_000_000 },
      skills: [{ name: 'TypeScript', level: 3 }],
      ...job,
    }),
    ...rest,
  };
}

/** A profile that `aPublishedJob` suits. */
export function anUpdatedProfile(
  change: Partial<DataOf<typeof ProfileUpdated>> & { about?: object } = {},
): DataOf<typeof ProfileUpdated> {
  const { about, ...rest } = change;
  return {
    userId: newId(),
    version: 1,
    updatedAt: '2026-11-20T00:00:00.000Z',
    profile: RankedProfile.parse({
      place: { country: 'JP', prefecture: 13 },
      skills: [{ name: 'TS', level: 4, years: 5 }],
      level: 'mid',
      wishes: { pay: { min: 6_000_000, period: 'year' }, remote: ['hybrid'], industries: ['software'] },
      ...about,
    }),
    ...rest,
  };
}
