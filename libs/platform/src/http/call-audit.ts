import type { DomainError, RouteSpec } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { ContextStores } from '../context/context-stores.js';
import { Log } from '../telemetry/log.js';
import { matchedRoute, type PlatformRequest } from './platform-request.js';

/** Writes what was done and what was refused to the audit log of the context the route belongs to. */
@Injectable()
export class CallAudit {
  constructor(
    private readonly stores: ContextStores,
    private readonly log: Log,
  ) {}

  async allowed(ctx: Ctx, route: RouteSpec, input: unknown): Promise<void> {
    if (route.audit) await this.record(ctx, route, route.audit, 'allowed', subjectOf(input), undefined);
  }

  /** Refusals are written for audited routes, and for every call that was not let in although it asked to be. */
  async refused(ctx: Ctx, request: PlatformRequest, error: DomainError): Promise<void> {
    const route = matchedRoute(request);
    const presentedToken = request.headers.authorization !== undefined;
    const keptOut = error.kind === 'forbidden' || (error.kind === 'unauthenticated' && presentedToken);
    if (!route || error.status >= 500 || !(route.audit || keptOut)) return;
    await this.record(
      ctx,
      route,
      route.audit ?? `access.${route.id}`,
      'refused',
      subjectOf(request.call?.input ?? { params: request.params }),
      error.code,
    );
  }

  private async record(
    ctx: Ctx,
    route: RouteSpec,
    action: string,
    outcome: 'allowed' | 'refused',
    subject: string | undefined,
    reason: string | undefined,
  ): Promise<void> {
    try {
      await this.stores.forRoute(route).audit.record(ctx, { action, outcome, subject, reason });
    } catch (error) {
      // An answer must not be lost because its audit entry could not be written; the log keeps it instead.
      this.log.error({ err: error, action, outcome, requestId: ctx.requestId }, 'audit entry could not be written');
    }
  }
}

/** Ids in the path say what the call was about. */
function subjectOf(input: unknown): string | undefined {
  const params = (input as { params?: Record<string, unknown> } | undefined)?.params ?? {};
  const parts = Object.entries(params).map(([name, value]) => `${name}=${String(value).slice(0, 100)}`);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
