import {
  CandidateIndexed,
  JobContent,
  JobIndexed,
  JobMatched,
  RankingChanged,
  RankedProfile,
  type DataOf,
  type EventEnvelope,
  type JobPublished,
  type ProfileUpdated,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { ContextDatabase, type Log } from '@iworkz/platform';
import { testDatabase, type TestDatabase, personKeysInMemory } from '@iworkz/testing';
import { randomBytes } from 'node:crypto';
import { PrismaClient } from '../adapters/generated/client.js';
import { MatchingUnitOfWork, type MatchingTx } from '../adapters/matching-database.js';
import { PrismaApplicants } from '../adapters/prisma-applicants.js';
import { PrismaJobMarks } from '../adapters/prisma-job-marks.js';
import { PrismaMatchRecords } from '../adapters/prisma-match-records.js';
import { PrismaNoticeThresholds } from '../adapters/prisma-notice-thresholds.js';
import { PrismaRankingRecords } from '../adapters/prisma-ranking-records.js';
import { PrismaShiftedWeights } from '../adapters/prisma-shifted-weights.js';
import { SqlStoredMatches } from '../adapters/sql-stored-matches.js';
import { KeptMatchesController } from '../edge/kept-matches.controller.js';
import { LearnApplications } from '../edge/learn-applications.js';
import { LearnJobs } from '../edge/learn-jobs.js';
import { LearnProfiles } from '../edge/learn-profiles.js';
import { MarkedJobsController } from '../edge/marked-jobs.controller.js';
import { MatchingController } from '../edge/matching.controller.js';
import { NoticeThresholdController } from '../edge/notice-threshold.controller.js';
import { RankingWeightsController } from '../edge/ranking-weights.controller.js';
import type { Shard } from '../engine/hosting/job-partitions.js';
import type { IndexSnapshots } from '../engine/hosting/index-snapshots.js';
import { KernelMatchIndex } from '../engine/kernel/kernel-match-index.js';
import type { GivenWeights, MatchIndex, ViewWeights } from '../engine/match-index.js';
import { AllShards } from '../use-cases/all-shards.js';
import { AnnounceJob } from '../use-cases/announce-job.use-case.js';
import { AnnounceMatches } from '../use-cases/announce-matches.js';
import { AnnounceRankings } from '../use-cases/announce-rankings.js';
import { AnnounceToCandidate } from '../use-cases/announce-to-candidate.use-case.js';
import { CandidateWeights } from '../use-cases/candidate-weights.js';
import { CurrentIndex } from '../use-cases/current-index.js';
import { ExplainMatch } from '../use-cases/explain-match.use-case.js';
import { IndexCandidate } from '../use-cases/index-candidate.use-case.js';
import { IndexJob } from '../use-cases/index-job.use-case.js';
import { MarkJobs } from '../use-cases/mark-jobs.use-case.js';
import type { OtherShards } from '../use-cases/ports.js';
import { RankCandidates } from '../use-cases/rank-candidates.use-case.js';
import { RankJobs } from '../use-cases/rank-jobs.use-case.js';
import { ReplayMatch } from '../use-cases/replay-match.use-case.js';
import { ShiftWeights } from '../use-cases/shift-weights.use-case.js';
import { WeighedIndex } from '../use-cases/weighed-index.js';
import { WorkPermissions, type PermissionMark, type PostedJob } from '../use-cases/work-permissions.js';

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

type RankingsToTell =
  Parameters<AnnounceRankings['execute']> extends [Ctx, unknown, string, ...infer Rest] ? Rest : never;
const service: Partial<Ctx> = { actor: { kind: 'service', service: 'backend-api' } };

/** Answers what a spec says the law answers; who said nothing has stated no status. */
class ScriptedLaw extends WorkPermissions {
  /** By candidate and job. */
  readonly marks = new Map<string, PermissionMark>();
  away = false;
  asked = 0;

  async ofCandidate(_ctx: Ctx, candidateId: string, jobs: readonly PostedJob[]) {
    if (this.away) return undefined;
    this.asked += jobs.length;
    const unsaid: PermissionMark = { state: 'unknown', unknownBecause: 'no_status', basis: [] };
    return new Map(jobs.map(({ jobId }) => [jobId, this.marks.get(`${candidateId} ${jobId}`) ?? unsaid]));
  }
}

/** Events that were brought back to one of the processes. */
const brought = new Set<string>();

/** One process of the service on the given database. */
export function matchingProcess(
  postgres: TestDatabase,
  {
    shard = { number: 1, count: 1 },
    others = { shards: [] },
    index = new KernelMatchIndex(),
    snapshots = { restore: () => Promise.resolve(undefined), save: () => Promise.resolve() },
    log = quiet,
  }: { shard?: Shard; others?: OtherShards; index?: MatchIndex; snapshots?: IndexSnapshots; log?: Log } = {},
) {
  const database = new ContextDatabase<PrismaClient>({
    context: 'matching',
    url: postgres.url(),
    prismaClient: PrismaClient,
  });
  const unitOfWork = new MatchingUnitOfWork({
    database,
    signingKey: randomBytes(32).toString('hex'),
    personKeys: personKeysInMemory(),
    log: quiet,
    onPublished: () => undefined,
  });
  const records = new PrismaRankingRecords(unitOfWork);
  const matches = new PrismaMatchRecords(unitOfWork);
  const weights = new PrismaShiftedWeights(unitOfWork);
  const applicants = new PrismaApplicants(unitOfWork);
  /** What an experiment gives, by candidate. */
  const given = new Map<string, ViewWeights>();
  let told: { readonly text: string; readonly given: GivenWeights } | undefined;
  const experiments = {
    given: () => {
      const text = JSON.stringify([...given]);
      const now = new Map(given);
      if (told?.text !== text) told = { text, given: (candidateId) => now.get(candidateId) };
      return Promise.resolve(told.given);
    },
  };
  const candidateWeights = new CandidateWeights(weights, experiments);
  const config = { shard, shardUrls: [], workers: 0, snapshotEvery: 3_600_000 };
  const currentIndex = new CurrentIndex(index, records, config, snapshots, log);
  const weighedIndex = new WeighedIndex(currentIndex, weights, experiments);
  const allShards = new AllShards(currentIndex, weighedIndex, others, quiet);
  const thresholds = new PrismaNoticeThresholds(unitOfWork);
  const law = new ScriptedLaw();
  const announce = new AnnounceMatches(matches, thresholds);
  const announceRankings = new AnnounceRankings(thresholds, weighedIndex);
  const jobs = new LearnJobs(new IndexJob(records), new AnnounceJob(records, allShards, announce, announceRankings));
  const profiles = new LearnProfiles(
    new IndexCandidate(records),
    new AnnounceToCandidate(records, allShards, announce, candidateWeights),
  );
  const applications = new LearnApplications(applicants);
  const marks = new PrismaJobMarks(unitOfWork);
  const rankJobs = new RankJobs(allShards, records, matches, candidateWeights, marks, law);
  const controller = new MatchingController(rankJobs, new RankCandidates(records, matches, weights));
  const kept = new KeptMatchesController(
    new ExplainMatch(matches, records, weights, applicants, allShards, law),
    new ReplayMatch(matches),
  );
  const weighting = new RankingWeightsController(new ShiftWeights(weights, records, candidateWeights));
  const envelope = <Data>(data: Data) => ({ id: newId(), data }) as EventEnvelope<Data>;
  const serviceCtx = ctxOf(newId(), service);
  const waitingEvents = async (type: string): Promise<EventEnvelope[]> => {
    const { rows } = await database.pool.query<{ envelope: string }>(
      `SELECT envelope FROM ${database.table('outbox_event')} WHERE type = $1 ORDER BY seq`,
      [type],
    );
    return rows.map((row) => JSON.parse(row.envelope) as EventEnvelope);
  };
  const waiting = async (type: string): Promise<unknown[]> => (await waitingEvents(type)).map(({ data }) => data);
  /** What the bus would bring back: each event once, whichever process it comes from. */
  const announceIndexed = async (): Promise<void> => {
    const handle = async <Data>(
      type: string,
      handler: (event: EventEnvelope<Data>, tx: MatchingTx) => Promise<void>,
    ): Promise<void> => {
      for (const event of await waitingEvents(type)) {
        if (brought.has(event.id)) continue;
        brought.add(event.id);
        try {
          await unitOfWork.run(serviceCtx, (tx) => handler(event as EventEnvelope<Data>, tx));
        } catch (error) {
          brought.delete(event.id);
          throw error;
        }
      }
    };
    await handle<DataOf<typeof JobIndexed>>(JobIndexed.type, (event, tx) => jobs.onJobIndexed(serviceCtx, event, tx));
    await handle<DataOf<typeof CandidateIndexed>>(CandidateIndexed.type, (event, tx) =>
      profiles.onCandidateIndexed(serviceCtx, event, tx),
    );
  };
  return {
    db: unitOfWork.db,
    /** All of them arrive before one of them is announced. */
    publish: async (...published: DataOf<typeof JobPublished>[]) => {
      for (const data of published) {
        await unitOfWork.run(serviceCtx, (tx) => jobs.onJobPublished(serviceCtx, envelope(data), tx));
      }
      await announceIndexed();
    },
    close: (jobId: string, closedAt = '2026-11-20T02:00:00.000Z') =>
      unitOfWork.run(serviceCtx, (tx) =>
        jobs.onJobClosed(serviceCtx, envelope({ jobId, companyId: newId(), closedAt }), tx),
      ),
    update: async (data: DataOf<typeof ProfileUpdated>) => {
      await unitOfWork.run(serviceCtx, (tx) => profiles.onProfileUpdated(serviceCtx, envelope(data), tx));
      await announceIndexed();
    },
    recommend: (
      userId: string,
      {
        limit = 20,
        offset = 0,
        workPermitted,
        ...change
      }: Partial<Ctx> & { limit?: number; offset?: number; workPermitted?: 'true' } = {},
    ) =>
      controller.recommend(ctxOf(userId, change), {
        query: { limit, offset, ...(workPermitted && { workPermitted }) },
      }),
    match: (userId: string, jobId: string, change: Partial<Ctx> = {}) =>
      controller.match(ctxOf(userId, change), { params: { jobId } }),
    rank: (jobId: string, candidateIds: string[], change: Partial<Ctx> = {}) =>
      controller.rank({ ...serviceCtx, ...change }, { body: { jobId, candidateIds } }),
    stored: new SqlStoredMatches(unitOfWork),
    apply: (jobId: string, candidateId: string) => {
      const named = { jobTitle: '求人', companyName: '株式会社サンプル', submittedAt: '2026-11-20T02:00:00.000Z' };
      const data = { applicationId: newId(), jobId, candidateId, companyId: newId(), ...named };
      return unitOfWork.run(serviceCtx, (tx) => applications.onApplicationSubmitted(serviceCtx, envelope(data), tx));
    },
    explain: (ctx: Ctx, matchId: string) => kept.explain(ctx, { params: { matchId } }),
    replay: (ctx: Ctx, matchId: string) => kept.replay(ctx, { params: { matchId } }),
    announceRankings: (jobId: string, ...told: RankingsToTell) =>
      unitOfWork.run(serviceCtx, (tx) => announceRankings.execute(serviceCtx, tx, jobId, ...told)),
    weighting,
    given,
    law,
    marking: new MarkedJobsController(new MarkJobs(marks, records)),
    threshold: new NoticeThresholdController(thresholds),
    /** The notices that wait to go out, oldest first. */
    announced: async () => (await waiting(JobMatched.type)).map((data) => JobMatched.data.parse(data)),
    /** As `announced`, what only open pages are told. Rank 0 is behind the hundredth. */
    announcedRankings: async () =>
      (await waiting(RankingChanged.type)).map((data) => {
        const { jobId, candidateIds, ranks, totals } = RankingChanged.data.parse(data);
        const recipients = candidateIds.map((candidateId, at) => ({
          ...{ candidateId, rank: ranks[at]!, total: totals[at]! },
        }));
        return { jobId, recipients };
      }),
    currentIndex,
    weighedIndex,
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
      workplace: { country: 'JP', subdivision: 'JP-13', remote: 'hybrid' },
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
      place: { country: 'JP', subdivision: 'JP-13' },
      skills: [{ name: 'TS', level: 4, years: 5 }],
      level: 'mid',
      wishes: { pay: { min: 6_000_000, period: 'year' }, remote: ['hybrid'], industries: ['software'] },
      ...about,
    }),
    ...rest,
  };
}
