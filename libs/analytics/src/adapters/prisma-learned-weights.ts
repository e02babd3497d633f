import { LearnedWeights, type VersionedWeights } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { LearnedWeightsStore } from '../use-cases/learning-ports.js';
import { AnalyticsUnitOfWork, type AnalyticsTx } from './analytics-database.js';

@Injectable()
export class PrismaLearnedWeights extends LearnedWeightsStore {
  constructor(private readonly unitOfWork: AnalyticsUnitOfWork) {
    super();
  }

  async add(tx: AnalyticsTx, learned: LearnedWeights, model: Uint8Array): Promise<void> {
    const { version, learnedAt } = learned;
    const data = { version, report: learned, model: new Uint8Array(model), learnedAt: new Date(learnedAt) };
    await tx.db.learnedWeights.create({ data });
  }

  async list(limit: number): Promise<readonly LearnedWeights[]> {
    const rows = await this.unitOfWork.db.learnedWeights.findMany({
      orderBy: [{ learnedAt: 'desc' }, { version: 'desc' }],
      take: limit,
      select: { report: true },
    });
    return rows.map(({ report }) => LearnedWeights.parse(report));
  }

  async find(version: string): Promise<{ learned: LearnedWeights; model: Uint8Array } | undefined> {
    const row = await this.unitOfWork.db.learnedWeights.findUnique({ where: { version } });
    return row ? { learned: LearnedWeights.parse(row.report), model: row.model } : undefined;
  }

  async weightsOf(versions: readonly string[]): Promise<ReadonlyMap<string, VersionedWeights>> {
    if (versions.length === 0) return new Map();
    const rows = await this.unitOfWork.db.learnedWeights.findMany({
      where: { version: { in: [...new Set(versions)] } },
      select: { version: true, report: true },
    });
    return new Map(rows.map(({ version, report }) => [version, LearnedWeights.parse(report).weights]));
  }
}
