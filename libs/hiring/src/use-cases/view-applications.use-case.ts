import { personOf, NotFound, type Applicant, type Match } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { employerTransitions } from '../domain/application-status.js';
import { ownedJob } from './owned-job.js';
import { Applications, Jobs, Objections, Ranking, ShortlistOrder, type ApplicationRecord } from './ports.js';

@Injectable()
export class ViewApplications {
  constructor(
    private readonly jobs: Jobs,
    private readonly applications: Applications,
    private readonly ranking: Ranking,
    private readonly shortlistOrder: ShortlistOrder,
    private readonly objections: Objections,
  ) {}

  /** One of the caller's own applications. @throws NotFound */
  async mine(ctx: Ctx, applicationId: string): Promise<ApplicationRecord> {
    const application = await this.applications.find(applicationId);
    if (!application || application.candidateId !== personOf(ctx))
      throw NotFound({ resource: 'application', id: applicationId });
    return application;
  }

  /** `limit + 1` of the caller's own applications, newest first. */
  allMine(ctx: Ctx, page: PageRequest): Promise<ApplicationRecord[]> {
    return this.applications.ofCandidate(personOf(ctx), page);
  }

  /**
   * Everyone who applied to an own job, best match first, or as a mitigation for fairness orders them, and `reordered` says so. Who is not known to the ranking comes last, in order of arrival;
   * without ranking all do, and `ranked` says so.
   * @throws NotFound
   */
  async applicants(ctx: Ctx, jobId: string): Promise<{ items: Applicant[]; ranked: boolean; reordered: boolean }> {
    ownedJob(ctx, await this.jobs.find(jobId), jobId);
    const applications = await this.applications.ofJob(jobId);
    const candidateIds = applications.map(({ candidateId }) => candidateId);
    const objecting = this.objections.among(ctx, candidateIds);
    const ranked = applications.length > 0 ? await this.ranking.rank(ctx, jobId, candidateIds) : [];
    const { matches, reordered } = await this.shortlistOrder.order(ctx, jobId, ranked ?? []);
    const place = new Map(matches.map((match, index) => [match.candidateId, { match, index }]));
    const last = applications.length;
    const objects = await objecting;
    const items = applications
      .map((application) => ({ application, ...(place.get(application.candidateId) ?? { match: null, index: last }) }))
      .sort((a, b) => a.index - b.index || a.application.submittedAt.getTime() - b.application.submittedAt.getTime())
      .map(({ application, match }) => applicantOf(application, match, objects?.has(application.candidateId) ?? null));
    return { items, ranked: ranked !== undefined, reordered };
  }
}

function applicantOf(
  application: ApplicationRecord,
  match: Match | null,
  objectsToAutomation: boolean | null,
): Applicant {
  return {
    applicationId: application.id,
    jobId: application.jobId,
    candidateId: application.candidateId,
    name: application.candidateName ?? { family: '—', given: '' },
    headline: application.candidateHeadline,
    message: application.message,
    status: application.status,
    submittedAt: application.submittedAt.toISOString(),
    history: application.steps.map((step) => ({ status: step.status, at: step.at.toISOString(), note: step.note })),
    allowedTransitions: employerTransitions(application.status),
    match,
    objectsToAutomation,
  };
}
