import * as z from 'zod';
import { NotFound, ServiceUnavailable, TooManyRequests } from '../common/errors.js';
import { PageQuery, pageOf } from '../common/pagination.js';
import { Id, Instant, text } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import {
  ErasureHasBegun,
  NoExtension,
  PasswordNotConfirmed,
  PrivacyRequestNotOpen,
  PrivacyRequestOpen,
  PrivacyTextOutdated,
  TransferWithoutBasis,
} from './errors.js';
import {
  Breach,
  ConsentPurpose,
  ConsentSurface,
  NewBreach,
  NewTransferAgreement,
  PrivacyConsents,
  PrivacyRequest,
  PrivacyRequestState,
  PrivacyStep,
  ProcessingActivity,
  RegimeClock,
  RetentionRule,
  ReviewedPrivacyRequest,
  SignedErasureCertificate,
  Transfer,
  TransferAgreement,
  TransferWish,
  breachNotices,
  privacyRequestKinds,
  reviewOutcomes,
} from './models.js';
import { RegionSchema } from '../common/primitives.js';

const ofRequest = z.object({ requestId: Id });

export const GetPrivacyConsentsRoute = defineRoute({
  id: 'getPrivacyConsents',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/privacy/consents',
  summary: 'What the signed-in person is asked to consent to, and all that they ever decided',
  access: 'authenticated',
  response: PrivacyConsents,
  errors: [ServiceUnavailable],
});

export const PutPrivacyConsentRoute = defineRoute({
  id: 'putPrivacyConsent',
  service: 'compliance',
  method: 'PUT',
  path: '/api/v1/privacy/consents',
  summary: 'Give or withdraw one consent; both are the same call',
  access: 'authenticated',
  body: z.object({
    purpose: ConsentPurpose,
    /** Of the text that was shown. */
    version: z.string().max(40),
    given: z.boolean(),
    surface: ConsentSurface.default('api'),
  }),
  response: PrivacyConsents,
  errors: [PrivacyTextOutdated, ServiceUnavailable],
  audit: 'privacy.change_consent',
});

export const ListMyPrivacyRequestsRoute = defineRoute({
  id: 'listMyPrivacyRequests',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/privacy/requests',
  summary: 'The requests of the signed-in person with their progress, newest first',
  access: 'authenticated',
  response: z.object({ items: z.array(PrivacyRequest) }),
});

export const MakePrivacyRequestRoute = defineRoute({
  id: 'makePrivacyRequest',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/privacy/requests',
  summary: 'Ask for a copy of all data, for its portable form, for erasure, or object to automated decisions',
  access: 'authenticated',
  idempotent: true,
  body: z.object({ kind: z.enum(privacyRequestKinds), grounds: text(2_000).optional() }),
  status: 201,
  response: PrivacyRequest,
  errors: [PrivacyRequestOpen, ServiceUnavailable],
  audit: 'privacy.make_request',
});

export const ConfirmErasureRoute = defineRoute({
  id: 'confirmErasure',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/privacy/requests/{requestId}/confirmation',
  summary:
    'Confirm an erasure with the password; answers with the secret that leads to its certificate without an account',
  access: 'authenticated',
  params: ofRequest,
  body: z.object({ password: z.string().min(1).max(200) }),
  response: z.object({ request: PrivacyRequest, certificateToken: z.string() }),
  errors: [NotFound, PasswordNotConfirmed, PrivacyRequestNotOpen, TooManyRequests, ServiceUnavailable],
  audit: 'privacy.confirm_erasure',
});

export const CancelPrivacyRequestRoute = defineRoute({
  id: 'cancelPrivacyRequest',
  service: 'compliance',
  method: 'DELETE',
  path: '/api/v1/privacy/requests/{requestId}',
  summary: 'Take a request back; an erasure until it begins',
  access: 'authenticated',
  params: ofRequest,
  status: 204,
  errors: [NotFound, ErasureHasBegun, PrivacyRequestNotOpen],
  audit: 'privacy.cancel_request',
});

export const DownloadPersonalDataRoute = defineRoute({
  id: 'downloadPersonalData',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/privacy/requests/{requestId}/export',
  summary: 'What a request for access or portability gathered, as JSON',
  access: 'authenticated',
  params: ofRequest,
  responseType: 'application/json; charset=utf-8',
  errors: [NotFound, PrivacyRequestNotOpen],
  audit: 'privacy.download_export',
});

export const ViewErasureCertificateRoute = defineRoute({
  id: 'viewErasureCertificate',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/privacy/certificate-views',
  // In the body: addresses are written to logs.
  summary: 'Progress of an erasure, and its certificate, by the secret that its confirmation gave',
  access: 'public',
  body: z.object({ token: z.string().min(20).max(200) }),
  response: z.object({
    state: PrivacyRequestState,
    steps: z.array(PrivacyStep),
    signed: SignedErasureCertificate.nullable(),
    /** Until when the secret leads here. */
    until: Instant,
  }),
  errors: [NotFound],
});

export const CheckErasureCertificateRoute = defineRoute({
  id: 'checkErasureCertificate',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/privacy/certificate-checks',
  summary: 'Whether a certificate was signed here and is unchanged',
  access: 'public',
  body: SignedErasureCertificate,
  response: z.object({ genuine: z.boolean() }),
});

export const ListPrivacyRequestsRoute = defineRoute({
  id: 'listPrivacyRequests',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/admin/privacy/requests',
  summary: "Everybody's requests: open ones first by the day they are due",
  access: 'privacy:manage',
  query: z.object({ open: z.enum(['true', 'false']).default('true') }),
  response: z.object({ items: z.array(ReviewedPrivacyRequest) }),
});

export const ExtendPrivacyRequestRoute = defineRoute({
  id: 'extendPrivacyRequest',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/admin/privacy/requests/{requestId}/extension',
  summary: 'Take the extension that the law allows, once and with a reason that the person is shown',
  access: 'privacy:manage',
  params: ofRequest,
  body: z.object({ reason: text(1_000) }),
  response: ReviewedPrivacyRequest,
  errors: [NotFound, NoExtension, PrivacyRequestNotOpen],
  audit: 'privacy.extend_request',
});

export const ReviewObjectionRoute = defineRoute({
  id: 'reviewObjection',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/admin/privacy/requests/{requestId}/review',
  summary: 'What a person decided about an objection to automated decisions, with the words for the one who objected',
  access: 'privacy:manage',
  params: ofRequest,
  body: z.object({ outcome: z.enum(reviewOutcomes), note: text(2_000) }),
  response: ReviewedPrivacyRequest,
  errors: [NotFound, PrivacyRequestNotOpen],
  audit: 'privacy.review_objection',
});

export const ListObjectionsRoute = defineRoute({
  id: 'listObjections',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/privacy/objection-lookups',
  summary: 'Which of these people object to automated decisions: those whose objection is open or was upheld',
  access: 'service',
  body: z.object({ personIds: z.array(Id).max(1_000) }),
  response: z.object({ personIds: z.array(Id) }),
});

export const OpenBreachRoute = defineRoute({
  id: 'openBreach',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/admin/privacy/breaches',
  summary: 'Record a breach; answers with whom to notify until when, for each region of those affected',
  access: 'privacy:manage',
  idempotent: true,
  body: NewBreach,
  status: 201,
  response: Breach,
  audit: 'privacy.open_breach',
});

export const ListBreachesRoute = defineRoute({
  id: 'listBreaches',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/admin/privacy/breaches',
  summary: 'The breach register, newest first',
  access: 'privacy:manage',
  query: PageQuery,
  response: pageOf(Breach),
});

export const RecordBreachNoticeRoute = defineRoute({
  id: 'recordBreachNotice',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/admin/privacy/breaches/{breachId}/notices',
  summary: 'Record that a notice was given',
  access: 'privacy:manage',
  params: z.object({ breachId: Id }),
  body: z.object({
    region: RegionSchema,
    notice: z.enum(breachNotices),
    notifiedAt: Instant,
    reference: text(200, 0).default(''),
  }),
  response: Breach,
  errors: [NotFound],
  audit: 'privacy.record_breach_notice',
});

export const ListProcessingActivitiesRoute = defineRoute({
  id: 'listProcessingActivities',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/admin/privacy/registers/processing',
  summary: 'The register of processing activities (GDPR 30)',
  access: 'privacy:manage',
  response: z.object({ items: z.array(ProcessingActivity) }),
});

export const ProcessingRegisterCsvRoute = defineRoute({
  id: 'processingRegisterCsv',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/admin/privacy/registers/processing.csv',
  summary: 'The same as CSV (RFC 4180, UTF-8)',
  access: 'privacy:manage',
  responseType: 'text/csv; charset=utf-8',
});

export const ListRetentionRulesRoute = defineRoute({
  id: 'listRetentionRules',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/admin/privacy/registers/retention',
  summary: 'The retention schedule, with what the next nightly run would delete',
  access: 'privacy:manage',
  response: z.object({ items: z.array(RetentionRule) }),
});

export const ListPrivacyClocksRoute = defineRoute({
  id: 'listPrivacyClocks',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/admin/privacy/registers/clocks',
  summary: 'Time limits of every regime as they hold today, with their articles and whether they were verified',
  access: 'privacy:manage',
  response: z.object({ items: z.array(RegimeClock) }),
});

export const ListTransfersRoute = defineRoute({
  id: 'listTransfers',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/admin/privacy/registers/transfers',
  summary: 'The transfer register, newest first, and the agreements it rests on',
  access: 'privacy:manage',
  query: PageQuery,
  response: pageOf(Transfer).extend({ agreements: z.array(TransferAgreement) }),
});

export const AddTransferAgreementRoute = defineRoute({
  id: 'addTransferAgreement',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/admin/privacy/transfer-agreements',
  summary: 'Put a lasting basis for transfers on file',
  access: 'privacy:manage',
  idempotent: true,
  body: NewTransferAgreement,
  status: 201,
  response: TransferAgreement,
  audit: 'privacy.add_transfer_agreement',
});

export const RequireTransferRoute = defineRoute({
  id: 'requireTransfer',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/privacy/transfers',
  summary: 'Ask before personal data leave a region: records the transfer with its basis, or refuses it',
  access: 'service',
  body: TransferWish,
  status: 201,
  response: Transfer,
  errors: [TransferWithoutBasis],
  audit: 'privacy.require_transfer',
});
