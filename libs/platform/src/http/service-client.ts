import { ClientUnreachable, createClient, type Client } from '@iworkz/client';
import { ServiceUnavailable, type RequestOf, type ResponseOf, type RouteSpec } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { PlatformConfig } from '../config/config.js';
import { signServiceToken } from '../auth/service-token.js';
import { Metrics } from '../telemetry/metrics.js';

export interface ServiceCallOptions {
  /** Milliseconds until the call counts as failed; 5,000 unless told. */
  readonly deadlineMs?: number;
  /** Address of one process of the service, where its processes differ; each is left alone for itself when it is down. */
  readonly at?: string;
}

/** A signed service token is good for 60 s; it is used for 45. */
const tokenLifeMs = 45_000;

/** Failures in a row after which a service is left alone, so that its callers are told at once instead of waiting with it. */
const toleratedFailures = 8;
/** Then one call tries whether it is back; the others are still refused. Milliseconds. */
const probeAfterMs = 5_000;

const isDown = (error: unknown): boolean => error instanceof ClientUnreachable || ServiceUnavailable.is(error);

/** Typed calls to the other services of the deployment, in this service's own name. */
@Injectable()
export class ServiceClient {
  private readonly clients = new Map<string, Client>();
  private readonly breakers = new Map<string, CircuitBreakerPolicy>();
  private token: string | undefined;
  private signedAt = -Infinity;

  constructor(
    private readonly config: PlatformConfig,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Calls a route of another service. A read that got no answer is tried once more; a write never is.
   * @throws the refusal the other service gave, as DomainError; ServiceUnavailable when it gave no usable answer in time, and
   *   at once while it is known to be down.
   */
  async call<R extends RouteSpec>(
    ctx: Ctx,
    route: R,
    request: RequestOf<R>,
    options: ServiceCallOptions = {},
  ): Promise<ResponseOf<R>> {
    const breaker = this.breakerOf(options.at ? `${route.service} ${options.at}` : route.service);
    const attempt = (): Promise<ResponseOf<R>> => breaker.execute(() => this.send(ctx, route, request, options));
    try {
      return await attempt().catch((error: unknown) => {
        if (error instanceof ClientUnreachable && route.method === 'GET') return attempt();
        throw error;
      });
    } catch (error) {
      if (error instanceof ClientUnreachable || error instanceof BrokenCircuitError)
        throw ServiceUnavailable({ service: route.service }, { cause: error });
      throw error;
    }
  }

  private async send<R extends RouteSpec>(
    ctx: Ctx,
    route: R,
    request: RequestOf<R>,
    options: ServiceCallOptions,
  ): Promise<ResponseOf<R>> {
    if (performance.now() - this.signedAt > tokenLifeMs) {
      this.token = await signServiceToken(this.config.service, this.config.serviceTokenKey);
      this.signedAt = performance.now();
    }
    const call = this.clientOf(options.at ?? this.config.serviceUrls[route.service]).call as (
      route: R,
      request: RequestOf<R>,
      options: object,
    ) => Promise<ResponseOf<R>>;
    return call(route, request, {
      timeoutMs: options.deadlineMs ?? 5_000,
      locale: ctx.locale,
      headers: { 'x-correlation-id': ctx.correlationId },
    });
  }

  private clientOf(baseUrl: string): Client {
    let client = this.clients.get(baseUrl);
    if (!client) {
      const session = { current: () => this.token, renew: () => Promise.resolve(undefined) };
      client = createClient({ baseUrl, session });
      this.clients.set(baseUrl, client);
    }
    return client;
  }

  private breakerOf(service: string): CircuitBreakerPolicy {
    let breaker = this.breakers.get(service);
    if (!breaker) {
      breaker = circuitBreaker(handleWhen(isDown), {
        halfOpenAfter: probeAfterMs,
        breaker: new ConsecutiveBreaker(toleratedFailures),
      });
      const open = this.metrics.gauge({
        name: 'service_circuit_open',
        help: '1 while calls to the service are refused without asking it',
        labelNames: ['service'],
      });
      open.set({ service }, 0);
      breaker.onBreak(() => open.set({ service }, 1));
      breaker.onReset(() => open.set({ service }, 0));
      this.breakers.set(service, breaker);
    }
    return breaker;
  }
}
