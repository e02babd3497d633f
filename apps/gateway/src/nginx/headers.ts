import fastifyHelmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { fastify as createFastify } from 'fastify';
import { gatewayOnly, harmlessId, hopByHop, inside } from '../forwarded-headers.js';
import { dataHeaders, pageHeaders, permissionsPolicy, strictTransportSecurity } from '../security-headers.js';
import { webRoute } from './routing.js';
import { map, pattern, value } from './syntax.js';

/** The headers that helmet makes of the options: asked of helmet itself, so that they are those of the Node gateway. */
async function headersOf(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  const fastify = createFastify();
  await fastify.register(fastifyHelmet, options);
  fastify.get('/', (_request, reply) => reply.status(204).send());
  const { headers } = await fastify.inject('/');
  await fastify.close();
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, sent]) =>
      ['date', 'connection', 'content-length', 'keep-alive'].includes(name) ? [] : [[name, String(sent)]],
    ),
  );
}

const variableOf = (header: string): string => header.replaceAll('-', '_');
const capitals = (header: string): string => header.replace(/(^|-)\w/g, (letter) => letter.toUpperCase());

/** What an answer carries beside what its part says: a header that a part sends itself holds instead of ours. */
export async function answerHeaders(): Promise<{ readonly maps: string; readonly directives: string }> {
  const [pages, data] = [await headersOf(pageHeaders), await headersOf(dataHeaders)];
  const ours: Record<string, string> = { ...pages, 'permissions-policy': permissionsPolicy };
  const maps = Object.entries(ours).flatMap(([name, forPages]) => {
    const forData = data[name] ?? forPages;
    const variable = variableOf(name);
    const isSame = forData === forPages;
    return [
      ...(isSame
        ? []
        : [
            map('$route', `usual_${variable}`, [
              [webRoute, forPages],
              ['default', forData],
            ]),
          ]),
      map(`$upstream_http_${variable}`, `own_${variable}`, [['""', isSame ? forPages : `$usual_${variable}`]]),
    ];
  });
  return {
    maps: [
      ...maps,
      map('$client_protocol', 'own_strict_transport_security', [['https', strictTransportSecurity]]),
    ].join('\n'),
    directives: [
      ...Object.keys(ours).map((name) => `add_header ${capitals(name)} $own_${variableOf(name)} always;`),
      'add_header Strict-Transport-Security $own_strict_transport_security always;',
      'add_header X-Request-Id $own_request_id always;',
    ].join('\n'),
  };
}

/** Who calls, and under which ids. */
export function callerMaps(): string {
  const harmless = pattern(harmlessId.source);
  return [
    '# What a proxy says of the client is believed only if the proxy is one of ours (trusted-proxies.conf).',
    map('$peer_is_trusted|$http_x_forwarded_proto', 'client_protocol', [
      [pattern('^1\\|(?:.*,)?\\s*https\\s*$'), 'https'],
      [pattern('^1\\|'), 'http'],
      ['default', '$scheme'],
    ]),
    map('$peer_is_trusted|$http_x_forwarded_host', 'client_host', [
      [pattern('^1\\|(?:.*,)?\\s*([^,\\s]+)\\s*$'), '$1'],
      ['default', '$http_host'],
    ]),
    '# Ids of the caller are taken over where they are harmless: they end up in logs, headers and events.',
    map('$http_x_request_id', 'own_request_id', [
      [harmless, '$http_x_request_id'],
      ['default', '$request_id'],
    ]),
    map('$http_x_correlation_id', 'own_correlation_id', [
      [harmless, '$http_x_correlation_id'],
      ['default', '$own_request_id'],
    ]),
  ].join('\n');
}

/** Of the message to a part: what speaks of one connection only, or is for a gateway alone to say, does not go on. */
export function forwardedHeaders({ upgrade = false } = {}): string {
  const ours: Record<string, string> = {
    host: '$part_host',
    'x-forwarded-for': '$remote_addr',
    'x-forwarded-proto': '$client_protocol',
    'x-forwarded-host': '$client_host',
    'x-request-id': '$own_request_id',
    'x-correlation-id': '$own_correlation_id',
    ...(upgrade ? { upgrade: 'websocket', connection: 'Upgrade' } : { connection: '' }),
  };
  const dropped = [...hopByHop, ...gatewayOnly, 'expect'].filter((name) => !(name in ours));
  // NGINX writes the length or the coding of the body itself.
  const lines = [
    ...Object.entries(ours),
    ...dropped.filter((name) => name !== 'transfer-encoding').map((name) => [name, '']),
  ];
  return lines.map(([name, text]) => `proxy_set_header ${capitals(name!)} ${value(text!)};`).join('\n');
}

export const hiddenHeaders = (): string =>
  [...inside, 'x-request-id'].map((name) => `proxy_hide_header ${capitals(name)};`).join('\n');
