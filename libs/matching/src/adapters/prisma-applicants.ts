import { Injectable } from '@nestjs/common';
import { Applicants } from '../use-cases/ports.js';
import { MatchingUnitOfWork, type MatchingTx } from './matching-database.js';

@Injectable()
export class PrismaApplicants extends Applicants {
  constructor(private readonly unitOfWork: MatchingUnitOfWork) {
    super();
  }

  async add(tx: MatchingTx, jobId: string, candidateId: string, appliedAt: Date): Promise<void> {
    await tx.db.applicant.createMany({ data: [{ jobId, candidateId, appliedAt }], skipDuplicates: true });
  }

  async has(jobId: string, candidateId: string): Promise<boolean> {
    const key = { jobId, candidateId };
    return (await this.unitOfWork.db.applicant.count({ where: key })) > 0;
  }
}
