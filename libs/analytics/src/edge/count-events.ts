import {
  ApplicationMoved,
  ApplicationSubmitted,
  CompanyRegistered,
  CredentialIssued,
  CredentialRevokedEvent,
  JobClosed,
  JobPublished,
  JobRefused,
  ResumeImported,
  UserRegistered,
  type DataOf,
  type EventEnvelope,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { AnalyticsTx } from '../adapters/analytics-database.js';
import { Facts } from '../use-cases/ports.js';

/** Turns events into facts. */
@Injectable()
export class CountEvents {
  constructor(private readonly facts: Facts) {}

  @Consumes(UserRegistered)
  onUserRegistered(_ctx: Ctx, event: EventEnvelope<DataOf<typeof UserRegistered>>, tx: AnalyticsTx): Promise<void> {
    const { userId, roles } = event.data;
    const candidate = roles.includes('candidate');
    return this.facts.account(tx, { userId, candidate, employer: roles.includes('employer'), at: timeOf(event) });
  }

  @Consumes(CompanyRegistered)
  onCompanyRegistered(
    _ctx: Ctx,
    event: EventEnvelope<DataOf<typeof CompanyRegistered>>,
    tx: AnalyticsTx,
  ): Promise<void> {
    return this.facts.company(tx, { companyId: event.data.company.id, at: timeOf(event) });
  }

  @Consumes(JobPublished)
  onJobPublished(_ctx: Ctx, event: EventEnvelope<DataOf<typeof JobPublished>>, tx: AnalyticsTx): Promise<void> {
    const { jobId, companyId } = event.data;
    return this.facts.job(tx, { jobId, companyId, what: 'published', at: timeOf(event) });
  }

  @Consumes(JobClosed)
  onJobClosed(_ctx: Ctx, event: EventEnvelope<DataOf<typeof JobClosed>>, tx: AnalyticsTx): Promise<void> {
    const { jobId, companyId } = event.data;
    return this.facts.job(tx, { jobId, companyId, what: 'closed', at: timeOf(event) });
  }

  @Consumes(JobRefused)
  onJobRefused(_ctx: Ctx, event: EventEnvelope<DataOf<typeof JobRefused>>, tx: AnalyticsTx): Promise<void> {
    const { jobId, companyId } = event.data;
    return this.facts.job(tx, { jobId, companyId, what: 'refused', at: timeOf(event) });
  }

  @Consumes(ApplicationSubmitted)
  onApplicationSubmitted(
    _ctx: Ctx,
    event: EventEnvelope<DataOf<typeof ApplicationSubmitted>>,
    tx: AnalyticsTx,
  ): Promise<void> {
    const { applicationId, companyId } = event.data;
    return this.facts.application(tx, { applicationId, companyId, status: 'received', at: timeOf(event) });
  }

  @Consumes(ApplicationMoved)
  onApplicationMoved(_ctx: Ctx, event: EventEnvelope<DataOf<typeof ApplicationMoved>>, tx: AnalyticsTx): Promise<void> {
    const { applicationId, companyId, to } = event.data;
    return this.facts.application(tx, { applicationId, companyId, status: to, at: timeOf(event) });
  }

  @Consumes(ResumeImported)
  onResumeImported(_ctx: Ctx, event: EventEnvelope<DataOf<typeof ResumeImported>>, tx: AnalyticsTx): Promise<void> {
    return this.facts.resume(tx, { resumeId: event.data.resumeId, at: timeOf(event) });
  }

  @Consumes(CredentialIssued)
  onCredentialIssued(_ctx: Ctx, event: EventEnvelope<DataOf<typeof CredentialIssued>>, tx: AnalyticsTx): Promise<void> {
    return this.facts.credential(tx, { credentialId: event.data.credentialId, revoked: false, at: timeOf(event) });
  }

  @Consumes(CredentialRevokedEvent)
  onCredentialRevoked(
    _ctx: Ctx,
    event: EventEnvelope<DataOf<typeof CredentialRevokedEvent>>,
    tx: AnalyticsTx,
  ): Promise<void> {
    return this.facts.credential(tx, { credentialId: event.data.credentialId, revoked: true, at: timeOf(event) });
  }
}

function timeOf(event: EventEnvelope): Date {
  return new Date(event.occurredAt);
}
