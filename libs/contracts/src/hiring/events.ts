import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { defineEvent } from '../kit/define-event.js';
import { JobContent, applicationStatuses } from './models.js';

const jobKey = (data: { jobId: string }) => data.jobId;
const applicationKey = (data: { applicationId: string }) => data.applicationId;

/** A job passed the law check and is open to everyone. */
export const JobPublished = defineEvent({
  type: 'hiring.job.published',
  version: 1,
  key: jobKey,
  personalData: [],
  data: z.object({
    jobId: Id,
    companyId: Id,
    companyName: z.string(),
    version: z.int(),
    publishedAt: Instant,
    evaluationId: Id,
    content: JobContent,
  }),
});

export const JobClosed = defineEvent({
  type: 'hiring.job.closed',
  version: 1,
  key: jobKey,
  personalData: [],
  data: z.object({ jobId: Id, companyId: Id, closedAt: Instant }),
});

/** The law check kept a job from being published. */
export const JobRefused = defineEvent({
  type: 'hiring.job.refused',
  version: 1,
  key: jobKey,
  personalData: [],
  data: z.object({ jobId: Id, companyId: Id, evaluationId: Id, ruleIds: z.array(z.string()), refusedAt: Instant }),
});

/** A candidate applied to an open job. Raised once per application. */
export const ApplicationSubmitted = defineEvent({
  type: 'hiring.application.submitted',
  version: 1,
  key: applicationKey,
  personalData: ['candidateId'],
  person: (data) => data.candidateId,
  data: z.object({
    applicationId: Id,
    jobId: Id,
    jobTitle: z.string(),
    companyId: Id,
    companyName: z.string(),
    candidateId: Id,
    submittedAt: Instant,
  }),
});

export const ApplicationMoved = defineEvent({
  type: 'hiring.application.moved',
  version: 1,
  key: applicationKey,
  personalData: ['candidateId'],
  person: (data) => data.candidateId,
  data: z.object({
    applicationId: Id,
    jobId: Id,
    jobTitle: z.string(),
    companyId: Id,
    companyName: z.string(),
    candidateId: Id,
    from: z.enum(applicationStatuses),
    to: z.enum(applicationStatuses),
    movedAt: Instant,
  }),
});

/** 労働条件通知書 was issued to somebody who has an offer. What stands in it is read where it is kept. */
export const NoticeIssued = defineEvent({
  type: 'hiring.application.notice_issued',
  version: 1,
  key: applicationKey,
  personalData: ['candidateId'],
  person: (data) => data.candidateId,
  data: z.object({
    noticeId: Id,
    applicationId: Id,
    jobId: Id,
    jobTitle: z.string(),
    companyId: Id,
    companyName: z.string(),
    candidateId: Id,
    issuedAt: Instant,
  }),
});
