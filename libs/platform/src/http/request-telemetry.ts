import type { FastifyInstance } from 'fastify';
import type { Log } from '../telemetry/log.js';
import type { Metrics } from '../telemetry/metrics.js';
import { matchedRoute, type PlatformRequest } from './platform-request.js';
import { actorLabel } from '@iworkz/kernel';

/** Rate, errors and duration of every request, and one log line each. Route templates, not addresses: ids would make a series per person. */
export function observeRequests(fastify: FastifyInstance, metrics: Metrics, log: Log): void {
  const requests = metrics.counter({
    name: 'http_requests_total',
    help: 'Requests answered',
    labelNames: ['route', 'method', 'status'],
  });
  const durations = metrics.histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['route', 'method'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  fastify.addHook('onResponse', (request: PlatformRequest, reply, done) => {
    const route = matchedRoute(request)?.id ?? 'other';
    const seconds = reply.elapsedTime / 1000;
    requests.inc({ route, method: request.method, status: String(reply.statusCode) });
    durations.observe({ route, method: request.method }, seconds);
    const { ctx } = request.call ?? {};
    if (!ctx || route === 'other') return done();
    log.info(
      {
        route,
        method: request.method,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        requestId: ctx.requestId,
        correlationId: ctx.correlationId,
        actor: actorLabel(ctx.actor),
      },
      'request',
    );
    done();
  });
}
