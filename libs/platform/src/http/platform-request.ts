import type { RouteSpec } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What the platform learns about a request on its way to the handler. */
export interface Call {
  readonly route: RouteSpec | undefined;
  ctx: Ctx;
  input?: unknown;
  readonly startedAt: number;
}

export type PlatformRequest = FastifyRequest & { call?: Call };
export type PlatformReply = FastifyReply;

/** The declared route a request was matched to; absent for unknown paths and for operator endpoints. */
export function matchedRoute(request: FastifyRequest): RouteSpec | undefined {
  return (request.routeOptions?.config as { route?: RouteSpec } | undefined)?.route;
}
