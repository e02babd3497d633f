import { Finding, JobContent, WorkAuthorization } from '@iworkz/contracts';
import type { Ctx, Region } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import type { KeptCheckKind } from '../domain/rule.js';
import { Evaluations, type StoredEvaluation } from '../use-cases/ports.js';
import type { Prisma } from './generated/client.js';
import { ComplianceUnitOfWork } from './compliance-database.js';

/** What was judged, as it was kept. Parsed on the way out, so that rows from before a field existed get its default. */
const inputSchemas = {
  posting: z.object({ job: JobContent, companyName: z.string() }),
  work_permission: z.object({ authorization: WorkAuthorization.nullable(), job: JobContent }),
} as const satisfies Record<KeptCheckKind, z.ZodType>;

/** A calendar date in a `date` column: PostgreSQL keeps no time, so midnight UTC stands for the day. */
const toColumn = (date: string) => new Date(`${date}T00:00:00Z`);

@Injectable()
export class PrismaEvaluations extends Evaluations {
  constructor(private readonly unitOfWork: ComplianceUnitOfWork) {
    super();
  }

  async add(ctx: Ctx, evaluation: StoredEvaluation): Promise<void> {
    const { id, kind, date, region, subjectId, ruleBookVersion, allowed, input, findings, evaluatedAt } = evaluation;
    await this.unitOfWork.db.evaluation.create({
      data: {
        id,
        kind,
        date: toColumn(date),
        region,
        subjectId,
        ruleBookVersion,
        allowed,
        // Interfaces have no index signature, which is all that keeps them from being JSON to the compiler.
        input: input as unknown as Prisma.InputJsonObject,
        findings,
        evaluatedAt,
        correlationId: ctx.correlationId,
      },
    });
  }

  async find(_ctx: Ctx, evaluationId: string): Promise<StoredEvaluation | undefined> {
    const row = await this.unitOfWork.db.evaluation.findUnique({ where: { id: evaluationId } });
    if (!row) return undefined;
    const kind = row.kind as KeptCheckKind;
    return {
      id: row.id,
      kind,
      date: row.date.toISOString().slice(0, 10),
      region: row.region as Region,
      subjectId: row.subjectId,
      ruleBookVersion: row.ruleBookVersion,
      allowed: row.allowed,
      input: inputSchemas[kind].parse(row.input),
      findings: z.array(Finding).parse(row.findings),
      evaluatedAt: row.evaluatedAt,
    };
  }
}
