import { newId } from '@iworkz/kernel';
import type { IncomingHttpHeaders } from 'node:http';
import type { ClientConnection } from './client-connection.js';

/** RFC 9110 section 7.6.1: these speak of one connection, not of the message. */
export const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];
/** What only a gateway may say. From outside it would be a lie that the services believe. */
export const gatewayOnly = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-prefix',
  'x-real-ip',
  'x-original-url',
  'x-rewrite-url',
  'x-middleware-subrequest',
];
/** What answers need not tell about what is behind the gateway. */
export const inside = ['server', 'x-powered-by'];

export interface RequestIds {
  readonly requestId: string;
  readonly correlationId: string;
}

export const harmlessId = /^[\w-]{8,64}$/;

/** The caller's ids where they are harmless, fresh ones otherwise: they end up in logs, headers and events. */
export function requestIdsOf(headers: IncomingHttpHeaders): RequestIds {
  const given = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' && harmlessId.test(value) ? value : undefined;
  };
  const requestId = given('x-request-id') ?? newId();
  return { requestId, correlationId: given('x-correlation-id') ?? requestId };
}

/** The headers a service or the web server gets. `keepUpgrade` for WebSockets, where the upgrade is the message. */
export function forwardedRequestHeaders(
  headers: IncomingHttpHeaders,
  client: ClientConnection,
  ids: RequestIds,
  { keepUpgrade = false } = {},
): IncomingHttpHeaders {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  // "Expect" is answered here: the upstream would wait for a body that is already on its way.
  const dropped = new Set([...hopByHop, ...gatewayOnly, 'expect', ...named]);
  const kept = Object.entries(headers).filter(([name]) => !dropped.has(name));
  return {
    ...Object.fromEntries(kept),
    ...(keepUpgrade ? { connection: 'Upgrade', upgrade: 'websocket' } : {}),
    'x-forwarded-for': client.address,
    'x-forwarded-proto': client.protocol,
    'x-forwarded-host': client.host,
    'x-request-id': ids.requestId,
    'x-correlation-id': ids.correlationId,
  };
}

export function forwardedResponseHeaders<H extends Record<string, unknown>>(headers: H): H {
  const named = String(headers['connection'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const dropped = new Set([...hopByHop, ...inside, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name))) as H;
}
