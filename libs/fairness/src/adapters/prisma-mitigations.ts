import type { ProtectedAttribute } from '@iworkz/contracts';
import { newestFirst, holdLock, type PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import {
  Mitigations,
  type MitigationEffect,
  type MitigationRecord,
  type ReportedMitigation,
} from '../use-cases/ports.js';
import { FairnessUnitOfWork, type FairnessTx } from './fairness-database.js';
import type { Mitigation as MitigationRow } from './generated/client.js';

@Injectable()
export class PrismaMitigations extends Mitigations {
  constructor(private readonly unitOfWork: FairnessUnitOfWork) {
    super();
  }

  async lock(tx: FairnessTx): Promise<void> {
    await holdLock(tx.db, 'fairness mitigations');
  }

  async add(tx: FairnessTx, mitigation: MitigationRecord, startedBy: string): Promise<void> {
    await tx.db.mitigation.create({ data: { ...mitigation, startedBy } });
  }

  async activeOn(jobId: string | null, at: Date, tx?: FairnessTx): Promise<MitigationRecord | undefined> {
    const row = await (tx?.db ?? this.unitOfWork.db).mitigation.findFirst({
      where: { jobId, endedAt: null, startedAt: { lte: at }, expiresAt: { gt: at } },
      orderBy: { id: 'desc' },
    });
    return row ? toRecord(row) : undefined;
  }

  async end(tx: FairnessTx, id: string, at: Date, endedBy: string): Promise<boolean> {
    await tx.db.mitigation.updateMany({
      where: { id, endedAt: null, expiresAt: { gt: at } },
      data: { endedAt: at, endedBy },
    });
    return (await tx.db.mitigation.count({ where: { id } })) > 0;
  }

  async find(id: string): Promise<ReportedMitigation | undefined> {
    const row = await this.unitOfWork.db.mitigation.findUnique({ where: { id } });
    return row ? (await this.withEffects([row]))[0] : undefined;
  }

  async list(page: PageRequest): Promise<readonly ReportedMitigation[]> {
    const rows = await this.unitOfWork.db.mitigation.findMany(newestFirst(page));
    return this.withEffects(rows);
  }

  async noteEffect(mitigationId: string, jobId: string, effect: MitigationEffect, shownAt: Date): Promise<void> {
    const { utilityLoss, parityBefore, parityAfter } = effect;
    const row = { utilityLoss, parityBefore, parityAfter, shownAt };
    await this.unitOfWork.db.mitigationEffect.upsert({
      where: { mitigationId_jobId: { mitigationId, jobId } },
      create: { mitigationId, jobId, ...row },
      update: row,
    });
  }

  private async withEffects(rows: readonly MitigationRow[]): Promise<ReportedMitigation[]> {
    const sums = await this.unitOfWork.db.mitigationEffect.groupBy({
      by: ['mitigationId'],
      where: { mitigationId: { in: rows.map(({ id }) => id) } },
      _count: true,
      _avg: { utilityLoss: true, parityBefore: true, parityAfter: true },
    });
    const byId = new Map(sums.map((sum) => [sum.mitigationId, sum]));
    return rows.map((row) => {
      const sum = byId.get(row.id);
      return {
        ...toRecord(row),
        effect: {
          shortlists: sum?._count ?? 0,
          utilityLoss: sum?._avg.utilityLoss ?? 0,
          parityBefore: sum?._avg.parityBefore ?? 1,
          parityAfter: sum?._avg.parityAfter ?? 1,
        },
      };
    });
  }
}

function toRecord({ startedBy: _, endedBy: __, attribute, ...row }: MitigationRow): MitigationRecord {
  return { ...row, attribute: attribute as ProtectedAttribute };
}
