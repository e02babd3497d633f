import { companyOf, personOf, type Job, type JobContent } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { HiringUnitOfWork } from '../adapters/hiring-database.js';
import { Companies, Jobs } from './ports.js';

@Injectable()
export class CreateJob {
  constructor(
    private readonly unitOfWork: HiringUnitOfWork,
    private readonly jobs: Jobs,
    private readonly companies: Companies,
  ) {}

  /**
   * Writes a draft. The same request key makes the same job, whatever was killed in between.
   * @throws NotPermitted for accounts without a company.
   */
  async execute(ctx: Ctx, content: JobContent, idempotencyKey: string): Promise<Job> {
    const companyId = companyOf(ctx);
    const companyName = await this.companies.nameOf(ctx, companyId);
    const requestKey = `${personOf(ctx)} ${idempotencyKey}`;
    return this.unitOfWork.run(ctx, (tx) =>
      this.jobs.addOnce(tx, { id: newId(), companyId, companyName, content, requestKey, createdAt: ctx.now }),
    );
  }
}
