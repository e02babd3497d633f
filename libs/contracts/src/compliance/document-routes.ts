import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { defineError } from '../kit/define-error.js';
import { defineRoute } from '../kit/define-route.js';
import { LawUnknown } from './errors.js';
import { Finding } from './models.js';
import { NoticeDocument, NoticeDraft, NoticeDraftRequest, NoticeRequest } from './notice.js';
import { EvaluationsReportQuery, Report, ReportFileQuery, ReportRequest } from './reports.js';

/** What the law wants in a notice of working conditions is missing. The findings say what. */
export const NoticeRefused = defineError({
  code: 'compliance.notice_refused',
  kind: 'unprocessable',
  params: z.object({ findings: z.array(Finding) }),
});

/** A notice with every item at its longest, in two languages, fits. */
const noticeLimit = 1024 * 1024;
/** Five hundred people with their months, or a year's books. */
const reportLimit = 8 * 1024 * 1024;

export const DraftNoticeRoute = defineRoute({
  id: 'draftNotice',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/notice-drafts',
  summary: 'A first wording of a notice of working conditions from what a job says; nothing is stored',
  access: 'compliance:check',
  body: NoticeDraftRequest,
  response: NoticeDraft,
});

export const MakeNoticeRoute = defineRoute({
  id: 'makeNotice',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/notices',
  summary:
    'A Japanese notice of working conditions as data, beside a second language, if the law lets it out; nothing is stored',
  access: 'compliance:check',
  body: NoticeRequest,
  bodyLimit: noticeLimit,
  response: NoticeDocument,
  errors: [NoticeRefused, LawUnknown],
});

export const PrintNoticeRoute = defineRoute({
  id: 'printNotice',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/notices/file',
  summary: 'The same notice as a PDF to hand over',
  access: 'compliance:check',
  body: NoticeRequest,
  bodyLimit: noticeLimit,
  responseFileTypes: ['application/pdf'],
  errors: [NoticeRefused, LawUnknown],
  audit: 'compliance.print_notice',
});

/** For `hiring`, which knows whose offer it is and keeps what was made. */
export const MakeNoticeForOfferRoute = defineRoute({
  id: 'makeNoticeForOffer',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/offer-notices',
  summary: 'A notice as data for somebody who was offered a job, if the law lets it out; the judgement is stored',
  access: 'service',
  body: z.object({ applicationId: Id, personId: Id, companyId: Id, notice: NoticeRequest }),
  bodyLimit: noticeLimit,
  response: NoticeDocument,
  errors: [NoticeRefused, LawUnknown],
});

/** As it was made: the law of a later day, or another reading of it, changes nothing in what a person was given. */
export const PrintMadeNoticeRoute = defineRoute({
  id: 'printMadeNotice',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/offer-notices/file',
  summary: 'A notice that was made before, as a PDF; it is not judged again',
  access: 'service',
  body: z.object({ notice: NoticeDocument, madeAt: Instant }),
  bodyLimit: 2 * noticeLimit,
  responseFileTypes: ['application/pdf'],
});

export const MakeReportRoute = defineRoute({
  id: 'makeReport',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/reports',
  summary: 'A draft of a report that the law asks for, from the data given; nothing is stored or filed',
  access: 'compliance:check',
  body: ReportRequest,
  bodyLimit: reportLimit,
  response: Report,
  errors: [LawUnknown],
});

export const PrintReportRoute = defineRoute({
  id: 'printReport',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/reports/file',
  summary: 'The same report as PDF or CSV',
  access: 'compliance:check',
  query: ReportFileQuery,
  body: ReportRequest,
  bodyLimit: reportLimit,
  responseFileTypes: ['application/pdf', 'text/csv; charset=utf-8'],
  errors: [LawUnknown],
  audit: 'compliance.print_report',
});

export const ReportEvaluationsRoute = defineRoute({
  id: 'reportEvaluations',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/compliance/reports/evaluations',
  summary: 'What was judged in a period, by rule, severity and outcome',
  access: 'audit:read',
  query: EvaluationsReportQuery,
  response: Report,
});

export const PrintEvaluationsReportRoute = defineRoute({
  id: 'printEvaluationsReport',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/compliance/reports/evaluations/file',
  summary: 'The same summary as PDF or CSV',
  access: 'audit:read',
  query: EvaluationsReportQuery.extend(ReportFileQuery.shape),
  responseFileTypes: ['application/pdf', 'text/csv; charset=utf-8'],
  audit: 'compliance.print_evaluations_report',
});
