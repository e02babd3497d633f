import { IdempotencyKeyReused, RequestInProgress, type RouteSpec } from '@iworkz/contracts';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ContextStores } from '../context/context-stores.js';
import { CallAudit } from './call-audit.js';
import { routeOf } from './handles.js';
import type { Call, PlatformReply, PlatformRequest } from './platform-request.js';
import { actorLabel } from '@iworkz/kernel';
import { readInput } from './request-input.js';

/** Everything between "this caller may" and the handler, and between the handler's value and the bytes sent. */
@Injectable()
export class RouteInterceptor implements NestInterceptor {
  constructor(
    private readonly stores: ContextStores,
    private readonly audit: CallAudit,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = routeOf(execution.getHandler());
    if (!route) return next.handle();
    const http = execution.switchToHttp();
    return from(this.serve(route, http.getRequest<PlatformRequest>(), http.getResponse<PlatformReply>(), next));
  }

  private async serve(
    route: RouteSpec,
    request: PlatformRequest,
    reply: PlatformReply,
    next: CallHandler,
  ): Promise<unknown> {
    const call = request.call!;
    call.input = readInput(route, request);
    void reply.header('x-request-id', call.ctx.requestId);
    const body = route.idempotent
      ? await this.once(route, call, reply, next)
      : this.answer(route, await lastValueFrom(next.handle(), { defaultValue: undefined }));
    await this.audit.allowed(call.ctx, route, call.input);
    return this.finish(route, request, reply, body);
  }

  /** Runs the handler unless this key has been answered before, and keeps the answer for repeats. */
  private async once(route: RouteSpec, call: Call, reply: PlatformReply, next: CallHandler): Promise<unknown> {
    const { idempotencyKey, ...content } = call.input as { idempotencyKey: string };
    const requests = this.stores.forRoute(route).idempotentRequests;
    const id = { actor: actorLabel(call.ctx.actor), route: route.id, key: idempotencyKey };
    const beginning = await requests.begin(id, createHash('sha256').update(JSON.stringify(content)).digest('hex'));
    if (beginning.state === 'mismatch') throw IdempotencyKeyReused({});
    if (beginning.state === 'in_progress') throw RequestInProgress({});
    if (beginning.state === 'done') {
      void reply.header('idempotent-replayed', 'true');
      return JSON.parse(beginning.response);
    }
    try {
      const body = this.answer(route, await lastValueFrom(next.handle(), { defaultValue: undefined }));
      await requests.complete(id, route.status ?? 200, JSON.stringify(body));
      return body;
    } catch (error) {
      // Where this fails too, the key is free again after a minute; the caller has to hear of the first failure.
      await requests.abandon(id).catch(() => undefined);
      throw error;
    }
  }

  /** The declared shape of the answer: anything the handler returned beyond it is not sent. */
  private answer(route: RouteSpec, value: unknown): unknown {
    return route.response ? route.response.parse(value) : value;
  }

  private finish(route: RouteSpec, request: PlatformRequest, reply: PlatformReply, body: unknown): unknown {
    if (route.responseType) void reply.header('content-type', route.responseType);
    if (route.access !== 'public') void reply.header('cache-control', 'no-store');
    if (!route.etag) return body;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    void reply.header('etag', etag).header('vary', 'accept-language');
    if (route.access === 'public') void reply.header('cache-control', 'public, max-age=0, must-revalidate');
    const known = String(request.headers['if-none-match'] ?? '')
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    if (!known.includes(etag)) return body;
    void reply.status(304);
    return undefined;
  }
}
