import * as z from 'zod';
import { Finding } from '../compliance/models.js';
import { defineError } from '../kit/define-error.js';
import { applicationStatuses, jobStatuses } from './models.js';

/** The law does not let this posting out. The findings say what to repair, with the article. */
export const PostingRefused = defineError({
  code: 'hiring.posting_refused',
  kind: 'unprocessable',
  params: z.object({
    findings: z.array(Finding),
    /** What a review of the findings is asked for by. */
    evaluationId: z.string().optional(),
  }),
});
export const JobNotOpen = defineError({
  code: 'hiring.job_not_open',
  kind: 'conflict',
  params: z.object({ jobId: z.string() }),
});
export const JobChanged = defineError({
  code: 'hiring.job_changed_meanwhile',
  kind: 'conflict',
  params: z.object({ currentVersion: z.int() }),
});
export const JobStatusForbids = defineError({
  code: 'hiring.job_status_forbids',
  kind: 'conflict',
  params: z.object({ status: z.enum(jobStatuses) }),
});
export const AlreadyApplied = defineError({
  code: 'hiring.already_applied',
  kind: 'conflict',
  params: z.object({ applicationId: z.string() }),
});
export const TransitionForbidden = defineError({
  code: 'hiring.transition_forbidden',
  kind: 'conflict',
  params: z.object({
    from: z.enum(applicationStatuses),
    to: z.enum(applicationStatuses),
    allowed: z.array(z.enum(applicationStatuses)),
  }),
});
/** Immigration law does not let this person do these duties. */
export const OfferRefused = defineError({
  code: 'hiring.offer_refused',
  kind: 'unprocessable',
  params: z.object({ findings: z.array(Finding) }),
});
/** A notice of working conditions goes to people who were offered the job. */
export const NoOfferMade = defineError({
  code: 'hiring.no_offer_made',
  kind: 'conflict',
  params: z.object({ status: z.enum(applicationStatuses) }),
});
