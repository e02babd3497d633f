import { gatewayPort } from '@iworkz/contracts';
import { admissionPath } from '../companion.js';
import { gatewayRoutes, limitClasses, socketRoute, type GatewayRoute } from '../route-table.js';
import { clientNetworkMap } from './client-network.js';
import { answerHeaders, callerMaps, forwardedHeaders, hiddenHeaders } from './headers.js';
import { refusals } from './refusals.js';
import { companionPart, healthRoute, limitClassMap, liveRoute, publicAnswerMaps, routingMaps } from './routing.js';
import { defaultNginxSettings, type NginxSettings } from './settings.js';
import { duration, map, pattern, value } from './syntax.js';

const written = '# Written by "npm run nginx" from the route table of the gateway. Do not edit.';

const indented = (text: string, depth = 1): string => text.replace(/^(?=.)/gm, '    '.repeat(depth));

function addressOf(url: string): string {
  const { protocol, hostname, port, pathname, username } = new URL(url);
  if (protocol !== 'http:' || pathname !== '/' || username !== '')
    throw new RangeError('NGINX reaches the parts behind it by http://name:port only');
  return `${hostname}:${port || '80'}`;
}

/** Where the parts are. The one file that differs between a machine, compose and Kubernetes. */
export function upstreamsFile({ serviceUrls, webUrl, companionUrl }: NginxSettings): string {
  const addresses = [
    ...Object.entries(serviceUrls),
    ['web', webUrl] as const,
    [companionPart, companionUrl] as const,
  ].map(([name, url]) => [name, addressOf(url)] as const);
  return [
    written,
    ...addresses.map(([name, address]) =>
      [`upstream ${name} {`, `    server ${address};`, '    keepalive 64;', '}'].join('\n'),
    ),
    map('$route_part', 'part_host', addresses),
  ].join('\n\n');
}

function trustedProxiesFile({ trustedProxies }: NginxSettings): string {
  return [
    written,
    '# Proxies in front whose X-Forwarded-* are believed: each stands in both lists.',
    'real_ip_header X-Forwarded-For;',
    'real_ip_recursive on;',
    ...trustedProxies.map((proxy) => `set_real_ip_from ${value(proxy)};`),
    'geo $realip_remote_addr $peer_is_trusted {',
    ...trustedProxies.map((proxy) => `    ${value(proxy)} 1;`),
    '    default 0;',
    '}',
  ].join('\n');
}

function limitsFile(settings: NginxSettings, routes: readonly GatewayRoute[]): string {
  const { limits } = settings;
  return [
    written,
    clientNetworkMap(),
    limitClassMap(routes),
    '# A request without a key is not counted. Each full zone remembers some hundred thousand networks.',
    ...limitClasses.flatMap((name) => [
      map('$limit_class', `counted_as_${name}`, [[name, '$client_network']]),
      `limit_req_zone $counted_as_${name} zone=${name}:16m rate=${limits.perMinute[name]}r/m;`,
    ]),
    'limit_conn_zone $client_network zone=sockets_of_network:16m;',
    'limit_conn_zone $route zone=sockets:1m;',
  ].join('\n\n');
}

function socketOriginsMaps({ allowedOrigins }: NginxSettings): string {
  return [
    '# Browsers always say where a page comes from, and pages of others have no business here. Other programs say nothing.',
    map('$http_origin|$client_protocol://$client_host', 'origin_is_foreign', [
      [pattern('^\\|'), ''],
      [pattern('^([^|]*)\\|\\1$'), ''],
      ['default', '$origin_is_not_named'],
    ]),
    map('$http_origin', 'origin_is_not_named', [
      ...allowedOrigins.map((origin) => [value(origin), ''] as const),
      ['default', '1'],
    ]),
  ].join('\n');
}

function mainFile(settings: NginxSettings): string {
  const { runFolder, workers, drainMs, sockets } = settings;
  return `${written}
worker_processes ${workers};
pid ${value(`${runFolder}/nginx.pid`)};
# Messages below "crit" would repeat the request with its query, and that is nobody's business: the access log says what
# came of every request, and whose fault it was.
error_log stderr crit;
worker_shutdown_timeout ${duration(drainMs)};
worker_rlimit_nofile ${sockets.total * 4};

events {
    worker_connections ${sockets.total * 2};
}

http {
    client_body_temp_path ${value(`${runFolder}/nginx-bodies`)};
    proxy_temp_path ${value(`${runFolder}/nginx-answers`)};
    fastcgi_temp_path ${value(`${runFolder}/nginx-unused-1`)};
    uwsgi_temp_path ${value(`${runFolder}/nginx-unused-2`)};
    scgi_temp_path ${value(`${runFolder}/nginx-unused-3`)};
    proxy_cache_path ${value(`${runFolder}/nginx-public-files`)} levels=1:2 keys_zone=public_files:4m max_size=512m inactive=7d use_temp_path=off;

    map_hash_max_size 8192;
    map_hash_bucket_size 256;
    variables_hash_max_size 4096;
    variables_hash_bucket_size 128;
    proxy_headers_hash_max_size 1024;
    proxy_headers_hash_bucket_size 128;

    include upstreams.conf;
    include trusted-proxies.conf;
    include maps.conf;
    include limits.conf;

    # Neither queries nor tokens; of the path only what pages have.
    log_format door escape=json '{"time":"$time_iso8601","requestId":"$own_request_id","correlationId":"$own_correlation_id",'
        '"client":"$client_network","method":"$request_method","route":"$route","page":"$page_path","status":$status,'
        '"bytes":$body_bytes_sent,"seconds":$request_time,"part":"$route_part","partStatus":"$upstream_status",'
        '"partSeconds":"$upstream_response_time","admission":"$admission_status","limit":"$limit_req_status"}';
    access_log /dev/stdout door;

    include site.conf;
}
`;
}

function siteFile({ tls, plainListen }: NginxSettings): string {
  if (!tls) {
    return `${written}
# Without TLS: for when what stands in front ends it. Name that in trusted-proxies.conf.
server {
    listen ${plainListen};
    include door.conf;
}
`;
  }
  const redirect = tls.redirectFrom
    ? `
server {
    listen ${tls.redirectFrom};
    server_tokens off;
    access_log off;
    return 308 https://$host$request_uri;
}
`
    : '';
  return `${written}
# The certificate with its chain, and its key, lie in tls/ beside this file.
server {
    listen ${tls.listen} ssl http2;
    ssl_certificate tls/tls.crt;
    ssl_certificate_key tls/tls.key;
    # TLS 1.3 alone: every browser this product supports has spoken it for years, and its cipher suites are all sound.
    ssl_protocols TLSv1.3;
    ssl_session_cache shared:tls:10m;
    ssl_session_timeout 1d;
    ssl_session_tickets off;
    include door.conf;
}
${redirect}`;
}

function doorFile(settings: NginxSettings, locations: string): string {
  const { limits, sockets, socketTimes, upstreamTimes, bodyLimit } = settings;
  const errorPages = [
    // Before a request is understood there is no address to keep, so no named location either.
    'error_page 400 414 494 = /.bad-request;',
    'error_page 404 405 = @not_found;',
    'error_page 413 = @body_too_large;',
    'error_page 429 = @too_many;',
    'error_page 500 502 503 504 = @unavailable;',
  ].join('\n');
  return `${written}
server_tokens off;
charset off;
etag off;
log_not_found off;
absolute_redirect off;
# Paths are passed on as they were sent.
merge_slashes off;

# A request that trickles in must not hold a connection for ever.
client_header_timeout 20s;
client_body_timeout 20s;
keepalive_timeout 65s;
reset_timedout_connection on;
send_timeout ${duration(socketTimes.stallMs)};
client_header_buffer_size 2k;
large_client_header_buffers 4 16k;
client_max_body_size ${bodyLimit};
client_body_buffer_size 64k;

# The first answer of an upstream, and each silence within one, may take so long.
proxy_connect_timeout 3s;
proxy_read_timeout ${duration(upstreamTimes.answerMs)};
proxy_send_timeout ${duration(upstreamTimes.silenceMs)};
proxy_http_version 1.1;
proxy_redirect off;
# Answers about people do not come to lie on a disk.
proxy_max_temp_file_size 0;
proxy_buffers 16 8k;
proxy_buffer_size 16k;
proxy_busy_buffers_size 32k;
proxy_ignore_headers X-Accel-Redirect X-Accel-Expires X-Accel-Limit-Rate X-Accel-Charset;
include forwarded-headers.conf;
${hiddenHeaders()}
include headers.conf;

gzip off;
gzip_comp_level 5;
gzip_min_length 1024;
gzip_proxied any;
gzip_vary on;
gzip_types application/json application/ld+json application/xml text/xml application/javascript text/javascript text/css image/svg+xml;

proxy_cache $stored_in;
proxy_cache_key "$route_part $request_uri";
proxy_cache_methods GET HEAD;
proxy_cache_lock on;

limit_req_status 429;
limit_conn_status 429;
${limitClasses.map((name) => `limit_req zone=${name} burst=${Math.max(0, limits.perMinute[name] - 1)} nodelay;`).join('\n')}

# Whose token it is, and whether its owner has asked too much in this hour, the companion knows.
auth_request ${admissionPath};
auth_request_set $admission_status $upstream_status;

${errorPages}
error_page 403 = @too_many_of_user;

location / {
    if ($refused) {
        rewrite ^ /.refused last;
    }
    if ($route = ${healthRoute}) {
        rewrite ^ /.health last;
    }
    if ($compressible) {
        gzip on;
    }
    proxy_pass http://$route_part;
}

location = ${socketRoute.path} {
    if ($refused) {
        rewrite ^ /.refused last;
    }
    # A plain request that only decodes to this path.
    if ($route != ${liveRoute}) {
        rewrite ^ /.refused last;
    }
    if ($origin_is_foreign) {
        return 403;
    }
${indented(errorPages)}
    error_page 403 = @foreign_origin;
    auth_request off;
    limit_conn sockets ${sockets.total};
    limit_conn sockets_of_network ${sockets.perNetwork};
    proxy_connect_timeout ${duration(socketTimes.handshakeMs)};
    proxy_read_timeout ${duration(socketTimes.idleMs)};
    proxy_send_timeout ${duration(socketTimes.stallMs)};
    include forwarded-upgrade-headers.conf;
    proxy_pass http://$route_part;
}

location = /.refused {
    internal;
    # Refused late, so that it is counted like any other request.
    root /nonexistent;
    try_files /nothing =404;
}

location = /.health {
    internal;
    auth_request off;
    default_type application/json;
    return 200 '{"status":"ok"}';
}

location = ${admissionPath} {
    internal;
    auth_request off;
    access_log off;
    # Pages are not counted by user, and nobody without a token.
    if ($admission_is_given) {
        return 204;
    }
    proxy_pass http://${companionPart}${admissionPath};
    proxy_pass_request_body off;
    proxy_pass_request_headers off;
    proxy_set_header Content-Length "";
    proxy_set_header Connection "";
    proxy_set_header Host ${companionPart};
    proxy_set_header Authorization $http_authorization;
    proxy_cache off;
    proxy_connect_timeout 1s;
    # The companion may have to fetch the keys first.
    proxy_read_timeout 4s;
    # Whom nobody can count now is let in: the limits by network still hold, and the services judge every token themselves.
    proxy_intercept_errors on;
    error_page 400 404 405 413 414 429 494 500 502 503 504 = @uncounted;
}

location @uncounted {
    auth_request off;
    return 204;
}

${locations}
`;
}

/**
 * The configuration of NGINX that does what the Node gateway does, by file name.
 * @throws RangeError for what has no way to be written in it.
 */
export async function nginxFiles(
  given: Partial<NginxSettings> = {},
  routes: readonly GatewayRoute[] = gatewayRoutes,
): Promise<Readonly<Record<string, string>>> {
  const settings = { ...defaultNginxSettings, ...given };
  const headers = await answerHeaders();
  const { maps, locations } = refusals(settings);
  const texts: Record<string, string> = {
    'nginx.conf': mainFile(settings),
    'site.conf': siteFile(settings),
    'door.conf': doorFile(settings, locations),
    'maps.conf': [
      written,
      callerMaps(),
      routingMaps(routes),
      publicAnswerMaps(routes),
      map('$limit_class|$http_authorization', 'admission_is_given', [
        [pattern('^(?:pages)?\\|'), '1'],
        [pattern('\\|(?!bearer\\s)', { ignoreCase: true }), '1'],
      ]),
      map('$route', 'page_path', [['web', '$asked_path']]),
      socketOriginsMaps(settings),
      headers.maps,
      maps,
    ].join('\n\n'),
    'limits.conf': limitsFile(settings, routes),
    'headers.conf': [written, headers.directives].join('\n'),
    'forwarded-headers.conf': [written, forwardedHeaders()].join('\n'),
    'forwarded-upgrade-headers.conf': [written, forwardedHeaders({ upgrade: true })].join('\n'),
    'upstreams.conf': upstreamsFile(settings),
    'trusted-proxies.conf': trustedProxiesFile(settings),
  };
  // A comment stands right above what it speaks of.
  const tidy = (text: string): string => `${text.trimEnd().replace(/^(# (?!Written).*)\n\n/gm, '$1\n')}\n`;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, tidy(text)]));
}

/** What lies in deploy/nginx: the defaults, and the two files that other places put in their stead. */
export async function committedNginxFiles(): Promise<Readonly<Record<string, string>>> {
  const { serviceUrls } = defaultNginxSettings;
  const inCompose = nginxFiles({
    serviceUrls: Object.fromEntries(
      Object.entries(serviceUrls).map(([name, url]) => [name, `http://${name}:${new URL(url).port}`]),
    ) as NginxSettings['serviceUrls'],
    webUrl: 'http://web:3000',
    companionUrl: defaultNginxSettings.companionUrl.replace('127.0.0.1', 'gateway-companion'),
    tls: undefined,
    plainListen: String(gatewayPort),
  });
  return {
    ...(await nginxFiles()),
    'upstreams.compose.conf': (await inCompose)['upstreams.conf']!,
    'site.plain.conf': (await inCompose)['site.conf']!,
  };
}
