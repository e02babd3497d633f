import { CriterionWeights } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import type { Weights } from '../domain/match.js';
import { ShiftedWeights, type WeightsSubject } from '../use-cases/ports.js';
import { MatchingUnitOfWork } from './matching-database.js';

@Injectable()
export class PrismaShiftedWeights extends ShiftedWeights {
  constructor(private readonly unitOfWork: MatchingUnitOfWork) {
    super();
  }

  async find({ kind, id }: WeightsSubject): Promise<Weights | undefined> {
    const key = { kind, subjectId: id };
    const row = await this.unitOfWork.db.shiftedWeights.findUnique({ where: { kind_subjectId: key } });
    // What an earlier release let through may be out of bounds today; then the defaults hold.
    return CriterionWeights.safeParse(row?.weights).data;
  }

  async save({ kind, id }: WeightsSubject, weights: Weights, at: Date): Promise<void> {
    const key = { kind, subjectId: id };
    const row = { weights: { ...weights }, updatedAt: at };
    await this.unitOfWork.db.shiftedWeights.upsert({
      where: { kind_subjectId: key },
      create: { ...key, ...row },
      update: row,
    });
  }

  async remove({ kind, id }: WeightsSubject): Promise<void> {
    await this.unitOfWork.db.shiftedWeights.deleteMany({ where: { kind, subjectId: id } });
  }
}
