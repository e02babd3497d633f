import { serviceNames, services, type ServiceName } from '@iworkz/contracts';
import { companionPort } from '../companion.js';
import { defaultBodyLimit, defaultUpstreamTimes, type UpstreamTimes } from '../gateway.js';
import { defaultSocketLimits, defaultSocketTimes, type SocketLimits, type SocketTimes } from '../live-sockets.js';
import { defaultLimits, type Limits } from '../request-limits.js';

export interface NginxSettings {
  readonly serviceUrls: Readonly<Record<ServiceName, string>>;
  readonly webUrl: string;
  readonly companionUrl: string;
  readonly trustedProxies: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly limits: Limits;
  readonly sockets: SocketLimits;
  readonly socketTimes: SocketTimes;
  readonly upstreamTimes: UpstreamTimes;
  /** Largest request body in bytes. */
  readonly bodyLimit: number;
  /** `address:port` with TLS; another one that only sends people on to it. */
  readonly tls: { readonly listen: string; readonly redirectFrom?: string } | undefined;
  /** `address:port` without TLS, for when something in front of it ends TLS. */
  readonly plainListen: string;
  /** A folder for what is written while it runs: bodies on their way, the cache, the process id. */
  readonly runFolder: string;
  /** Milliseconds until what is still open is cut off when it is told to stop. */
  readonly drainMs: number;
  readonly workers: number | 'auto';
}

export const defaultNginxSettings: NginxSettings = {
  serviceUrls: Object.fromEntries(
    serviceNames.map((name) => [name, `http://127.0.0.1:${services[name].port}`]),
  ) as Record<ServiceName, string>,
  webUrl: 'http://127.0.0.1:3000',
  companionUrl: `http://127.0.0.1:${companionPort}`,
  trustedProxies: [],
  allowedOrigins: [],
  limits: defaultLimits,
  sockets: defaultSocketLimits,
  socketTimes: defaultSocketTimes,
  upstreamTimes: defaultUpstreamTimes,
  bodyLimit: defaultBodyLimit,
  tls: { listen: '8443', redirectFrom: '8080' },
  plainListen: '8080',
  runFolder: '/tmp',
  // Shorter than the half minute that compose and Kubernetes wait before they kill.
  drainMs: 25_000,
  workers: 'auto',
};
