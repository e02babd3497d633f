import { services, type ContextName, type RouteSpec } from '@iworkz/contracts';
import { PlatformConfig } from '../config/config.js';
import { Injectable } from '@nestjs/common';
import type { Audit } from '../messaging/audit.js';
import type { IdempotentRequests } from '../messaging/idempotent-requests.js';
import type { ParkedEvents } from '../messaging/parked-events.js';

/** The platform's tables in one context's schema. */
export interface StoresOfContext {
  readonly audit: Audit;
  readonly idempotentRequests: IdempotentRequests;
  readonly parkedEvents: ParkedEvents;
}

/** Finds the platform's tables of a context for code that serves all contexts of a service: HTTP, audit, operator routes. */
@Injectable()
export class ContextStores {
  private readonly stores = new Map<ContextName, StoresOfContext>();

  constructor(private readonly config: PlatformConfig) {}

  register(context: ContextName, stores: StoresOfContext): void {
    this.stores.set(context, stores);
  }

  /** @throws Error when the context is not part of this service. */
  of(context: ContextName): StoresOfContext {
    const stores = this.stores.get(context);
    if (!stores) throw new Error(`${this.config.service} does not hold ${context}`);
    return stores;
  }

  /** The context a route writes to: the first word of its audit action, or the service's first context. */
  forRoute(route: RouteSpec): StoresOfContext {
    const contexts: readonly ContextName[] = services[this.config.service].contexts;
    return this.of(contexts.find((context) => context === route.audit?.split('.')[0]) ?? contexts[0]!);
  }

  all(): ReadonlyMap<ContextName, StoresOfContext> {
    return this.stores;
  }
}
