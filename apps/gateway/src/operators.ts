import { serviceNames, type ServiceName } from '@iworkz/contracts';
import type { FastifyInstance } from 'fastify';
import { dataHeaders } from './security-headers.js';
import { StackReadiness, type PartName } from './stack-readiness.js';

/** For orchestrators: this process answers; everything behind it may be used. */
export function serveOperators(
  fastify: FastifyInstance,
  serviceUrls: Readonly<Record<ServiceName, string>>,
  webUrl: string,
): void {
  const readiness = new StackReadiness(
    new Map<PartName, string>([
      ...serviceNames.map((name): [PartName, string] => [name, `${serviceUrls[name]}/ready`]),
      ['web', webUrl],
    ]),
  );
  fastify.get('/health', { helmet: dataHeaders }, () => ({ status: 'ok' }));
  fastify.get('/ready', { helmet: dataHeaders }, async (_request, reply) => {
    const report = await readiness.report();
    return reply
      .status(report.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });
}
