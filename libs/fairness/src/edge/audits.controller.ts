import {
  GetBiasAuditRoute,
  ListBiasAuditsRoute,
  NotFound,
  RunBiasAuditRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { BiasAudits } from '../use-cases/ports.js';
import { RunBiasAudit } from '../use-cases/run-bias-audit.use-case.js';

@Controller()
export class AuditsController {
  constructor(
    private readonly runBiasAudit: RunBiasAudit,
    private readonly audits: BiasAudits,
  ) {}

  @Handles(RunBiasAuditRoute)
  run(ctx: Ctx, { body }: InputOf<typeof RunBiasAuditRoute>): Promise<ReplyOf<typeof RunBiasAuditRoute>> {
    return this.runBiasAudit.execute(ctx, body);
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
