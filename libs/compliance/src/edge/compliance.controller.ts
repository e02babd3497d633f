import {
  CheckPostingRoute,
  CheckWorkPermissionRoute,
  GetEvaluationRoute,
  ListRulesRoute,
  MarkWorkPermissionsRoute,
  PreviewPostingRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { CheckPosting } from '../use-cases/check-posting.use-case.js';
import { CheckWorkPermission } from '../use-cases/check-work-permission.use-case.js';
import { GetEvaluation } from '../use-cases/get-evaluation.use-case.js';
import { ListRules } from '../use-cases/list-rules.use-case.js';
import { MarkWorkPermissions } from '../use-cases/mark-work-permissions.use-case.js';
import { PreviewPosting } from '../use-cases/preview-posting.use-case.js';

@Controller()
export class ComplianceController {
  constructor(
    private readonly checkPosting: CheckPosting,
    private readonly checkWorkPermission: CheckWorkPermission,
    private readonly markWorkPermissions: MarkWorkPermissions,
    private readonly previewPosting: PreviewPosting,
    private readonly listRules: ListRules,
    private readonly getEvaluation: GetEvaluation,
  ) {}

  @Handles(CheckPostingRoute)
  checksPosting(ctx: Ctx, { body }: InputOf<typeof CheckPostingRoute>): Promise<ReplyOf<typeof CheckPostingRoute>> {
    return this.checkPosting.execute(ctx, body);
  }

  @Handles(CheckWorkPermissionRoute)
  checksWorkPermission(
    ctx: Ctx,
    { body }: InputOf<typeof CheckWorkPermissionRoute>,
  ): Promise<ReplyOf<typeof CheckWorkPermissionRoute>> {
    return this.checkWorkPermission.execute(ctx, body);
  }

  @Handles(MarkWorkPermissionsRoute)
  marksWorkPermissions(
    ctx: Ctx,
    { body }: InputOf<typeof MarkWorkPermissionsRoute>,
  ): Promise<ReplyOf<typeof MarkWorkPermissionsRoute>> {
    return this.markWorkPermissions.execute(ctx, body);
  }

  @Handles(PreviewPostingRoute)
  async previewsPosting(
    ctx: Ctx,
    { body }: InputOf<typeof PreviewPostingRoute>,
  ): Promise<ReplyOf<typeof PreviewPostingRoute>> {
    return this.previewPosting.execute(ctx, body);
  }

  @Handles(ListRulesRoute)
  async listsRules(ctx: Ctx, { query }: InputOf<typeof ListRulesRoute>): Promise<ReplyOf<typeof ListRulesRoute>> {
    return this.listRules.execute(ctx, query.date);
  }

  @Handles(GetEvaluationRoute)
  getsEvaluation(
    ctx: Ctx,
    { params }: InputOf<typeof GetEvaluationRoute>,
  ): Promise<ReplyOf<typeof GetEvaluationRoute>> {
    return this.getEvaluation.execute(ctx, params.evaluationId);
  }
}
