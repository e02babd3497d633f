import { PersonNameSchema, type ApplicationStatus } from '@iworkz/contracts';
import { newestFirst, type PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { Applications, type ApplicationRecord, type NewApplication } from '../use-cases/ports.js';
import type { Prisma } from './generated/client.js';
import { HiringUnitOfWork, type HiringTx } from './hiring-database.js';

const withJobAndSteps = { job: true, steps: { orderBy: { seq: 'asc' } } } as const satisfies Prisma.ApplicationInclude;
type Row = Prisma.ApplicationGetPayload<{ include: typeof withJobAndSteps }>;
type Db = Pick<HiringTx['db'], 'application' | 'candidate'>;

@Injectable()
export class PrismaApplications extends Applications {
  constructor(private readonly unitOfWork: HiringUnitOfWork) {
    super();
  }

  async addUnlessPresent(
    tx: HiringTx,
    application: NewApplication,
    actor: string,
  ): Promise<{ id: string } | undefined> {
    const { id, jobId, candidateId, submittedAt } = application;
    // ON CONFLICT DO NOTHING lets the unique index settle a race; catching P2002 would abort the transaction.
    const { count } = await tx.db.application.createMany({
      data: [{ ...application, status: 'received' }],
      skipDuplicates: true,
    });
    if (count === 0)
      return tx.db.application.findUniqueOrThrow({
        where: { jobId_candidateId: { jobId, candidateId } },
        select: { id: true },
      });
    await tx.db.applicationStep.create({ data: { applicationId: id, status: 'received', at: submittedAt, actor } });
    return undefined;
  }

  find(applicationId: string): Promise<ApplicationRecord | undefined> {
    return this.findIn(this.unitOfWork.db, applicationId);
  }

  async findForUpdate(tx: HiringTx, applicationId: string): Promise<ApplicationRecord | undefined> {
    await tx.db.$queryRaw`SELECT id FROM application WHERE id = ${applicationId}::uuid FOR UPDATE`;
    return this.findIn(tx.db, applicationId);
  }

  async move(
    tx: HiringTx,
    applicationId: string,
    step: { to: ApplicationStatus; at: Date; actor: string; note: string | null },
  ): Promise<void> {
    const { to, at, actor, note } = step;
    await tx.db.application.update({ where: { id: applicationId }, data: { status: to } });
    await tx.db.applicationStep.create({ data: { applicationId, status: to, at, actor, note } });
  }

  async ofCandidate(candidateId: string, page: PageRequest): Promise<ApplicationRecord[]> {
    const rows = await this.unitOfWork.db.application.findMany({
      ...newestFirst(page, { candidateId }),
      include: withJobAndSteps,
    });
    return this.withCandidates(this.unitOfWork.db, rows);
  }

  async ofJob(jobId: string): Promise<ApplicationRecord[]> {
    const rows = await this.unitOfWork.db.application.findMany({
      where: { jobId },
      orderBy: { id: 'asc' },
      include: withJobAndSteps,
    });
    return this.withCandidates(this.unitOfWork.db, rows);
  }

  private async findIn(db: Db, applicationId: string): Promise<ApplicationRecord | undefined> {
    const row = await db.application.findUnique({ where: { id: applicationId }, include: withJobAndSteps });
    return row ? (await this.withCandidates(db, [row]))[0] : undefined;
  }

  /** Names are joined when read: the event that tells a name may arrive after the application. */
  private async withCandidates(db: Db, rows: readonly Row[]): Promise<ApplicationRecord[]> {
    const candidates = await db.candidate.findMany({
      where: { userId: { in: [...new Set(rows.map((row) => row.candidateId))] } },
    });
    const byId = new Map(candidates.map((candidate) => [candidate.userId, candidate]));
    return rows.map((row) => {
      const candidate = byId.get(row.candidateId);
      return {
        id: row.id,
        jobId: row.jobId,
        jobTitle: (row.job.content as { title: string }).title,
        companyId: row.job.companyId,
        companyName: row.job.companyName,
        candidateId: row.candidateId,
        candidateName: candidate?.name ? PersonNameSchema.parse(candidate.name) : null,
        candidateHeadline: candidate?.headline ?? null,
        status: row.status as ApplicationStatus,
        message: row.message,
        submittedAt: row.submittedAt,
        steps: row.steps.map((step) => ({ status: step.status as ApplicationStatus, at: step.at, note: step.note })),
      };
    });
  }
}
