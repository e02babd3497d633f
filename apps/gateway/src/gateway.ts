import fastifyHelmet from '@fastify/helmet';
import fastifyReplyFrom from '@fastify/reply-from';
import {
  BodyTooLarge,
  DomainError,
  Internal,
  RouteNotFound,
  ServiceUnavailable,
  type ServiceName,
} from '@iworkz/contracts';
import { negotiateLocale } from '@iworkz/kernel';
import { problemOf, type Log } from '@iworkz/platform';
import { fastify as createFastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { AddressInfo, Socket } from 'node:net';
import { boundedBody, drain } from './bounded-body.js';
import { TrustedProxies, type ClientConnection } from './client-connection.js';
import { isCrookedPath } from './crooked-path.js';
import { serveDocuments } from './documents.js';
import {
  forwardedRequestHeaders,
  forwardedResponseHeaders,
  requestIdsOf,
  type RequestIds,
} from './forwarded-headers.js';
import {
  LiveSockets,
  defaultSocketLimits,
  defaultSocketTimes,
  type SocketLimits,
  type SocketTimes,
} from './live-sockets.js';
import { serveOperators } from './operators.js';
import { RequestLimits, defaultLimits, type Limits } from './request-limits.js';
import { gatewayRoutes, longestParameter, ownPrefixes, socketRoute, type LimitClass } from './route-table.js';
import { dataHeaders, pageHeaders, permissionsPolicy, strictTransportSecurity } from './security-headers.js';
import { SignedInUser } from './signed-in-user.js';
import type { PartName } from './stack-readiness.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route's requests are counted as; not counted without. */
    limitClass?: LimitClass;
    /** Who answers instead of the gateway. */
    part?: PartName;
  }
  interface FastifyRequest {
    ids: RequestIds;
    client: ClientConnection;
  }
}

export interface UpstreamTimes {
  /** Until an upstream must have begun to answer. Milliseconds. */
  readonly answerMs: number;
  /** The longest silence within an answer. Milliseconds. */
  readonly silenceMs: number;
}

export interface GatewayOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly serviceUrls: Readonly<Record<ServiceName, string>>;
  readonly webUrl: string;
  /** Where the keys of access tokens are; backend-api's own address unless told. */
  readonly jwksUrl?: string;
  /** Proxies in front, as addresses or networks, whose X-Forwarded-* are believed. */
  readonly trustedProxies?: readonly string[];
  readonly allowedOrigins?: readonly string[];
  readonly limits?: Limits;
  readonly sockets?: SocketLimits;
  readonly socketTimes?: SocketTimes;
  readonly upstreamTimes?: UpstreamTimes;
  /** Largest request body in bytes. */
  readonly bodyLimit?: number;
  readonly log?: Log;
}

export interface RunningGateway {
  readonly url: string;
  /** Takes no new requests, finishes those in hand, ends the sockets. */
  close(): Promise<void>;
}

export const defaultBodyLimit = 6 * 1024 * 1024;
export const defaultUpstreamTimes: UpstreamTimes = { answerMs: 30_000, silenceMs: 60_000 };
const silent: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Starts the one public door.
 * @throws the listen error (EADDRINUSE).
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const {
    host,
    port,
    serviceUrls,
    webUrl,
    bodyLimit = defaultBodyLimit,
    upstreamTimes = defaultUpstreamTimes,
    log = silent,
  } = options;
  const proxies = new TrustedProxies(options.trustedProxies ?? []);
  const fastify = createFastify({
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: longestParameter },
    // A request that trickles in must not hold a connection for ever.
    requestTimeout: 120_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 20_000, maxHeaderSize: 16 * 1024 },
    frameworkErrors: (_error, request, reply) => {
      request.ids = requestIdsOf(request.headers);
      sendProblem(
        request as FastifyRequest,
        reply as FastifyReply,
        RouteNotFound({ path: pathOf(request as FastifyRequest) }),
      );
    },
  });
  const limits = new RequestLimits(
    options.limits ?? defaultLimits,
    new SignedInUser(options.jwksUrl ?? `${serviceUrls['backend-api']}/.well-known/jwks.json`),
  );
  const addressOf = (part: PartName): string => (part === 'web' ? webUrl : serviceUrls[part]);

  await fastify.register(fastifyHelmet, { global: true, ...pageHeaders });
  await fastify.register(fastifyReplyFrom, {
    undici: {
      connections: 128,
      pipelining: 1,
      connectTimeout: 3_000,
      headersTimeout: upstreamTimes.answerMs,
      bodyTimeout: upstreamTimes.silenceMs,
    },
    disableRequestLogging: true,
    // The cache would remember addresses with ids in them; parsing one is cheap.
    disableCache: true,
    destroyAgent: true,
  });
  passBodiesOn(fastify, bodyLimit);

  fastify.decorateRequest('ids', null as never);
  fastify.decorateRequest('client', null as never);
  fastify.addHook('onRequest', async (request, reply) => {
    request.ids = requestIdsOf(request.headers);
    request.client = proxies.clientOf(request.raw);
    void reply.header('x-request-id', request.ids.requestId).header('permissions-policy', permissionsPolicy);
    if (request.client.protocol === 'https') void reply.header('strict-transport-security', strictTransportSecurity);
    const { limitClass, part } = request.routeOptions.config;
    if (limitClass) await limits.admit(limitClass, request.client.address, request.headers.authorization);
    if (part) refuseCrookedPath(request);
  });
  fastify.setErrorHandler((error, request, reply) =>
    sendProblem(request, reply, refusalOf(error, request, bodyLimit, log)),
  );

  // Verbs that no route knows.
  fastify.setNotFoundHandler((request, reply) => sendProblem(request, reply, RouteNotFound({ path: pathOf(request) })));

  const handler = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    forward(request, reply, addressOf, log);
  for (const { method, path, service, limitClass } of gatewayRoutes) {
    fastify.route({
      method,
      url: path.replace(/\{(\w+)\}/g, ':$1'),
      helmet: dataHeaders,
      config: { limitClass, part: service },
      handler,
    });
  }
  serveDocuments(fastify);
  serveOperators(fastify, serviceUrls, webUrl);
  for (const prefix of ownPrefixes) {
    for (const url of [prefix, `${prefix}/*`]) {
      fastify.all(url, { helmet: dataHeaders, config: { limitClass: 'users' } }, (request) =>
        Promise.reject(RouteNotFound({ path: pathOf(request) })),
      );
    }
  }
  fastify.all('/*', { config: { limitClass: 'pages', part: 'web' } }, handler);

  const sockets = new LiveSockets({
    path: socketRoute.path,
    upstreamUrl: serviceUrls[socketRoute.service],
    limits: options.sockets ?? defaultSocketLimits,
    times: options.socketTimes ?? defaultSocketTimes,
    allowedOrigins: options.allowedOrigins ?? [],
    clientOf: (request) => proxies.clientOf(request),
    log,
  });
  fastify.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) =>
    sockets.accept(request, socket, head),
  );
  fastify.addHook('preClose', async () => sockets.close());

  await fastify.listen({ host, port });
  const { port: taken } = fastify.server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () => (closing ??= closeDrained(fastify)),
  };
}

/**
 * Connections that were busy when closing began become idle one by one; nobody else would end them before their
 * keep-alive time is over.
 */
async function closeDrained(fastify: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => fastify.server.closeIdleConnections(), 50);
  try {
    await fastify.close();
  } finally {
    clearInterval(sweep);
  }
}

/** Bodies are not read here, only measured on their way. */
function passBodiesOn(fastify: FastifyInstance, limit: number): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    '*',
    (request: FastifyRequest, payload: Readable, done: (error: Error | null, body?: Readable) => void) => {
      try {
        done(null, boundedBody(payload, request.headers['content-length'], limit));
      } catch (error) {
        drain(payload, request.headers['content-length'], () => done(error as Error));
      }
    },
  );
}

const pathOf = (request: FastifyRequest): string => (request.raw.url ?? '/').split('?')[0] || '/';

function refuseCrookedPath(request: FastifyRequest): void {
  const path = pathOf(request);
  if (isCrookedPath(path)) throw RouteNotFound({ path });
}

function forward(
  request: FastifyRequest,
  reply: FastifyReply,
  addressOf: (part: PartName) => string,
  log: Log,
): FastifyReply {
  const part = request.routeOptions.config.part!;
  return reply.from(undefined, {
    getUpstream: () => addressOf(part),
    // One more try where an idle connection was closed just as it was used; reads without a body only.
    retriesCount: 1,
    rewriteRequestHeaders: (_request, headers) => {
      const kept = forwardedRequestHeaders(headers, request.client, request.ids);
      // A length without a body (a GET that announces one) would make the upstream wait for it.
      if (!request.body) delete kept['content-length'];
      return kept;
    },
    rewriteHeaders: (headers) => forwardedResponseHeaders(headers),
    onError: (_reply, { error }) => {
      const cause =
        error.cause instanceof DomainError ? error.cause : ServiceUnavailable({ service: part }, { cause: error });
      if (cause.status >= 500)
        log.warn({ err: error, part, requestId: request.ids.requestId }, 'no usable answer from behind the gateway');
      sendProblem(request, reply, cause);
    },
  });
}

function refusalOf(error: unknown, request: FastifyRequest, bodyLimit: number, log: Log): DomainError {
  if (error instanceof DomainError) return error;
  const { statusCode } = error as { statusCode?: number };
  if (statusCode === 413) return BodyTooLarge({ limitBytes: bodyLimit });
  // Nothing is parsed here but addresses.
  if (statusCode !== undefined && statusCode < 500) return RouteNotFound({ path: pathOf(request) });
  log.error({ err: error, requestId: request.ids.requestId }, 'request failed');
  return Internal({}, { cause: error });
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, error: DomainError): void {
  const locale = negotiateLocale(request.headers['accept-language']);
  const { requestId } = request.ids;
  const { retryAfterSeconds } = error.params as { retryAfterSeconds?: number };
  if (error.kind === 'rate_limited' || error.kind === 'unavailable')
    void reply.header('retry-after', String(retryAfterSeconds ?? 5));
  // The rest of a body nobody wants is not read to its end.
  if (error.kind === 'too_large') void reply.header('connection', 'close');
  void reply
    .status(error.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', locale)
    .header('cache-control', 'no-store')
    .header('x-request-id', requestId)
    .send(JSON.stringify(problemOf(error, { locale, requestId }, pathOf(request))));
}
