import * as z from 'zod';
import { NotFound } from '../common/errors.js';
import { PageQuery, pageOf } from '../common/pagination.js';
import { Id, Instant } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { contextNames, serviceNames, type ServiceName } from '../services.js';

export const AuditEntry = z
  .object({
    id: Id,
    seq: z.int(),
    at: Instant,
    context: z.enum(contextNames),
    actor: z.string(),
    action: z.string(),
    outcome: z.enum(['allowed', 'refused']),
    subject: z.string().nullable(),
    reason: z.string().nullable(),
    requestId: z.string(),
    /** SHA-256 over this entry and the hash before it: a changed or missing entry breaks the chain. */
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

export const ParkedEvent = z
  .object({
    context: z.enum(contextNames),
    consumer: z.string(),
    eventId: z.string(),
    type: z.string(),
    key: z.string(),
    reason: z.enum(['failed', 'behind', 'forged', 'invalid']),
    error: z.string().nullable(),
    attempts: z.int(),
    parkedAt: Instant,
  })
  .meta({ id: 'ParkedEvent' });

/** The same operator routes on every service: `/api/v1/services/<service>/...`. */
const operationsOf = <const S extends ServiceName>(service: S) => {
  const operationPrefix = service.replaceAll('-', '_');
  return {
    listAuditEntries: defineRoute({
      id: `${operationPrefix}_listAuditEntries`,
      service,
      method: 'GET',
      path: `/api/v1/services/${service}/audit-entries`,
      summary: 'The audit log, newest first',
      access: 'audit:read',
      query: PageQuery.extend({
        context: z.enum(contextNames).optional(),
        outcome: z.enum(['allowed', 'refused']).optional(),
      }),
      response: pageOf(AuditEntry).extend({ chainIntact: z.boolean() }),
    }),
    listParkedEvents: defineRoute({
      id: `${operationPrefix}_listParkedEvents`,
      service,
      method: 'GET',
      path: `/api/v1/services/${service}/parked-events`,
      summary: 'Events whose handling failed and that wait for a person',
      access: 'operations:manage',
      query: PageQuery,
      response: pageOf(ParkedEvent),
    }),
    replayParkedEvent: defineRoute({
      id: `${operationPrefix}_replayParkedEvent`,
      service,
      method: 'POST',
      path: `/api/v1/services/${service}/parked-events/{eventId}/replay`,
      summary: 'Handle a parked event again, and those that waited behind it; each takes effect once',
      access: 'operations:manage',
      params: z.object({ eventId: z.string().max(100) }),
      query: z.object({ consumer: z.string().max(200) }),
      response: z.object({ replayed: z.int(), stillParked: z.int() }),
      errors: [NotFound],
      audit: 'operations.replay_event',
    }),
  };
};

export const operationsRoutes = Object.fromEntries(serviceNames.map((service) => [service, operationsOf(service)])) as {
  readonly [S in ServiceName]: ReturnType<typeof operationsOf<S>>;
};
