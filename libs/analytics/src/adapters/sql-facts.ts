import { applicationStatuses, type ApplicationStatus } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { progressOf } from '../domain/application-progress.js';
import { Facts, type CompanyCounts, type PlatformCounts } from '../use-cases/ports.js';
import { AnalyticsUnitOfWork, type AnalyticsTx } from './analytics-database.js';
import { Prisma } from './generated/client.js';

interface JobRow {
  readonly open: number;
  readonly published: number;
  readonly closed: number;
  readonly refused: number;
  readonly last: Date | null;
}

/** Written as SQL: one statement says how a new fact joins what is known, without reading first. */
@Injectable()
export class SqlFacts extends Facts {
  constructor(private readonly unitOfWork: AnalyticsUnitOfWork) {
    super();
  }

  async account(
    tx: AnalyticsTx,
    fact: { userId: string; candidate: boolean; employer: boolean; at: Date },
  ): Promise<void> {
    await tx.db.$executeRaw`
      INSERT INTO account_fact (user_id, candidate, employer, last_event_at)
      VALUES (${fact.userId}::uuid, ${fact.candidate}, ${fact.employer}, ${fact.at})
          ON CONFLICT (user_id) DO UPDATE SET
             candidate = account_fact.candidate OR excluded.candidate,
             employer = account_fact.employer OR excluded.employer,
             last_event_at = greatest(account_fact.last_event_at, excluded.last_event_at)`;
  }

  async company(tx: AnalyticsTx, fact: { companyId: string; at: Date }): Promise<void> {
    await tx.db.$executeRaw`
      INSERT INTO company_fact (company_id, last_event_at) VALUES (${fact.companyId}::uuid, ${fact.at})
          ON CONFLICT (company_id) DO UPDATE SET
             last_event_at = greatest(company_fact.last_event_at, excluded.last_event_at)`;
  }

  async job(
    tx: AnalyticsTx,
    fact: { jobId: string; companyId: string; what: 'published' | 'closed' | 'refused'; at: Date },
  ): Promise<void> {
    const { jobId, companyId, what, at } = fact;
    await tx.db.$executeRaw`
      INSERT INTO job_fact (job_id, company_id, published, closed, refused, last_event_at)
      VALUES (${jobId}::uuid, ${companyId}::uuid, ${what === 'published'}, ${what === 'closed'}, ${what === 'refused'}, ${at})
          ON CONFLICT (job_id) DO UPDATE SET
             published = job_fact.published OR excluded.published,
             closed = job_fact.closed OR excluded.closed,
             refused = job_fact.refused OR excluded.refused,
             last_event_at = greatest(job_fact.last_event_at, excluded.last_event_at)`;
  }

  async application(
    tx: AnalyticsTx,
    fact: { applicationId: string; companyId: string; status: ApplicationStatus; at: Date },
  ): Promise<void> {
    const { applicationId, companyId, status, at } = fact;
    await tx.db.$executeRaw`
      INSERT INTO application_fact (application_id, company_id, status, progress, last_event_at)
      VALUES (${applicationId}::uuid, ${companyId}::uuid, ${status}, ${progressOf[status]}, ${at})
          ON CONFLICT (application_id) DO UPDATE SET
             status = CASE WHEN excluded.progress > application_fact.progress
                           THEN excluded.status ELSE application_fact.status END,
             progress = greatest(application_fact.progress, excluded.progress),
             last_event_at = greatest(application_fact.last_event_at, excluded.last_event_at)`;
  }

  async resume(tx: AnalyticsTx, fact: { resumeId: string; at: Date }): Promise<void> {
    await tx.db.$executeRaw`
      INSERT INTO resume_fact (resume_id, last_event_at) VALUES (${fact.resumeId}::uuid, ${fact.at})
          ON CONFLICT (resume_id) DO UPDATE SET
             last_event_at = greatest(resume_fact.last_event_at, excluded.last_event_at)`;
  }

  async credential(tx: AnalyticsTx, fact: { credentialId: string; revoked: boolean; at: Date }): Promise<void> {
    await tx.db.$executeRaw`
      INSERT INTO credential_fact (credential_id, revoked, last_event_at)
      VALUES (${fact.credentialId}::uuid, ${fact.revoked}, ${fact.at})
          ON CONFLICT (credential_id) DO UPDATE SET
             revoked = credential_fact.revoked OR excluded.revoked,
             last_event_at = greatest(credential_fact.last_event_at, excluded.last_event_at)`;
  }

  async countAll(): Promise<PlatformCounts> {
    const [ofJobs, [rest]] = await Promise.all([
      this.countJobsAndApplications(Prisma.sql`TRUE`),
      this.unitOfWork.db.$queryRaw<
        {
          candidates: number;
          employers: number;
          companies: number;
          resumes: number;
          issued: number;
          revoked: number;
          last: Date | null;
        }[]
      >`SELECT (SELECT count(*)::int FROM account_fact WHERE candidate) AS candidates,
               (SELECT count(*)::int FROM account_fact WHERE employer) AS employers,
               (SELECT count(*)::int FROM company_fact) AS companies,
               (SELECT count(*)::int FROM resume_fact) AS resumes,
               (SELECT count(*)::int FROM credential_fact) AS issued,
               (SELECT count(*)::int FROM credential_fact WHERE revoked) AS revoked,
               greatest((SELECT max(last_event_at) FROM account_fact), (SELECT max(last_event_at) FROM company_fact),
                        (SELECT max(last_event_at) FROM resume_fact), (SELECT max(last_event_at) FROM credential_fact)) AS last`,
    ]);
    const { candidates, employers, companies, resumes, issued, revoked, last } = rest!;
    return {
      ...ofJobs,
      users: { candidates, employers },
      companies,
      resumesImported: resumes,
      credentials: { issued, revoked },
      countedUpTo: later(ofJobs.countedUpTo, last),
    };
  }

  countCompany(companyId: string): Promise<CompanyCounts> {
    return this.countJobsAndApplications(Prisma.sql`company_id = ${companyId}::uuid`);
  }

  private async countJobsAndApplications(condition: Prisma.Sql): Promise<CompanyCounts> {
    const { db } = this.unitOfWork;
    const [[jobs], applications] = await Promise.all([
      db.$queryRaw<JobRow[]>`
        SELECT count(*) FILTER (WHERE published AND NOT closed)::int AS open,
               count(*) FILTER (WHERE published)::int AS published,
               count(*) FILTER (WHERE closed)::int AS closed,
               count(*) FILTER (WHERE refused)::int AS refused,
               max(last_event_at) AS last
          FROM job_fact WHERE ${condition}`,
      db.$queryRaw<{ status: ApplicationStatus; count: number; last: Date }[]>`
        SELECT status, count(*)::int AS count, max(last_event_at) AS last
          FROM application_fact WHERE ${condition} GROUP BY status`,
    ]);
    const { last, ...jobCounts } = jobs!;
    const counts = new Map(applications.map((row) => [row.status, row.count]));
    const byStatus = Object.fromEntries(
      applicationStatuses.map((status) => [status, counts.get(status) ?? 0]),
    ) as Record<ApplicationStatus, number>;
    return {
      jobs: jobCounts,
      applications: { total: applications.reduce((sum, row) => sum + row.count, 0), byStatus },
      countedUpTo: applications.reduce((newest, row) => later(newest, row.last), last),
    };
  }
}

function later(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one > other ? one : other;
}
