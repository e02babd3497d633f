import {
  personOf,
  ApplicationMoved,
  NotFound,
  OfferRefused,
  type ApplicationStatus,
  type Evaluation,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { HiringUnitOfWork, type HiringTx } from '../adapters/hiring-database.js';
import { assertEmployerTransition, assertTransition } from '../domain/application-status.js';
import { ownedApplication } from './owned-application.js';
import { Applications, Jobs, LawCheck, WorkAuthorizations, type ApplicationRecord } from './ports.js';

@Injectable()
export class MoveApplication {
  constructor(
    private readonly unitOfWork: HiringUnitOfWork,
    private readonly jobs: Jobs,
    private readonly applications: Applications,
    private readonly law: LawCheck,
    private readonly workAuthorizations: WorkAuthorizations,
  ) {}

  /**
   * Moves an applicant of the caller's company to another step. Before an offer, immigration law is asked whether this person
   * may do these duties.
   * @returns the judgement when there was one.
   * @throws NotFound, TransitionForbidden, OfferRefused, ServiceUnavailable.
   */
  async byEmployer(
    ctx: Ctx,
    applicationId: string,
    to: ApplicationStatus,
    note: string | null,
  ): Promise<Evaluation | null> {
    const seen = ownedApplication(ctx, await this.applications.find(applicationId), applicationId);
    assertEmployerTransition(seen.status, to);
    const evaluation = to === 'offer' ? await this.checkOffer(ctx, seen) : null;
    await this.unitOfWork.run(ctx, async (tx) => {
      const application = ownedApplication(
        ctx,
        await this.applications.findForUpdate(tx, applicationId),
        applicationId,
      );
      assertEmployerTransition(application.status, to);
      await this.move(ctx, tx, application, to, note);
    });
    return evaluation;
  }

  /** The candidate takes the application back. @throws NotFound, TransitionForbidden. */
  async withdraw(ctx: Ctx, applicationId: string): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const application = await this.applications.findForUpdate(tx, applicationId);
      if (!application || application.candidateId !== personOf(ctx))
        throw NotFound({ resource: 'application', id: applicationId });
      assertTransition(application.status, 'withdrawn');
      await this.move(ctx, tx, application, 'withdrawn', null);
    });
  }

  private async checkOffer(ctx: Ctx, application: ApplicationRecord): Promise<Evaluation> {
    const job = await this.jobs.find(application.jobId);
    if (!job) throw NotFound({ resource: 'job', id: application.jobId });
    const authorization = await this.workAuthorizations.of(ctx, application.candidateId);
    const evaluation = await this.law.workPermission(ctx, {
      applicationId: application.id,
      personId: application.candidateId,
      authorization,
      job: job.content,
    });
    if (!evaluation.allowed) throw OfferRefused({ findings: evaluation.findings });
    return evaluation;
  }

  private async move(
    ctx: Ctx,
    tx: HiringTx,
    application: ApplicationRecord,
    to: ApplicationStatus,
    note: string | null,
  ): Promise<void> {
    await this.applications.move(tx, application.id, { to, at: ctx.now, actor: `user:${personOf(ctx)}`, note });
    const { id, jobId, jobTitle, companyId, companyName, candidateId, status } = application;
    await tx.publish(ApplicationMoved, {
      applicationId: id,
      jobId,
      jobTitle,
      companyId,
      companyName,
      candidateId,
      from: status,
      to,
      movedAt: ctx.now.toISOString(),
    });
  }
}
