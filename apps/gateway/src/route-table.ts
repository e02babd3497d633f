import { liveSocketPath, routes, type Access, type Method, type RouteSpec, type ServiceName } from '@iworkz/contracts';

/** What requests are counted together. `pages` is everything the web server answers. */
export const limitClasses = ['users', 'jobs', 'matching', 'pages'] as const;
export type LimitClass = (typeof limitClasses)[number];

/** One way through the gateway. Plain data: whatever else stands at the door (NGINX) is configured from the same list. */
export interface GatewayRoute {
  readonly id: string;
  readonly method: Method;
  /** OpenAPI form: `/api/v1/jobs/{jobId}`. */
  readonly path: string;
  readonly service: ServiceName;
  readonly access: Exclude<Access, 'service'>;
  readonly limitClass: LimitClass;
}

function limitClassOf({ service, path }: RouteSpec): LimitClass {
  if (service === 'matching') return 'matching';
  return /^\/api\/v1\/(company\/)?jobs(\/|$)/.test(path) ? 'jobs' : 'users';
}

/** Routes between services are not in the table, so from outside they do not exist. */
export function gatewayRoutesOf(declared: readonly RouteSpec[]): readonly GatewayRoute[] {
  return declared.flatMap((route) => {
    const { id, method, path, service, access } = route;
    return access === 'service' ? [] : [{ id, method, path, service, access, limitClass: limitClassOf(route) }];
  });
}

export const gatewayRoutes = gatewayRoutesOf(routes);

/** The WebSocket everybody may open; the service checks the token. */
export const socketRoute = { path: liveSocketPath, service: 'notifications' } as const satisfies {
  path: string;
  service: ServiceName;
};

/** What the door itself answers, beside the table: the description of the API, and what orchestrators ask. */
export const documentPaths = ['/api/v1/openapi.json', '/api/v1/openapi-3.0.json', '/api/docs'] as const;
export const operatorPaths = ['/health', '/ready'] as const;

/** A parameter longer than this is no address of ours. Characters. */
export const longestParameter = 300;

/** Paths below these that are in no table are answered with 404 here; all other paths belong to the web server. */
export const ownPrefixes = ['/api', '/.well-known', socketRoute.path] as const;
