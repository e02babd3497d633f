import * as z from 'zod';
import { CalendarDate, Id } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { LawUnknown } from './errors.js';
import { Evaluation } from './models.js';
import { UnknownJurisdiction } from './routes.js';

/** What can be judged, as the path names it. Postings are judged for `hiring`, which knows whose they are, by a route of their own. */
export const checkKinds = [
  'offer',
  'work-permission',
  'notice',
  'dispatch',
  'hiring-process',
  'placement-business',
  'job-aggregation',
] as const;
export type CheckKindName = (typeof checkKinds)[number];

const CheckRequest = z.object({
  /** The day the law is taken as of; today where the law holds, unless told. */
  date: CalendarDate.optional(),
  /** The job, application or contract it is made for. */
  subjectId: Id.optional(),
  /** Whose terms or status these are: the judgement is in that person's export, and goes when they are erased. */
  personId: Id.optional(),
  /** As the schema of the kind says, which `GET /api/v1/compliance/checks` shows. */
  input: z.record(z.string(), z.unknown()),
});

export const ListCheckKindsRoute = defineRoute({
  id: 'listCheckKinds',
  service: 'compliance',
  method: 'GET',
  path: '/api/v1/compliance/checks',
  summary: 'What can be judged, and the JSON Schema of what is judged',
  access: 'compliance:check',
  response: z.object({
    items: z.array(
      z.object({
        kind: z.enum(checkKinds),
        title: z.string(),
        knownFrom: CalendarDate,
        input: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
});

export const RunCheckRoute = defineRoute({
  id: 'runCheck',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/checks/{kind}',
  summary: 'Judge an offer, a notice, a dispatch assignment, ... as of a date; the evaluation is stored',
  access: 'compliance:check',
  params: z.object({ kind: z.enum(checkKinds) }),
  body: CheckRequest,
  status: 201,
  response: Evaluation,
  errors: [UnknownJurisdiction, LawUnknown],
  audit: 'compliance.run_check',
});

export const RunChecksRoute = defineRoute({
  id: 'runChecks',
  service: 'compliance',
  method: 'POST',
  path: '/api/v1/compliance/check-batches',
  summary: 'Judge up to 50 things; one that cannot be judged says why and stops no other',
  access: 'compliance:check',
  body: z.object({
    items: z
      .array(CheckRequest.extend({ id: z.string().min(1).max(100), kind: z.enum(checkKinds) }))
      .min(1)
      .max(50),
  }),
  bodyLimit: 2 * 1024 * 1024,
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        /** null where there is none. */
        evaluation: Evaluation.nullable(),
        /** Why not: the code of the problem, and the fields it speaks of. */
        problem: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
      }),
    ),
  }),
  audit: 'compliance.run_checks',
});
