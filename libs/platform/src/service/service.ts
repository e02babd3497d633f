import type { ServiceName } from '@iworkz/contracts';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { processEnvironment, readPlatformConfig, type PlatformConfig } from '../config/config.js';
import { PlatformModule } from '../context/platform.module.js';
import { largestBodyLimit, readBodiesAsBytes } from '../http/body-reader.js';
import { HttpModule } from '../http/http.module.js';
import { RouteServer } from '../http/route-server.js';
import { observeRequests } from '../http/request-telemetry.js';
import { Log } from '../telemetry/log.js';
import { Metrics } from '../telemetry/metrics.js';
import { Readiness } from '../telemetry/readiness.js';

/** A deployable: a name and the contexts it is made of. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  readonly modules: readonly (Type<unknown> | DynamicModule)[];
  /** Attaches what is not HTTP, e.g. WebSockets, before the service listens. */
  readonly attach?: (app: NestFastifyApplication) => void | Promise<void>;
}

export interface RunningService {
  readonly name: ServiceName;
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Stops taking requests, finishes those in hand and the events being handled, closes connections. */
  close(): Promise<void>;
}

export function defineService(definition: ServiceDefinition): ServiceDefinition {
  return definition;
}

@Module({})
class ServiceModule {}

/**
 * Starts a service and resolves when it listens.
 * @throws ConfigurationError; or the listen error (EADDRINUSE).
 */
export async function startService(
  definition: ServiceDefinition,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunningService> {
  return startConfigured(definition, readPlatformConfig(definition.name, environment));
}

export async function startConfigured(definition: ServiceDefinition, config: PlatformConfig): Promise<RunningService> {
  const adapter = new FastifyAdapter({
    bodyLimit: largestBodyLimit,
    requestIdHeader: false,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: 'idle',
  });
  const root: DynamicModule = {
    module: ServiceModule,
    imports: [PlatformModule.forConfig(config), HttpModule.forService(definition.name), ...definition.modules],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
    bodyParser: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.decorate('routeServer', app.get(RouteServer));
  readBodiesAsBytes(fastify);
  observeRequests(fastify, app.get(Metrics), app.get(Log));
  const readiness = app.get(Readiness);
  // A connection that is busy when closing begins would afterwards be kept alive for another minute, and closing waits.
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (readiness.isClosing) void reply.header('connection', 'close');
    done(null, payload);
  });
  await definition.attach?.(app);
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address() as { port: number };
  let closing: Promise<void> | undefined;
  return {
    name: definition.name,
    url: `http://${config.host}:${address.port}`,
    app,
    close: () => {
      readiness.close();
      closing ??= app.close();
      return closing;
    },
  };
}

/** Runs one service as a process of its own, until SIGTERM or SIGINT. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  const service = await startService(definition, processEnvironment());
  const { collectDefaultMetrics } = await import('prom-client');
  collectDefaultMetrics({ register: service.app.get(Metrics).registry });
  const stop = (): void => {
    service.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
