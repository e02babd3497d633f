import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { timeZones } from '../domain/legal-day.js';
import type { EvaluationCounts } from '../reports/evaluations-report.js';
import { CountedEvaluations } from '../use-cases/report-evaluations.use-case.js';
import { ComplianceUnitOfWork } from './compliance-database.js';

/** `bigint` columns of raw queries arrive as BigInt. */
const numbers = <Row extends object>(row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );

@Injectable()
export class PrismaCountedEvaluations extends CountedEvaluations {
  constructor(private readonly unitOfWork: ComplianceUnitOfWork) {
    super();
  }

  override async count({ region }: Ctx, from: string, to: string): Promise<EvaluationCounts> {
    const zone = timeZones[region];
    const { db } = this.unitOfWork;
    const byKind = await db.$queryRaw<object[]>`
      SELECT kind, count(*) FILTER (WHERE allowed) AS allowed, count(*) FILTER (WHERE NOT allowed) AS refused
      FROM evaluation
      WHERE evaluated_at >= (${from}::date)::timestamp AT TIME ZONE ${zone}
        AND evaluated_at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}
      GROUP BY kind
      ORDER BY kind`;
    const byRule = await db.$queryRaw<object[]>`
      SELECT finding ->> 'ruleId' AS "ruleId", finding ->> 'statute' AS statute, finding ->> 'article' AS article,
        kind, finding ->> 'severity' AS severity, count(*) AS findings, count(DISTINCT id) AS evaluations,
        count(DISTINCT id) FILTER (WHERE NOT allowed) AS refused
      FROM evaluation CROSS JOIN LATERAL jsonb_array_elements(findings) AS finding
      WHERE evaluated_at >= (${from}::date)::timestamp AT TIME ZONE ${zone}
        AND evaluated_at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}
      GROUP BY 1, 2, 3, 4, 5
      ORDER BY 1, 2, 3, 4, 5`;
    return { byKind: byKind.map(numbers), byRule: byRule.map(numbers) } as unknown as EvaluationCounts;
  }
}
