import { JobContent, RankedProfile } from '@iworkz/contracts';
import { holdLock, type ContextClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import {
  RankingRecords,
  isPublished,
  type CandidateRecord,
  type ForgottenCandidate,
  type JobChanges,
  type JobRecord,
  type PublishedJobRecord,
  type Revised,
} from '../use-cases/ports.js';
import { Prisma, type RankedCandidate, type RankedJob } from './generated/client.js';
import { MatchingUnitOfWork, type MatchingDb, type MatchingTx } from './matching-database.js';

const lockName = 'matching ranking records';
/** Later than any version that a profile can have: an event of before its person was forgotten changes nothing. */
const afterAllVersions = 2_147_483_647;

@Injectable()
export class PrismaRankingRecords extends RankingRecords {
  constructor(private readonly unitOfWork: MatchingUnitOfWork) {
    super();
  }

  async lock(tx: MatchingTx): Promise<void> {
    await holdLock(tx.db, lockName);
  }

  async database(): Promise<string> {
    // When the schema was made, to the microsecond: nothing else in a database stays the same and differs from another's.
    const [row] = await this.unitOfWork.db.$queryRaw<{ made: string }[]>`
      SELECT current_database() || ' ' || min(started_at)::text AS made FROM matching._prisma_migrations`;
    return row!.made;
  }

  async lastRevisions(): Promise<{ readonly jobs: bigint; readonly candidates: bigint }> {
    const { db } = this.unitOfWork;
    const [jobs, candidates] = await Promise.all([
      db.rankedJob.aggregate({ _max: { revision: true } }),
      db.rankedCandidate.aggregate({ _max: { revision: true } }),
    ]);
    return { jobs: jobs._max.revision ?? 0n, candidates: candidates._max.revision ?? 0n };
  }

  async findJob(jobId: string, db: MatchingDb = this.unitOfWork.db): Promise<JobRecord | undefined> {
    const row = await db.rankedJob.findUnique({ where: { jobId } });
    return row ? toJob(row) : undefined;
  }

  async findJobs(
    jobIds: readonly string[],
    db: MatchingDb = this.unitOfWork.db,
  ): Promise<ReadonlyMap<string, PublishedJobRecord>> {
    const rows = await db.rankedJob.findMany({ where: { jobId: { in: [...jobIds] } } });
    return new Map(
      rows
        .map(toJob)
        .filter(isPublished)
        .map((job) => [job.jobId, job]),
    );
  }

  async findCandidate(userId: string, db: MatchingDb = this.unitOfWork.db): Promise<CandidateRecord | undefined> {
    const row = await db.rankedCandidate.findUnique({ where: { userId } });
    return row ? readCandidate(row) : undefined;
  }

  async findCandidates(
    userIds: readonly string[],
    db: MatchingDb = this.unitOfWork.db,
  ): Promise<ReadonlyMap<string, CandidateRecord>> {
    const rows = await db.rankedCandidate.findMany({ where: { userId: { in: [...userIds] } } });
    const known = rows.map(readCandidate).filter((candidate) => candidate !== undefined);
    return new Map(known.map((candidate) => [candidate.userId, candidate]));
  }

  async findCandidateVersion(tx: MatchingTx, userId: string): Promise<number | undefined> {
    return (await tx.db.rankedCandidate.findUnique({ where: { userId }, select: { version: true } }))?.version;
  }

  async saveJob(tx: MatchingTx, { jobId, content, unreadable, ...rest }: JobRecord): Promise<void> {
    const { _max } = await tx.db.rankedJob.aggregate({ _max: { revision: true } });
    const readable = unreadable ? {} : { content: content ?? Prisma.DbNull };
    const row = { ...rest, ...readable, revision: (_max.revision ?? 0n) + 1n };
    await tx.db.rankedJob.upsert({ where: { jobId }, create: { jobId, ...row }, update: row });
  }

  async saveCandidate(tx: MatchingTx, { userId, ...rest }: CandidateRecord): Promise<void> {
    const { _max } = await tx.db.rankedCandidate.aggregate({ _max: { revision: true } });
    const row = { ...rest, revision: (_max.revision ?? 0n) + 1n };
    await tx.db.rankedCandidate.upsert({ where: { userId }, create: { userId, ...row }, update: row });
  }

  async forgetCandidate(db: ContextClient, userId: string): Promise<boolean> {
    await holdLock(db, lockName);
    const changed = await db.$executeRawUnsafe(
      `UPDATE matching.ranked_candidate
          SET profile = NULL, version = $2, revision = (SELECT max(revision) + 1 FROM matching.ranked_candidate)
        WHERE user_id = $1::uuid AND profile IS NOT NULL`,
      ...[userId, afterAllVersions],
    );
    return changed > 0;
  }

  async jobsAfter(
    revision: bigint,
    limit: number,
    isWanted: (jobId: string) => boolean,
    db: MatchingDb = this.unitOfWork.db,
  ): Promise<JobChanges> {
    const rows = await db.rankedJob.findMany({ where: after(revision), orderBy: { revision: 'asc' }, take: limit });
    const publications = rows.flatMap(({ publishedAt }) => publishedAt?.getTime() ?? []);
    return {
      jobs: rows.filter(({ jobId }) => isWanted(jobId)).map((row) => ({ ...toJob(row), revision: row.revision })),
      lastRevision: rows.at(-1)?.revision,
      newestPublication: publications.length > 0 ? new Date(Math.max(...publications)) : undefined,
      isFull: rows.length === limit,
    };
  }

  async candidatesAfter(
    revision: bigint,
    limit: number,
    db: MatchingDb = this.unitOfWork.db,
  ): Promise<readonly Revised<CandidateRecord | ForgottenCandidate>[]> {
    const rows = await db.rankedCandidate.findMany({
      where: after(revision),
      orderBy: { revision: 'asc' },
      take: limit,
    });
    return rows.map((row) => {
      const { userId, revision } = row;
      const unreadable = row.profile === null ? {} : { unreadable: true as const };
      return { ...(readCandidate(row) ?? { userId, profile: null, ...unreadable }), revision };
    });
  }
}

const after = (revision: bigint) => ({ revision: { gt: revision } });

/** Parsed, not cast: a row written before a field existed gets its default. */
function toJob({ revision: _, content, ...row }: RankedJob): JobRecord {
  if (content === null) return { ...row, content };
  const read = JobContent.safeParse(content);
  return read.success ? { ...row, content: read.data } : { ...row, content: null, unreadable: true };
}

/** @returns undefined for who was erased, and for a profile of another release that this one cannot read. */
function readCandidate({ revision: _, profile, ...row }: RankedCandidate): CandidateRecord | undefined {
  const read = RankedProfile.nullable().safeParse(profile);
  return read.data ? { ...row, profile: read.data } : undefined;
}
