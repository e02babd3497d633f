import {
  JobChanged,
  JobPublished,
  JobRefused,
  JobStatusForbids,
  PostingRefused,
  type Evaluation,
  type Job,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { HiringUnitOfWork } from '../adapters/hiring-database.js';
import { ownedJob } from './owned-job.js';
import { Jobs, LawCheck } from './ports.js';

@Injectable()
export class PublishJob {
  constructor(
    private readonly unitOfWork: HiringUnitOfWork,
    private readonly jobs: Jobs,
    private readonly law: LawCheck,
  ) {}

  /**
   * Opens a draft to everyone if the law lets it.
   * @throws NotFound, JobStatusForbids, JobChanged when it was rewritten while it was judged, PostingRefused with the
   *   findings, ServiceUnavailable when no judgement can be had.
   */
  async execute(ctx: Ctx, jobId: string): Promise<Job> {
    const draft = ownedJob(ctx, await this.jobs.find(jobId), jobId);
    if (draft.status !== 'draft') throw JobStatusForbids({ status: draft.status });
    const posting = { jobId, companyId: draft.companyId, companyName: draft.companyName, job: draft.content };
    const evaluation = await this.law.posting(ctx, posting);
    if (!evaluation.allowed) {
      await this.announceRefusal(ctx, draft, evaluation);
      throw PostingRefused({ findings: evaluation.findings, evaluationId: evaluation.id });
    }
    return this.unitOfWork.run(ctx, async (tx) => {
      const job = ownedJob(ctx, await this.jobs.findForUpdate(tx, jobId), jobId);
      if (job.status !== 'draft') throw JobStatusForbids({ status: job.status });
      // The judgement is of the version that was read: a draft rewritten meanwhile has not been judged.
      if (job.version !== draft.version) throw JobChanged({ currentVersion: job.version });
      const open: Job = { ...job, status: 'open', publishedAt: ctx.now.toISOString() };
      await this.jobs.save(tx, { ...open, evaluationId: evaluation.id });
      const { companyId, companyName, version, content } = open;
      await tx.publish(JobPublished, {
        jobId,
        companyId,
        companyName,
        version,
        publishedAt: ctx.now.toISOString(),
        evaluationId: evaluation.id,
        content,
      });
      return open;
    });
  }

  private announceRefusal(ctx: Ctx, job: Job, evaluation: Evaluation): Promise<void> {
    const ruleIds = [
      ...new Set(
        evaluation.findings
          .filter((finding) => finding.severity === 'BLOCK' && !finding.overridden)
          .map((finding) => finding.ruleId),
      ),
    ];
    return this.unitOfWork.run(ctx, (tx) =>
      tx.publish(JobRefused, {
        jobId: job.id,
        companyId: job.companyId,
        evaluationId: evaluation.id,
        ruleIds,
        refusedAt: ctx.now.toISOString(),
      }),
    );
  }
}
