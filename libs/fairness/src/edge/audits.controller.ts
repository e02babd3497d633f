import {
  GetBiasAuditRoute,
  ListAuditRunsRoute,
  ListBiasAuditsRoute,
  NotFound,
  RunBiasAuditRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { BackgroundRuns, Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { BiasAudits } from '../use-cases/ports.js';
import { auditRuns } from './audit-runs.js';

@Controller()
export class AuditsController {
  constructor(
    private readonly runs: BackgroundRuns,
    private readonly audits: BiasAudits,
  ) {}

  @Handles(RunBiasAuditRoute)
  run(ctx: Ctx, { body }: InputOf<typeof RunBiasAuditRoute>): Promise<ReplyOf<typeof RunBiasAuditRoute>> {
    return this.runs.begin(ctx, auditRuns, body);
  }

  @Handles(ListAuditRunsRoute)
  async listRuns(ctx: Ctx): Promise<ReplyOf<typeof ListAuditRunsRoute>> {
    return { items: await this.runs.list(ctx, auditRuns) };
  }

  @Handles(ListBiasAuditsRoute)
  async list(_ctx: Ctx, { query }: InputOf<typeof ListBiasAuditsRoute>): Promise<ReplyOf<typeof ListBiasAuditsRoute>> {
    const { limit, cursor } = query;
    return pageOfRows(await this.audits.list({ after: readIdCursor(cursor), limit }), limit, (audit) => audit);
  }

  @Handles(GetBiasAuditRoute)
  async view(_ctx: Ctx, { params }: InputOf<typeof GetBiasAuditRoute>): Promise<ReplyOf<typeof GetBiasAuditRoute>> {
    const audit = await this.audits.find(params.auditId);
    if (!audit) throw NotFound({ resource: 'audit', id: params.auditId });
    return audit;
  }
}
