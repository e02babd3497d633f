import {
  GetMyApplicationRoute,
  ListApplicantsRoute,
  ListMyApplicationsRoute,
  MoveApplicationRoute,
  SubmitApplicationRoute,
  WithdrawApplicationRoute,
  type Application,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { employerTransitions } from '../domain/application-status.js';
import { MoveApplication } from '../use-cases/move-application.use-case.js';
import type { ApplicationRecord } from '../use-cases/ports.js';
import { SubmitApplication } from '../use-cases/submit-application.use-case.js';
import { ViewApplications } from '../use-cases/view-applications.use-case.js';

@Controller()
export class ApplicationsController {
  constructor(
    private readonly submitApplication: SubmitApplication,
    private readonly moveApplication: MoveApplication,
    private readonly viewApplications: ViewApplications,
  ) {}

  @Handles(SubmitApplicationRoute)
  async submit(
    ctx: Ctx,
    { body }: InputOf<typeof SubmitApplicationRoute>,
  ): Promise<ReplyOf<typeof SubmitApplicationRoute>> {
    const applicationId = await this.submitApplication.execute(ctx, body);
    return forCandidate(await this.viewApplications.mine(ctx, applicationId));
  }

  @Handles(ListMyApplicationsRoute)
  async listMine(
    ctx: Ctx,
    { query }: InputOf<typeof ListMyApplicationsRoute>,
  ): Promise<ReplyOf<typeof ListMyApplicationsRoute>> {
    const { limit, cursor } = query;
    return pageOfRows(
      await this.viewApplications.allMine(ctx, { after: readIdCursor(cursor), limit }),
      limit,
      forCandidate,
    );
  }

  @Handles(GetMyApplicationRoute)
  async getMine(
    ctx: Ctx,
    { params }: InputOf<typeof GetMyApplicationRoute>,
  ): Promise<ReplyOf<typeof GetMyApplicationRoute>> {
    return forCandidate(await this.viewApplications.mine(ctx, params.applicationId));
  }

  @Handles(WithdrawApplicationRoute)
  async withdraw(
    ctx: Ctx,
    { params }: InputOf<typeof WithdrawApplicationRoute>,
  ): Promise<ReplyOf<typeof WithdrawApplicationRoute>> {
    await this.moveApplication.withdraw(ctx, params.applicationId);
    return forCandidate(await this.viewApplications.mine(ctx, params.applicationId));
  }

  @Handles(ListApplicantsRoute)
  listApplicants(
    ctx: Ctx,
    { params, query }: InputOf<typeof ListApplicantsRoute>,
  ): Promise<ReplyOf<typeof ListApplicantsRoute>> {
    const { statuses, conditionsMet } = query;
    return this.viewApplications.applicants(ctx, params.jobId, { statuses, conditionsMet: conditionsMet === 'true' });
  }

  @Handles(MoveApplicationRoute)
  async move(
    ctx: Ctx,
    { params, body }: InputOf<typeof MoveApplicationRoute>,
  ): Promise<ReplyOf<typeof MoveApplicationRoute>> {
    const evaluation = await this.moveApplication.byEmployer(ctx, params.applicationId, body.to, body.note);
    return {
      applicationId: params.applicationId,
      status: body.to,
      allowedTransitions: employerTransitions(body.to),
      evaluation,
    };
  }
}

/** What the candidate sees: without the employer's notes. */
function forCandidate(record: ApplicationRecord): Application {
  const { id, jobId, jobTitle, companyName, status, message, submittedAt, steps } = record;
  return {
    id,
    jobId,
    jobTitle,
    companyName,
    status,
    message,
    submittedAt: submittedAt.toISOString(),
    history: steps.map((step) => ({ status: step.status, at: step.at.toISOString(), note: null })),
  };
}
