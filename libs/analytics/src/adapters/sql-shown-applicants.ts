import type { OutcomeKind } from '@iworkz/contracts';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { RepeatedShowing } from '../domain/position-bias.js';
import {
  ShownApplicants,
  type ApplicantList,
  type Application,
  type SeenApplicant,
  type SightedList,
} from '../use-cases/applicant-ports.js';
import { attributionDays, mostPairs } from '../use-cases/learning-ports.js';
import { AnalyticsUnitOfWork, type AnalyticsTx } from './analytics-database.js';

/** Companies read at once: each has the lists of all of its jobs. */
const companiesAtOnce = 50;

interface ListRow {
  readonly company_id: string;
  readonly model_version: string;
  readonly weights_version: string | null;
  readonly shown_at: Date;
  readonly positions: readonly number[];
  /** Of each applicant, the kinds of their outcomes joined by blanks. */
  readonly kinds: readonly string[];
}

@Injectable()
export class SqlShownApplicants extends ShownApplicants {
  constructor(private readonly unitOfWork: AnalyticsUnitOfWork) {
    super();
  }

  async jobsOf(tx: AnalyticsTx, companyId: string, jobIds: readonly string[]): Promise<ReadonlySet<string>> {
    const where = { jobId: { in: [...jobIds] }, companyId, published: true };
    const rows = await tx.db.jobFact.findMany({ where, select: { jobId: true } });
    return new Set(rows.map(({ jobId }) => jobId));
  }

  async submittedAmong(tx: AnalyticsTx, pairs: readonly Application[]): Promise<readonly Application[]> {
    if (pairs.length === 0) return [];
    return tx.db.$queryRaw<Application[]>`
      SELECT DISTINCT job_id AS "jobId", candidate_id AS "candidateId"
        FROM outcome_fact
        JOIN unnest(${pairs.map(({ jobId }) => jobId)}::uuid[], ${pairs.map(({ candidateId }) => candidateId)}::uuid[])
             AS pair (job_id, candidate_id) USING (job_id, candidate_id)
       WHERE kind = 'applied'`;
  }

  async add(tx: AnalyticsTx, seen: readonly SeenApplicant[], at: Date): Promise<number> {
    if (seen.length === 0) return 0;
    const data = seen.map(({ jobId, candidateId, place }) => ({ jobId, candidateId, ...place, shownAt: at }));
    return (await tx.db.shownApplicant.createMany({ data, skipDuplicates: true })).count;
  }

  async view(tx: AnalyticsTx, seen: readonly SeenApplicant[], at: Date): Promise<readonly SeenApplicant[]> {
    if (seen.length === 0) return [];
    const rows = await tx.db.shownApplicant.updateManyAndReturn({
      where: {
        viewedAt: null,
        OR: seen.map(({ jobId, candidateId, place: { listId } }) => ({ jobId, candidateId, listId })),
      },
      data: { viewedAt: at },
    });
    return rows.map(({ jobId, candidateId, listId, position, pageSize, modelVersion, weightsVersion }) => ({
      ...{ jobId, candidateId },
      place: { listId, position, pageSize, modelVersion, weightsVersion },
    }));
  }

  async *listsByCompany(from: Date, to: Date): AsyncIterable<readonly ApplicantList[]> {
    const { db } = this.unitOfWork;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const companies = await db.$queryRaw<{ company_id: string }[]>`
        SELECT DISTINCT company_id FROM shown_applicant JOIN job_fact USING (job_id)
         WHERE company_id > ${after}::uuid AND shown_at >= ${from} AND shown_at < ${to}
         ORDER BY company_id LIMIT ${companiesAtOnce}`;
      const ids = companies.map((row) => row.company_id);
      const last = ids.at(-1);
      if (!last) return;
      after = last;
      // A list belongs to the window by its first applicant, so that all rows of a job are looked at.
      const rows = await db.$queryRaw<ListRow[]>`
        WITH shown AS (
          SELECT company_id, s.* FROM shown_applicant s JOIN job_fact USING (job_id) WHERE company_id = ANY (${ids}::uuid[])),
        step AS (
          SELECT candidate_id, job_id, min(occurred_at) AS first_at, string_agg(DISTINCT kind, ' ') AS kinds
            FROM outcome_fact
           WHERE kind IN ('shortlisted', 'offered', 'hired') AND (candidate_id, job_id) IN (SELECT candidate_id, job_id FROM shown)
           GROUP BY candidate_id, job_id),
        outcome AS (
          SELECT DISTINCT ON (s.candidate_id, s.job_id) s.candidate_id, s.job_id, s.list_id, kinds
            FROM step JOIN shown s USING (candidate_id, job_id)
           WHERE shown_at <= first_at AND shown_at > first_at - ${attributionDays} * interval '1 day'
           ORDER BY s.candidate_id, s.job_id, coalesce(viewed_at <= first_at, false) DESC, shown_at DESC, list_id)
        SELECT company_id, min(model_version) AS model_version, min(weights_version) AS weights_version,
               min(shown_at) AS shown_at, array_agg(position ORDER BY shown_at, candidate_id) AS positions,
               array_agg(concat_ws(' ', CASE WHEN viewed_at IS NOT NULL THEN 'viewed' END, kinds)
                         ORDER BY shown_at, candidate_id) AS kinds
          FROM shown LEFT JOIN outcome USING (candidate_id, job_id, list_id)
         GROUP BY company_id, job_id, list_id
        HAVING min(shown_at) >= ${from} AND min(shown_at) < ${to}
         ORDER BY company_id, min(shown_at), list_id`;
      const byCompany = Map.groupBy(rows, (row) => row.company_id);
      for (const own of byCompany.values()) yield own.map(toList);
    }
  }

  async repeatedShowings(from: Date, to: Date): Promise<readonly RepeatedShowing[]> {
    return this.unitOfWork.db.$queryRaw<RepeatedShowing[]>`
      SELECT array_agg(position ORDER BY list_id) AS positions, array_agg(viewed_at IS NOT NULL ORDER BY list_id) AS viewed
        FROM shown_applicant
       WHERE shown_at >= ${from} AND shown_at < ${to}
       GROUP BY candidate_id, job_id
      HAVING count(DISTINCT position) > 1 AND count(viewed_at) > 0
       ORDER BY candidate_id, job_id LIMIT ${mostPairs}`;
  }

  async listsWithin(
    { from, to }: { readonly from: Date; readonly to: Date },
    { after, limit }: PageRequest,
  ): Promise<readonly SightedList[]> {
    return this.unitOfWork.db.$queryRaw<SightedList[]>`
      SELECT list_id AS id, job_id AS "jobId", min(shown_at) AS "shownAt",
             jsonb_agg(jsonb_build_object('candidateId', candidate_id, 'position', position) ORDER BY position, candidate_id)
               AS places
        FROM shown_applicant
       WHERE (${after ?? null}::uuid IS NULL OR list_id > ${after ?? null}::uuid)
         AND list_id IN (SELECT list_id FROM shown_applicant WHERE shown_at >= ${from} AND shown_at < ${to})
       GROUP BY list_id, job_id
      HAVING min(shown_at) >= ${from} AND min(shown_at) < ${to}
       ORDER BY list_id, job_id
       LIMIT ${limit + 1}`;
  }

  async removeBefore(instant: Date): Promise<number> {
    return (await this.unitOfWork.db.shownApplicant.deleteMany({ where: { shownAt: { lt: instant } } })).count;
  }
}

const toList = (row: ListRow): ApplicantList => ({
  companyId: row.company_id,
  modelVersion: row.model_version,
  weightsVersion: row.weights_version,
  shownAt: row.shown_at,
  applicants: row.positions.map((position, i) => ({
    position,
    kinds: row.kinds[i]!.split(' ').filter(Boolean) as OutcomeKind[],
  })),
});
