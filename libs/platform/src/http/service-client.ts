import { ClientUnreachable, createClient, type Client } from '@iworkz/client';
import {
  ServiceUnavailable,
  type RequestOf,
  type ResponseOf,
  type RouteSpec,
  type ServiceName,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { PlatformConfig } from '../config/config.js';
import { signServiceToken } from '../auth/service-token.js';

export interface ServiceCallOptions {
  /** Milliseconds until the call counts as failed; 5,000 unless told. */
  readonly deadlineMs?: number;
}

/** A signed service token is good for 60 s; it is used for 45. */
const tokenLifeMs = 45_000;

/** Typed calls to the other services of the deployment, in this service's own name. */
@Injectable()
export class ServiceClient {
  private readonly clients = new Map<ServiceName, Client>();
  private token: string | undefined;
  private signedAt = -Infinity;

  constructor(private readonly config: PlatformConfig) {}

  /**
   * Calls a route of another service. A read that got no answer is tried once more; a write never is.
   * @throws the refusal the other service gave, as DomainError; ServiceUnavailable when it gave no usable answer in time.
   */
  async call<R extends RouteSpec>(
    ctx: Ctx,
    route: R,
    request: RequestOf<R>,
    options: ServiceCallOptions = {},
  ): Promise<ResponseOf<R>> {
    try {
      return await this.send(ctx, route, request, options);
    } catch (error) {
      if (!(error instanceof ClientUnreachable)) throw error;
      if (route.method !== 'GET') throw ServiceUnavailable({ service: route.service }, { cause: error });
    }
    try {
      return await this.send(ctx, route, request, options);
    } catch (error) {
      throw error instanceof ClientUnreachable
        ? ServiceUnavailable({ service: route.service }, { cause: error })
        : error;
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
    const call = this.clientOf(route.service).call as (
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

  private clientOf(service: ServiceName): Client {
    let client = this.clients.get(service);
    if (!client) {
      const session = { current: () => this.token, renew: () => Promise.resolve(undefined) };
      client = createClient({ baseUrl: this.config.serviceUrls[service], session });
      this.clients.set(service, client);
    }
    return client;
  }
}
