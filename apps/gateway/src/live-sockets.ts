import { NotPermitted, RouteNotFound, ServiceUnavailable, TooManyRequests, type DomainError } from '@iworkz/contracts';
import { clientNetwork, negotiateLocale } from '@iworkz/kernel';
import { problemOf, type Log } from '@iworkz/platform';
import { request as httpRequest, STATUS_CODES, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import type { ClientConnection } from './client-connection.js';
import { forwardedRequestHeaders, requestIdsOf, type RequestIds } from './forwarded-headers.js';

export interface SocketLimits {
  readonly total: number;
  readonly perNetwork: number;
}
export const defaultSocketLimits: SocketLimits = { total: 20_000, perNetwork: 100 };

export interface SocketTimes {
  /** Until the service must have answered the handshake. */
  readonly handshakeMs: number;
  /** A connection on which nothing moves in either direction for so long is ended. */
  readonly idleMs: number;
  /** A client that takes nothing for so long while something waits for it is ended; it can resume where it was. */
  readonly stallMs: number;
}
export const defaultSocketTimes: SocketTimes = { handshakeMs: 10_000, idleMs: 5 * 60_000, stallMs: 30_000 };

export interface LiveSocketsOptions {
  readonly path: string;
  readonly upstreamUrl: string;
  readonly limits: SocketLimits;
  readonly times: SocketTimes;
  readonly allowedOrigins: readonly string[];
  readonly clientOf: (request: IncomingMessage) => ClientConnection;
  readonly log: Log;
}

/**
 * Passes WebSockets through to the service that keeps them. After the handshake it is bytes both ways: frames are the
 * business of the two ends. Backpressure is passed on, so a slow client costs no memory here.
 */
export class LiveSockets {
  private readonly open = new Set<Duplex>();
  private readonly perNetwork = new Map<string, number>();
  private closing = false;

  constructor(private readonly options: LiveSocketsOptions) {}

  /** Handles an `upgrade` event of the HTTP server. */
  accept(request: IncomingMessage, client: Socket, head: Buffer): void {
    client.on('error', () => client.destroy());
    const ids = requestIdsOf(request.headers);
    const from = this.options.clientOf(request);
    const network = clientNetwork(from.address);
    const refusal = this.refusalOf(request, from, network);
    if (refusal) return refuse(client, request, ids, refusal);
    this.count(client, network);
    this.connect(request, client, head, from, ids);
  }

  /** Ends all connections; clients come back and say what they saw last. */
  close(): void {
    this.closing = true;
    for (const client of this.open) client.destroy();
  }

  private refusalOf(request: IncomingMessage, from: ClientConnection, network: string): DomainError | undefined {
    const { path, limits, allowedOrigins } = this.options;
    const asked = (request.url ?? '/').split('?')[0] ?? '/';
    if (asked !== path || request.headers.upgrade?.toLowerCase() !== 'websocket') return RouteNotFound({ path: asked });
    const { origin } = request.headers;
    // Browsers always say where a page comes from, and pages of others have no business here. Other programs say nothing.
    if (origin !== undefined && origin !== `${from.protocol}://${from.host}` && !allowedOrigins.includes(origin))
      return NotPermitted({ access: 'origin' });
    if (this.closing) return ServiceUnavailable({ service: 'gateway' });
    if (this.open.size >= limits.total) return TooManyRequests({ retryAfterSeconds: 30 });
    if ((this.perNetwork.get(network) ?? 0) >= limits.perNetwork) return TooManyRequests({ retryAfterSeconds: 30 });
    return undefined;
  }

  private count(client: Duplex, network: string): void {
    this.open.add(client);
    this.perNetwork.set(network, (this.perNetwork.get(network) ?? 0) + 1);
    client.once('close', () => {
      this.open.delete(client);
      const left = (this.perNetwork.get(network) ?? 1) - 1;
      if (left > 0) this.perNetwork.set(network, left);
      else this.perNetwork.delete(network);
    });
  }

  private connect(
    request: IncomingMessage,
    client: Socket,
    head: Buffer,
    from: ClientConnection,
    ids: RequestIds,
  ): void {
    const { upstreamUrl, times, log } = this.options;
    const target = new URL(request.url ?? '/', upstreamUrl);
    const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
    const headers = {
      ...forwardedRequestHeaders(request.headers, from, ids, { keepUpgrade: true }),
      host: target.host,
    };
    const outgoing = send(target, { method: 'GET', headers, agent: false });
    const timer = setTimeout(() => outgoing.destroy(new Error('no answer to the handshake')), times.handshakeMs);
    const abandon = (): void => void outgoing.destroy();
    client.once('close', abandon);

    outgoing.once('upgrade', (answer, upstream: Socket, upstreamHead: Buffer) => {
      clearTimeout(timer);
      client.off('close', abandon);
      client.write(headText(101, rawHeadersOf(answer)));
      if (upstreamHead.length > 0) client.write(upstreamHead);
      if (head.length > 0) upstream.write(head);
      join(client, upstream, times);
    });
    outgoing.once('response', (answer) => {
      clearTimeout(timer);
      // Refused by the service: its answer, as it is, and nothing after it.
      const kept = rawHeadersOf(answer).filter(
        ([name]) => !['connection', 'transfer-encoding', 'keep-alive'].includes(name.toLowerCase()),
      );
      client.write(headText(answer.statusCode ?? 502, [...kept, ['connection', 'close']]));
      answer.pipe(client);
    });
    outgoing.once('error', (error) => {
      clearTimeout(timer);
      if (client.destroyed) return;
      log.warn({ err: error, requestId: ids.requestId }, 'the live service did not answer');
      refuse(client, request, ids, ServiceUnavailable({ service: 'notifications' }));
    });
    outgoing.end();
  }
}

function join(client: Socket, upstream: Socket, times: SocketTimes): void {
  const end = (): void => {
    client.destroy();
    upstream.destroy();
  };
  for (const socket of [client, upstream]) {
    socket.setNoDelay(true);
    // Finds peers that went away without a word; what they were sent meanwhile is theirs again when they resume.
    socket.setKeepAlive(true, 30_000);
    socket.setTimeout(times.idleMs, end);
    socket.once('error', end);
    socket.once('close', end);
  }
  pass(client, upstream, times.stallMs, end);
  pass(upstream, client, times.stallMs, end);
}

function pass(from: Socket, to: Socket, stallMs: number, end: () => void): void {
  let stalled: NodeJS.Timeout | undefined;
  from.on('data', (chunk: Buffer) => {
    if (to.write(chunk) || stalled) return;
    from.pause();
    stalled = setTimeout(end, stallMs);
  });
  to.on('drain', () => {
    clearTimeout(stalled);
    stalled = undefined;
    from.resume();
  });
  to.once('close', () => clearTimeout(stalled));
  from.once('end', () => to.end());
}

function rawHeadersOf(message: IncomingMessage): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2)
    pairs.push([message.rawHeaders[i]!, message.rawHeaders[i + 1]!]);
  return pairs;
}

function headText(status: number, headers: readonly (readonly [string, string])[]): string {
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');
}

function refuse(client: Duplex, request: IncomingMessage, { requestId }: RequestIds, error: DomainError): void {
  const locale = negotiateLocale(request.headers['accept-language']);
  const body = Buffer.from(JSON.stringify(problemOf(error, { locale, requestId }, (request.url ?? '/').split('?')[0])));
  const { retryAfterSeconds } = error.params as { retryAfterSeconds?: number };
  client.end(
    Buffer.concat([
      Buffer.from(
        headText(error.status, [
          ['content-type', 'application/problem+json; charset=utf-8'],
          ['content-language', locale],
          ['content-length', String(body.length)],
          ['cache-control', 'no-store'],
          ['x-request-id', requestId],
          ...(retryAfterSeconds || error.kind === 'unavailable'
            ? ([['retry-after', String(retryAfterSeconds ?? 5)]] as const)
            : []),
          ['connection', 'close'],
        ]),
      ),
      body,
    ]),
  );
}
