import { TooManyRequests } from '@iworkz/contracts';
import fastifyHelmet from '@fastify/helmet';
import { fastify as createFastify } from 'fastify';
import type { AddressInfo } from 'node:net';
import { serveDocuments } from './documents.js';
import type { GatewayOptions, RunningGateway } from './gateway.js';
import { serveOperators } from './operators.js';
import { RequestLimits, defaultLimits } from './request-limits.js';
import { dataHeaders, pageHeaders, permissionsPolicy } from './security-headers.js';
import { SignedInUser } from './signed-in-user.js';

export const companionPort = 8081;
/** NGINX asks here before it lets a request with a token in. From outside there is no way to it. */
export const admissionPath = '/admission';

export type CompanionOptions = Pick<GatewayOptions, 'host' | 'port' | 'serviceUrls' | 'webUrl' | 'jwksUrl' | 'limits'>;

/**
 * What NGINX cannot do by itself, for NGINX alone to ask: check a token's signature and count its owner's requests,
 * report whether everything behind the door is ready, and serve the description of the API.
 * @throws the listen error (EADDRINUSE).
 */
export async function startCompanion(options: CompanionOptions): Promise<RunningGateway> {
  const { host, port, serviceUrls, webUrl } = options;
  const limits = new RequestLimits(
    options.limits ?? defaultLimits,
    new SignedInUser(options.jwksUrl ?? `${serviceUrls['backend-api']}/.well-known/jwks.json`),
  );
  const fastify = createFastify({ forceCloseConnections: 'idle', keepAliveTimeout: 75_000 });
  await fastify.register(fastifyHelmet, { global: true, ...pageHeaders });
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('permissions-policy', permissionsPolicy);
    done();
  });
  fastify.get(admissionPath, { helmet: dataHeaders }, async (request, reply) => {
    try {
      await limits.admitUser(request.headers.authorization);
      return await reply.status(204).send();
    } catch (error) {
      if (!TooManyRequests.is(error)) throw error;
      // auth_request of NGINX understands 2xx, 401 and 403; to the caller it says 429.
      return reply.status(403).send();
    }
  });
  serveDocuments(fastify);
  serveOperators(fastify, serviceUrls, webUrl);
  await fastify.listen({ host, port });
  const { port: taken } = fastify.server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () => (closing ??= fastify.close()),
  };
}
