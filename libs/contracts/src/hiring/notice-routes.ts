import * as z from 'zod';
import { NotFound, ServiceUnavailable } from '../common/errors.js';
import { Id, Instant } from '../common/primitives.js';
import { NoticeRefused } from '../compliance/document-routes.js';
import { LawUnknown } from '../compliance/errors.js';
import { NoticeDocument, NoticeRequest } from '../compliance/notice.js';
import { defineRoute } from '../kit/define-route.js';
import { NoOfferMade } from './errors.js';

/** 労働条件通知書 that an employer issued to an applicant, as it was made; it does not change any more. */
export const IssuedNotice = z
  .object({ id: Id, applicationId: Id, issuedAt: Instant, notice: NoticeDocument })
  .meta({ id: 'IssuedNotice' });
export type IssuedNotice = z.output<typeof IssuedNotice>;

const ApplicationParams = z.object({ applicationId: Id });

export const IssueNoticeRoute = defineRoute({
  id: 'issueNotice',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/applications/{applicationId}/notices',
  summary:
    'Issue a notice of working conditions to somebody who has an offer; the same notice again is the one issued before',
  access: 'applicant:manage',
  params: ApplicationParams,
  body: NoticeRequest,
  // A notice with every item at its longest, in two languages, fits.
  bodyLimit: 1024 * 1024,
  status: 201,
  response: IssuedNotice,
  errors: [NotFound, NoOfferMade, NoticeRefused, LawUnknown, ServiceUnavailable],
  audit: 'hiring.issue_notice',
});

/** For the applicant and the employer alike. */
export const ListIssuedNoticesRoute = defineRoute({
  id: 'listIssuedNotices',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/applications/{applicationId}/notices',
  summary: 'Notices of working conditions that came with an offer, newest first',
  access: 'authenticated',
  params: ApplicationParams,
  response: z.object({ items: z.array(IssuedNotice) }),
  errors: [NotFound],
});

export const PrintIssuedNoticeRoute = defineRoute({
  id: 'printIssuedNotice',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/applications/{applicationId}/notices/{noticeId}/file',
  summary: 'An issued notice as a PDF',
  access: 'authenticated',
  params: ApplicationParams.extend({ noticeId: Id }),
  responseFileTypes: ['application/pdf'],
  errors: [NotFound, ServiceUnavailable],
  audit: 'hiring.print_issued_notice',
});
