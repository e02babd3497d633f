import type { RouteSpec } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RouteServer } from './route-server.js';

/** What the platform learns about a request on its way to the handler. */
export interface Call {
  readonly route: RouteSpec | undefined;
  ctx: Ctx;
  input?: unknown;
  readonly startedAt: number;
}

/** A controller's method, bound to its controller. */
export type Handler = (ctx: Ctx, input: unknown) => unknown;

export type PlatformServer = FastifyInstance & { routeServer?: RouteServer };
export type PlatformRequest = FastifyRequest & { readonly server: PlatformServer; call?: Call };
export type PlatformReply = FastifyReply;

/** The declared route a request was matched to; absent for unknown paths and for operator endpoints. */
export function matchedRoute(request: FastifyRequest): RouteSpec | undefined {
  return (request.routeOptions?.config as { route?: RouteSpec } | undefined)?.route;
}
