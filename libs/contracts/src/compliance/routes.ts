import * as z from 'zod';
import { NotFound, ServiceUnavailable } from '../common/errors.js';
import { CalendarDate, Id } from '../common/primitives.js';
import { defineError } from '../kit/define-error.js';
import { defineRoute } from '../kit/define-route.js';
import {
  Evaluation,
  PostingCheck,
  Replay,
  RuleDescription,
  WorkPermissionCheck,
  WorkPermissionJob,
  WorkPermissionMark,
} from './models.js';

/** A law we do not know is refused, never judged as another country's. */
export const UnknownJurisdiction = defineError({
  code: 'compliance.unknown_jurisdiction',
  kind: 'unprocessable',
  params: z.object({ country: z.string() }),
});

export const CheckPostingRoute = defineRoute({
  id: 'checkPosting',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/posting-checks',
  summary: 'Judge a job posting by the law of its workplace on a date; the evaluation is stored',
  access: 'service',
  body: PostingCheck.extend({
    /** Whose posting it is: members of that company may ask for a review of the findings. */
    companyId: Id.optional(),
  }),
  status: 201,
  response: Evaluation,
  errors: [UnknownJurisdiction],
});

export const CheckWorkPermissionRoute = defineRoute({
  id: 'checkWorkPermission',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/work-permission-checks',
  summary: 'Judge whether a residence status permits the duties of a job',
  access: 'service',
  body: WorkPermissionCheck,
  status: 201,
  response: Evaluation,
  errors: [UnknownJurisdiction],
});

/** Most jobs in one question. */
export const workPermissionsAtOnce = 1_000;

export const MarkWorkPermissionsRoute = defineRoute({
  id: 'markWorkPermissions',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/work-permission-marks',
  summary: 'Which jobs the residence status that a person stated permits, with the articles; nothing is stored',
  access: 'service',
  bodyLimit: 1024 * 1024,
  body: z.object({
    personId: Id,
    jobs: z.array(z.object({ jobId: Id, job: WorkPermissionJob })).max(workPermissionsAtOnce),
  }),
  response: z.object({ items: z.array(WorkPermissionMark) }),
  errors: [ServiceUnavailable],
});

export const PreviewPostingRoute = defineRoute({
  id: 'previewPosting',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/posting-previews',
  summary: 'Judge a posting while it is being written; nothing is stored',
  access: 'compliance:check',
  body: PostingCheck,
  response: Evaluation.omit({ id: true }),
  errors: [UnknownJurisdiction],
});

export const ListRulesRoute = defineRoute({
  id: 'listRules',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/compliance/rules',
  summary: 'The rule book in force on a date',
  access: 'public',
  query: z.object({ date: CalendarDate.optional() }),
  response: z.object({ ruleBookVersion: z.string(), items: z.array(RuleDescription) }),
});

export const GetEvaluationRoute = defineRoute({
  id: 'getEvaluation',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/compliance/evaluations/{evaluationId}',
  summary: 'A stored evaluation as it was, and what the same judgement gives today',
  access: 'audit:read',
  params: z.object({ evaluationId: Id }),
  response: Evaluation.extend({ replay: Replay }),
  errors: [NotFound],
});
