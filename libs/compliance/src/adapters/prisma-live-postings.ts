import { Finding, JobContent, UpcomingFinding } from '@iworkz/contracts';
import type { Region } from '@iworkz/kernel';
import { fromDateColumn, toDateColumn } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { LivePostings, type LivePosting, type RecheckProgress } from '../use-cases/ports.js';
import { ComplianceUnitOfWork, type ComplianceTx } from './compliance-database.js';
import { Prisma, type LivePosting as Row } from './generated/client.js';

type Book = Parameters<LivePostings['claim']>[1];

export const StandingColumn = z.object({
  ruleBookVersion: z.string(),
  allowed: z.boolean(),
  findings: z.array(Finding),
  upcoming: z.array(UpcomingFinding),
});

@Injectable()
export class PrismaLivePostings extends LivePostings {
  constructor(private readonly unitOfWork: ComplianceUnitOfWork) {
    super();
  }

  async find(jobId: string): Promise<LivePosting | undefined> {
    const row = await this.unitOfWork.db.livePosting.findUnique({ where: { jobId } });
    return row?.open ? toPosting(row) : undefined;
  }

  async openOf(jobIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.db.livePosting.findMany({
      where: { jobId: { in: [...jobIds] }, open: true },
      select: { jobId: true },
    });
    return new Set(rows.map(({ jobId }) => jobId));
  }

  async claim(tx: ComplianceTx, { ruleBookVersion, date }: Book, limit: number): Promise<LivePosting[]> {
    // Skipping what another process holds lets several share the work, and none judge a posting twice.
    const claimed = await tx.db.$queryRaw<{ job_id: string }[]>`
      SELECT job_id FROM live_posting
      WHERE open AND (checked_on IS DISTINCT FROM ${date}::date OR checked_version IS DISTINCT FROM ${ruleBookVersion})
      ORDER BY job_id LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
    const rows = await tx.db.livePosting.findMany({ where: { jobId: { in: claimed.map((row) => row.job_id) } } });
    return rows.map(toPosting);
  }

  async checked(
    tx: ComplianceTx,
    { ruleBookVersion, date }: Book,
    jobIds: readonly string[],
    changed: Parameters<LivePostings['checked']>[3],
  ): Promise<void> {
    await tx.db.livePosting.updateMany({
      where: { jobId: { in: [...jobIds] } },
      data: { checkedVersion: ruleBookVersion, checkedOn: toDateColumn(date) },
    });
    for (const { jobId, standing, evaluationId, dueOn } of changed)
      await tx.db.livePosting.update({
        where: { jobId },
        data: {
          standing: (standing as unknown as Prisma.InputJsonObject | null) ?? Prisma.DbNull,
          evaluationId,
          dueOn: dueOn && toDateColumn(dueOn),
        },
      });
  }

  async forget(tx: ComplianceTx, jobId: string): Promise<void> {
    await tx.db.livePosting.updateMany({ where: { jobId, open: true }, data: { checkedVersion: null } });
  }

  async progress({ ruleBookVersion, date }: Book): Promise<RecheckProgress> {
    const [row] = await this.unitOfWork.db.$queryRaw<{ live: bigint; waiting: bigint; forbidden: bigint }[]>`
      SELECT count(*) AS live, count(due_on) AS forbidden,
        count(*) FILTER (WHERE checked_on IS DISTINCT FROM ${date}::date
          OR checked_version IS DISTINCT FROM ${ruleBookVersion}) AS waiting
      FROM live_posting WHERE open`;
    const { live = 0n, waiting = 0n, forbidden = 0n } = row ?? {};
    return { live: Number(live), waiting: Number(waiting), forbidden: Number(forbidden) };
  }
}

function toPosting(row: Row): LivePosting {
  return {
    jobId: row.jobId,
    companyId: row.companyId,
    companyName: row.companyName,
    content: JobContent.parse(row.content),
    region: row.region as Region,
    postedOn: row.postedOn && fromDateColumn(row.postedOn),
    evaluationId: row.evaluationId,
    standing: row.standing === null ? null : StandingColumn.parse(row.standing),
    checkedOn: row.checkedOn && fromDateColumn(row.checkedOn),
    dueOn: row.dueOn && fromDateColumn(row.dueOn),
  };
}
