import {
  NotFound,
  applicationStatuses,
  personOf,
  type Applicant,
  type ApplicationStatus,
  type ListApplicantsRoute,
  type Match,
  type ResponseOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { employerTransitions } from '../domain/application-status.js';
import { ownedJob } from './owned-job.js';
import { Applications, Jobs, Objections, Ranking, ShortlistOrder, type ApplicationRecord } from './ports.js';

/** What is left out does not narrow. */
interface ApplicantFilter {
  readonly statuses?: readonly ApplicationStatus[];
  /** Leaves out who is known to lack what the posting requires. */
  readonly conditionsMet?: boolean;
}

type ListedApplicants = ResponseOf<typeof ListApplicantsRoute>;

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
   * Who applied to an own job, best match first, or as a mitigation for fairness orders them, and `reordered` says so. Who is not
   * known to the ranking comes last, in order of arrival; without ranking all do, and `ranked` says so. All are ranked together,
   * whoever of them is listed.
   * @throws NotFound
   */
  async applicants(ctx: Ctx, jobId: string, filter: ApplicantFilter): Promise<ListedApplicants> {
    ownedJob(ctx, await this.jobs.find(jobId), jobId);
    const applications = await this.applications.ofJob(jobId);
    const candidateIds = applications.map(({ candidateId }) => candidateId);
    const objecting = this.objections.among(ctx, candidateIds);
    const ranked = applications.length > 0 ? await this.ranking.rank(ctx, jobId, candidateIds) : [];
    const { matches, reordered } = await this.shortlistOrder.order(ctx, jobId, ranked ?? []);
    const place = new Map(matches.map((match, index) => [match.candidateId, { match, index }]));
    const last = applications.length;
    const objects = await objecting;
    const everyone = applications
      .map((application) => ({ application, ...(place.get(application.candidateId) ?? { match: null, index: last }) }))
      .sort((a, b) => a.index - b.index || a.application.submittedAt.getTime() - b.application.submittedAt.getTime())
      .map(({ application, match }) => applicantOf(application, match, objects?.has(application.candidateId) ?? null));
    return { ...narrowed(everyone, filter), ranked: ranked !== undefined, reordered };
  }
}

function narrowed(
  everyone: readonly Applicant[],
  { statuses, conditionsMet }: ApplicantFilter,
): Pick<ListedApplicants, 'items' | 'total' | 'facets'> {
  const hasStatus = ({ status }: Applicant): boolean => statuses === undefined || statuses.includes(status);
  // Without a match nothing is known to be missing.
  const meetsAll = ({ match }: Applicant): boolean => match?.hardConditions.every(({ met }) => met !== false) ?? true;
  const ofStatuses = everyone.filter(hasStatus);
  const ofConditions = conditionsMet ? everyone.filter(meetsAll) : everyone;
  const byStatus = Map.groupBy(ofConditions, ({ status }) => status);
  return {
    items: ofConditions.filter(hasStatus),
    total: everyone.length,
    facets: {
      status: applicationStatuses
        .filter((value) => byStatus.has(value))
        .map((value) => ({ value, count: byStatus.get(value)!.length })),
      conditionsMet: ofStatuses.filter(meetsAll).length,
    },
  };
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
