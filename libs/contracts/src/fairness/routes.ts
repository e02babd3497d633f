import * as z from 'zod';
import { NotFound } from '../common/errors.js';
import { PageQuery, pageOf } from '../common/pagination.js';
import { Id, Instant } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { ConsentOutdated, MitigationAlreadyOn, NoAdverseImpact } from './errors.js';
import {
  AttributeDeclaration,
  AuditRequest,
  AuditRun,
  BiasAudit,
  DeclaredAttributes,
  Mitigation,
  NewMitigation,
  StoredMatch,
} from './models.js';

export const GetMyAttributesRoute = defineRoute({
  id: 'getMyAttributes',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/fairness/attributes/me',
  summary: 'What the signed-in person said of themselves for the bias audit, by which consent',
  access: 'attributes:declare',
  response: AttributeDeclaration,
});

export const PutMyAttributesRoute = defineRoute({
  id: 'putMyAttributes',
  service: 'analytics',
  method: 'PUT',
  path: '/api/v1/fairness/attributes/me',
  summary: 'Say them, by consent to the named version of the text; what is left out is deleted',
  access: 'attributes:declare',
  body: z.object({
    attributes: DeclaredAttributes,
    consent: z.object({
      version: z.string().max(40),
      /** The audit is what the attributes are for; the other purpose is free. */
      audit: z.literal(true),
      mitigation: z.boolean().default(false),
    }),
  }),
  response: AttributeDeclaration,
  errors: [ConsentOutdated],
  audit: 'fairness.declare_attributes',
});

export const WithdrawMyAttributesRoute = defineRoute({
  id: 'withdrawMyAttributes',
  service: 'analytics',
  method: 'DELETE',
  path: '/api/v1/fairness/attributes/me',
  summary: 'Withdraw the consent; everything that was said is deleted',
  access: 'attributes:declare',
  status: 204,
  audit: 'fairness.withdraw_attributes',
});

export const RunBiasAuditRoute = defineRoute({
  id: 'runBiasAudit',
  service: 'analytics',
  method: 'POST',
  path: '/api/v1/admin/fairness/audits',
  summary: 'Audit the stored matches and the applications of a window for bias, in the background',
  access: 'fairness:audit',
  body: AuditRequest,
  status: 202,
  response: AuditRun,
  audit: 'fairness.run_audit',
});

export const ListAuditRunsRoute = defineRoute({
  id: 'listAuditRuns',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/admin/fairness/audit-runs',
  summary: 'The newest twenty audits that were asked for, newest first, and how far they are',
  access: 'fairness:audit',
  response: z.object({ items: z.array(AuditRun) }),
});

export const ListBiasAuditsRoute = defineRoute({
  id: 'listBiasAudits',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/admin/fairness/audits',
  summary: 'The bias audits, newest first, without their tables',
  access: 'fairness:audit',
  query: PageQuery,
  response: pageOf(BiasAudit.omit({ findings: true })),
});

export const GetBiasAuditRoute = defineRoute({
  id: 'getBiasAudit',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/admin/fairness/audits/{auditId}',
  summary: 'A bias audit with its tables',
  access: 'fairness:audit',
  params: z.object({ auditId: Id }),
  response: BiasAudit,
  errors: [NotFound],
  audit: 'fairness.view_audit',
});

export const StartMitigationRoute = defineRoute({
  id: 'startMitigation',
  service: 'analytics',
  method: 'POST',
  path: '/api/v1/admin/fairness/mitigations',
  summary: 'Switch on the re-ordering of shortlists, for a reason that an audit gave and for a time; no score changes',
  access: 'fairness:mitigate',
  body: NewMitigation,
  status: 201,
  response: Mitigation,
  errors: [NotFound, NoAdverseImpact, MitigationAlreadyOn],
  audit: 'fairness.start_mitigation',
});

export const ListMitigationsRoute = defineRoute({
  id: 'listMitigations',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/admin/fairness/mitigations',
  summary: 'Re-orderings that are or were on, with what they cost and gained',
  access: 'fairness:audit',
  query: PageQuery,
  response: pageOf(Mitigation),
});

export const EndMitigationRoute = defineRoute({
  id: 'endMitigation',
  service: 'analytics',
  method: 'POST',
  path: '/api/v1/admin/fairness/mitigations/{mitigationId}/ending',
  summary: 'Switch a re-ordering off',
  access: 'fairness:mitigate',
  params: z.object({ mitigationId: Id }),
  response: Mitigation,
  errors: [NotFound],
  audit: 'fairness.end_mitigation',
});

/** Ids go in ranked and come out in the order to show: who belongs to which group stays where it is known. */
export const OrderShortlistRoute = defineRoute({
  id: 'orderShortlist',
  service: 'analytics',
  method: 'POST',
  path: '/api/v1/fairness/shortlist-orders',
  summary: 'The order to show ranked candidates in: as ranked, unless a mitigation is on for the job',
  access: 'service',
  body: z.object({
    jobId: Id,
    /** Best first. */
    ranked: z.array(z.object({ candidateId: Id, total: z.number().min(0).max(100) })).max(10_000),
  }),
  bodyLimit: 2 * 1024 * 1024,
  response: z.object({ candidateIds: z.array(Id), mitigationId: Id.nullable() }),
});

export const ListStoredMatchesRoute = defineRoute({
  id: 'listStoredMatches',
  service: 'matching',
  method: 'GET',
  path: '/api/v1/matching/stored-matches',
  summary: 'Matches that were computed in a window, by id, for the bias audit',
  access: 'service',
  query: z.object({
    from: Instant,
    to: Instant,
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(2_000).default(2_000),
  }),
  response: pageOf(StoredMatch),
});
