import { Injectable } from '@nestjs/common';
import { NoticeThresholds } from '../use-cases/ports.js';
import { MatchingUnitOfWork, type MatchingDb } from './matching-database.js';

@Injectable()
export class PrismaNoticeThresholds extends NoticeThresholds {
  constructor(private readonly unitOfWork: MatchingUnitOfWork) {
    super();
  }

  async find(candidateId: string): Promise<number | undefined> {
    return (await this.unitOfWork.db.noticeThreshold.findUnique({ where: { candidateId } }))?.minTotal;
  }

  async among(
    candidateIds: readonly string[],
    db: MatchingDb = this.unitOfWork.db,
  ): Promise<ReadonlyMap<string, number>> {
    // One array and not a parameter for each: there may be more ids than a statement may have parameters.
    const rows = await db.$queryRaw<{ candidate_id: string; min_total: number }[]>`
      SELECT candidate_id, min_total FROM notice_threshold WHERE candidate_id = ANY (${[...candidateIds]}::uuid[])`;
    return new Map(rows.map((row) => [row.candidate_id, row.min_total]));
  }

  async lowest(db: MatchingDb = this.unitOfWork.db): Promise<number | undefined> {
    const { _min: lowest } = await db.noticeThreshold.aggregate({ _min: { minTotal: true } });
    return lowest.minTotal ?? undefined;
  }

  async set(candidateId: string, minTotal: number | undefined, updatedAt: Date): Promise<void> {
    const { noticeThreshold } = this.unitOfWork.db;
    if (minTotal === undefined) {
      await noticeThreshold.deleteMany({ where: { candidateId } });
      return;
    }
    const row = { minTotal, updatedAt };
    await noticeThreshold.upsert({ where: { candidateId }, create: { candidateId, ...row }, update: row });
  }
}
