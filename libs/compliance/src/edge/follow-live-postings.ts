import { JobClosed, JobPublished, RegionSchema, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes, toDateColumn } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { ComplianceTx } from '../adapters/compliance-database.js';
import { Prisma } from '../adapters/generated/client.js';
import { legalDay } from '../domain/legal-day.js';
import { Reviews } from '../use-cases/ports.js';

/** Knows which postings are open, so that they can be judged again when the law or the day changes. */
@Injectable()
export class FollowLivePostings {
  constructor(private readonly reviews: Reviews) {}

  @Consumes(JobPublished)
  async onJobPublished(
    _ctx: Ctx,
    { data, region }: EventEnvelope<DataOf<typeof JobPublished>>,
    tx: ComplianceTx,
  ): Promise<void> {
    const { jobId, companyId, companyName, version, content, evaluationId, publishedAt } = data;
    const known = await tx.db.livePosting.findUnique({ where: { jobId }, select: { version: true, open: true } });
    // A repeated or older text must not undo what was found of the present one.
    if (known && known.version >= version) return;
    // What the employer was told when it was published is what the first re-check is compared with.
    const evaluation = await tx.db.evaluation.findUnique({ where: { id: evaluationId } });
    const standing = evaluation
      ? {
          ruleBookVersion: evaluation.ruleBookVersion,
          allowed: evaluation.allowed,
          findings: evaluation.findings as Prisma.InputJsonArray,
          upcoming: [],
        }
      : Prisma.DbNull;
    const publishedIn = RegionSchema.parse(region);
    const row = {
      ...{ companyId, companyName, content, version, region, standing, checkedVersion: null },
      postedOn: toDateColumn(legalDay(new Date(publishedAt), publishedIn)),
      evaluationId: evaluation ? evaluationId : null,
      // A job is never open again after its closing, which may have overtaken the publishing.
      open: known?.open ?? true,
    };
    await tx.db.livePosting.upsert({ where: { jobId }, create: { jobId, ...row }, update: row });
  }

  @Consumes(JobClosed)
  async onJobClosed(
    ctx: Ctx,
    { data: { jobId, companyId }, region }: EventEnvelope<DataOf<typeof JobClosed>>,
    tx: ComplianceTx,
  ): Promise<void> {
    await tx.db.livePosting.upsert({
      where: { jobId },
      create: { jobId, companyId, companyName: '', version: 0, open: false, region },
      update: { open: false, dueOn: null },
    });
    const waiting = await this.reviews.undecidedOf(tx, [jobId]);
    await this.reviews.lapse(
      ctx,
      tx,
      waiting.map(({ id }) => id),
    );
  }
}
