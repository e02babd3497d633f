import { crookedPathPatterns } from '../crooked-path.js';
import {
  documentPaths,
  longestParameter,
  operatorPaths,
  ownPrefixes,
  socketRoute,
  type GatewayRoute,
  type LimitClass,
} from '../route-table.js';
import { literal, map, pattern, value } from './syntax.js';

/** Names beside those of the routes in the table. */
export const liveRoute = 'live';
export const webRoute = 'web';
const documentRoute = 'document';
export const healthRoute = 'health';
const readyRoute = 'ready';
/** Who answers in place of a service: the companion, which stands in for what the Node gateway does itself. */
export const companionPart = 'companion';

/** Verbs that the web server gets; all others are in no table. NGINX itself refuses TRACE. */
const webMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const hasParameter = (path: string): boolean => path.includes('{');

/** Fixed parts before parameters, compared from left to right, as the router of the Node gateway does. */
function bySpecificity(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const order = Number(hasParameter(left[i]!)) - Number(hasParameter(right[i]!));
    if (order !== 0) return order;
  }
  return a < b ? -1 : Number(a > b);
}

function patternOf(method: string, path: string): string {
  const parts = path.split('/').map((part) => {
    if (!hasParameter(part)) return literal(part);
    if (!/^\{\w+\}$/.test(part)) throw new RangeError(`a parameter must be a whole part of a path: ${path}`);
    return `[^/]{0,${longestParameter}}`;
  });
  return pattern(`^${method} ${parts.join('/')}$`);
}

/** `$asked_path`, `$route`, `$route_part` and `$refused`: who gets a request, found by method and path as they were sent. */
export function routingMaps(routes: readonly GatewayRoute[]): string {
  const fixed = [
    ...routes
      .filter(({ path }) => !hasParameter(path))
      .map(({ method, path, id }) => [`${method} ${path}`, id] as const),
    ...documentPaths.map((path) => [`GET ${path}`, documentRoute] as const),
    [`GET ${operatorPaths[0]}`, healthRoute] as const,
    [`GET ${operatorPaths[1]}`, readyRoute] as const,
    [`websocket ${socketRoute.path}`, liveRoute] as const,
  ];
  for (const [key] of fixed) {
    if (/[A-Z]/.test(key.split(' ')[1]!)) throw new RangeError(`fixed paths are written in small letters: ${key}`);
  }
  const names = [...routes.map(({ id }) => id), liveRoute, webRoute, documentRoute, healthRoute, readyRoute];
  // Plain keys again: names that differ in capitals only would be one.
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new RangeError('two routes have the same name');
  const open = routes.filter(({ path }) => hasParameter(path)).sort((a, b) => bySpecificity(a.path, b.path));
  const prefixes = ownPrefixes.map(literal).join('|');
  const partOf = new Map<string, string>([
    ...routes.map(({ id, service }): [string, string] => [id, service]),
    [documentRoute, companionPart],
    [readyRoute, companionPart],
    [healthRoute, companionPart],
    [liveRoute, socketRoute.service],
    [webRoute, 'web'],
  ]);
  return [
    '# The path as it was sent, before any decoding.',
    map('$request', 'asked_path', [[pattern('^\\S+ ([^ ?]*)'), '$1']]),
    '# Paths that the table and whoever stands behind could understand differently.',
    map(
      '$asked_path',
      'path_is_crooked',
      crookedPathPatterns.map((source) => [pattern(source, { ignoreCase: true }), '1'] as const),
    ),
    '# An upgrade is asked for by two headers together.',
    map('$http_connection|$http_upgrade', 'upgrade_asked', [
      [pattern('^(?:[^|]*,)?\\s*upgrade\\s*(?:,[^|]*)?\\|websocket$', { ignoreCase: true }), 'websocket'],
      [pattern('^(?:[^|]*,)?\\s*upgrade\\s*(?:,[^|]*)?\\|.', { ignoreCase: true }), 'unknown'],
    ]),
    map('$upgrade_asked|$request_method', 'route_method', [
      [pattern('^\\|HEAD$'), 'GET'],
      [pattern('^\\|(.*)$'), '$1'],
      ['default', '$upgrade_asked'],
    ]),
    '# Plain keys are compared without regard to case, paths are not: one with capitals is none of the fixed ones.',
    map('$asked_path', 'fixed_address', [
      [pattern('[A-Z]'), ''],
      ['default', '$route_method $asked_path'],
    ]),
    map('$fixed_address', 'route', [
      ...fixed.map(([key, id]) => [value(key), id] as const),
      ['default', '$route_with_parameters'],
    ]),
    '# The first that matches holds.',
    map('$route_method $asked_path', 'route_with_parameters', [
      ...open.map(({ method, path, id }) => [patternOf(method, path), id] as const),
      [pattern(`^\\S+ (?:${prefixes})(?:/|$)`), ''],
      [pattern(`^(?:${webMethods.join('|')}) `), webRoute],
    ]),
    map(
      '$route',
      'route_part',
      [...partOf].map(([id, part]) => [id, part] as const),
    ),
    map('$path_is_crooked|$route', 'refused', [
      [pattern('^1'), '1'],
      [pattern('\\|$'), '1'],
    ]),
  ].join('\n\n');
}

/** `$limit_class`: what a request is counted as. Unknown addresses below our own prefixes count as `users`. */
export function limitClassMap(routes: readonly GatewayRoute[]): string {
  const rest: LimitClass = 'users';
  const named = routes.filter(({ limitClass }) => limitClass !== rest).map(({ id, limitClass }) => [id, limitClass]);
  return map('$route', 'limit_class', [
    ...(named as [string, string][]),
    [documentRoute, 'pages'],
    [webRoute, 'pages'],
    [healthRoute, ''],
    [readyRoute, ''],
    [liveRoute, ''],
    ['default', rest],
  ]);
}

/** `$compressible` and `$stored_in`: answers that are the same for everybody and hold nobody's secret. */
export function publicAnswerMaps(routes: readonly GatewayRoute[]): string {
  const open = routes.filter(({ method, access }) => method === 'GET' && access === 'public').map(({ id }) => id);
  return [
    '# Where a secret and a text of the attacker meet in one answer, its compressed length tells the secret (BREACH).',
    '# So only what needs no token, asked for without token and cookie, and static files are compressed.',
    map('$http_authorization$http_cookie', 'asked_by_nobody', [
      ['""', '1'],
      ['default', ''],
    ]),
    map(
      '$asked_by_nobody|$route',
      'is_public_data',
      [...open, documentRoute]
        .map((id) => [`1|${id}`, '1'] as const)
        .map(([key, result]) => [value(key), result] as const),
    ),
    map('$route|$asked_path', 'is_static', [[pattern(`^${webRoute}\\|/_next/static/`), '1']]),
    map('$is_public_data$is_static', 'compressible', [
      ['""', ''],
      ['default', '1'],
    ]),
    '# Stored are only static files and the description of the API, and as long as they themselves allow.',
    map('$is_static|$route', 'stored_in', [
      [pattern('^1'), 'public_files'],
      [pattern(`^\\|${documentRoute}$`), 'public_files'],
      ['default', 'off'],
    ]),
  ].join('\n');
}
