import { newId } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { CandidateFacts, JobFacts } from '../domain/facts.js';
import { modelVersion, type Weights } from '../domain/match.js';
import { weightsKey } from '../domain/weights.js';
import {
  MatchRecords,
  type ComputedMatch,
  type KeptMatch,
  type MatchRecord,
  type Notice,
  type Showing,
} from '../use-cases/ports.js';
import type { MatchResult, Prisma } from './generated/client.js';
import { MatchingUnitOfWork, type MatchingDb, type MatchingTx } from './matching-database.js';

@Injectable()
export class PrismaMatchRecords extends MatchRecords {
  constructor(private readonly unitOfWork: MatchingUnitOfWork) {
    super();
  }

  async keep(
    matches: readonly ComputedMatch[],
    showing: Showing,
    db = this.unitOfWork.db,
  ): Promise<readonly KeptMatch[]> {
    // Most matches are shown again and again; asking costs less than sending the facts each time.
    let kept = await this.keptAmong(matches, db);
    const fresh = matches.filter((match) => !kept.has(keyOf(match)));
    if (fresh.length > 0) {
      await this.insert(fresh, showing, db);
      // Another process may have kept one of them at the same moment, under an id of its own.
      kept = await this.keptAmong(matches, db);
    }
    await this.noteShown(matches, kept, showing, db);
    return matches.map((match) => {
      const { id, computedAt } = kept.get(keyOf(match))!;
      return { ...match, id, computedAt };
    });
  }

  async find(matchId: string): Promise<MatchRecord | undefined> {
    const { db } = this.unitOfWork;
    const row = await db.matchResult.findUnique({ where: { id: matchId } });
    if (!row) return undefined;
    const { id, modelVersion: madeBy, total, confidence, computedAt } = row;
    const factsOf = async (kind: 'candidate' | 'job', subjectId: string, version: number): Promise<unknown> => {
      const key = { kind, subjectId, version, modelVersion: madeBy };
      const where = { kind_subjectId_version_modelVersion: key };
      return (await db.matchInput.findUniqueOrThrow({ where, select: { facts: true } })).facts;
    };
    // Facts are not parsed: a match is computed again from exactly what was kept, by the model that wrote it.
    const [candidate, job] = await Promise.all([
      factsOf('candidate', row.candidateId, row.profileVersion) as Promise<CandidateFacts>,
      factsOf('job', row.jobId, row.jobVersion) as Promise<JobFacts>,
    ]);
    return {
      id,
      modelVersion: madeBy,
      weights: row.weights as Weights,
      weightsVersion: row.weightsVersion,
      total,
      confidence,
      computedAt,
      candidate: { id: row.candidateId, version: row.profileVersion, facts: candidate },
      job: { id: row.jobId, version: row.jobVersion, facts: job },
    };
  }

  async addNotices(tx: MatchingTx, notices: readonly Notice[], at: Date): Promise<readonly Notice[]> {
    if (notices.length === 0) return [];
    const added = await tx.db.matchNotice.createManyAndReturn({
      data: notices.map((notice) => ({ ...notice, raisedAt: at })),
      skipDuplicates: true,
      select: { candidateId: true, jobId: true },
    });
    const keys = new Set(added.map(({ candidateId, jobId }) => `${candidateId} ${jobId}`));
    return notices.filter(({ candidateId, jobId }) => keys.has(`${candidateId} ${jobId}`));
  }

  private async insert(matches: readonly ComputedMatch[], { at, to }: Showing, db: MatchingDb): Promise<void> {
    // Inputs first: a match whose inputs are missing could not be computed again.
    const inputs = new Map<string, Prisma.MatchInputCreateManyInput>();
    for (const { candidate, job } of matches) {
      inputs.set(candidate.id, inputRow('candidate', candidate));
      inputs.set(job.id, inputRow('job', job));
    }
    await db.matchInput.createMany({ data: [...inputs.values()], skipDuplicates: true });
    await db.matchResult.createMany({
      data: matches.map(({ candidate, job, match, weightsVersion = null }) => ({
        id: newId(),
        candidateId: candidate.id,
        jobId: job.id,
        profileVersion: candidate.version,
        jobVersion: job.version,
        modelVersion,
        weights: { ...match.weights },
        weightsKey: weightsKey(match.weights),
        weightsVersion,
        total: match.total,
        confidence: match.confidence,
        computedAt: at,
        shownAt: at,
        companySaw: to === 'company',
      })),
      skipDuplicates: true,
    });
  }

  /** Once a day is often enough: a page of matches is mostly read without a word written. */
  private async noteShown(
    matches: readonly ComputedMatch[],
    kept: ReadonlyMap<string, KeptRow>,
    { at, to }: Showing,
    db: MatchingDb,
  ): Promise<void> {
    const byVersion = new Map<string | null, string[]>();
    for (const match of matches) {
      const { id, shownAt, companySaw, weightsVersion } = kept.get(keyOf(match))!;
      const version = weightsVersion ?? match.weightsVersion ?? null;
      const isKnown = (companySaw || to !== 'company') && version === weightsVersion;
      if (isKnown && at.getTime() - shownAt.getTime() < shownAtAccuracy) continue;
      byVersion.set(version, [...(byVersion.get(version) ?? []), id]);
    }
    for (const [weightsVersion, ids] of byVersion) {
      await db.matchResult.updateMany({
        where: { id: { in: ids } },
        data: { shownAt: at, weightsVersion, ...(to === 'company' && { companySaw: true }) },
      });
    }
  }

  private async keptAmong(matches: readonly ComputedMatch[], db: MatchingDb): Promise<ReadonlyMap<string, KeptRow>> {
    if (matches.length === 0) return new Map();
    const rows = await db.matchResult.findMany({
      where: {
        candidateId: { in: [...new Set(matches.map(({ candidate }) => candidate.id))] },
        jobId: { in: [...new Set(matches.map(({ job }) => job.id))] },
        modelVersion,
        weightsKey: { in: [...new Set(matches.map(({ match }) => weightsKey(match.weights)))] },
      },
      select: {
        id: true,
        computedAt: true,
        candidateId: true,
        jobId: true,
        profileVersion: true,
        jobVersion: true,
        weightsKey: true,
        weightsVersion: true,
        shownAt: true,
        companySaw: true,
      },
    });
    return new Map(
      rows.map((row) => [
        `${row.candidateId} ${row.profileVersion} ${row.jobId} ${row.jobVersion} ${row.weightsKey}`,
        row,
      ]),
    );
  }
}

type KeptRow = Pick<MatchResult, 'id' | 'computedAt' | 'weightsVersion' | 'shownAt' | 'companySaw'>;

/** Milliseconds. */
const shownAtAccuracy = 24 * 60 * 60 * 1_000;

const keyOf = ({ candidate, job, match }: ComputedMatch): string =>
  `${candidate.id} ${candidate.version} ${job.id} ${job.version} ${weightsKey(match.weights)}`;

function inputRow(
  kind: 'candidate' | 'job',
  { id, version, facts }: ComputedMatch['candidate'] | ComputedMatch['job'],
): Prisma.MatchInputCreateManyInput {
  return { kind, subjectId: id, version, modelVersion, facts: facts as unknown as Prisma.InputJsonObject };
}
