import * as z from 'zod';
import { NotFound, ServiceUnavailable } from '../common/errors.js';
import { PageQuery, pageOf } from '../common/pagination.js';
import { Id, Instant, text } from '../common/primitives.js';
import { listOf } from '../common/query-lists.js';
import { Evaluation } from '../compliance/models.js';
import { PersonNameSchema } from '../identity/models.js';
import { defineRoute } from '../kit/define-route.js';
import { Match } from '../matching/models.js';
import {
  AlreadyApplied,
  JobChanged,
  JobNotOpen,
  JobStatusForbids,
  OfferRefused,
  PostingRefused,
  TransitionForbidden,
} from './errors.js';
import { Application, ApplicationStep, Job, JobContent, applicationStatuses, jobStatuses } from './models.js';

const JobParams = z.object({ jobId: Id });
const ApplicationParams = z.object({ applicationId: Id });

export const CreateJobRoute = defineRoute({
  id: 'createJob',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/jobs',
  summary: 'Write a job as a draft; nobody sees it before it is published',
  access: 'job:post',
  body: JobContent,
  idempotent: true,
  status: 201,
  response: Job,
  audit: 'hiring.create_job',
});

export const UpdateJobRoute = defineRoute({
  id: 'updateJob',
  service: 'backend-api',
  method: 'PUT',
  path: '/api/v1/jobs/{jobId}',
  summary: 'Rewrite a draft; `version` is the one that was read',
  access: 'job:post',
  params: JobParams,
  body: z.object({ version: z.int(), content: JobContent }),
  response: Job,
  errors: [NotFound, JobChanged, JobStatusForbids],
  audit: 'hiring.update_job',
});

export const CheckJobRoute = defineRoute({
  id: 'checkJob',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/jobs/{jobId}/check',
  summary: 'What the law says of a job before it is published',
  access: 'job:post',
  params: JobParams,
  response: Evaluation,
  errors: [NotFound, ServiceUnavailable],
});

export const PublishJobRoute = defineRoute({
  id: 'publishJob',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/jobs/{jobId}/publication',
  summary: 'Publish a job if the law lets it; else the findings',
  access: 'job:post',
  params: JobParams,
  response: Job,
  errors: [NotFound, JobStatusForbids, JobChanged, PostingRefused, ServiceUnavailable],
  audit: 'hiring.publish_job',
});

export const CloseJobRoute = defineRoute({
  id: 'closeJob',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/jobs/{jobId}/closing',
  summary: 'Close an open job; applications that came in stay',
  access: 'job:post',
  params: JobParams,
  response: Job,
  errors: [NotFound, JobStatusForbids],
  audit: 'hiring.close_job',
});

export const GetJobRoute = defineRoute({
  id: 'getJob',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/jobs/{jobId}',
  summary: 'A published job; a draft only for its own company',
  access: 'public',
  params: JobParams,
  response: Job,
  errors: [NotFound],
  etag: true,
});

export const ListCompanyJobsRoute = defineRoute({
  id: 'listCompanyJobs',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/company/jobs',
  summary: 'The own company’s jobs, newest first',
  access: 'job:post',
  query: PageQuery.extend({ status: z.enum(jobStatuses).optional() }),
  response: pageOf(Job.extend({ applicantCount: z.int() })),
});

export const SubmitApplicationRoute = defineRoute({
  id: 'submitApplication',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/applications',
  summary: 'Apply to an open job, once',
  access: 'application:submit',
  body: z.object({ jobId: Id, message: text(4000).nullable().default(null) }),
  idempotent: true,
  status: 201,
  response: Application,
  errors: [NotFound, JobNotOpen, AlreadyApplied],
  audit: 'hiring.submit_application',
});

export const ListMyApplicationsRoute = defineRoute({
  id: 'listMyApplications',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/applications',
  summary: 'The own applications, newest first',
  access: 'application:submit',
  query: PageQuery,
  response: pageOf(Application),
});

export const GetMyApplicationRoute = defineRoute({
  id: 'getMyApplication',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/applications/{applicationId}',
  summary: 'One of the own applications',
  access: 'application:submit',
  params: ApplicationParams,
  response: Application,
  errors: [NotFound],
});

export const WithdrawApplicationRoute = defineRoute({
  id: 'withdrawApplication',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/applications/{applicationId}/withdrawal',
  summary: 'Withdraw the own application',
  access: 'application:submit',
  params: ApplicationParams,
  response: Application,
  errors: [NotFound, TransitionForbidden],
  audit: 'hiring.withdraw_application',
});

/** What an employer sees of a person who applied. No permission-to-work data: that is checked at the offer. */
export const Applicant = z
  .object({
    applicationId: Id,
    jobId: Id,
    candidateId: Id,
    name: PersonNameSchema,
    headline: z.string().nullable(),
    message: z.string().nullable(),
    status: z.enum(applicationStatuses),
    submittedAt: Instant,
    history: z.array(ApplicationStep),
    allowedTransitions: z.array(z.enum(applicationStatuses)),
    /** null while ranking is not available; the list then falls back to the order of arrival. */
    match: Match.nullable(),
    /** The person objects to being decided on by scores (GDPR 22, PIPA 37-2); null while that cannot be found out. */
    objectsToAutomation: z.boolean().nullable().default(null),
  })
  .meta({ id: 'Applicant' });
export type Applicant = z.output<typeof Applicant>;

export const ListApplicantsRoute = defineRoute({
  id: 'listApplicants',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/jobs/{jobId}/applicants',
  summary: 'Who applied to an own job, best match first, with the reasons',
  access: 'applicant:manage',
  params: JobParams,
  query: z.object({
    statuses: listOf(z.enum(applicationStatuses), 'received,screening').optional(),
    /** Leaves out who is known to lack a language or licence that the posting requires. */
    conditionsMet: z.enum(['true', 'false']).optional(),
  }),
  response: z.object({
    items: z.array(Applicant),
    /** Everyone who applied, listed or not. */
    total: z.int(),
    /** How many each further filter would leave. */
    facets: z.object({
      status: z.array(z.object({ value: z.enum(applicationStatuses), count: z.int() })),
      conditionsMet: z.int(),
    }),
    ranked: z.boolean(),
    /** The order is not that of the scores: a mitigation for fairness is on. */
    reordered: z.boolean(),
  }),
  errors: [NotFound],
  audit: 'hiring.list_applicants',
});

export const MoveApplicationRoute = defineRoute({
  id: 'moveApplication',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/applications/{applicationId}/transitions',
  summary: 'Move an applicant to the next step; an offer is checked against residence status and duties first',
  access: 'applicant:manage',
  params: ApplicationParams,
  body: z.object({
    to: z.enum(['screening', 'interview', 'offer', 'hired', 'rejected']),
    note: text(2000).nullable().default(null),
  }),
  response: z.object({
    applicationId: Id,
    status: z.enum(applicationStatuses),
    allowedTransitions: z.array(z.enum(applicationStatuses)),
    evaluation: Evaluation.nullable(),
  }),
  errors: [NotFound, TransitionForbidden, OfferRefused, ServiceUnavailable],
  audit: 'hiring.move_application',
});
