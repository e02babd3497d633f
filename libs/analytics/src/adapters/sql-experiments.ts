import { ExperimentMetric, experimentStatuses, variants, type ExperimentStatus, type Variant } from '@iworkz/contracts';
import { holdLock, bucketCount, challengerBuckets } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { day } from '../domain/week.js';
import { Experiments, type ArmCounts, type ExperimentEnd, type ExperimentRecord } from '../use-cases/learning-ports.js';
import { AnalyticsUnitOfWork, type AnalyticsTx } from './analytics-database.js';
import type { Experiment } from './generated/client.js';

const Row = z.object({
  metric: ExperimentMetric,
  guardrail: ExperimentMetric,
  status: z.enum(experimentStatuses),
  everyoneGets: z.enum(variants).nullable(),
  endedBecause: z.enum(['decision', 'roll_back', 'harm']).nullable(),
});
const toRecord = (row: Experiment): ExperimentRecord => ({ ...row, ...Row.parse(row) });

const newestFirst = [{ startedAt: 'desc' as const }, { name: 'asc' as const }];
const nobody: ArmCounts = { candidates: 0, successes: 0, guarded: 0 };

@Injectable()
export class SqlExperiments extends Experiments {
  constructor(private readonly unitOfWork: AnalyticsUnitOfWork) {
    super();
  }

  async lock(tx: AnalyticsTx): Promise<void> {
    await holdLock(tx.db, 'analytics experiments');
  }

  async add(tx: AnalyticsTx, experiment: ExperimentRecord): Promise<boolean> {
    const { count } = await tx.db.experiment.createMany({ data: [experiment], skipDuplicates: true });
    return count === 1;
  }

  async find(name: string): Promise<ExperimentRecord | undefined> {
    const row = await this.unitOfWork.db.experiment.findUnique({ where: { name } });
    return row ? toRecord(row) : undefined;
  }

  async list(limit: number): Promise<readonly ExperimentRecord[]> {
    const { experiment } = this.unitOfWork.db;
    const deciding = await this.decidingWeights();
    const newest = await experiment.findMany({ orderBy: newestFirst, take: limit, select: { name: true } });
    const names = [...newest, ...(deciding ? [deciding] : [])].map(({ name }) => name);
    const where = { OR: [{ name: { in: names } }, { status: 'running' }, { everyoneGets: 'challenger' }] };
    return (await experiment.findMany({ where, orderBy: newestFirst })).map(toRecord);
  }

  async decidingWeights(): Promise<ExperimentRecord | undefined> {
    const [found] = await this.unitOfWork.db.$queryRaw<{ name: string }[]>`
      SELECT name FROM experiment
       WHERE status <> 'rolled_back'
         AND EXISTS (SELECT FROM learned_weights learned WHERE learned.version IN (champion, challenger))
       ORDER BY started_at DESC, name LIMIT 1`;
    return found && this.find(found.name);
  }

  async running(): Promise<readonly ExperimentRecord[]> {
    return (await this.unitOfWork.db.experiment.findMany({ where: { status: 'running' } })).map(toRecord);
  }

  async end(tx: AnalyticsTx, name: string, from: readonly ExperimentStatus[], end: ExperimentEnd): Promise<boolean> {
    const { at, ...rest } = end;
    const where = { name, status: { in: [...from] } };
    return (await tx.db.experiment.updateMany({ where, data: { ...rest, endedAt: at } })).count === 1;
  }

  async count(experiment: ExperimentRecord, now: Date): Promise<Readonly<Record<Variant, ArmCounts>>> {
    const { salt, startedAt, endedAt, windowDays, metric, guardrail, challengerPercent } = experiment;
    const window = windowDays * day;
    // The same bucket as `bucketOf` of the platform: the first 48 bits of SHA-256 over salt and person.
    const rows = await this.unitOfWork.db.$queryRaw<(ArmCounts & { challenger: boolean })[]>`
      WITH exposed AS (
        SELECT candidate_id, min(shown_at) AS since FROM shown_item
         WHERE shown_at >= ${startedAt} AND shown_at < ${endedAt ?? now}
         GROUP BY candidate_id
        HAVING min(shown_at) <= ${new Date(now.getTime() - window)}),
      counted AS (
        SELECT ('x' || substr(encode(sha256(convert_to(${salt} || ' ' || candidate_id::text, 'UTF8')), 'hex'), 1, 12))
                 ::bit(48)::bigint % ${bucketCount} < ${challengerBuckets(challengerPercent)} AS challenger,
               (SELECT array_agg(DISTINCT o.kind) FROM outcome_fact o
                 WHERE o.candidate_id = exposed.candidate_id AND o.kind IN (${metric.outcome}, ${guardrail.outcome})
                   AND o.occurred_at >= since AND o.occurred_at < since + ${windowDays} * interval '1 day') AS kinds
          FROM exposed)
      SELECT challenger, count(*)::int AS candidates,
             count(*) FILTER (WHERE ${metric.outcome} = ANY (kinds))::int AS successes,
             count(*) FILTER (WHERE ${guardrail.outcome} = ANY (kinds))::int AS guarded
        FROM counted GROUP BY challenger`;
    const of = (challenger: boolean): ArmCounts => {
      const row = rows.find((each) => each.challenger === challenger);
      if (!row) return nobody;
      const { candidates, successes, guarded } = row;
      return { candidates, successes, guarded };
    };
    return { champion: of(false), challenger: of(true) };
  }
}
