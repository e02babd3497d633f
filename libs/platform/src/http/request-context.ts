import { negotiateLocale, newId, type Clock, type Ctx, type Region } from '@iworkz/kernel';
import type { FastifyRequest } from 'fastify';

/** Ids from outside end up in logs, headers and events, so only a harmless form is taken over. */
const harmlessId = /^[\w-]{8,64}$/;

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The call's context before anybody has been recognised. */
export function contextOf(request: FastifyRequest, clock: Clock, region: Region): Ctx {
  const given = { requestId: headerOf(request, 'x-request-id'), correlationId: headerOf(request, 'x-correlation-id') };
  const requestId = given.requestId && harmlessId.test(given.requestId) ? given.requestId : newId();
  return {
    actor: { kind: 'anonymous' },
    region,
    locale: negotiateLocale(headerOf(request, 'accept-language')),
    requestId,
    correlationId: given.correlationId && harmlessId.test(given.correlationId) ? given.correlationId : requestId,
    // The last entry is the one our own gateway wrote; what a caller put before it means nothing.
    clientAddress: headerOf(request, 'x-forwarded-for')?.split(',').at(-1)?.trim() || request.ip,
    now: clock.now(),
  };
}
