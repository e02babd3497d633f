import { CalendarDate, Finding, JobContent, WorkAuthorization } from '@iworkz/contracts';
import type { Ctx, Region } from '@iworkz/kernel';
import { fromDateColumn, toDateColumn } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { DispatchAssignment } from '../domain/inputs/dispatch-assignment.js';
import { HiringProcess } from '../domain/inputs/hiring-process.js';
import { JobAggregation } from '../domain/inputs/job-aggregation.js';
import { legalStatuses } from '../domain/inputs/legal-statuses.js';
import { NoticeContent } from '../domain/inputs/notice-content.js';
import { OfferTerms } from '../domain/inputs/offer-terms.js';
import { PlacementBusiness } from '../domain/inputs/placement-business.js';
import { PostingOrigin } from '../domain/inputs/posting-origin.js';
import { CandidateFacts, WorkPermit } from '../domain/inputs/work-permit.js';
import type { CheckKind } from '../domain/rule.js';
import { Evaluations, type StoredEvaluation } from '../use-cases/ports.js';
import type { Prisma } from './generated/client.js';
import { ComplianceUnitOfWork, type ComplianceTx } from './compliance-database.js';

const offered = z.object({ job: JobContent, companyName: z.string() });
/** What was judged, as it was kept. Parsed on the way out, so that rows from before a field existed get its default. */
const inputSchemas = {
  posting: offered.extend({
    postedOn: CalendarDate.nullable().optional(),
    origin: PostingOrigin.nullable().optional(),
  }),
  work_permission: z.object({
    authorization: WorkAuthorization.extend({ status: z.enum(legalStatuses) }).nullable(),
    job: JobContent,
    candidate: CandidateFacts.nullable().optional(),
    permit: WorkPermit.nullable().optional(),
  }),
  offer: offered.extend({ terms: OfferTerms }),
  notice: NoticeContent,
  dispatch: DispatchAssignment,
  hiring_process: HiringProcess,
  placement_business: PlacementBusiness,
  job_aggregation: JobAggregation,
} as const satisfies Record<CheckKind, z.ZodType>;

@Injectable()
export class PrismaEvaluations extends Evaluations {
  constructor(private readonly unitOfWork: ComplianceUnitOfWork) {
    super();
  }

  async add(ctx: Ctx, evaluations: readonly StoredEvaluation[], tx?: ComplianceTx): Promise<void> {
    if (evaluations.length === 0) return;
    await (tx?.db ?? this.unitOfWork.db).evaluation.createMany({
      data: evaluations.map((evaluation) => {
        const { id, kind, date, region, subjectId, companyId, ruleBookVersion, allowed, evaluatedAt } = evaluation;
        return {
          ...{ id, kind, region, subjectId, companyId, ruleBookVersion, allowed, evaluatedAt },
          personId: evaluation.personId ?? null,
          date: toDateColumn(date),
          // Interfaces have no index signature, which is all that keeps them from being JSON to the compiler.
          input: evaluation.input as unknown as Prisma.InputJsonObject,
          findings: evaluation.findings,
          correlationId: ctx.correlationId,
        };
      }),
    });
  }

  async find(_ctx: Ctx, evaluationId: string): Promise<StoredEvaluation | undefined> {
    const row = await this.unitOfWork.db.evaluation.findUnique({ where: { id: evaluationId } });
    if (!row) return undefined;
    const kind = row.kind as CheckKind;
    return {
      id: row.id,
      kind,
      date: fromDateColumn(row.date),
      region: row.region as Region,
      subjectId: row.subjectId,
      companyId: row.companyId,
      ruleBookVersion: row.ruleBookVersion,
      allowed: row.allowed,
      input: inputSchemas[kind].parse(row.input),
      findings: z.array(Finding).parse(row.findings),
      evaluatedAt: row.evaluatedAt,
    } as StoredEvaluation;
  }
}
