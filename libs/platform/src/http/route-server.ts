import { IdempotencyKeyReused, RequestInProgress, type FileBody, type RouteSpec } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ContextStores } from '../context/context-stores.js';
import { CallAudit } from './call-audit.js';
import type { Call, Handler, PlatformReply, PlatformRequest } from './platform-request.js';
import { actorLabel } from '@iworkz/kernel';
import { readInput } from './request-input.js';

/** Everything between "this caller may" and the handler, and between the handler's value and the bytes sent. */
@Injectable()
export class RouteServer {
  constructor(
    private readonly stores: ContextStores,
    private readonly audit: CallAudit,
  ) {}

  /** @returns the body of the answer; status and headers are set on `reply`. */
  async serve(route: RouteSpec, request: PlatformRequest, reply: PlatformReply, handler: Handler): Promise<unknown> {
    const call = request.call!;
    call.input = readInput(route, request);
    void reply.header('x-request-id', call.ctx.requestId);
    const body = route.idempotent
      ? await this.once(route, call, reply, handler)
      : this.answer(route, await handler(call.ctx, call.input));
    await this.audit.allowed(call.ctx, route, call.input);
    return this.finish(route, request, reply, body);
  }

  /** Runs the handler unless this key has been answered before, and keeps the answer for repeats. */
  private async once(route: RouteSpec, call: Call, reply: PlatformReply, handler: Handler): Promise<unknown> {
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
    call.ctx = beginning.request.in(call.ctx);
    try {
      const body = this.answer(route, await handler(call.ctx, call.input));
      const text = JSON.stringify(body);
      const kept = await requests.complete(id, route.status ?? 200, text);
      return kept === text ? body : JSON.parse(kept);
    } catch (error) {
      // Where this fails too, the key is free again after seconds; the caller has to hear of the first failure.
      await requests.abandon(id).catch(() => undefined);
      throw error;
    }
  }

  /** The declared shape of the answer: anything the handler returned beyond it is not sent. */
  private answer(route: RouteSpec, value: unknown): unknown {
    return route.response ? route.response.parse(value) : value;
  }

  private finish(route: RouteSpec, request: PlatformRequest, reply: PlatformReply, answered: unknown): unknown {
    const body = route.responseFileTypes ? fileSent(route, reply, answered as FileBody) : answered;
    if (route.responseType) void reply.header('content-type', route.responseType);
    if (route.access !== 'public') void reply.header('cache-control', 'no-store');
    if (!route.etag) return body;
    const content = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
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

/** @throws Error when the file is of a media type that the route does not declare. */
function fileSent(route: RouteSpec, reply: PlatformReply, { mediaType, fileName, bytes }: FileBody): Buffer {
  if (!route.responseFileTypes?.includes(mediaType)) throw new Error(`${route.id} does not declare ${mediaType}`);
  // Never shown inside a page of ours: what people put into a document stays a document. RFC 6266 for the name.
  const name = fileName === undefined ? '' : `; filename*=UTF-8''${encodeRfc8187(fileName)}`;
  void reply.header('content-type', mediaType).header('content-disposition', `attachment${name}`);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** encodeURIComponent leaves four characters that RFC 8187 wants written as bytes. */
const encodeRfc8187 = (text: string) =>
  encodeURIComponent(text).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
