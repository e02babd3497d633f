import { criterionWeights } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { modelVersion } from '../domain/match.js';
import { MatchRecords, type ComputedMatch, type Notice } from '../use-cases/ports.js';
import type { Prisma } from './generated/client.js';
import { MatchingUnitOfWork, type MatchingDb, type MatchingTx } from './matching-database.js';

@Injectable()
export class PrismaMatchRecords extends MatchRecords {
  constructor(private readonly unitOfWork: MatchingUnitOfWork) {
    super();
  }

  async keep(matches: readonly ComputedMatch[], at: Date, db: MatchingDb = this.unitOfWork.db): Promise<void> {
    const fresh = await this.notYetKept(matches, db);
    if (fresh.length === 0) return;
    // Inputs first: a match whose inputs are missing could not be computed again.
    const inputs = new Map<string, Prisma.MatchInputCreateManyInput>();
    for (const { candidate, job } of fresh) {
      inputs.set(candidate.id, inputRow('candidate', candidate));
      inputs.set(job.id, inputRow('job', job));
    }
    await db.matchInput.createMany({ data: [...inputs.values()], skipDuplicates: true });
    await db.matchResult.createMany({
      data: fresh.map(({ candidate, job, match }) => ({
        id: newId(),
        candidateId: candidate.id,
        jobId: job.id,
        profileVersion: candidate.version,
        jobVersion: job.version,
        modelVersion,
        weights: criterionWeights,
        total: match.total,
        confidence: match.confidence,
        computedAt: at,
      })),
      skipDuplicates: true,
    });
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

  /** Most matches are shown again and again; asking costs less than sending the facts each time. */
  private async notYetKept(matches: readonly ComputedMatch[], db: MatchingDb): Promise<readonly ComputedMatch[]> {
    const kept = await db.matchResult.findMany({
      where: {
        candidateId: { in: [...new Set(matches.map(({ candidate }) => candidate.id))] },
        jobId: { in: [...new Set(matches.map(({ job }) => job.id))] },
        modelVersion,
      },
      select: { candidateId: true, jobId: true, profileVersion: true, jobVersion: true },
    });
    const keys = new Set(kept.map((row) => `${row.candidateId} ${row.profileVersion} ${row.jobId} ${row.jobVersion}`));
    return matches.filter(
      ({ candidate, job }) => !keys.has(`${candidate.id} ${candidate.version} ${job.id} ${job.version}`),
    );
  }
}

function inputRow(
  kind: 'candidate' | 'job',
  { id, version, facts }: ComputedMatch['candidate'] | ComputedMatch['job'],
): Prisma.MatchInputCreateManyInput {
  return { kind, subjectId: id, version, modelVersion, facts: facts as unknown as Prisma.InputJsonObject };
}
