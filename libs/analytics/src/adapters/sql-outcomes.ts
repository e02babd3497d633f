import type { OutcomeKind, ShownPlace } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import type { RepeatedShowing } from '../domain/position-bias.js';
import { day } from '../domain/week.js';
import {
  Outcomes,
  attributionDays,
  mostPairs,
  type Hire,
  type Outcome,
  type ShownItem,
  type ShownList,
} from '../use-cases/learning-ports.js';
import { AnalyticsUnitOfWork, type AnalyticsTx } from './analytics-database.js';
import { Prisma } from './generated/client.js';

/** Candidates read at once: few enough for memory, many enough that the round trips do not count. */
const pageSize = 500;

interface PlaceRow {
  readonly job_id: string;
  readonly list_id: string;
  readonly position: number;
  readonly page_size: number;
  readonly model_version: string;
  readonly weights_version: string | null;
}

interface ListRow {
  readonly candidate_id: string;
  readonly model_version: string;
  readonly weights_version: string | null;
  readonly shown_at: Date;
  readonly job_ids: readonly string[];
  readonly positions: readonly number[];
  /** Of each job, the kinds of its outcomes joined by blanks. */
  readonly kinds: readonly string[];
}

@Injectable()
export class SqlOutcomes extends Outcomes {
  constructor(private readonly unitOfWork: AnalyticsUnitOfWork) {
    super();
  }

  async publishedAmong(tx: AnalyticsTx, jobIds: readonly string[]): Promise<ReadonlySet<string>> {
    const where = { jobId: { in: [...jobIds] }, published: true };
    const rows = await tx.db.jobFact.findMany({ where, select: { jobId: true } });
    return new Set(rows.map(({ jobId }) => jobId));
  }

  async addShown(tx: AnalyticsTx, candidateId: string, items: readonly ShownItem[], at: Date): Promise<number> {
    if (items.length === 0) return 0;
    const data = items.map((item) => ({ ...item, candidateId, shownAt: at }));
    return (await tx.db.shownItem.createMany({ data, skipDuplicates: true })).count;
  }

  async lastPlaces(
    tx: AnalyticsTx,
    candidateId: string,
    jobIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, ShownPlace>> {
    if (jobIds.length === 0) return new Map();
    const rows = await tx.db.$queryRaw<PlaceRow[]>`
      SELECT DISTINCT ON (s.job_id) s.job_id, s.list_id, s.position, s.page_size, s.model_version, s.weights_version
        FROM shown_item s
       WHERE s.candidate_id = ${candidateId}::uuid AND s.job_id = ANY (${[...jobIds]}::uuid[])
         AND s.shown_at <= ${at} AND s.shown_at > ${new Date(at.getTime() - attributionDays * day)}
       ORDER BY s.job_id,
             EXISTS (SELECT FROM outcome_fact o
                      WHERE o.candidate_id = s.candidate_id AND o.job_id = s.job_id AND o.kind = 'viewed'
                        AND o.list_id = s.list_id AND o.occurred_at <= ${at}) DESC,
             s.shown_at DESC, s.list_id`;
    return new Map(rows.map((row) => [row.job_id, toPlace(row)]));
  }

  async placeOfApplication(tx: AnalyticsTx, candidateId: string, jobId: string): Promise<ShownPlace | undefined> {
    const [row] = await tx.db.$queryRaw<PlaceRow[]>`
      SELECT s.job_id, s.list_id, s.position, s.page_size, s.model_version, s.weights_version
        FROM outcome_fact o JOIN shown_item s USING (candidate_id, list_id, job_id)
       WHERE o.candidate_id = ${candidateId}::uuid AND o.job_id = ${jobId}::uuid AND o.kind = 'applied'`;
    return row && toPlace(row);
  }

  async add(tx: AnalyticsTx, outcomes: readonly Outcome[]): Promise<readonly Outcome[]> {
    if (outcomes.length === 0) return [];
    const added = await tx.db.outcomeFact.createManyAndReturn({
      data: outcomes.map(({ place, ...outcome }) => ({ ...outcome, listId: place?.listId ?? null })),
      skipDuplicates: true,
      select: { outcomeId: true },
    });
    const byId = new Map<string, Outcome>();
    // One id twice in a batch is one outcome, and the database kept the first.
    for (const outcome of outcomes) if (!byId.has(outcome.outcomeId)) byId.set(outcome.outcomeId, outcome);
    return added.map(({ outcomeId }) => byId.get(outcomeId)!);
  }

  async *listsByCandidate(from: Date, to: Date): AsyncIterable<readonly ShownList[]> {
    const { db } = this.unitOfWork;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const people = await db.$queryRaw<{ candidate_id: string }[]>`
        SELECT DISTINCT candidate_id FROM shown_item
         WHERE candidate_id > ${after}::uuid AND shown_at >= ${from} AND shown_at < ${to}
         ORDER BY candidate_id LIMIT ${pageSize}`;
      const ids = people.map((row) => row.candidate_id);
      const last = ids.at(-1);
      if (!last) return;
      after = last;
      // A list belongs to the window by its first job, so that all of a person's rows are looked at.
      const rows = await db.$queryRaw<ListRow[]>`
        ${listsWithOutcomes(ids)}
          FROM shown_item LEFT JOIN outcome USING (candidate_id, list_id, job_id)
         WHERE candidate_id = ANY (${ids}::uuid[])
         GROUP BY candidate_id, list_id
        HAVING min(shown_at) >= ${from} AND min(shown_at) < ${to}
         ORDER BY candidate_id, min(shown_at), list_id`;
      const byCandidate = Map.groupBy(rows, (row) => row.candidate_id);
      for (const own of byCandidate.values()) yield own.map(toList);
    }
  }

  async teachingLists(
    from: Date,
    to: Date,
    kinds: readonly OutcomeKind[],
    { perPerson, most }: { readonly perPerson: number; readonly most: number },
  ): Promise<readonly ShownList[]> {
    const { db } = this.unitOfWork;
    // From the choices, which are few, to their lists.
    const lists = await db.$queryRaw<{ candidate_id: string; list_id: string }[]>`
      WITH chosen AS (
        SELECT DISTINCT candidate_id, list_id, job_id, true AS chosen FROM outcome_fact
         WHERE kind = ANY (${[...kinds]}) AND occurred_at >= ${from} AND list_id IS NOT NULL),
      list AS (
        SELECT candidate_id, list_id, min(model_version) AS model_version, min(shown_at) AS shown_at
          FROM (SELECT DISTINCT candidate_id, list_id FROM chosen) own JOIN shown_item USING (candidate_id, list_id)
               LEFT JOIN chosen USING (candidate_id, list_id, job_id)
         GROUP BY candidate_id, list_id
        HAVING count(*) > 1 AND bool_or(chosen) AND min(shown_at) >= ${from} AND min(shown_at) < ${to}),
      round AS (
        SELECT candidate_id, list_id, row_number() OVER (PARTITION BY candidate_id ORDER BY shown_at DESC, list_id) AS number
          FROM list WHERE model_version = (SELECT model_version FROM list ORDER BY shown_at DESC, list_id LIMIT 1))
      SELECT candidate_id, list_id FROM round WHERE number <= ${perPerson}
       ORDER BY number, sha256(convert_to(${to.toISOString()} || ' ' || candidate_id::text, 'UTF8')) LIMIT ${most}`;
    const people = lists.map((row) => row.candidate_id);
    const rows = await db.$queryRaw<ListRow[]>`
      ${listsWithOutcomes([...new Set(people)])}
          FROM unnest(${people}::uuid[], ${lists.map((row) => row.list_id)}::uuid[]) AS own (candidate_id, list_id)
               JOIN shown_item USING (candidate_id, list_id) LEFT JOIN outcome USING (candidate_id, list_id, job_id)
         GROUP BY candidate_id, list_id
         ORDER BY candidate_id, min(shown_at), list_id`;
    return rows.map(toList);
  }

  async repeatedShowings(from: Date, to: Date): Promise<readonly RepeatedShowing[]> {
    // From the views, which are few, to all showings of the same jobs.
    return this.unitOfWork.db.$queryRaw<RepeatedShowing[]>`
      WITH view AS (
        SELECT DISTINCT candidate_id, list_id, job_id FROM outcome_fact
         WHERE kind = 'viewed' AND occurred_at >= ${from} AND list_id IS NOT NULL),
      pair AS (
        SELECT DISTINCT candidate_id, job_id FROM view JOIN shown_item s USING (candidate_id, list_id, job_id)
         WHERE s.shown_at >= ${from} AND s.shown_at < ${to})
      SELECT array_agg(s.position) AS positions, array_agg(view.list_id IS NOT NULL) AS viewed
        FROM pair JOIN shown_item s USING (candidate_id, job_id) LEFT JOIN view USING (candidate_id, list_id, job_id)
       WHERE s.shown_at >= ${from} AND s.shown_at < ${to}
       GROUP BY candidate_id, job_id
      HAVING count(DISTINCT s.position) > 1
       ORDER BY candidate_id, job_id LIMIT ${mostPairs}`;
  }

  async hires(from: Date, to: Date): Promise<readonly Hire[]> {
    const rows = await this.unitOfWork.db.$queryRaw<
      { model_version: string | null; weights_version: string | null; applied_at: Date; hired_at: Date }[]
    >`SELECT s.model_version, s.weights_version, a.occurred_at AS applied_at, h.occurred_at AS hired_at
        FROM outcome_fact h
        JOIN outcome_fact a ON a.candidate_id = h.candidate_id AND a.job_id = h.job_id AND a.kind = 'applied'
        LEFT JOIN shown_item s
          ON s.candidate_id = a.candidate_id AND s.list_id = a.list_id AND s.job_id = a.job_id
       WHERE h.kind = 'hired' AND h.occurred_at >= ${from} AND h.occurred_at < ${to}
       ORDER BY h.occurred_at`;
    return rows.map((row) => ({
      modelVersion: row.model_version,
      weightsVersion: row.weights_version,
      appliedAt: row.applied_at,
      hiredAt: row.hired_at,
    }));
  }

  async removeBefore(instant: Date): Promise<number> {
    const { db } = this.unitOfWork;
    const shown = await db.shownItem.deleteMany({ where: { shownAt: { lt: instant } } });
    const outcomes = await db.outcomeFact.deleteMany({ where: { occurredAt: { lt: instant } } });
    return shown.count + outcomes.count;
  }
}

/** Up to FROM: lists of these people as rows of `ListRow`, with `outcome` to join. */
const listsWithOutcomes = (candidateIds: readonly string[]): Prisma.Sql => Prisma.sql`
        WITH outcome AS (
          SELECT candidate_id, list_id, job_id, string_agg(DISTINCT kind, ' ') AS kinds
            FROM outcome_fact WHERE candidate_id = ANY (${[...candidateIds]}::uuid[]) AND list_id IS NOT NULL
           GROUP BY candidate_id, list_id, job_id)
        SELECT candidate_id, min(model_version) AS model_version, min(weights_version) AS weights_version, min(shown_at) AS shown_at,
               array_agg(job_id ORDER BY shown_at, job_id) AS job_ids,
               array_agg(position ORDER BY shown_at, job_id) AS positions,
               array_agg(coalesce(kinds, '') ORDER BY shown_at, job_id) AS kinds`;

const toPlace = (row: PlaceRow): ShownPlace => ({
  listId: row.list_id,
  position: row.position,
  pageSize: row.page_size,
  modelVersion: row.model_version,
  weightsVersion: row.weights_version,
});

const toList = (row: ListRow): ShownList => ({
  candidateId: row.candidate_id,
  modelVersion: row.model_version,
  weightsVersion: row.weights_version,
  shownAt: row.shown_at,
  jobs: row.positions.map((position, i) => ({
    jobId: row.job_ids[i]!,
    position,
    kinds: row.kinds[i]!.split(' ').filter(Boolean) as OutcomeKind[],
  })),
});
